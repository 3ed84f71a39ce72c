import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../doors/form.ts';
import { DataTable, Page } from '../../ui/index.ts';
import { DUE_LIMIT, retentionOverview } from '../overview.ts';

export async function loader(args: LoaderFunctionArgs) {
  const rehearse = new URL(args.request.url).searchParams.get('rehearse') === '1';
  return ask(args, retentionOverview, { rehearse: rehearse ? 'true' : undefined });
}

type Data = Awaited<ReturnType<typeof loader>>;
type Rule = Data['rules'][number];

const END = { delete: '删除', blank: '清空内容', dissolve: '销毁', keep: '一直保存' } as const;
const when = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

function kept({ days, until, end }: Rule): string {
  if (end === 'keep') return END.keep;
  return until === null ? `满 ${days} 天后${END[end]}` : `${until}后${END[end]}`;
}

const done = ({ last }: Rule) => (last ? `${when.format(last.at)}，${last.rows} 条` : '还没有清理过');

function due({ due: rows, end }: Rule): string {
  if (end === 'keep') return '不清理';
  if (rows === null) return '没有试算';
  return rows > DUE_LIMIT ? `超过 ${DUE_LIMIT} 条` : `${rows} 条`;
}

export default function Retention({ loaderData: { rehearsed, rules } }: { readonly loaderData: Data }) {
  return (
    <Page
      title="保存期限"
      wide
      lead={
        <p>
          不再需要的内容，每天夜里按下面的规定清理。每次清理都记入审计。试算只数现在到期的有多少，什么都不改。
        </p>
      }
    >
      <p>
        {rehearsed ? (
          <a href="/retention">收起试算</a>
        ) : (
          <a href="/retention?rehearse=1">试算：现在有多少到期</a>
        )}
      </p>
      <DataTable
        caption="保存规定"
        rows={rules}
        rowKey={(rule) => rule.id}
        columns={[
          { key: 'what', title: '内容', cell: (rule) => rule.what, rowHeader: true },
          { key: 'kept', title: '规定', cell: kept },
          { key: 'cites', title: '依据', cell: (rule) => rule.cites },
          { key: 'due', title: '现在到期', cell: due },
          { key: 'done', title: '上次清理', cell: done },
        ]}
      />
    </Page>
  );
}
