import { addDays, plainDate, yearOf, type PlainDate } from '../../kernel/dates.ts';
import { defineRule, type Step } from '../../platform/rule/index.ts';
import type { EmploymentForm, SpellState } from './forms.ts';

/** A spell as the count sees it. `endedOn` is the last day in work; null: still in work. */
export interface CountableSpell {
  id: string;
  form: EmploymentForm;
  startedOn: PlainDate;
  endedOn: PlainDate | null;
  state: SpellState;
  superseded: boolean;
}

/** Why a spell is not counted: the first condition it fails. `spellId` names the other spell concerned. */
export type NotCounted =
  | { code: 'superseded' | 'rejected' | 'retracted' | 'pending' | 'before-rule' }
  | { code: 'employed-before' | 'earlier-start'; spellId: string };

export interface Judgement {
  spellId: string;
  year: number;
  /** Null: counted in its year. */
  reason: NotCounted | null;
}

/** A minimum break in days and the starts it holds for: `from` included, `to` excluded. */
export interface DatedBreak {
  from: PlainDate;
  to: PlainDate | null;
  days: number;
}

export interface CountParams {
  breaks: readonly DatedBreak[];
  formOrder: readonly EmploymentForm[];
}

const PLAN = '《福建省促进残疾人就业三年行动实施方案（2022—2024年）》';
const PRACTICE = '实名制登记惯例（定义待省级确认）';

/** Recorded and neither taken back, refused nor replaced: also a pending spell stands in the way of a later one. */
function live(spell: CountableSpell): boolean {
  return !spell.superseded && (spell.state === 'pending' || spell.state === 'verified');
}

/** True when `other` covers any of the `days` days before `start`. */
function coversBreak(other: CountableSpell, start: PlainDate, days: number): boolean {
  return other.startedOn < start && (other.endedOn === null || other.endedOn >= addDays(start, -days));
}

function inOrder(formOrder: readonly EmploymentForm[]) {
  return (a: CountableSpell, b: CountableSpell): number =>
    a.startedOn.localeCompare(b.startedOn) ||
    formOrder.indexOf(a.form) - formOrder.indexOf(b.form) ||
    (a.id < b.id ? -1 : 1);
}

function obstacle(
  spell: CountableSpell,
  all: readonly CountableSpell[],
  breaks: readonly DatedBreak[],
): NotCounted | null {
  if (spell.superseded) return { code: 'superseded' };
  if (spell.state !== 'verified') return { code: spell.state };
  const rest = breaks.find((b) => b.from <= spell.startedOn && (b.to === null || spell.startedOn < b.to));
  if (!rest) return { code: 'before-rule' };
  const before = all.find((other) => live(other) && coversBreak(other, spell.startedOn, rest.days));
  return before ? { code: 'employed-before', spellId: before.id } : null;
}

/**
 * Judges all spells of ONE person. A spell counts when its evidence is verified, no spell in force covers a day of the
 * minimum break before its start, and it is the first such start of its calendar year. A spell counts in the year in which
 * it started, whenever its evidence came. The answer depends on the set of spells alone, never on their order.
 */
export function judgeSpells(
  spells: readonly CountableSpell[],
  { breaks, formOrder }: CountParams,
): Judgement[] {
  const sorted = spells.toSorted(inOrder(formOrder));
  const firstOf = new Map<number, string>();
  return sorted.map((spell) => {
    const year = yearOf(spell.startedOn);
    const failed = obstacle(spell, sorted, breaks);
    if (failed) return { spellId: spell.id, year, reason: failed };
    const first = firstOf.get(year);
    if (first !== undefined)
      return { spellId: spell.id, year, reason: { code: 'earlier-start', spellId: first } };
    firstOf.set(year, spell.id);
    return { spellId: spell.id, year, reason: null };
  });
}

function stepsOf(params: CountParams, judgements: readonly Judgement[]): Step[] {
  const counted = judgements.filter((j) => j.reason === null);
  return [
    ...params.breaks.map(({ from, days }) => ({
      name: `${from} 起，开始前须无就业的天数`,
      value: days,
      source: PRACTICE,
      article: null,
    })),
    { name: '登记的就业经历', value: judgements.length, source: '就业登记', article: null },
    ...counted.map(({ year }) => ({
      name: `${year} 年计入新增就业`,
      value: 1,
      source: PLAN,
      article: '一、目标任务',
    })),
  ];
}

/** 新增就业: which spells of one person count, in which year, and why the others do not. */
export const newEmploymentRule = defineRule({
  id: 'employment.new-employment',
  title: '新增就业',
  cites: [
    { source: PLAN, article: '一、目标任务' },
    { source: PRACTICE, article: null },
  ],
  validFrom: plainDate('2022-01-01'),
  validTo: null,
  decide(spells: readonly CountableSpell[], params: CountParams) {
    const result = judgeSpells(spells, params);
    return { result, steps: stepsOf(params, result) };
  },
});
