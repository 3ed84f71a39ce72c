import { z } from 'zod';
import { filter } from '../../../platform/input/index.ts';
import type { Candidate } from '../../matching/index.ts';
import type { Stands } from './standing.ts';

const yes = filter(z.literal('yes'));
const SORTS = ['score', 'occ', 'skill', 'wage', 'dist', 'form'] as const;
type SortKey = (typeof SORTS)[number];

/** What a counsellor chooses by; all of it stands in the address. */
export const consoleFields = {
  /** Needs an accommodation that the employer offers, or needs none. */
  bridged: filter(z.enum(['yes', 'no'])),
  /** The lowest wage is what the person wants. */
  wage: yes,
  /** Lives in the county of the work. */
  county: yes,
  /** Nothing is left to be asked about this pair. */
  clear: yes,
  /** Not referred to this position yet. */
  fresh: yes,
  /** Agrees to be shown to this kind of employer. */
  consent: yes,
  /** Of at least this score, 0 to 10,000. */
  from: filter(z.coerce.number().int().min(0).max(10_000)),
  sort: filter(z.enum([...SORTS, ...SORTS.map((key) => `-${key}` as const)])),
};

export type ConsoleFilters = z.output<z.ZodObject<typeof consoleFields>>;

/** Whether somebody is among those that the filters leave. */
export function passes(one: Pick<Candidate, 'pair'>, stands: Stands, asked: ConsoleFilters): boolean {
  const { pair } = one;
  const bridges = pair.bridged.length > 0;
  if (asked.bridged !== undefined && (asked.bridged === 'yes') !== bridges) return false;
  if (asked.wage && pair.wage < 100) return false;
  if (asked.county && pair.dist < 100) return false;
  if (asked.clear && pair.confirm.length > 0) return false;
  if (asked.fresh && stands.referral !== null) return false;
  if (asked.consent && !stands.consent) return false;
  return asked.from === undefined || pair.score >= asked.from;
}

/** In the order asked for; of equals the better score first, as they came. `-score`, the best first, is the standing order. */
export function inOrder<T extends Pick<Candidate, 'pair'>>(found: readonly T[], sort = '-score'): T[] {
  const falling = sort.startsWith('-');
  const key = (falling ? sort.slice(1) : sort) as SortKey;
  return found.toSorted((a, b) => (falling ? b.pair[key] - a.pair[key] : a.pair[key] - b.pair[key]));
}
