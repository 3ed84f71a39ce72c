import { redirect, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../../platform/doors/form.ts';
import { DataTable, Page, type Column } from '../../../../platform/ui/index.ts';
import { missingWords, OUTCOME_WORDS } from '../run/outcome.ts';
import { previewPush } from '../run/queries.ts';

export function loader(args: LoaderFunctionArgs) {
  const county = new URL(args.request.url).searchParams.get('county');
  if (county === null) throw redirect('/matching/push');
  return ask(args, previewPush, { county });
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['rows'][number];

const REACH = { account: '网站通知', letter: '信或电话', waiting: '上次的信还没交到' } as const;

const columns: Column<Row>[] = [
  {
    key: 'name',
    title: '姓名',
    rowHeader: true,
    cell: (row) => <a href={`/people/${row.id}/push`}>{row.name}</a>,
  },
  { key: 'reach', title: '怎么告诉', cell: (row) => REACH[row.reach] },
  {
    key: 'what',
    title: '会发什么',
    cell: (row) =>
      row.lines.length === 0 ? (
        `不发：${OUTCOME_WORDS[row.outcome]}${row.missing.length > 0 ? `，缺${missingWords(row.missing)}` : ''}`
      ) : (
        <ol>
          {row.lines.map(({ title, text }) => (
            <li key={`${title} ${text}`}>{`${title}：${text}`}</li>
          ))}
        </ol>
      ),
  },
];

/** What the run would tell, before it does. */
export default function Preview({ loaderData: { place, due, rows } }: { readonly loaderData: Data }) {
  return (
    <Page
      title={`${place}：现在推会发什么`}
      wide
      breadcrumbs={[{ text: '岗位推送', href: '/matching/push' }]}
      lead={
        <p>{`今天该推 ${due} 人。${due > rows.length ? `下面是前 ${rows.length} 人。` : ''}这里只是看看，什么都没有发。`}</p>
      }
    >
      <DataTable<Row>
        caption="会发给每个人的岗位"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        empty="现在没有人该推：今天已经推过，或者还没到本人选的日子。"
      />
    </Page>
  );
}
