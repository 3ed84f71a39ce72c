import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { OFFICERS } from '../../../../platform/access/roles.ts';
import { ask, doorOf } from '../../../../platform/doors/form.ts';
import { exportHref } from '../../../../platform/documents/index.ts';
import { chooseRegionHref, myViews, SavedViews } from '../../../../platform/lists/index.ts';
import {
  addressWith,
  Filters,
  keptFields,
  ListTable,
  Page,
  SelectField,
  sortOf,
  StatusTag,
  type Column,
  type FilterChip,
} from '../../../../platform/ui/index.ts';
import { regionOptions } from '../../../people/index.ts';
import { UNSUGGESTED_ADVICE, UNSUGGESTED_REASONS } from '../lists/reasons.ts';
import { listUnsuggested } from '../lists/unsuggested.ts';
import { missingWords } from '../run/outcome.ts';

const PATH = '/matching/unsuggested';
const FILTERS = ['region', 'reason', 'mine'];
const MINE = [{ value: 'yes', text: '我在跟进的' }];
const reasons = Object.entries(UNSUGGESTED_REASONS).map(([value, { title }]) => ({ value, text: title }));

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const door = doorOf(args);
  const region = search.get('region') ?? '';
  return {
    found: await ask(args, listUnsuggested, Object.fromEntries(search)),
    views: await ask(args, myViews, { list: PATH }),
    search: search.toString(),
    regions: regionOptions(door),
    region: door.regions.has(region) ? { code: region, name: door.regions.fullName(region) } : null,
    mayExport: OFFICERS.some((role) => role === door.actor.role),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

function columns(search: URLSearchParams): Column<Row>[] {
  return [
    {
      key: 'name',
      title: '姓名',
      rowHeader: true,
      sort: sortOf(search, 'name', 'since'),
      cell: (row) => <a href={`/people/${row.id}/push`}>{row.name}</a>,
    },
    { key: 'region', title: '地区', choice: 'shown', cell: (row) => `${row.region}${row.village ?? ''}` },
    {
      key: 'since',
      title: '多少天没有推荐',
      numeric: true,
      sort: sortOf(search, 'since', 'since'),
      cell: (row) => row.days,
    },
    {
      key: 'reason',
      title: '原因',
      cell: (row) => {
        const { title, tone } = UNSUGGESTED_REASONS[row.reason];
        const missing = missingWords(row.missing);
        return (
          <>
            <StatusTag tone={tone}>{title}</StatusTag>
            {row.reason === 'incomplete' && missing !== '' && `缺${missing}`}
          </>
        );
      },
    },
    { key: 'advice', title: '可以怎么做', choice: 'shown', cell: (row) => UNSUGGESTED_ADVICE[row.reason] },
    {
      key: 'looked',
      title: '系统最近一次找',
      choice: 'hidden',
      cell: (row) => (row.lookedOn ? formatDateZh(row.lookedOn) : '没有找过'),
    },
    {
      key: 'owner',
      title: '谁在跟进',
      choice: 'shown',
      cell: (row) => {
        const who = row.mine ? '我' : row.taken ? '同事' : '还没有人';
        return row.note === null ? who : `${who}：${row.note}`;
      },
    },
  ];
}

function chips({ region }: Data, search: URLSearchParams): FilterChip[] {
  const reason = reasons.find(({ value }) => value === search.get('reason'))?.text;
  const named: [string, string | undefined][] = [
    ['region', region?.name],
    ['reason', reason],
    ['mine', search.get('mine') === 'yes' ? '我在跟进的' : undefined],
  ];
  return named.flatMap(([name, text]) =>
    text ? [{ text, without: addressWith(search, { [name]: null }) }] : [],
  );
}

/** People whom nobody has suggested anything for long, with why, and what to do about it. */
export default function Unsuggested({ loaderData: data }: { readonly loaderData: Data }) {
  const { found, views, regions, region, mayExport } = data;
  const search = new URLSearchParams(data.search);
  const known = region === null || regions.some(({ value }) => value === region.code);
  const all = known ? regions : [...regions, { value: region.code, text: region.name }];
  return (
    <Page
      title="很久没有推荐过岗位的人"
      wide
      lead={<p>{`想工作，${found.days} 天里没有人给他们推荐过岗位，系统也没有推过。最久的在前面。`}</p>}
    >
      <Filters
        found={`共 ${found.total} 人${found.more ? '以上，请再加条件' : ''}`}
        values={Object.fromEntries(FILTERS.map((name) => [name, search.get(name) ?? '']))}
        chips={chips(data, search)}
        clearHref={PATH}
        hidden={keptFields(search, FILTERS)}
      >
        <SelectField name="region" label="地区" options={all} empty="负责的全部地区" />
        <SelectField name="reason" label="原因" options={reasons} empty="不限" />
        <SelectField name="mine" label="谁在跟进" options={MINE} empty="不限" />
        <p>
          <a href={chooseRegionHref(PATH, search)}>从全部地区里选</a>
        </p>
      </Filters>
      <SavedViews list={PATH} views={views} search={search} />
      <ListTable<Row>
        caption="很久没有推荐过岗位的人"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty="没有这样的人。想工作的人最近都有人推荐过岗位。"
        search={search}
        page={found.page}
        pages={found.pages}
        size={found.size}
        exportLink={
          mayExport
            ? {
                href: exportHref(
                  'matching.unsuggested',
                  Object.fromEntries(FILTERS.map((name) => [name, search.get(name)])),
                ),
                text: '导出名单',
              }
            : undefined
        }
        bulk={{
          action: `${PATH}/bulk`,
          submit: '跟进所选的人',
          name: 'person',
          value: (row) => row.id,
          label: (row) => `选${row.name}`,
        }}
        columns={columns(search)}
      />
    </Page>
  );
}
