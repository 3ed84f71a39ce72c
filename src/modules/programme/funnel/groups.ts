import { sql, type RawBuilder } from 'kysely';
import { DISABILITY_CATEGORIES, DISABILITY_GRADES } from '../../../kernel/disability.ts';
import { EDUCATION_WORDS } from '../../people/index.ts';
import type { Look } from './asked.ts';

export interface Group {
  readonly title: string;
  /** SQL over the cohort: the key of the cell, as text; null where it is not known. */
  readonly key: (look: Look) => RawBuilder<string | null>;
  readonly cells: readonly { key: string; label: string }[];
  /** Read from the profile, which is joined for it alone. */
  readonly profile?: true;
}

const words = (list: readonly string[], from: number) =>
  list.map((label, at) => ({ key: String(at + from), label }));

/** What the stages may be broken down by, beside regions. As registered now; the certificate as it was on the day. */
export const GROUPS = {
  sex: {
    title: '性别',
    key: () => sql<string>`p.sex`,
    cells: [
      { key: 'M', label: '男' },
      { key: 'F', label: '女' },
    ],
  },
  age: {
    title: '年龄',
    // Full years on the first day of the period.
    key: ({ from }) =>
      sql<string>`greatest(1, width_bucket(date_part('year', age(${from}::date, p.birth_date)), array[16, 25, 35, 45, 55]::float8[]))::text`,
    cells: words(['16 至 24 岁', '25 至 34 岁', '35 至 44 岁', '45 至 54 岁', '55 岁及以上'], 1),
  },
  urbanRural: {
    title: '城乡',
    key: () => sql<string | null>`f.urban_rural`,
    cells: [
      { key: 'URBAN', label: '城镇' },
      { key: 'RURAL', label: '农村' },
    ],
    profile: true,
  },
  education: {
    title: '文化程度',
    key: () => sql<string | null>`f.education::text`,
    cells: words(EDUCATION_WORDS, 0),
    profile: true,
  },
  category: {
    title: '残疾类别',
    key: () => sql<string>`c.category::text`,
    cells: DISABILITY_CATEGORIES.map(({ code, zh }) => ({ key: String(code), label: zh })),
  },
  grade: {
    title: '残疾等级',
    key: () => sql<string>`c.grade::text`,
    cells: DISABILITY_GRADES.map(({ grade, zh }) => ({ key: String(grade), label: zh })),
  },
} satisfies Record<string, Group>;

export type GroupName = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as [GroupName, ...GroupName[]];
export const groupOf = (name: GroupName): Group => GROUPS[name];
