import type { Citation } from '../../kernel/citation.ts';
import type { FactKey, Facts } from './facts.ts';

/** What can be said of a condition. `unknown` grants nothing and refuses nothing. */
export type Standing = 'met' | 'not-met' | 'unknown';

/** A test over facts. Every test is three-valued: a fact that is not known leaves it open. */
export type Test =
  | { kind: 'is'; fact: FactKey; values: readonly (string | boolean)[] }
  | { kind: 'at-least'; fact: FactKey; least: Threshold }
  | { kind: 'share'; fact: FactKey; of: FactKey; abovePerMille: number }
  | { kind: 'all' | 'any'; tests: readonly Test[] };

/** A bound that places set differently: below `sure.from` it fails everywhere, from `sure.to` on it holds everywhere. */
export interface Threshold {
  from: number;
  to: number;
}

export interface Condition {
  id: string;
  /** What must be so, in plain words. */
  text: string;
  test: Test;
  cites: Citation;
}

export const yes = (fact: FactKey): Test => ({ kind: 'is', fact, values: [true] });
export const no = (fact: FactKey): Test => ({ kind: 'is', fact, values: [false] });
export const oneOf = (fact: FactKey, ...values: string[]): Test => ({ kind: 'is', fact, values });
export const atLeast = (fact: FactKey, from: number, to = from): Test => ({
  kind: 'at-least',
  fact,
  least: { from, to },
});
/** More than so many per mille of another number, strictly: exactly at the line is not above it. */
export const moreThan = (fact: FactKey, abovePerMille: number, of: FactKey): Test => ({
  kind: 'share',
  fact,
  of,
  abovePerMille,
});
export const all = (...tests: Test[]): Test => ({ kind: 'all', tests });
export const any = (...tests: Test[]): Test => ({ kind: 'any', tests });

/** Stands the test? Kleene's logic, so that knowing more never takes an answer back. */
export function standingOf(test: Test, facts: Facts): Standing {
  switch (test.kind) {
    case 'is': {
      const value = facts[test.fact];
      if (value === undefined) return 'unknown';
      return test.values.some((v) => v === value) ? 'met' : 'not-met';
    }
    case 'at-least': {
      const value = numberOf(facts, test.fact);
      if (value === null) return 'unknown';
      if (value >= test.least.to) return 'met';
      return value < test.least.from ? 'not-met' : 'unknown';
    }
    case 'share': {
      const [part, whole] = [numberOf(facts, test.fact), numberOf(facts, test.of)];
      if (part === null || whole === null) return 'unknown';
      return part * 1000 > whole * test.abovePerMille ? 'met' : 'not-met';
    }
    case 'all':
      return combined(test.tests, facts, 'not-met', 'met');
    case 'any':
      return combined(test.tests, facts, 'met', 'not-met');
  }
}

/** One `decisive` part decides the whole; without one, a part left open leaves the whole open. */
function combined(tests: readonly Test[], facts: Facts, decisive: Standing, otherwise: Standing): Standing {
  const standings = tests.map((test) => standingOf(test, facts));
  if (standings.includes(decisive)) return decisive;
  return standings.includes('unknown') ? 'unknown' : otherwise;
}

export function numberOf(facts: Facts, key: FactKey): number | null {
  const value = facts[key];
  return typeof value === 'number' ? value : null;
}

/** The facts that a test looks at, in its order. */
export function factsOf(test: Test): FactKey[] {
  switch (test.kind) {
    case 'is':
    case 'at-least':
      return [test.fact];
    case 'share':
      return [test.fact, test.of];
    default:
      return test.tests.flatMap(factsOf);
  }
}

/** The facts that could still settle an open test: those not known, of its open parts alone. */
export function openFacts(test: Test, facts: Facts): FactKey[] {
  if (standingOf(test, facts) !== 'unknown') return [];
  if (test.kind === 'all' || test.kind === 'any') return test.tests.flatMap((t) => openFacts(t, facts));
  return factsOf(test).filter((key) => facts[key] === undefined);
}
