import type { Citation } from '../../kernel/citation.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import { inForce, type ParameterBook } from '../../platform/rule/index.ts';
import { amountOf, type Amount } from './amount.ts';
import { openFacts, standingOf, type Standing } from './condition.ts';
import { exclusionBetween } from './exclusion.ts';
import { fact, type FactKey, type Facts } from './facts.ts';
import type { Scheme } from './scheme.ts';

export type Verdict = 'may-receive' | 'need-more' | 'cannot';

export interface ConditionAnswer {
  id: string;
  text: string;
  standing: Standing;
  cites: Citation;
  /** For an open condition: what would settle it. Without a fact the place's own rule settles it. */
  settle: readonly { fact: FactKey | null; how: string }[];
}

export interface SchemeAnswer {
  scheme: string;
  title: string;
  verdict: Verdict;
  conditions: readonly ConditionAnswer[];
  /** Null where the scheme cannot be received. */
  amount: Amount | null;
  /** Other schemes of this answer of which one must choose one. */
  choose: readonly string[];
}

const LOCAL_RULE = { fact: null, how: '各地的要求不同，问县残联当地怎么定。' };

/**
 * Judges one scheme by what is known. All conditions met: may receive; one not met: cannot; otherwise more must be
 * known. A fact that is not known neither grants nor refuses.
 */
export function judgeScheme(
  scheme: Scheme,
  facts: Facts,
  book: ParameterBook,
  on: PlainDate,
): Omit<SchemeAnswer, 'choose'> {
  const conditions = scheme.conditions.map(({ id, text, test, cites }): ConditionAnswer => {
    const standing = standingOf(test, facts);
    const open = [...new Set(openFacts(test, facts))];
    const settle = open.map((key) => ({ fact: key, how: fact(key).settle }));
    return {
      id,
      text,
      standing,
      cites,
      settle: standing === 'unknown' && open.length === 0 ? [LOCAL_RULE] : settle,
    };
  });
  const verdict = verdictOf(conditions.map((c) => c.standing));
  const amount = verdict === 'cannot' ? null : amountOf(scheme.amount, facts, book, on);
  return { scheme: scheme.id, title: scheme.title, verdict, conditions, amount };
}

function verdictOf(standings: readonly Standing[]): Verdict {
  if (standings.includes('not-met')) return 'cannot';
  return standings.includes('unknown') ? 'need-more' : 'may-receive';
}

/** Judges every scheme in force on the day, those that may be received first; schemes that exclude each other name each other. */
export function judgeSchemes(
  schemes: readonly Scheme[],
  facts: Facts,
  book: ParameterBook,
  on: PlainDate,
): SchemeAnswer[] {
  const standing = schemes.filter((scheme) => inForce(scheme, on));
  const answers = standing.map((scheme) => ({ scheme, answer: judgeScheme(scheme, facts, book, on) }));
  const open = answers.filter(({ answer }) => answer.verdict !== 'cannot');
  const order: readonly Verdict[] = ['may-receive', 'need-more', 'cannot'];
  return answers
    .map(({ scheme, answer }) => ({
      ...answer,
      choose: open
        .filter(
          ({ scheme: other }) =>
            answer.verdict !== 'cannot' && other.id !== scheme.id && exclusionBetween(scheme, other),
        )
        .map(({ scheme: other }) => other.id),
    }))
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

/** The facts that could still change an answer: of schemes not refused, the open ones of conditions and of amounts. */
export function factsWanted(
  schemes: readonly Scheme[],
  facts: Facts,
  book: ParameterBook,
  on: PlainDate,
): Set<FactKey> {
  const wanted = schemes
    .filter((scheme) => inForce(scheme, on))
    .filter((scheme) => scheme.conditions.every((c) => standingOf(c.test, facts) !== 'not-met'))
    .flatMap((scheme) => [
      ...scheme.conditions.flatMap((c) => openFacts(c.test, facts)),
      ...amountFacts(scheme, facts, book, on),
    ]);
  return new Set(wanted);
}

/** Facts that only the amount needs, and place numbers that the asker may know where nobody published them. */
function amountFacts(scheme: Scheme, facts: Facts, book: ParameterBook, on: PlainDate): FactKey[] {
  const amount = amountOf(scheme.amount, facts, book, on);
  if (amount.state === 'facts-missing') return [...amount.facts];
  if (amount.state === 'known') return [];
  const places = scheme.amount.terms.flatMap((t) => (t.kind === 'place' ? [t] : []));
  const filled = Object.assign({}, facts, ...places.map((t) => ({ [t.fact]: 0 }))) as Facts;
  // Worth asking only if the amount then hangs on nothing that is still unpublished.
  if (amountOf(scheme.amount, filled, book, on).state === 'not-published') return [];
  return places.flatMap((t) => (facts[t.fact] === undefined ? [t.fact] : []));
}
