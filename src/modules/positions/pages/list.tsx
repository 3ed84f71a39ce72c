import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import type { Regions } from '../../../kernel/regions.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import { chooseRegionHref, myViews, SavedViews } from '../../../platform/lists/index.ts';
import {
  ButtonLink,
  EmptyState,
  Filters,
  formatCount,
  keptFields,
  ListTable,
  NumberField,
  Page,
  SelectField,
  sortOf,
  StatusTag,
  TextField,
  type Column,
  type Option,
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

const PATH = '/positions';
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
    views: await ask(args, myViews, { list: PATH }),
    regions: withChosen(regionOptions(door), values['region'], door.regions),
    mayAdd: may(POSITION_KEEPERS),
    mayImport: may(POSITION_PUBLISHERS),
  };
}

/** The list of regions holds two levels; one that was chosen further down must still be seen as chosen. */
function withChosen(options: Option[], code: string | undefined, regions: Regions): Option[] {
  if (!code || !regions.has(code) || options.some((option) => option.value === code)) return options;
  return [...options, { value: code, text: regions.fullName(code) }];
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

function place(row: Row) {
  if (row.place === null)
    return <span className="unknown">{row.place_text === '' ? '没有说' : row.place_text}</span>;
  return row.region_precise ? row.place : `${row.place}（县不明）`;
}

function columns(search: URLSearchParams): Column<Row>[] {
  return [
    {
      key: 'title',
      title: '岗位',
      rowHeader: true,
      sort: sortOf(search, 'title', '-recent'),
      cell: (row) => <a href={`/positions/${row.id}`}>{row.title}</a>,
    },
    {
      key: 'state',
      choice: 'shown',
      title: '状态',
      cell: (row) => (
        <StatusTag tone={positionProcedure.states[row.state].tone}>
          {positionProcedure.states[row.state].title}
        </StatusTag>
      ),
    },
    {
      choice: 'shown',
      key: 'employer',
      title: '单位',
      cell: (row) => row.employer_name ?? <span className="unknown">没有说</span>,
    },
    { choice: 'shown', key: 'place', title: '工作地点', cell: place },
    {
      choice: 'shown',
      key: 'occupation',
      title: '职业',
      cell: (row) =>
        occupationWords(row.occupation, row.occupation_certainty) ?? <span className="unknown">没有选</span>,
    },
    { choice: 'shown', key: 'form', title: '工作形式', cell: (row) => WORK_FORM_WORDS[row.form] },
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
      choice: 'shown',
      key: 'places',
      title: '已录用和招聘人数',
      numeric: true,
      cell: (row) => `${row.filled} / ${row.headcount}`,
    },
    {
      key: 'closes',
      title: '截止日期',
      choice: 'hidden',
      sort: sortOf(search, 'closes', '-recent'),
      cell: (row) => (row.closes_on === null ? '没有定' : formatDateZh(plainDate(row.closes_on))),
    },
    {
      key: 'headcount',
      title: '还招',
      choice: 'hidden',
      numeric: true,
      cell: (row) => `${row.headcount - row.filled} 人`,
    },
  ];
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
        </>
      }
    >
      <Filters
        found={`共 ${formatCount(found.total)} 个岗位`}
        values={values}
        chips={chipsOf(search, choices)}
        clearHref="/positions"
        hidden={keptFields(
          search,
          LIST_PARAMETERS.filter((name) => name !== 'sort' && name !== 'size'),
        )}
      >
        <TextField name="text" label="岗位或单位名称里的字" />
        <SelectField name="state" label="状态" options={STATE_OPTIONS} empty="不限" />
        <SelectField name="lacks" label="还缺什么" options={LACK_OPTIONS} empty="不限" />
        <SelectField name="region" label="工作地点" options={data.regions} empty="不限" />
        <SelectField name="occupation" label="职业" options={OCCUPATION_OPTIONS} empty="不限" />
        <SelectField name="form" label="工作形式" options={FORM_OPTIONS} empty="不限" />
        <SelectField name="accommodation" label="提供的便利" options={ACCOMMODATION_OPTIONS} empty="不限" />
        <NumberField name="wage" label="月薪至少" unit="元" />
        <p>
          <a href={chooseRegionHref(PATH, search)}>从全部地区里选</a>
        </p>
        <SelectField name="within" label="范围" options={WITHIN_OPTIONS} empty="只看本地区管理的" />
      </Filters>
      <SavedViews list={PATH} views={data.views} search={search} />
      <ListTable<Row>
        caption="岗位"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="没有找到岗位。">减少条件试试，或者导入、登记新的岗位。</EmptyState>}
        search={search}
        page={found.page}
        pages={found.pages}
        size={found.size}
        exportLink={{ href: exportHref('positions.list', search), text: '导出表格' }}
        columns={columns(search)}
        bulk={
          data.mayImport
            ? {
                action: '/positions/bulk',
                submit: '发布选中的草稿',
                name: 'position',
                value: (row) => (row.state === 'draft' ? row.id : null),
                label: (row) => `选${row.title}${row.employer_name ? `，${row.employer_name}` : ''}`,
              }
            : undefined
        }
      />
    </Page>
  );
}
