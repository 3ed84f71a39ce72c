import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { ask } from '../../../../platform/doors/form.ts';
import {
  addressWith,
  DataTable,
  Filters,
  Page,
  Pagination,
  SelectField,
  StatusTag,
} from '../../../../platform/ui/index.ts';
import { RESERVES, RESERVE_KINDS } from '../../../positions/index.ts';
import { listOfferings } from '../queries.ts';
import { ENDED_WORDS, OFFERING_STATES } from '../states.ts';

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const found = await ask(args, listOfferings, Object.fromEntries(search));
  const values = { state: search.get('state') ?? '', kind: search.get('kind') ?? '' };
  return { found, values, search: search.toString() };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

const STATE_OPTIONS = Object.entries(OFFERING_STATES).map(([value, { title }]) => ({ value, text: title }));
const KIND_OPTIONS = RESERVE_KINDS.map((value) => ({ value, text: RESERVES[value].title }));

function State({ row }: { readonly row: Row }) {
  const { tone, title } = OFFERING_STATES[row.state];
  return (
    <>
      <StatusTag tone={tone}>{title}</StatusTag>
      {row.ended_why !== null && ` ${ENDED_WORDS[row.ended_why]}`}
    </>
  );
}

/** Posts that are offered first, with how far each round has come. */
export default function Offerings({ loaderData: { found, values, search } }: { readonly loaderData: Data }) {
  const address = new URLSearchParams(search);
  return (
    <Page
      title="优先录用"
      wide
      lead={<p>公益性岗位和定向招录的岗位，先按顺序问优先的人，再向所有人开放。</p>}
    >
      <Filters found={`共 ${found.total} 次`} values={values} chips={[]} clearHref="/offerings">
        <SelectField name="state" label="办到哪里" options={STATE_OPTIONS} empty="全部" />
        <SelectField name="kind" label="岗位性质" options={KIND_OPTIONS} empty="全部" />
      </Filters>
      <DataTable<Row>
        caption="优先录用"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty="没有这样的。登记岗位时选了“要先给谁”，打开岗位就能排名单。"
        columns={[
          {
            key: 'position',
            title: '岗位',
            cell: (row) => <a href={`/offerings/${row.id}`}>{row.position_title}</a>,
            rowHeader: true,
          },
          { key: 'employer', title: '单位', cell: (row) => row.employer_name ?? '没有登记' },
          { key: 'kind', title: '岗位性质', cell: (row) => RESERVES[row.kind].title },
          { key: 'state', title: '办到哪里', cell: (row) => <State row={row} /> },
          { key: 'eligible', title: '符合条件', cell: (row) => `${row.eligible} 人` },
          { key: 'asked', title: '等答复', cell: (row) => `${row.asked} 人` },
          { key: 'yes', title: '愿意去', cell: (row) => `${row.yes} 人` },
          {
            key: 'until',
            title: '先给到哪天',
            cell: (row) => (row.first_until === null ? '还没开始' : formatDateZh(row.first_until)),
          },
        ]}
      />
      <Pagination page={found.page} pages={found.pages} href={(page) => addressWith(address, { page })} />
    </Page>
  );
}
