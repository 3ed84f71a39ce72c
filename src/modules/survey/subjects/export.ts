import { sql } from 'kysely';
import { ageOn, plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import { maskPhone } from '../../../kernel/mask.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import { countRows, cursorRows, defineExport } from '../../../platform/documents/index.ts';
import { openField, SEX_WORDS } from '../../people/index.ts';
import { OUTCOMES, type Outcome } from '../outcomes.ts';
import { accountNames } from '../../../platform/access/account-names.ts';
import { MANAGERS } from '../who.ts';
import { codeOf } from './code.ts';
import { foundSubjects, orderOf, subjectsInput, type SubjectsInput } from './find.ts';

const OUTCOME_FILTER_WORDS = { ...OUTCOMES, none: '还没走访', waiting: '要去走访' } as const;

interface Sealed {
  profile_id: string;
  name: string;
  sex: 'M' | 'F';
  birth_date: string;
  region_code: string;
  village: string | null;
  phone_enc: Buffer | null;
  number: number | null;
  assigned_to: string | null;
  outcome: Outcome | null;
  visited_at: Date | null;
}
interface Row extends Omit<Sealed, 'phone_enc'> {
  age: number;
  region: string;
  phone: string | null;
  assigned: string | null;
}

/** Accounts that were given visits in this list: few, and named once. */
async function visitorNames(ctx: Context, input: SubjectsInput) {
  const assigned = await sql<{ id: string }>`
    select distinct s.assigned_to as id ${foundSubjects(ctx, input)} and s.assigned_to is not null`.execute(
    ctx.db,
  );
  return accountNames(
    ctx,
    assigned.rows.map(({ id }) => id),
  );
}

async function* rows(ctx: Context, input: SubjectsInput): AsyncGenerator<Row> {
  const names = await visitorNames(ctx, input);
  const query = sql<Sealed>`
    select f.id as profile_id, f.name, p.sex, p.birth_date, p.region_code, f.village, f.phone_enc, s.number, s.assigned_to,
      s.outcome, s.visited_at
    ${foundSubjects(ctx, input)} order by ${orderOf(input.sort)}`;
  for await (const { phone_enc, ...row } of cursorRows(ctx, query)) {
    yield {
      ...row,
      age: ageOn(plainDate(row.birth_date), ctx.today),
      region: ctx.params.regions.fullName(row.region_code),
      phone: phone_enc && openField(ctx.cipher, 'phone', row.profile_id, phone_enc),
      assigned: row.assigned_to && (names.get(row.assigned_to) ?? null),
    };
  }
}

/**
 * The list of a campaign as a file to take along and to fill in: the last columns are those that come back. Whom a row means
 * is told by its code alone; no resident number leaves.
 */
export const subjectsExport = defineExport({
  name: 'survey.subjects',
  title: '调查名单',
  source: '一次就业状况调查的名单',
  input: subjectsInput,
  roles: STAFF,
  personal: true,
  fullNumbers: MANAGERS,
  columns: [
    { title: '编号', width: 12, value: (row: Row) => (row.number === null ? null : codeOf(row.number)) },
    { title: '姓名', width: 12, value: (row) => row.name },
    { title: '性别', width: 6, value: (row) => SEX_WORDS[row.sex] },
    { title: '年龄', width: 6, kind: 'number', value: (row) => row.age },
    { title: '地区', width: 30, value: (row) => row.region },
    { title: '村（社区）', width: 16, value: (row) => row.village },
    {
      title: '档案里的电话',
      width: 16,
      value: (row) => row.phone && maskPhone(row.phone),
      full: (row) => row.phone,
    },
    { title: '走访人', width: 14, value: (row) => row.assigned },
    { title: '走访结果', width: 12, value: (row) => row.outcome && OUTCOMES[row.outcome] },
    {
      title: '走访日期',
      width: 12,
      kind: 'date',
      value: (row) => row.visited_at && todayInShanghai(row.visited_at),
    },
    { title: '原因', width: 20, value: () => null },
    { title: '新电话', width: 16, value: () => null },
    { title: '想不想工作', width: 12, value: () => null },
    { title: '备注', width: 24, value: () => null },
  ],
  count: (ctx, input, most) =>
    countRows(ctx, sql`select s.id ${foundSubjects(ctx, input)} limit ${most + 1}`),
  rows,
  filters: (ctx, input) => [
    { term: '地区', value: ctx.params.regions.knownName(input.region) },
    { term: '村（社区）', value: input.village || undefined },
    { term: '走访结果', value: input.outcome && OUTCOME_FILTER_WORDS[input.outcome] },
  ],
});
