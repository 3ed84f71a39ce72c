import type { LoaderFunctionArgs } from 'react-router';
import { DISABILITY_CATEGORIES, DISABILITY_GRADES } from '../../../kernel/disability.ts';
import { spokenResidentId } from '../../../kernel/mask.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import {
  addressWith,
  ButtonLink,
  DataTable,
  Filters,
  FindBox,
  Masked,
  Page,
  Pagination,
  SelectField,
  TextField,
  type FilterChip,
} from '../../../platform/ui/index.ts';
import { searchPeople } from '../queries/search.ts';
import { SEX_WORDS, URBAN_RURAL_WORDS } from '../words.ts';
import { regionOptions } from './region-options.ts';

/** A number that was typed must not stay in the address: the form posts, and the answer is shown at once. */
async function find(args: LoaderFunctionArgs, typed: Record<string, string>) {
  const found = await ask(args, searchPeople, typed);
  const values: Record<string, string> = {
    ...typed,
    text: /\d{8,}/.test(typed.text ?? '') ? '' : (typed.text ?? ''),
  };
  return {
    found,
    values,
    numberTyped: values.text !== (typed.text ?? ''),
    regions: regionOptions(doorOf(args)),
    keeper: doorOf(args).actor.role !== 'village_helper',
  };
}

export function loader(args: LoaderFunctionArgs) {
  return find(args, Object.fromEntries(new URL(args.request.url).searchParams));
}

export async function action(args: LoaderFunctionArgs) {
  const form = await args.request.formData();
  return find(args, { text: String(form.get('text') ?? '') });
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

export default function People({
  loaderData,
  actionData,
}: {
  readonly loaderData: Data;
  readonly actionData?: Data;
}) {
  const data = actionData ?? loaderData;
  const { found, values } = data;
  const search = new URLSearchParams(Object.entries(values).filter(([, v]) => v !== ''));
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
        clearHref="/people"
        action="/people"
      >
        <TextField name="text" label="姓名开头" width="short" />
        <SelectField name="region" label="地区" options={data.regions} empty="负责的全部地区" />
        <SelectField
          name="urbanRural"
          label="城乡"
          options={Object.entries(URBAN_RURAL_WORDS).map(([value, text]) => ({ value, text }))}
          empty="不限"
        />
        <SelectField
          name="category"
          label="残疾类别"
          options={DISABILITY_CATEGORIES.map((c) => ({ value: String(c.code), text: c.zh }))}
          empty="不限"
        />
        <SelectField name="wants" label="就业意愿" options={wantOptions} empty="不限" />
        <SelectField
          name="sort"
          label="排序"
          options={[
            { value: 'recent', text: '最近登记在前' },
            { value: 'name', text: '按姓名' },
            { value: 'age', text: '年轻的在前' },
          ]}
        />
      </Filters>
      <DataTable<Row>
        caption="档案列表"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty="没有符合条件的人。请检查写得对不对，或者减少条件。"
        columns={[
          {
            key: 'name',
            title: '姓名',
            cell: (row) => <a href={`/people/${row.id}`}>{row.name}</a>,
            rowHeader: true,
          },
          { key: 'sex', title: '性别', cell: (row) => SEX_WORDS[row.sex] },
          { key: 'age', title: '年龄', cell: (row) => row.age, numeric: true },
          {
            key: 'residentId',
            title: '身份证号',
            cell: (row) => <Masked shown={row.residentId} spoken={spokenResidentId(row.residentId)} />,
          },
          { key: 'category', title: '类别和等级', cell: words },
          { key: 'region', title: '地区', cell: (row) => `${row.region}${row.village ?? ''}` },
          { key: 'wants', title: '就业意愿', cell: (row) => NEED[String(row.wantsWork) as 'true'] },
        ]}
      />
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => `/people${addressWith(search, { page })}`}
      />
    </Page>
  );
}
