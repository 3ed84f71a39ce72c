import {
  CheckAnswers,
  DateRangeField,
  Dialog,
  Form,
  OfflineState,
  PeriodField,
  Receipt,
} from '../../../platform/ui/index.ts';

/** Periods, the answers once more, the receipt, a dialog, and no network. */
export function AnswerSamples() {
  return (
    <>
      <h2>时间段</h2>
      <Form method="get" action="/style" submit="查看" label="选时间段">
        <PeriodField name="when" label="统计时间" hint="比如 2024 年第一季度。" value="2024-Q1" />
        <DateRangeField from="from" to="to" label="开始工作的日子" values={{ from: '2024-03-01' }} />
      </Form>
      <h2>检查填写的内容</h2>
      <CheckAnswers
        submit="登记这个人"
        typed={{}}
        answers={[
          { field: 'person', term: '登记的姓名', value: '张小明' },
          { field: 'mobile', term: '联系手机', value: '' },
        ]}
      />
      <Receipt title="已经登记" number="1717380000000042" date="2024年6月3日">
        <p>有问题，找登记的经办人。</p>
      </Receipt>
      <h2>对话框</h2>
      <Dialog
        id="sample-dialog"
        open="为什么要核实"
        fallbackHref="/style?dialog=1"
        title="为什么要核实"
        close="知道了"
      >
        <p>核实通过的就业才计入新增就业。</p>
      </Dialog>
      <h2>没有网络</h2>
      <OfflineState what="新的岗位" since="2024年6月3日 10:20" />
    </>
  );
}
