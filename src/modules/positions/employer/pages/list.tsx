import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../../kernel/dates.ts';
import { ask } from '../../../../platform/doors/form.ts';
import {
  addressWith,
  ButtonLink,
  DataTable,
  EmptyState,
  Filters,
  formatCount,
  Page,
  Pagination,
  SelectField,
  StatusTag,
} from '../../../../platform/ui/index.ts';
import { pick, STATE_OPTIONS } from '../../pages/options.ts';
import { positionProcedure } from '../../procedure.ts';
import { listOwnPositions } from '../queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const asked = pick(searchParams, ['state', 'page']);
  return { found: await ask(args, listOwnPositions, asked), search: searchParams.toString() };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

/** The employer's positions in every state; those that want something of it stand first. */
export default function OwnPositions({ loaderData: { found, search } }: { readonly loaderData: Data }) {
  const address = new URLSearchParams(search);
  const chosen = found.state && positionProcedure.states[found.state].title;
  return (
    <Page
      title="我们的岗位"
      wide
      actions={<ButtonLink href="/employer/positions/new">写一个新岗位</ButtonLink>}
    >
      <Filters
        found={`共 ${formatCount(found.total)} 个岗位`}
        values={found.state ? { state: found.state } : {}}
        chips={chosen ? [{ text: chosen, without: addressWith(address, { state: null }) }] : []}
        clearHref="/employer/positions"
      >
        <SelectField name="state" label="状态" options={STATE_OPTIONS} empty="不限" />
      </Filters>
      <DataTable<Row>
        caption="我们的岗位"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="这里没有岗位。">写一个新岗位，或者换一个状态看看。</EmptyState>}
        columns={[
          {
            key: 'title',
            title: '岗位',
            rowHeader: true,
            cell: (row) => <a href={`/employer/positions/${row.id}`}>{row.title}</a>,
          },
          {
            key: 'state',
            title: '状态',
            cell: (row) => (
              <StatusTag tone={positionProcedure.states[row.state].tone}>
                {positionProcedure.states[row.state].title}
              </StatusTag>
            ),
          },
          {
            key: 'places',
            title: '已录用和招聘人数',
            numeric: true,
            cell: (row) => `${row.filled} / ${row.headcount}`,
          },
          {
            key: 'closes',
            title: '截止日期',
            cell: (row) => (row.closes_on === null ? '没有定' : formatDateZh(plainDate(row.closes_on))),
          },
        ]}
      />
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => `/employer/positions${addressWith(address, { page: String(page) })}`}
      />
    </Page>
  );
}
