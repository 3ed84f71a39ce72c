import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import { parsePeriod, periodCode, periodWords } from '../../../kernel/period.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import { chooseRegionHref, myViews, SavedViews } from '../../../platform/lists/index.ts';
import {
  addressWith,
  EmptyState,
  Filters,
  formatCount,
  joinPeriod,
  keptFields,
  ListTable,
  Page,
  PeriodField,
  sortOf,
  Tabs,
  type Column,
  type FilterChip,
} from '../../../platform/ui/index.ts';
import { EMPLOYMENT_FORMS } from '../forms.ts';
import { listSpells } from '../queries/list.ts';

const PATH = '/spells';

/** The period of the filter: its own two boxes, or the two days that a figure's link names. */
function periodOf(search: URLSearchParams) {
  const typed = joinPeriod(Object.fromEntries(search), 'when');
  const period = parsePeriod(typed);
  const from = period?.first ?? search.get('from') ?? undefined;
  const to = period?.last ?? search.get('to') ?? undefined;
  return { typed, period, from, to };
}

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const { typed, period, from, to } = periodOf(searchParams);
  const asked: Record<string, string | undefined> = {
    ...Object.fromEntries(searchParams),
    state: searchParams.get('state') === 'rejected' ? 'rejected' : 'pending',
    from,
    to,
  };
  const found = await ask(args, listSpells, asked);
  const { regions, actor } = doorOf(args);
  const region = searchParams.get('region');
  return {
    ...found,
    search: searchParams.toString(),
    from,
    to,
    views: await ask(args, myViews, { list: PATH }),
    mayVerify: OFFICERS.some((role) => role === actor.role),
    region: regions.knownName(region),
    period: period && { code: periodCode(period), words: periodWords(period) },
    // Typed, but no period: said at the field, and nothing is filtered by it.
    notPeriod: typed !== '' && period === null ? typed : null,
    days: period === null && from !== undefined ? `${from} 至 ${to ?? '今天'}` : null,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['rows'][number];

const TABS = [
  { state: 'pending', text: '待核实' },
  { state: 'rejected', text: '未通过' },
] as const;

function columns(search: URLSearchParams): Column<Row>[] {
  return [
    {
      key: 'name',
      title: '姓名',
      cell: (row) => <a href={`/spells/${row.id}`}>{row.name ?? '已迁出的人员'}</a>,
    },
    { key: 'form', title: '就业形式', choice: 'shown', cell: (row) => EMPLOYMENT_FORMS[row.form] },
    { key: 'employer', title: '单位', choice: 'shown', cell: (row) => row.employer ?? '没有单位' },
    {
      key: 'from',
      title: '开始日期',
      sort: sortOf(search, 'started', 'recorded'),
      cell: (row) => formatDateZh(row.startedOn),
    },
    {
      key: 'until',
      title: '离职日期',
      choice: 'hidden',
      cell: (row) => (row.endedOn === null ? '在职' : formatDateZh(row.endedOn)),
    },
    { key: 'region', title: '地区', choice: 'shown', cell: (row) => row.region },
    { key: 'papers', title: '材料', choice: 'shown', numeric: true, cell: (row) => `${row.papers} 份` },
    {
      key: 'recorded',
      title: '登记日期',
      sort: sortOf(search, 'recorded', 'recorded'),
      cell: (row) => formatDateZh(todayInShanghai(row.recordedAt)),
    },
  ];
}

function chips({ region, period, days }: Data, search: URLSearchParams): FilterChip[] {
  const without = (...names: string[]) =>
    addressWith(search, Object.fromEntries(names.map((name) => [name, null])));
  return [
    ...(region ? [{ text: region, without: without('region') }] : []),
    ...(period ? [{ text: `${period.words}开始`, without: without('when-of', 'when-part') }] : []),
    ...(days ? [{ text: `${days}开始`, without: without('from', 'to') }] : []),
  ];
}

/** The worklist of verification: who waits longest stands first. */
export default function Spells({ loaderData: data }: { readonly loaderData: Data }) {
  const { rows, total, state } = data;
  const search = new URLSearchParams(data.search);
  return (
    <Page title="就业核实" wide>
      <Tabs
        label="核实状态"
        tabs={TABS.map((tab) => ({
          text: tab.text,
          href: addressWith(search, { state: tab.state }),
          current: tab.state === state,
        }))}
      />
      <Filters
        found={`共 ${formatCount(total)} 条${state === 'pending' ? '等待核实' : '没有通过核实'}`}
        chips={chips(data, search)}
        clearHref={PATH}
        hidden={keptFields(search, ['when-of', 'when-part', 'from', 'to'])}
        values={data.notPeriod === null ? {} : { 'when-of': data.notPeriod }}
        open={data.notPeriod !== null}
      >
        <PeriodField
          name="when"
          label="开始工作的时间"
          value={data.period?.code}
          error={data.notPeriod === null ? undefined : '年份要写四个数字，比如 2024。'}
        />
        <p>
          <a href={chooseRegionHref(PATH, search)}>按地区筛选</a>
        </p>
      </Filters>
      <SavedViews list={PATH} views={data.views} search={search} />
      <ListTable<Row>
        caption={state === 'pending' ? '待核实的就业' : '未通过核实的就业'}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="这里没有记录。">有新的就业登记时，会出现在这里。</EmptyState>}
        search={search}
        page={data.page}
        pages={data.pages}
        size={data.size}
        exportLink={{
          href: exportHref('employment.spells', {
            state,
            region: search.get('region'),
            from: data.from,
            to: data.to,
          }),
          text: '导出名单',
        }}
        columns={columns(search)}
        bulk={
          data.mayVerify && state === 'pending'
            ? {
                action: '/spells/bulk',
                submit: '核实选中的记录',
                name: 'spell',
                value: (row) => row.id,
                label: (row) => `选${row.name ?? '已迁出的人员'}，${formatDateZh(row.startedOn)}开始`,
              }
            : undefined
        }
      />
    </Page>
  );
}
