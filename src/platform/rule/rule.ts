import type { Citation } from '../../kernel/citation.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import { refuse } from '../../kernel/problem.ts';

export type StepValue = string | number | boolean | null;

/** One line of the reasoning: a named value, where it came from, and the article that says so. */
export interface Step {
  name: string;
  value: StepValue;
  source: string;
  article: string | null;
}

export interface Decision<Result> {
  rule: string;
  on: PlainDate;
  result: Result;
  steps: readonly Step[];
}

/**
 * A pure function of facts and parameters, with its source and the days on which it holds.
 * `validFrom` is included, `validTo` is the first day on which it no longer holds (null: open).
 */
export interface Rule<Facts, Params, Result> {
  id: string;
  title: string;
  cites: readonly Citation[];
  validFrom: PlainDate;
  validTo: PlainDate | null;
  /** Read in its sources; left out where the province has still to confirm it. */
  confirmed?: boolean;
  decide(facts: Facts, params: Params): { result: Result; steps: readonly Step[] };
}

/** What the law page tells of a rule, whatever its facts. */
export interface DeclaredRule {
  id: string;
  title: string;
  cites: readonly Citation[];
  validFrom: PlainDate;
  validTo: PlainDate | null;
  confirmed?: boolean;
}

/** Declares a rule. Throws when it cites nothing or ends before it begins: such a rule is a mistake of ours. */
export function defineRule<Facts, Params, Result>(
  rule: Rule<Facts, Params, Result>,
): Rule<Facts, Params, Result> {
  if (rule.cites.length === 0) throw new Error(`rule ${rule.id} cites no source`);
  if (rule.validTo !== null && rule.validTo <= rule.validFrom)
    throw new Error(`rule ${rule.id} is never in force`);
  return rule;
}

/** True on the days on which the rule holds. ISO dates compare as text. */
export function inForce(rule: Pick<DeclaredRule, 'validFrom' | 'validTo'>, on: PlainDate): boolean {
  return rule.validFrom <= on && (rule.validTo === null || on < rule.validTo);
}

/**
 * Decides by the version in force on the day. Throws a Refusal (`unavailable`, `rule.not-in-force`) when none is:
 * a rule is never stretched beyond its dates.
 */
export function decideOn<Facts, Params, Result>(
  versions: readonly Rule<Facts, Params, Result>[],
  on: PlainDate,
  facts: Facts,
  params: Params,
): Decision<Result> {
  const rule = versions.find((version) => inForce(version, on));
  if (!rule) throw refuse('unavailable', 'rule.not-in-force', { rule: versions[0]?.title ?? '', on });
  return { rule: rule.id, on, ...rule.decide(facts, params) };
}
