import type { PlainDate } from '../../kernel/dates.ts';
import { citationText, type Citation } from '../../kernel/citation.ts';
import {
  inUnit,
  yuanText,
  type Parameter,
  type ParameterBook,
  type Step,
} from '../../platform/rule/index.ts';
import { numberOf } from './condition.ts';
import { fact, type FactKey, type Facts } from './facts.ts';
import type { NumberParameter } from './parameters.ts';

/** One factor of an amount. */
export type Term =
  | { kind: 'rate' | 'times' | 'percent'; parameter: NumberParameter }
  /** A count that the asker knows. */
  | { kind: 'count'; fact: FactKey }
  /** Fen that the asker knows, such as what was really paid. */
  | { kind: 'money'; fact: FactKey }
  /** The place's published number, or what the asker says it is. */
  | { kind: 'place'; parameter: NumberParameter; fact: FactKey }
  /** Fen that the asker knows and that is one of the published tiers of the province. */
  | { kind: 'tier'; parameter: TierParameter; fact: FactKey }
  /** Whole persons above a share of another number: `have` - `perMille` of `of`, rounded down. */
  | { kind: 'extra'; have: FactKey; of: FactKey; perMille: number; cites: Citation };

/** A table of tiers in fen; which tier a place has may not be known, so the asker says the amount. */
export type TierParameter = Parameter<{ tiers: number[]; places: Record<string, number> }>;

export interface AmountFormula {
  /** Product of the terms, in fen, rounded once, half up. */
  terms: readonly Term[];
  per: '一次' | '一个月' | '一年';
  cap?: NumberParameter;
  /** A number the amount also hangs on and whose use is not published; without it nothing is computed. */
  needs?: NumberParameter;
}

/** The amount, or why there is none: a number nobody published, or facts of the asker that are missing. */
export type Amount = { per: AmountFormula['per']; steps: readonly Step[] } & (
  | { state: 'known'; fen: number }
  | { state: 'not-published'; missing: readonly string[] }
  | { state: 'facts-missing'; facts: readonly FactKey[] }
);

type Found = { value: bigint; over: bigint; step: Step } | { missing: string } | { fact: FactKey };

/** Computes an amount on a day. Never guesses: one unpublished number and there is no amount. */
export function amountOf(formula: AmountFormula, facts: Facts, book: ParameterBook, on: PlainDate): Amount {
  const published = (parameter: NumberParameter) => publishedOn(parameter, book, on);
  const found = formula.terms.map((term) =>
    term.kind === 'tier' ? tier(term, facts, book, on) : find(term, facts, published),
  );
  const also = [formula.cap, formula.needs].flatMap((p) => (p ? [published(p)] : []));
  const known = [...found, ...also].flatMap((f) => ('step' in f ? [f] : []));
  const steps = known.map((f) => f.step);
  const missing = [...found, ...also].flatMap((f) => ('missing' in f ? [f.missing] : []));
  if (missing.length > 0) return { state: 'not-published', missing, per: formula.per, steps };
  const open = found.flatMap((f) => ('fact' in f ? [f.fact] : []));
  if (open.length > 0) return { state: 'facts-missing', facts: open, per: formula.per, steps };

  const factors = found.flatMap((f) => ('step' in f ? [f] : []));
  const product = factors.reduce((all, f) => all * f.value, 1n);
  const over = factors.reduce((all, f) => all * f.over, 1n);
  const full = (2n * product + over) / (2n * over);
  const cap = formula.cap ? book.find(formula.cap, on)?.value : null;
  const fen = typeof cap === 'number' && full > BigInt(cap) ? cap : Number(full);
  const total: Step = {
    name: '应发金额',
    value: yuanText(fen),
    source: `以上各项相乘，四舍五入到分${fen < Number(full) ? '，不超过上限' : ''}`,
    article: null,
  };
  return { state: 'known', fen, per: formula.per, steps: [...steps, total] };
}

function publishedOn(parameter: NumberParameter, book: ParameterBook, on: PlainDate): Found {
  const entry = book.find(parameter, on);
  if (!entry || entry.value === null) return { missing: parameter.title };
  const step: Step = {
    name: parameter.title,
    value: inUnit(entry.value, parameter.unit),
    source: `${citationText({ ...entry.cites, article: null })}${entry.confirmed ? '' : '，待确认'}${entry.sample ? '，样例数值' : ''}`,
    article: entry.cites.article,
  };
  return { value: BigInt(entry.value), over: 1n, step };
}

function find(
  term: Exclude<Term, { kind: 'tier' }>,
  facts: Facts,
  published: (parameter: NumberParameter) => Found,
): Found {
  switch (term.kind) {
    case 'rate':
    case 'times':
      return published(term.parameter);
    case 'percent': {
      const share = published(term.parameter);
      return 'value' in share ? { ...share, over: 100n } : share;
    }
    case 'count':
    case 'money':
      return stated(term.fact, facts);
    case 'place': {
      const known = published(term.parameter);
      if ('value' in known) return known;
      return numberOf(facts, term.fact) === null ? known : stated(term.fact, facts);
    }
    case 'extra':
      return extra(term, facts);
  }
}

function stated(key: FactKey, facts: Facts): Found {
  const value = numberOf(facts, key);
  if (value === null) return { fact: key };
  const declared = fact(key);
  const unit = declared.kind === 'count' ? declared.unit : '分';
  const step = { name: declared.label, value: inUnit(value, unit), source: '你填的', article: null };
  return { value: BigInt(value), over: 1n, step };
}

/** The amount that the asker named, beside the published tiers; one that is none of them is said to be so. */
function tier(
  { parameter, fact: key }: Extract<Term, { kind: 'tier' }>,
  facts: Facts,
  book: ParameterBook,
  on: PlainDate,
): Found {
  const entry = book.find(parameter, on);
  const said = stated(key, facts);
  if (!entry || !('step' in said)) return said;
  const { tiers } = entry.value;
  const all = tiers.map(yuanText).join('、');
  if (!tiers.includes(Number(said.value)))
    return { ...said, step: { ...said.step, source: `你填的。公布的是 ${all}，没有这一档，请核对` } };
  const source = `${citationText({ ...entry.cites, article: null })}${entry.confirmed ? '' : '，待确认'}，你填的一档`;
  return { ...said, step: { ...said.step, source, article: entry.cites.article } };
}

function extra({ have, of, perMille, cites }: Extract<Term, { kind: 'extra' }>, facts: Facts): Found {
  const [part, whole] = [numberOf(facts, have), numberOf(facts, of)];
  if (part === null) return { fact: have };
  if (whole === null) return { fact: of };
  // Down to whole persons: a part of a person is not one more person placed. Both counts are exact in a double.
  const value = Math.max(0, Math.floor((part * 1000 - whole * perMille) / 1000));
  const name = `超出的人数：${part} 人减去 ${whole} 人的 ${perMille / 10}%，只算整人`;
  return { value: BigInt(value), over: 1n, step: { name, value: inUnit(value, '人'), ...cites } };
}
