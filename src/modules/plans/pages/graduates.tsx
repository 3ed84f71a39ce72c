import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import {
  addressWith,
  Filters,
  keptFields,
  ListTable,
  NumberField,
  optionsOf,
  Page,
  SelectField,
  StatusTag,
  TextField,
  type Column,
  type FilterChip,
} from '../../../platform/ui/index.ts';
import { regionOptions } from '../../people/index.ts';
import { openPlan } from '../actions/open.ts';
import { planProcedure } from '../procedure.ts';
import { listGraduates } from '../queries/graduates.ts';

const PATH = '/plans/graduates';
const FILTERS = ['year', 'region', 'plan', 'text'];
const PLANS = { with: '有计划', without: '没有计划' };

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const values = Object.fromEntries(search);
  const door = doorOf(args);
  return {
    found: await ask(args, listGraduates, values),
    values,
    search: search.toString(),
    regions: regionOptions(door),
    keeper: openPlan.allow.roles.includes(door.actor.role),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

function chips({ values, regions }: Data, search: URLSearchParams): FilterChip[] {
  const named: [string, string | undefined][] = [
    ['year', values['year'] && `${values['year']} 年毕业`],
    ['region', regions.find((one) => one.value === values['region'])?.text.trim()],
    ['plan', PLANS[values['plan'] as keyof typeof PLANS]],
    ['text', values['text']],
  ];
  return named.flatMap(([name, text]) =>
    text ? [{ text, without: addressWith(search, { [name]: null }) }] : [],
  );
}

const COLUMNS: Column<Row>[] = [
  {
    key: 'name',
    title: '姓名',
    rowHeader: true,
    cell: (row) => <a href={`/people/${row.personId}/plan`}>{row.name}</a>,
  },
  {
    key: 'plan',
    title: '就业计划',
    cell: (row) =>
      row.state ? (
        <StatusTag tone={planProcedure.states[row.state].tone}>
          {planProcedure.states[row.state].title}
        </StatusTag>
      ) : (
        <StatusTag tone="waiting">没有计划</StatusTag>
      ),
  },
  { key: 'graduates', title: '毕业日期', choice: 'shown', cell: (row) => formatDateZh(row.graduatesOn) },
  { key: 'school', title: '学校', choice: 'shown', cell: (row) => row.school ?? '没有登记' },
  { key: 'major', title: '专业', choice: 'shown', cell: (row) => row.major ?? '没有登记' },
  { key: 'owner', title: '一对一服务的人', choice: 'shown', cell: (row) => row.owner ?? '还没有' },
  { key: 'adviser', title: '学校的老师', choice: 'shown', cell: (row) => row.adviser ?? '没有登记' },
  { key: 'region', title: '地区', choice: 'shown', cell: (row) => row.region },
];

export default function Graduates({ loaderData: data }: { readonly loaderData: Data }) {
  const { found, values } = data;
  const search = new URLSearchParams(data.search);
  return (
    <Page
      title={`${found.year} 年毕业的残疾人`}
      wide
      breadcrumbs={[{ text: '一人一策', href: '/plans' }]}
      lead={
        <p>{`${found.total} 人，${found.planned} 人有就业计划，${found.total - found.planned} 人没有。`}</p>
      }
    >
      <Filters
        found={`共 ${found.total} 人`}
        values={values}
        chips={chips(data, search)}
        clearHref={PATH}
        action={PATH}
        hidden={keptFields(search, FILTERS)}
      >
        <NumberField name="year" label="哪一年毕业" hint="不填是今年。" />
        <SelectField name="region" label="地区" options={data.regions} empty="负责的全部地区" />
        <SelectField name="plan" label="就业计划" options={optionsOf(PLANS)} empty="不限" />
        <TextField name="text" label="姓名开头" width="short" />
      </Filters>
      <ListTable<Row>
        caption="毕业生列表"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.personId}
        empty="没有符合条件的毕业生。毕业日期在档案的“教育”里登记。"
        search={search}
        page={found.page}
        pages={found.pages}
        size={found.size}
        exportLink={{
          href: exportHref(
            'plans.graduates',
            Object.fromEntries(FILTERS.map((name) => [name, search.get(name)])),
          ),
          text: '导出情况表',
        }}
        bulk={
          data.keeper
            ? {
                action: '/plans/graduates/open',
                submit: '给选中的人建立计划',
                name: 'person',
                value: (row) => (row.planId === null ? row.personId : null),
                label: (row) => row.name,
              }
            : undefined
        }
        columns={COLUMNS}
      />
    </Page>
  );
}
