import { z } from 'zod';

/**
 * Sources of a fact, the most trusted first. Those in one group are equals: among them the newest observation counts.
 * Which source is asked first is a declared, dated parameter of the room that keeps the fact.
 */
export type Precedence = readonly (readonly string[])[];

/** A precedence as a parameter holds it. */
export const precedenceSchema = z
  .array(
    z
      .array(z.string().regex(/^[a-z-]{2,30}$/))
      .min(1)
      .readonly(),
  )
  .min(1)
  .readonly();

/** A precedence in words, each source called as `word` says; `then` stands between one group and the next. */
export function precedenceWords(
  order: Precedence,
  word: (source: string) => string,
  then = '，其次是',
): string {
  return order.map((group) => group.map(word).join('、')).join(then);
}

/** What is known of one saying of one source. */
export interface Said {
  source: string;
  /** Day on which it was so, as the source says. */
  observedOn: string;
  /** When it was written down here. */
  recordedAt: Date;
}

/** Place of a source, 0 the most trusted; a source that is not named stands behind all that are. */
export function rankOf(precedence: Precedence, source: string): number {
  const at = precedence.findIndex((group) => group.includes(source));
  return at === -1 ? precedence.length : at;
}

/** Which of the three decides between two sayings, and for whom: negative where `a` counts. */
function compare(precedence: Precedence, a: Said, b: Said): number {
  const byRank = rankOf(precedence, a.source) - rankOf(precedence, b.source);
  if (byRank !== 0) return byRank;
  if (a.observedOn !== b.observedOn) return a.observedOn > b.observedOn ? -1 : 1;
  return b.recordedAt.getTime() - a.recordedAt.getTime();
}

/**
 * Whether what is said now takes the place of what is in force: a more trusted source, or an equal one that looked on the
 * same day or later.
 */
export function outranks(
  precedence: Precedence,
  now: Omit<Said, 'recordedAt'>,
  inForce: Omit<Said, 'recordedAt'>,
): boolean {
  const byRank = rankOf(precedence, now.source) - rankOf(precedence, inForce.source);
  return byRank === 0 ? now.observedOn >= inForce.observedOn : byRank < 0;
}

/** Why a saying does not count: its source said something newer; a better source speaks; an equal one looked later. */
export type Because = 'said-anew' | 'better-source' | 'newer';

/** What counts, and all others with the reason why they do not. */
export interface Chosen<T extends Said> {
  inForce: T | null;
  others: { said: T; because: Because }[];
}

/**
 * Chooses among all that was said of one fact and not taken back. Of each source its newest saying stands; of those the
 * first by precedence, then by the day it was observed, then by the moment it was recorded.
 */
export function choose<T extends Said>(precedence: Precedence, sayings: readonly T[]): Chosen<T> {
  const order = sayings.toSorted((a, b) => compare(precedence, a, b));
  const [inForce] = order;
  if (!inForce) return { inForce: null, others: [] };
  const heard = new Set([inForce.source]);
  const others = order.slice(1).map((said) => {
    const anew = heard.has(said.source);
    heard.add(said.source);
    const lower = rankOf(precedence, said.source) > rankOf(precedence, inForce.source);
    return { said, because: anew ? 'said-anew' : lower ? 'better-source' : 'newer' } as const;
  });
  return { inForce, others };
}
