import { Button, DescriptionList, Masked, Signature, Timeline } from '../../../platform/ui/index.ts';

export function RecordSamples() {
  return (
    <>
      <h2>一条记录</h2>
      <DescriptionList
        items={[
          {
            term: '姓名',
            value: <Masked shown="张*明" spoken="张某明" />,
            change: { href: '/style?change=name' },
          },
          {
            term: '身份证号',
            value: (
              <Masked shown="3501**********6616" spoken="身份证号，最后四位 6 6 1 6">
                <form method="post" action="/style">
                  <Button kind="secondary">看完整号码</Button>
                </form>
              </Masked>
            ),
          },
          {
            term: '残疾类别和等级',
            value: '视力残疾，一级',
            source: '来源：持证名册，2024年3月5日',
            change: { href: '/style?change=category' },
          },
          { term: '手机号', value: null, change: { href: '/style?change=phone', text: '补上' } },
        ]}
      />
      <h3>落款，打印时才有</h3>
      <Signature unit="福州市鼓楼区残疾人联合会" date="2024年6月3日" />
      <h3>经历</h3>
      <Timeline
        label="就业经历，新的在前"
        items={[
          {
            key: '2',
            date: '2024-03-01',
            when: '2024年3月1日',
            title: '到晋江某包装厂上班',
            body: <p>全职，月工资 4,500 元。合同已核实。</p>,
            source: '企业上报',
          },
          {
            key: '1',
            date: '2024-02-20',
            when: '2024年2月20日',
            title: '推荐包装工岗位',
            source: '晋江市残联',
          },
        ]}
      />
    </>
  );
}
