import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { chooseRegionHref, myViews, SavedViews } from '../../../platform/lists/index.ts';
import {
  addressWith,
  EmptyState,
  Filters,
  formatCount,
  keptFields,
  ListTable,
  Page,
  SelectField,
  sortOf,
  StatusTag,
  Tabs,
  type Column,
  type FilterChip,
} from '../../../platform/ui/index.ts';
import { listFollowUps, type Shown } from '../queries/list.ts';
import { signalOf } from '../signals.ts';
import { LEVEL_WORDS, pointWords } from '../words.ts';

const PATH = '/follow-ups';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const found = await ask(args, listFollowUps, Object.fromEntries(searchParams));
  const { regions } = doorOf(args);
  const region = searchParams.get('region');
  return {
    ...found,
    search: searchParams.toString(),
    views: await ask(args, myViews, { list: PATH }),
    place: regions.knownName(region),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['rows'][number];

const TABS: readonly [Shown, string][] = [
  ['due', '待回访'],
  ['overdue', '超期没回访'],
  ['warned', '有预警'],
  ['done', '已回访'],
];

const COUNTED: Readonly<Record<Shown, string>> = {
  due: '人要回访，包括 7 天内到期的',
  overdue: '人过了期限还没有回访',
  warned: '个预警等处理',
  done: '次已经回访',
};

function columns(search: URLSearchParams, show: Shown): Column<Row>[] {
  const warned = show === 'warned';
  return [
    {
      key: 'name',
      title: '姓名',
      cell: (row) => (
        <a href={warned ? `/follow-ups/warnings/${row.id}` : `/follow-ups/${row.id}`}>
          {row.name ?? '已迁出的人员'}
        </a>
      ),
    },
    warned
      ? {
          key: 'signal',
          title: '什么情况',
          cell: (row) => row.signal && (signalOf(row.signal)?.title ?? row.signal),
        }
      : {
          key: 'months',
          title: '回访',
          cell: (row) => (row.months === null ? null : pointWords(row.months)),
        },
    {
      key: 'due',
      title: warned ? '处理期限' : '到期日期',
      sort: sortOf(search, 'due', 'due'),
      cell: (row) => `${formatDateZh(row.due)}${row.late ? '，已超期' : ''}`,
    },
    warned
      ? {
          key: 'level',
          title: '轻重',
          choice: 'shown',
          cell: (row) =>
            row.level && (
              <StatusTag tone={LEVEL_WORDS[row.level].tone}>{LEVEL_WORDS[row.level].title}</StatusTag>
            ),
        }
      : {
          key: 'how',
          title: '情况',
          choice: 'shown',
          cell: (row) =>
            row.state === 'done'
              ? row.still_working
                ? '还在干'
                : '不干了'
              : row.misses === 0
                ? '还没联系'
                : `${row.misses} 次没联系上`,
        },
    { key: 'work', title: '单位', choice: 'shown', cell: (row) => row.work },
    { key: 'region', title: '地区', choice: 'shown', cell: (row) => row.region },
  ];
}

function chips({ place, months, level }: Data, search: URLSearchParams): FilterChip[] {
  const without = (name: string) => addressWith(search, { [name]: null });
  return [
    ...(place ? [{ text: place, without: without('region') }] : []),
    ...(months ? [{ text: pointWords(months), without: without('months') }] : []),
    ...(level ? [{ text: LEVEL_WORDS[level].title, without: without('level') }] : []),
  ];
}

/** People at work who are to be asked how it goes; who is due first stands first. */
export default function FollowUps({ loaderData: data }: { readonly loaderData: Data }) {
  const { rows, total, show } = data;
  const search = new URLSearchParams(data.search);
  return (
    <Page title="就业跟踪" wide actions={<a href="/follow-ups/figures">稳定就业情况</a>}>
      <Tabs
        label="回访状态"
        tabs={TABS.map(([key, text]) => ({
          text,
          href: addressWith(search, { show: key, months: null, level: null }),
          current: key === show,
        }))}
      />
      <Filters
        found={`共 ${formatCount(total)} ${COUNTED[show]}`}
        chips={chips(data, search)}
        clearHref={`${PATH}?show=${show}`}
        hidden={keptFields(search, ['months', 'level'])}
      >
        {show === 'warned' ? (
          <SelectField
            name="level"
            label="轻重"
            value={data.level ?? ''}
            options={[
              { value: '', text: '全部' },
              ...Object.entries(LEVEL_WORDS).map(([value, { title }]) => ({ value, text: title })),
            ]}
          />
        ) : (
          <SelectField
            name="months"
            label="第几个月"
            value={data.months === undefined ? '' : String(data.months)}
            options={[
              { value: '', text: '全部' },
              ...data.points.map((n) => ({ value: String(n), text: pointWords(n) })),
            ]}
          />
        )}
        <p>
          <a href={chooseRegionHref(PATH, search)}>按地区筛选</a>
        </p>
      </Filters>
      <SavedViews list={PATH} views={data.views} search={search} />
      <ListTable<Row>
        caption={TABS.find(([key]) => key === show)?.[1] ?? '就业跟踪'}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="这里没有人。">就业核实通过以后，到期要回访的人会出现在这里。</EmptyState>}
        search={search}
        page={data.page}
        pages={data.pages}
        size={data.size}
        exportLink={{
          href: exportHref('follow-up.list', {
            show,
            region: search.get('region'),
            months: search.get('months'),
            level: search.get('level'),
          }),
          text: '导出名单',
        }}
        columns={columns(search, show)}
      />
    </Page>
  );
}
