import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../../platform/doors/form.ts';
import {
  addressWith,
  DataTable,
  EmptyState,
  formatCount,
  Masked,
  Notice,
  Page,
  Pagination,
} from '../../../../platform/ui/index.ts';
import { DIMENSION_WORDS } from '../groups.ts';
import { fairnessRows } from '../queries.ts';
import { DIMENSIONS } from '../tally.ts';
import { hundredthsWords } from '../words.ts';
import { askedIn } from './facts.ts';

const PATH = '/matching/fairness';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const by = DIMENSIONS.find((one) => one === searchParams.get('by')) ?? 'sex';
  const data = await ask(args, fairnessRows, {
    ...askedIn(args.request),
    by,
    key: searchParams.get('key') ?? 'F',
    page: searchParams.get('page') ?? 1,
  });
  return { data, search: searchParams.toString() };
}

/** The people behind one group of the sheet. */
export default function Rows({
  loaderData: { data, search: text },
}: {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}) {
  const search = new URLSearchParams(text);
  const back = new URLSearchParams({ region: data.region.code, year: String(data.year) });
  return (
    <Page
      title={`推荐公平情况的名单：${data.region.name}，${data.label}`}
      wide
      breadcrumbs={[{ text: '推荐公平情况', href: `${PATH}?${back.toString()}` }]}
      lead={
        <p>{`按${DIMENSION_WORDS[data.by]}分，${data.label}，想工作的有 ${formatCount(data.total)} 人。`}</p>
      }
    >
      <Notice>名单是今天的。表做好以后有人登记、有人改了想法，人数会和表上不一样。</Notice>
      <DataTable
        caption="名单"
        captionHidden
        rows={data.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="没有可以列出的人。">换一组看看。</EmptyState>}
        columns={[
          {
            key: 'name',
            title: '姓名',
            cell: (row) => (
              <a href={`/people/${row.id}`}>
                <Masked shown={row.name.shown} spoken={row.name.spoken} />
              </a>
            ),
          },
          { key: 'age', title: '年龄', numeric: true, cell: (row) => row.age },
          { key: 'region', title: '地区', cell: (row) => row.region },
          {
            key: 'pushed',
            title: `${data.year} 年推给本人的`,
            numeric: true,
            cell: (row) => `${row.pushed} 个`,
          },
          { key: 'exposure', title: '推荐分量', numeric: true, cell: (row) => hundredthsWords(row.exposure) },
          {
            key: 'now',
            title: '今天',
            cell: (row) => (
              <a href={`/people/${row.id}/suggestions`}>
                看推荐<span className="vh">{`：${row.name.spoken}`}</span>
              </a>
            ),
          },
        ]}
      />
      <Pagination page={data.page} pages={data.pages} href={(to) => addressWith(search, { page: to })} />
    </Page>
  );
}
