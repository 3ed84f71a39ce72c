import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { OFFICERS } from '../../../../platform/access/roles.ts';
import { act, ask, doorOf, refusedForm } from '../../../../platform/doors/form.ts';
import { exportHref } from '../../../../platform/documents/index.ts';
import { myViews, SavedViews } from '../../../../platform/lists/index.ts';
import {
  addressWith,
  Button,
  Filters,
  keptFields,
  ListTable,
  Notice,
  Page,
  SelectField,
  sortOf,
  type Column,
  type FilterChip,
} from '../../../../platform/ui/index.ts';
import { regionOptions } from '../../../people/index.ts';
import { lookAgain } from '../lists/look.ts';
import { OUTLOOK_REASONS } from '../lists/reasons.ts';
import { listWithoutCandidates } from '../lists/without-candidates.ts';

const PATH = '/matching/without-candidates';
const FILTERS = ['region', 'reason'];
const reasons = Object.entries(OUTLOOK_REASONS).map(([value, { title }]) => ({ value, text: title }));

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const door = doorOf(args);
  return {
    found: await ask(args, listWithoutCandidates, Object.fromEntries(search)),
    views: await ask(args, myViews, { list: PATH }),
    search: search.toString(),
    regions: regionOptions(door),
    mayLook: OFFICERS.some((role) => role === door.actor.role),
  };
}

export async function action(args: ActionFunctionArgs) {
  const result = await act(args, lookAgain, { region: doorOf(args).actor.regionCode });
  return result.ok ? redirect(`${PATH}?done=look-started`) : refusedForm(result.problem, {});
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

function columns(search: URLSearchParams): Column<Row>[] {
  return [
    {
      key: 'title',
      title: '岗位',
      rowHeader: true,
      cell: (row) => <a href={`/positions/${row.id}`}>{row.title}</a>,
    },
    { key: 'employer', title: '单位', choice: 'shown', cell: (row) => row.employer ?? '没有登记' },
    { key: 'region', title: '登记的地区', choice: 'shown', cell: (row) => row.region },
    {
      key: 'reason',
      title: '主要原因',
      cell: (row) =>
        `${OUTLOOK_REASONS[row.reason].title}${row.seekers > 0 ? `：看了 ${row.seekers} 人，挡住 ${row.kept_away} 人` : ''}`,
    },
    {
      key: 'change',
      title: '怎么改',
      sort: sortOf(search, 'brings', '-brings'),
      cell: (row) => row.changeWords,
    },
    {
      key: 'since',
      title: '从哪天起',
      choice: 'shown',
      sort: sortOf(search, 'since', '-brings'),
      cell: (row) => formatDateZh(row.since),
    },
  ];
}

function chips({ regions }: Data, search: URLSearchParams): FilterChip[] {
  const named: [string, string | undefined][] = [
    ['region', regions.find(({ value }) => value === search.get('region'))?.text.trim()],
    ['reason', reasons.find(({ value }) => value === search.get('reason'))?.text],
  ];
  return named.flatMap(([name, text]) =>
    text ? [{ text, without: addressWith(search, { [name]: null }) }] : [],
  );
}

interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** Open positions for which nobody of the county fits: why, and the one change that would bring most people. */
export default function WithoutCandidates({ loaderData: data, actionData }: Props) {
  const { found, views, regions, mayLook } = data;
  const search = new URLSearchParams(data.search);
  const when = found.computedOn ? `${formatDateZh(found.computedOn)}算的` : '还没有算过';
  return (
    <Page
      title="没有合适的人的岗位"
      wide
      errors={actionData?.errors}
      lead={
        <p>{`本县区想工作的人里，没有一个合适的岗位。改一处就能有人合适的在前面。${when}，每天夜里重新算。`}</p>
      }
    >
      {mayLook && (
        <form method="post">
          <Button kind="secondary">现在重新算</Button>
        </form>
      )}
      {found.computedOn === null && (
        <Notice title="还没有结果">今天夜里会算。急的话，请县级以上的工作人员现在算一次。</Notice>
      )}
      <Filters
        found={`共 ${found.total} 个岗位`}
        values={Object.fromEntries(FILTERS.map((name) => [name, search.get(name) ?? '']))}
        chips={chips(data, search)}
        clearHref={PATH}
        hidden={keptFields(search, FILTERS)}
      >
        <SelectField name="region" label="地区" options={regions} empty="负责的全部地区" />
        <SelectField name="reason" label="主要原因" options={reasons} empty="不限" />
      </Filters>
      <SavedViews list={PATH} views={views} search={search} />
      <ListTable<Row>
        caption="没有合适的人的岗位"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty={
          found.computedOn === null
            ? '还没有算，所以没有名单。'
            : found.total === 0 && chips(data, search).length > 0
              ? '没有这样的岗位。换一个条件看看。'
              : '没有这样的岗位。每个在招的岗位，县区里都有合适的人。'
        }
        search={search}
        page={found.page}
        pages={found.pages}
        size={found.size}
        exportLink={{
          href: exportHref(
            'matching.without-candidates',
            Object.fromEntries(FILTERS.map((name) => [name, search.get(name)])),
          ),
          text: '导出清单',
        }}
        columns={columns(search)}
      />
    </Page>
  );
}
