import type { z } from 'zod';
import type { Citation } from '../../kernel/citation.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import { refuse } from '../../kernel/problem.ts';

/** The shape of a value that a place or a year may change. Modules declare it, a province fills it. */
export interface Parameter<T> {
  id: string;
  title: string;
  /** Unit of the value in words: 天, 人, 分/月. */
  unit: string;
  schema: z.ZodType<T>;
  /** The value as a reader of the law page sees it; a number with its unit needs none. */
  say?(value: T): string;
}

/**
 * One dated value. `from` is included, `to` is the first day on which it no longer holds.
 * `confirmed`: read in its source; otherwise a default that the province has still to confirm.
 * `sample`: invented for the sample province; pages say so.
 */
export interface Dated<T> {
  from: PlainDate;
  to: PlainDate | null;
  value: T;
  cites: Citation;
  confirmed: boolean;
  sample?: true;
}

export interface ParameterValues<T = unknown> {
  parameter: Parameter<T>;
  entries: readonly Dated<T>[];
}

export function defineParameter<T>(parameter: Parameter<T>): Parameter<T> {
  return parameter;
}

/** Fills a parameter. Throws on a value of the wrong shape or on two values for one day: both are mistakes of ours. */
export function dated<T>(parameter: Parameter<T>, entries: readonly Dated<T>[]): ParameterValues<T> {
  const sorted = entries.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  sorted.forEach((entry, i) => {
    parameter.schema.parse(entry.value);
    const next = sorted[i + 1];
    if (next && (entry.to === null || entry.to > next.from)) {
      throw new Error(`parameter ${parameter.id} has two values on ${next.from}`);
    }
  });
  return { parameter, entries: sorted };
}

/** What is known, by day. */
export interface ParameterBook {
  /** The value in force, with its source. Throws a Refusal (`unavailable`) when none is known: never a guess. */
  on<T>(parameter: Parameter<T>, day: PlainDate): Dated<T>;
  /** The same, or null. */
  find<T>(parameter: Parameter<T>, day: PlainDate): Dated<T> | null;
  /** All dated values, oldest first. */
  history<T>(parameter: Parameter<T>): readonly Dated<T>[];
  /** Everything that stands in the book, by id. */
  all(): readonly ParameterValues[];
}

/** The book of a province. Throws when one parameter is filled twice. */
export function parameterBook(values: readonly ParameterValues[]): ParameterBook {
  const byId = new Map(values.map((v) => [v.parameter.id, v]));
  if (byId.size !== values.length) throw new Error('a parameter is filled twice');

  function history<T>(parameter: Parameter<T>): readonly Dated<T>[] {
    const found = byId.get(parameter.id);
    if (found && found.parameter !== parameter) throw new Error(`two parameters are called ${parameter.id}`);
    // The check above is what makes this safe: the values were parsed with this very parameter's schema.
    return (found?.entries ?? []) as readonly Dated<T>[];
  }
  function find<T>(parameter: Parameter<T>, day: PlainDate): Dated<T> | null {
    return history(parameter).find((e) => e.from <= day && (e.to === null || day < e.to)) ?? null;
  }
  function on<T>(parameter: Parameter<T>, day: PlainDate): Dated<T> {
    const found = find(parameter, day);
    if (!found)
      throw refuse('unavailable', 'rule.parameter-unknown', { parameter: parameter.title, on: day });
    return found;
  }
  function all(): readonly ParameterValues[] {
    return values.toSorted((a, b) => (a.parameter.id < b.parameter.id ? -1 : 1));
  }
  return { on, find, history, all };
}
