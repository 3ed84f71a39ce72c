import { z } from 'zod';
import { ACCOMMODATIONS, FUNCTIONS, type FunctionKey, type Level } from '../../../kernel/vocabulary.ts';
import { skillSet } from './skills.ts';
import { COMMUTES, FORMS, type Person, type Position } from './types.ts';

/** One field of a line that cannot be used; `field` is a path such as abilities.stand, or 'line' for the whole. */
export interface BadField {
  field: string;
  expected: string;
}

export type Read<T> = { ok: true; value: T } | { ok: false; bad: BadField[] };

const LONGEST_TEXT = 200;
const LONGEST_LIST = 500;
/** Yuan a month; far above any wage, low enough that every product stays a whole number. */
const HIGHEST_WAGE = 100_000_000;

const id = z.union([z.string().min(1).max(LONGEST_TEXT), z.int()]);
const region = z.string().regex(/^[1-9]\d{5}$/);
const education = z.int().min(0).max(6);
const level = z
  .int()
  .min(0)
  .max(4)
  .transform((n) => n as Level);
const wage = z.int().min(0).max(HIGHEST_WAGE);
const occupation = z.string().regex(/^(\d|[1-9]\d)-\d{2}-\d{2}-\d{2}$/);
const skills = z.array(z.string().max(LONGEST_TEXT)).max(LONGEST_LIST).transform(skillSet);
const functionKey = z.enum(FUNCTIONS.map((f) => f.key));

/** Null says the same as leaving the function out: not assessed. */
function assessed(levels: Partial<Record<FunctionKey, Level | null>>): Partial<Record<FunctionKey, Level>> {
  const known: Partial<Record<FunctionKey, Level>> = {};
  for (const fn of Object.keys(levels) as FunctionKey[]) known[fn] = levels[fn] ?? undefined;
  return known;
}

const personLine = z.object({
  id,
  region,
  commute: z.enum(COMMUTES),
  abilities: z.partialRecord(functionKey, level.nullable()).transform(assessed),
  education,
  occupations: z.array(occupation).max(LONGEST_LIST),
  skills,
  minWage: wage,
  forms: z.array(z.enum(FORMS)).max(LONGEST_LIST),
});

const positionLine = z.object({
  id,
  region,
  form: z.enum(FORMS),
  education,
  occupation,
  skills,
  wage: z.tuple([wage, wage]).refine(([low, high]) => low <= high),
  demands: z.partialRecord(functionKey, level),
  accommodations: z.array(z.enum(ACCOMMODATIONS.map((a) => a.key))).transform((keys) => [...new Set(keys)]),
});

/** What each field should hold, for the person who mends the file. */
const EXPECTED: Readonly<Record<string, string>> = {
  line: '应为一个 JSON 对象',
  id: '应为文字或整数，不能空，不能重复',
  region: '应为 6 位行政区划代码（文字）',
  commute: '应为 county 或 city',
  abilities: '应为“功能名: 0 到 4 的整数”，功能名要在功能词表里',
  demands: '应为“功能名: 0 到 4 的整数”，功能名要在功能词表里',
  education: '应为 0 到 6 的整数',
  occupations: '应为职业代码的列表，例如 ["4-04-05-03"]',
  occupation: '应为职业代码，例如 4-04-05-03',
  skills: '应为文字的列表',
  minWage: '应为不小于 0 的整数（元/月）',
  wage: '应为 [最低, 最高] 两个整数（元/月），最低不大于最高',
  form: `应为 ${FORMS.join('、')} 之一`,
  forms: `应为列表，内容取自 ${FORMS.join('、')}`,
  accommodations: '应为合理便利名的列表，名称要在词表里',
};

function badField(path: readonly PropertyKey[]): BadField {
  const field = path.length === 0 ? 'line' : path.map(String).join('.');
  return { field: field.slice(0, LONGEST_TEXT), expected: EXPECTED[String(path[0] ?? 'line')] ?? '格式不对' };
}

/** A key outside the vocabulary is reported by zod on the object that holds it: name the key itself. */
function badFields(issue: z.core.$ZodIssue): BadField[] {
  if (issue.code !== 'unrecognized_keys') return [badField(issue.path)];
  return issue.keys.map((key) => badField([...issue.path, key]));
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function read<T>(schema: z.ZodType<T>, line: string): Read<T> {
  const result = schema.safeParse(parseJson(line));
  if (result.success) return { ok: true, value: result.data };
  const byField = new Map(result.error.issues.flatMap(badFields).map((bad) => [bad.field, bad]));
  return { ok: false, bad: [...byField.values()] };
}

/** One line of a persons file. Fields that are not named in the format are ignored. */
export const readPerson = (line: string): Read<Person> => read(personLine, line);

/** One line of a positions file. Fields that are not named in the format are ignored. */
export const readPosition = (line: string): Read<Position> => read(positionLine, line);
