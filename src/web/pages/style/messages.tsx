import {
  ConfirmBox,
  Disclosure,
  EmptyState,
  Notice,
  Progress,
  StatusTag,
  Steps,
  Tabs,
} from '../../../platform/ui/index.ts';

export function MessageSamples() {
  return (
    <>
      <h2>消息和状态</h2>
      <Notice>名册每月 5 日更新。现在看到的是 2024年3月5日的名册。</Notice>
      <Notice tone="success" title="已经登记就业">
        <p>编号 3507 0012 8841。登记日期 2024年3月1日。</p>
      </Notice>
      <Notice tone="warning">
        <p>还有 12 人没有评估能力，推荐时会列出来请你确认。</p>
      </Notice>
      <Notice tone="error" title="名册没有导入">
        <p>第 3 列没有找到“残疾人证号”。请改好列名再传一次。</p>
      </Notice>
      <p className="tags">
        <StatusTag tone="good">在职</StatusTag> <StatusTag tone="waiting">待核实</StatusTag>{' '}
        <StatusTag tone="bad">已逾期</StatusTag> <StatusTag tone="info">已推荐</StatusTag>{' '}
        <StatusTag tone="draft">草稿</StatusTag> <StatusTag>已结束</StatusTag>
      </p>
      <h3>进度</h3>
      <Steps steps={['上传名册', '核对', '完成']} current={2} />
      <Progress
        label="正在核对名册"
        value={300}
        max={1200}
        text="已核对 300 行，共 1,200 行。"
        refreshHref="/style"
      />
      <Disclosure summary="为什么问这个">
        <p>知道你能站多久，才能避开要一直站着的岗位。</p>
      </Disclosure>
      <EmptyState title="还没有岗位。">
        <p>可以先导入招聘网站的岗位，也可以自己登记一个。</p>
      </EmptyState>
      <Tabs
        label="档案分页"
        tabs={[
          { text: '概况', href: '/style', current: true },
          { text: '能力与需求', href: '/style?tab=abilities' },
          { text: '就业经历', href: '/style?tab=spells', count: 3 },
          { text: '谁看过', href: '/style?tab=audit' },
        ]}
      />
      <ConfirmBox title="撤销这次导入？" confirm="撤销导入" cancelHref="/style" action="/style">
        <p>这次新增的 812 人会删掉，改过的 40 人会恢复原样。之后可以再导入。</p>
      </ConfirmBox>
    </>
  );
}
