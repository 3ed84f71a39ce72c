import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../../kernel/dates.ts';
import { ask } from '../../../../platform/doors/form.ts';
import { DataTable, EmptyState, Page } from '../../../../platform/ui/index.ts';
import { listEndingSeals } from '../ending.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, listEndingSeals, {});
}

type Data = Awaited<ReturnType<typeof loader>>;

const END = (due: boolean) => (due ? '今天夜里销毁' : '还没到期');

export default function EndingSeals({ loaderData: data }: { readonly loaderData: Data }) {
  const gone = data.tables.filter(({ rest }) => rest === null);
  const kept = data.tables.filter(({ rest }) => rest !== null);
  return (
    <Page
      title="到期要销毁的档案"
      wide
      breadcrumbs={[{ text: '保存期限', href: '/retention' }]}
      lead={
        <p>
          {`封存的档案过了保存的日期，当天夜里自动销毁，不能恢复。下面是今后 ${data.ahead} 天到期的。本人又来办事的，请在到期前解除封存。`}
        </p>
      }
    >
      {data.seals.length === 0 ? (
        <EmptyState title={`今后 ${data.ahead} 天没有到期的`} />
      ) : (
        <DataTable
          caption="快到期的封存档案"
          rows={data.seals}
          rowKey={(seal) => seal.id}
          columns={[
            {
              key: 'until',
              title: '保存到',
              cell: (s) => formatDateZh(plainDate(s.keepUntil)),
              rowHeader: true,
            },
            { key: 'region', title: '地区', cell: (s) => s.region },
            { key: 'sealed', title: '哪天封存', cell: (s) => formatDateZh(s.sealedOn) },
            { key: 'article', title: '依据', cell: (s) => s.article },
            { key: 'due', title: '现在', cell: (s) => END(s.due) },
          ]}
        />
      )}
      {data.more && <p>还有更多，这里先列最早到期的。</p>}
      <p>{`已经到期销毁的：${data.ended} 份。`}</p>
      <section>
        <h2>销毁时删掉什么</h2>
        <ul>
          {gone.map(({ title }) => (
            <li key={title}>{title}</li>
          ))}
          <li>本人的身份证号、出生日期，和只给本人用的账号</li>
        </ul>
        <h2>留下什么</h2>
        <p>留下的内容没有姓名和号码，只供统计。</p>
        <ul>
          {kept.map(({ title, rest }) => (
            <li key={title}>{rest}</li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
