import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import { myViews, SavedViews } from '../../../platform/lists/index.ts';
import {
  addressWith,
  ButtonLink,
  Filters,
  keptFields,
  ListTable,
  optionsOf,
  Page,
  SelectField,
  sortOf,
  StatusTag,
  TextField,
  type Column,
  type FilterChip,
} from '../../../platform/ui/index.ts';
import { regionOptions } from '../../people/index.ts';
import { GOAL_KINDS, PLAN_KINDS } from '../kinds.ts';
import { planProcedure } from '../procedure.ts';
import { listPlans } from '../queries/list.ts';

const PATH = '/plans';
const FILTERS = ['text', 'region', 'kind', 'state', 'due', 'mine'];
const STATES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(planProcedure.states).map(([state, { title }]) => [state, title]),
);
const DUES = { overdue: '过了回访的日子', month: '30 天内要回访' };
const MINE = { yes: '我负责的' };

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const values = Object.fromEntries(search);
  return {
    found: await ask(args, listPlans, values),
    values,
    search: search.toString(),
    regions: regionOptions(doorOf(args)),
    views: await ask(args, myViews, { list: PATH }),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

function chips({ values, regions }: Data, search: URLSearchParams): FilterChip[] {
  const named: [string, string | undefined][] = [
    ['text', values['text']],
    ['region', regions.find((one) => one.value === values['region'])?.text.trim()],
    ['kind', PLAN_KINDS[values['kind'] as keyof typeof PLAN_KINDS]],
    ['state', STATES[values['state'] ?? '']],
    ['due', DUES[values['due'] as keyof typeof DUES]],
    ['mine', MINE[values['mine'] as keyof typeof MINE]],
  ];
  return named.flatMap(([name, text]) =>
    text ? [{ text, without: addressWith(search, { [name]: null }) }] : [],
  );
}

const columns = (search: URLSearchParams): Column<Row>[] => [
  {
    key: 'name',
    title: '姓名',
    rowHeader: true,
    cell: (row) => <a href={`/people/${row.personId}/plan?plan=${row.id}`}>{row.name}</a>,
  },
  {
    key: 'state',
    title: '状态',
    cell: (row) => (
      <StatusTag tone={planProcedure.states[row.state].tone}>
        {planProcedure.states[row.state].title}
      </StatusTag>
    ),
  },
  { key: 'kind', title: '种类', choice: 'shown', cell: (row) => PLAN_KINDS[row.kind] },
  { key: 'goal', title: '目标', choice: 'shown', cell: (row) => GOAL_KINDS[row.goal] },
  {
    key: 'goalBy',
    title: '什么时候以前',
    choice: 'shown',
    sort: sortOf(search, 'goal', '-moved'),
    cell: (row) => formatDateZh(row.goalBy),
  },
  {
    key: 'review',
    title: '下次回访',
    choice: 'shown',
    sort: sortOf(search, 'review', '-moved'),
    cell: (row) => (row.nextReviewOn ? formatDateZh(row.nextReviewOn) : '没有定'),
  },
  {
    key: 'measures',
    title: '措施',
    choice: 'shown',
    cell: (row) => `${row.measures} 条，做完 ${row.done} 条`,
  },
  { key: 'owner', title: '负责人', choice: 'shown', cell: (row) => row.owner ?? '等人接手' },
  { key: 'region', title: '地区', choice: 'shown', cell: (row) => row.region },
];

export default function Plans({ loaderData: data }: { readonly loaderData: Data }) {
  const { found, values } = data;
  const search = new URLSearchParams(data.search);
  return (
    <Page
      title="一人一策"
      wide
      lead={<p>每个人一份就业计划：目标、措施、谁负责、什么时候。本人同意才开始做。</p>}
      actions={
        <ButtonLink kind="secondary" href="/plans/graduates">
          毕业生
        </ButtonLink>
      }
    >
      <Filters
        found={`共 ${found.total} 份计划`}
        values={values}
        chips={chips(data, search)}
        clearHref={PATH}
        action={PATH}
        hidden={keptFields(search, FILTERS)}
      >
        <TextField name="text" label="姓名开头" width="short" />
        <SelectField name="region" label="地区" options={data.regions} empty="负责的全部地区" />
        <SelectField name="kind" label="种类" options={optionsOf(PLAN_KINDS)} empty="不限" />
        <SelectField name="state" label="状态" options={optionsOf(STATES)} empty="没结束的" />
        <SelectField name="due" label="回访" options={optionsOf(DUES)} empty="不限" />
        <SelectField name="mine" label="谁负责" options={optionsOf(MINE)} empty="不限" />
      </Filters>
      <SavedViews list={PATH} views={data.views} search={search} />
      <ListTable<Row>
        caption="就业计划列表"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty="没有符合条件的计划。打开一个人的档案，可以建立就业计划。"
        search={search}
        page={found.page}
        pages={found.pages}
        size={found.size}
        exportLink={{
          href: exportHref('plans.list', Object.fromEntries(FILTERS.map((name) => [name, search.get(name)]))),
          text: '导出台账',
        }}
        columns={columns(search)}
      />
    </Page>
  );
}
