import type { LoaderFunctionArgs } from 'react-router';
import { DISABILITY_CATEGORIES, DISABILITY_GRADES } from '../../../kernel/disability.ts';
import { spokenResidentId } from '../../../kernel/mask.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import { chooseRegionHref, myViews, SavedViews } from '../../../platform/lists/index.ts';
import {
  addressWith,
  ButtonLink,
  Filters,
  FindBox,
  keptFields,
  ListTable,
  Masked,
  Page,
  SelectField,
  sortOf,
  TextField,
  type Column,
  type FilterChip,
  optionsOf,
} from '../../../platform/ui/index.ts';
import { searchPeople } from '../queries/search.ts';
import { SEX_WORDS, URBAN_RURAL_WORDS } from '../words.ts';
import { regionOptions } from './region-options.ts';

const PATH = '/people';

/** The list of regions holds two levels; one that was chosen further down must still be seen as chosen. */
function withChosen(door: ReturnType<typeof doorOf>, code: string | undefined) {
  const options = regionOptions(door);
  if (!code || !door.regions.has(code) || options.some((option) => option.value === code)) return options;
  return [...options, { value: code, text: door.regions.fullName(code) }];
}

/** A number that was typed must not stay in the address: the form posts, and the answer is shown at once. */
async function find(args: LoaderFunctionArgs, search: URLSearchParams) {
  const typed = Object.fromEntries(search);
  const found = await ask(args, searchPeople, typed);
  const numberTyped = /\d{8,}/.test(typed.text ?? '');
  const values: Record<string, string> = { ...typed, text: numberTyped ? '' : (typed.text ?? '') };
  const kept = new URLSearchParams(search);
  if (numberTyped) kept.delete('text');
  const door = doorOf(args);
  return {
    found,
    values,
    numberTyped,
    search: kept.toString(),
    views: await ask(args, myViews, { list: PATH }),
    regions: withChosen(door, typed['region']),
    keeper: door.actor.role !== 'village_helper',
  };
}

export function loader(args: LoaderFunctionArgs) {
  return find(args, new URL(args.request.url).searchParams);
}

export async function action(args: LoaderFunctionArgs) {
  const form = await args.request.formData();
  return find(args, new URLSearchParams({ text: String(form.get('text') ?? '') }));
}

type Data = Awaited<ReturnType<typeof find>>;
type Row = Data['found']['rows'][number];

const NEED = { true: '想工作', false: '暂不想工作', null: '还没登记' } as const;
const wantOptions = [
  { value: 'yes', text: '想工作' },
  { value: 'no', text: '暂不想工作' },
  { value: 'unknown', text: '还没登记' },
];

function words(row: Row): string {
  const category = DISABILITY_CATEGORIES.find((c) => c.code === row.category)?.zh;
  const grade = DISABILITY_GRADES.find((g) => g.grade === row.grade)?.zh;
  return category ? `${category}${grade ?? ''}` : '没有有效证件';
}

function chips(data: Data, search: URLSearchParams): FilterChip[] {
  const named: [string, string | undefined][] = [
    ['text', data.values.text],
    ['region', data.regions.find((r) => r.value === data.values.region)?.text.trim()],
    ['urbanRural', data.values.urbanRural && URBAN_RURAL_WORDS[data.values.urbanRural as 'URBAN']],
    ['category', DISABILITY_CATEGORIES.find((c) => String(c.code) === data.values.category)?.zh],
    ['wants', wantOptions.find((o) => o.value === data.values.wants)?.text],
  ];
  return named.flatMap(([name, text]) =>
    text ? [{ text, without: addressWith(search, { [name]: null }) }] : [],
  );
}

const FILTERS = ['text', 'region', 'urbanRural', 'category', 'wants'];

/** Sort heads stand above the path, for the list may also be the answer to a posted number. */
const headOf = (search: URLSearchParams, key: string) => {
  const sort = sortOf(search, key, 'recent');
  return { ...sort, href: `${PATH}${sort.href}` };
};

function columns(search: URLSearchParams): Column<Row>[] {
  return [
    {
      key: 'name',
      title: '姓名',
      rowHeader: true,
      sort: headOf(search, 'name'),
      cell: (row) => <a href={`/people/${row.id}`}>{row.name}</a>,
    },
    { key: 'sex', title: '性别', choice: 'shown', cell: (row) => SEX_WORDS[row.sex] },
    { key: 'age', title: '年龄', numeric: true, sort: headOf(search, 'age'), cell: (row) => row.age },
    {
      key: 'residentId',
      title: '身份证号',
      choice: 'shown',
      cell: (row) => <Masked shown={row.residentId} spoken={spokenResidentId(row.residentId)} />,
    },
    { key: 'category', title: '类别和等级', choice: 'shown', cell: words },
    {
      key: 'region',
      title: '地区',
      choice: 'shown',
      cell: (row) => `${row.region}${row.village ?? ''}`,
    },
    {
      key: 'wants',
      title: '就业意愿',
      choice: 'shown',
      cell: (row) => NEED[String(row.wantsWork) as 'true'],
    },
  ];
}

export default function People({
  loaderData,
  actionData,
}: {
  readonly loaderData: Data;
  readonly actionData?: Data;
}) {
  const data = actionData ?? loaderData;
  const { found, values } = data;
  const search = new URLSearchParams(data.search);
  const total = `共 ${found.total.toLocaleString('zh-CN')} 人${found.more ? '以上，请再加条件' : ''}`;
  return (
    <Page
      title="残疾人档案"
      wide
      actions={
        data.keeper && (
          <>
            <ButtonLink href="/roster">导入花名册</ButtonLink>
            <ButtonLink href="/people/new" kind="secondary">
              登记一个人
            </ButtonLink>
          </>
        )
      }
    >
      <FindBox
        name="按姓名或号码查找"
        label="姓名、身份证号、残疾人证号或手机号"
        hint="姓名可以只写开头；号码要写全，不会留在网址里。"
        value={values.text}
      />
      <Filters
        found={data.numberTyped ? `按号码找到 ${found.total} 人` : total}
        values={values}
        chips={chips(data, search)}
        clearHref={PATH}
        action={PATH}
        hidden={keptFields(search, FILTERS)}
      >
        <TextField name="text" label="姓名开头" width="short" />
        <SelectField name="region" label="地区" options={data.regions} empty="负责的全部地区" />
        <SelectField name="urbanRural" label="城乡" options={optionsOf(URBAN_RURAL_WORDS)} empty="不限" />
        <SelectField
          name="category"
          label="残疾类别"
          options={DISABILITY_CATEGORIES.map((c) => ({ value: String(c.code), text: c.zh }))}
          empty="不限"
        />
        <SelectField name="wants" label="就业意愿" options={wantOptions} empty="不限" />
        <p>
          <a href={chooseRegionHref(PATH, search)}>从全部地区里选</a>
        </p>
      </Filters>
      <SavedViews list={PATH} views={data.views} search={search} />
      <ListTable<Row>
        caption="档案列表"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty="没有符合条件的人。请检查写得对不对，或者减少条件。"
        search={search}
        path={PATH}
        page={found.page}
        pages={found.pages}
        size={found.size}
        exportLink={{
          href: exportHref(
            'people.list',
            Object.fromEntries(FILTERS.map((name) => [name, search.get(name)])),
          ),
          text: '导出名单',
        }}
        columns={columns(search)}
      />
    </Page>
  );
}
