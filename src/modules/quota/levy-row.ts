import { amountText, decimalText, exactText, pointed } from '../../kernel/rational.ts';
import type { LevyFacts } from './rules/facts.ts';
import type { LevyLaw } from './rules/law.ts';
import { computeLevy, type LevyFigures } from './rules/levy.ts';
import { levySteps, type LevyStep } from './rules/levy-steps.ts';

/** The levy of one employer as programs read it: amounts of yuan with two places, other numbers as decimals. */
export interface LevyAnswer {
  id: string | number;
  /** What is to be paid after relief. */
  levy: string;
  /** Before relief. */
  full: string;
  /** Part of `full` that is paid; null where nothing is due before relief. */
  payRate: string | null;
  /** Average wage that counts; null without staff. */
  base: string | null;
  /** Persons missing; negative above the quota; null without staff. */
  gap: string | null;
  required: string;
  tier: string;
  steps: LevyStep[];
}

export function levyAnswer(id: string | number, facts: LevyFacts, law: LevyLaw): LevyAnswer {
  const figures = computeLevy(facts, law);
  return { id, ...levyNumbers(figures), steps: levySteps(facts, law, figures) };
}

/** The numbers of an answer without their reasons, for many employers at once. */
export function levyNumbers(f: LevyFigures): Omit<LevyAnswer, 'id' | 'steps'> {
  return {
    levy: pointed(f.levyFen, 2),
    full: amountText(f.full),
    payRate: f.payRate && exactText(f.payRate),
    base: f.base && amountText(f.base),
    gap: f.gap && decimalText(f.gap),
    required: decimalText(f.required),
    tier: f.tier,
  };
}
