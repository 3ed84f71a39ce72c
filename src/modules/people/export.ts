import { sql } from 'kysely';
import { ageOn, plainDate } from '../../kernel/dates.ts';
import { DISABILITY_CATEGORIES, DISABILITY_GRADES } from '../../kernel/disability.ts';
import { maskPhone, maskResidentId } from '../../kernel/mask.ts';
import { OFFICERS, STAFF } from '../../platform/access/roles.ts';
import type { Context } from '../../platform/action/index.ts';
import { countRows, cursorRows, defineExport } from '../../platform/documents/index.ts';
import { everyoneFound } from './queries/find.ts';
import { searchInput, type SearchInput } from './queries/search.ts';
import { openField } from './sealed.ts';
import { SEX_WORDS, URBAN_RURAL_WORDS } from './words.ts';

interface Sealed {
  id: string;
  profile_id: string;
  name: string;
  sex: 'M' | 'F';
  birth_date: string;
  region_code: string;
  village: string | null;
  urban_rural: 'URBAN' | 'RURAL' | null;
  resident_id_enc: Buffer;
  phone_enc: Buffer | null;
  category: number | null;
  grade: number | null;
  wants_work: boolean | null;
}

interface Row extends Omit<Sealed, 'resident_id_enc' | 'phone_enc'> {
  age: number;
  region: string;
  residentId: string;
  phone: string | null;
}

const WANTS_WORDS = { yes: '想就业', no: '不想就业', unknown: '没有登记' } as const;

/** Numbers are opened row by row, here alone: a row that is not written was never opened. */
async function* rows(ctx: Context, input: SearchInput): AsyncGenerator<Row> {
  const query = sql<Sealed>`
    select p.id, f.id as profile_id, f.name, p.sex, p.birth_date, p.region_code, f.village, f.urban_rural, p.resident_id_enc,
      f.phone_enc, c.category, c.grade, n.wants_work
    from (${everyoneFound(ctx, input)}) found
      join person p on p.id = found.id
      join person_profile f on f.person_id = p.id and f.superseded_by is null
      left join certificate c on c.person_id = p.id and c.superseded_by is null
      left join job_need n on n.person_id = p.id and n.superseded_by is null
    order by p.id desc`;
  for await (const row of cursorRows(ctx, query)) {
    yield {
      ...row,
      age: ageOn(plainDate(row.birth_date), ctx.today),
      region: ctx.params.regions.fullName(row.region_code),
      residentId: openField(ctx.cipher, 'residentId', row.id, row.resident_id_enc),
      phone: row.phone_enc && openField(ctx.cipher, 'phone', row.profile_id, row.phone_enc),
    };
  }
}

function filters(ctx: Context, input: SearchInput) {
  return [
    { term: '地区', value: ctx.params.regions.knownName(input.region) },
    // What was typed may be a number of a person.
    { term: '姓名或号码', value: input.text ? '按输入的内容查找' : undefined },
    { term: '城乡', value: input.urbanRural && URBAN_RURAL_WORDS[input.urbanRural] },
    { term: '残疾类别', value: DISABILITY_CATEGORIES.find(({ code }) => code === input.category)?.zh },
    { term: '就业意愿', value: input.wants && WANTS_WORDS[input.wants] },
  ];
}

/** The list of people under its filters. */
export const peopleExport = defineExport({
  name: 'people.list',
  title: '残疾人名单',
  source: '本辖区的残疾人档案',
  input: searchInput,
  roles: STAFF,
  personal: true,
  fullNumbers: OFFICERS,
  columns: [
    { title: '姓名', width: 12, value: (row: Row) => row.name },
    { title: '性别', width: 6, value: (row) => SEX_WORDS[row.sex] },
    { title: '出生日期', width: 12, kind: 'date', value: (row) => row.birth_date },
    { title: '年龄', width: 6, kind: 'number', value: (row) => row.age },
    {
      title: '身份证号',
      width: 22,
      value: (row) => maskResidentId(row.residentId),
      full: (row) => row.residentId,
    },
    { title: '地区', width: 36, value: (row) => row.region },
    { title: '村（社区）', width: 16, value: (row) => row.village },
    { title: '城乡', width: 8, value: (row) => row.urban_rural && URBAN_RURAL_WORDS[row.urban_rural] },
    {
      title: '残疾类别',
      width: 12,
      value: (row) => DISABILITY_CATEGORIES.find(({ code }) => code === row.category)?.zh ?? null,
    },
    {
      title: '残疾等级',
      width: 10,
      value: (row) => DISABILITY_GRADES.find(({ grade }) => grade === row.grade)?.zh ?? null,
    },
    {
      title: '就业意愿',
      width: 12,
      value: ({ wants_work: wants }) => WANTS_WORDS[wants === null ? 'unknown' : wants ? 'yes' : 'no'],
    },
    {
      title: '联系电话',
      width: 16,
      value: (row) => row.phone && maskPhone(row.phone),
      full: (row) => row.phone,
    },
  ],
  count: (ctx, input, most) => countRows(ctx, sql`${everyoneFound(ctx, input)} limit ${most + 1}`),
  rows,
  filters,
});
