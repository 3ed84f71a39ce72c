import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import {
  addressWith,
  ButtonLink,
  DataTable,
  EmptyState,
  Filters,
  formatCount,
  NumberField,
  Page,
  Pagination,
  SelectField,
  sortOf,
  StatusTag,
  TextField,
} from '../../../platform/ui/index.ts';
import { regionOptions, WORK_FORM_WORDS } from '../../people/index.ts';
import { POSITION_KEEPERS, POSITION_PUBLISHERS, positionProcedure } from '../procedure.ts';
import { listPositions } from '../queries/list.ts';
import { occupationWords, wageWords } from '../words.ts';
import {
  ACCOMMODATION_OPTIONS,
  chipsOf,
  FORM_OPTIONS,
  LACK_OPTIONS,
  LIST_PARAMETERS,
  OCCUPATION_OPTIONS,
  pick,
  STATE_OPTIONS,
} from './options.ts';

const WITHIN_OPTIONS = [{ value: 'all', text: '全省招聘中的也列出' }];

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const values = pick(searchParams, LIST_PARAMETERS);
  const found = await ask(args, listPositions, { ...values, page: searchParams.get('page') ?? 1 });
  const door = doorOf(args);
  const may = (roles: readonly string[]) => roles.includes(door.actor.role);
  return {
    found,
    values,
    search: searchParams.toString(),
    regions: regionOptions(door),
    mayAdd: may(POSITION_KEEPERS),
    mayImport: may(POSITION_PUBLISHERS),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

function place(row: Row) {
  if (row.place === null)
    return <span className="unknown">{row.place_text === '' ? '没有说' : row.place_text}</span>;
  return row.region_precise ? row.place : `${row.place}（县不明）`;
}

/** The bank of positions of the office, with everything in the address. */
export default function Positions({ loaderData: data }: { readonly loaderData: Data }) {
  const { found, values } = data;
  const search = new URLSearchParams(data.search);
  const choices = {
    state: STATE_OPTIONS,
    region: data.regions,
    occupation: OCCUPATION_OPTIONS,
    form: FORM_OPTIONS,
    accommodation: ACCOMMODATION_OPTIONS,
    lacks: LACK_OPTIONS,
    within: WITHIN_OPTIONS,
  };
  return (
    <Page
      title="岗位库"
      wide
      actions={
        <>
          {data.mayImport && <ButtonLink href="/positions/import">导入岗位</ButtonLink>}
          {data.mayAdd && (
            <ButtonLink href="/positions/new" kind="secondary">
              登记一个岗位
            </ButtonLink>
          )}
          <ButtonLink href={`/positions/export.csv${addressWith(search, {})}`} kind="secondary">
            导出表格
          </ButtonLink>
        </>
      }
    >
      <Filters
        found={`共 ${formatCount(found.total)} 个岗位`}
        values={values}
        chips={chipsOf(search, choices)}
        clearHref="/positions"
        hidden={values['sort'] ? { sort: values['sort'] } : {}}
      >
        <TextField name="text" label="岗位或单位名称里的字" />
        <SelectField name="state" label="状态" options={STATE_OPTIONS} empty="不限" />
        <SelectField name="lacks" label="还缺什么" options={LACK_OPTIONS} empty="不限" />
        <SelectField name="region" label="工作地点" options={data.regions} empty="不限" />
        <SelectField name="occupation" label="职业" options={OCCUPATION_OPTIONS} empty="不限" />
        <SelectField name="form" label="工作形式" options={FORM_OPTIONS} empty="不限" />
        <SelectField name="accommodation" label="提供的便利" options={ACCOMMODATION_OPTIONS} empty="不限" />
        <NumberField name="wage" label="月薪至少" unit="元" />
        <SelectField name="within" label="范围" options={WITHIN_OPTIONS} empty="只看本地区管理的" />
      </Filters>
      <DataTable<Row>
        caption="岗位"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="没有找到岗位。">减少条件试试，或者导入、登记新的岗位。</EmptyState>}
        columns={[
          {
            key: 'title',
            title: '岗位',
            rowHeader: true,
            sort: sortOf(search, 'title', '-recent'),
            cell: (row) => <a href={`/positions/${row.id}`}>{row.title}</a>,
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
            key: 'employer',
            title: '单位',
            cell: (row) => row.employer_name ?? <span className="unknown">没有说</span>,
          },
          { key: 'place', title: '工作地点', cell: place },
          {
            key: 'occupation',
            title: '职业',
            cell: (row) =>
              occupationWords(row.occupation, row.occupation_certainty) ?? (
                <span className="unknown">没有选</span>
              ),
          },
          { key: 'form', title: '工作形式', cell: (row) => WORK_FORM_WORDS[row.form] },
          {
            key: 'wage',
            title: '月薪',
            sort: sortOf(search, 'wage', '-recent'),
            cell: (row) =>
              wageWords(row.wage_low, row.wage_high) ?? (
                <span className="unknown">{row.wage_text || '没有说'}</span>
              ),
          },
          {
            key: 'places',
            title: '已录用和招聘人数',
            numeric: true,
            cell: (row) => `${row.filled} / ${row.headcount}`,
          },
        ]}
      />
      <Pagination page={found.page} pages={found.pages} href={(page) => addressWith(search, { page })} />
    </Page>
  );
}
