import { sql } from 'kysely';
import { DISABILITY_CATEGORIES } from '../../kernel/disability.ts';
import { defineIndicator } from '../../platform/indicator/index.ts';
import { EMPLOYMENT_FORMS, newEmploymentRule, URBAN_RURAL } from '../employment/index.ts';

const cells = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([key, label]) => ({ key, label }));

const AGE_BANDS = ['16 至 24 岁', '25 至 34 岁', '35 至 44 岁', '45 至 54 岁', '55 至 59 岁', '60 岁及以上'];

/** G1: new employment. One row of `counted_start` is one person in one year; the rule that makes the rows is employment's. */
export const newEmployment = defineIndicator({
  id: 'G1',
  title: '新增就业',
  unit: '人次',
  formula:
    '在统计的那一年里开始工作，开始前一段时间没有任何形式的就业，并且就业材料核实通过的人次。一个人一年只计最早的一次。晚核实的，计在开始的那一年。',
  counts: 'counted_start',
  distinct: { column: 'person_id', unit: '人' },
  dedupe: '数据库以“人和年份”为唯一键，一个人一年最多一行。',
  by: {
    year: { title: '年份', key: sql<string>`year::text` },
    urbanRural: { title: '城乡', key: sql<string | null>`urban_rural`, cells: cells(URBAN_RURAL) },
    form: { title: '就业形式', key: sql<string>`form`, cells: cells(EMPLOYMENT_FORMS) },
    category: {
      title: '残疾类别',
      key: sql<string | null>`category::text`,
      cells: DISABILITY_CATEGORIES.map(({ code, zh }) => ({ key: String(code), label: zh })),
      personal: true,
    },
    sex: { title: '性别', key: sql<string>`sex`, cells: cells({ M: '男', F: '女' }), personal: true },
    age: {
      title: '开始时的年龄',
      // Younger than 16 cannot be recorded; the first band takes whatever history may bring.
      key: sql<string>`greatest(1, width_bucket(age, array[16, 25, 35, 45, 55, 60]))::text`,
      cells: AGE_BANDS.map((label, i) => ({ key: String(i + 1), label })),
      personal: true,
    },
  },
  cites: newEmploymentRule.cites,
});

export type NewEmploymentBy = keyof typeof newEmployment.by;
export const BREAK_DOWNS = Object.keys(newEmployment.by) as [NewEmploymentBy, ...NewEmploymentBy[]];
