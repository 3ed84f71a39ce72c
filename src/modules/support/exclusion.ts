import { PAID_FOR, type Scheme } from './scheme.ts';

/** Why two schemes may not both pay for one subject and period. */
export interface Exclusion {
  between: readonly [string, string];
  because: string;
}

/** Whether two schemes exclude each other; symmetric. A scheme excludes itself: nothing is paid twice for one period. */
export function exclusionBetween(a: Scheme, b: Scheme): Exclusion | null {
  const between = [a.id, b.id] as const;
  if (a.id === b.id) return { between, because: '同一补贴、同一时段只发一次' };
  if (a.paysFor === b.paysFor) return { between, because: `都补${PAID_FOR[a.paysFor]}` };
  const named = a.excludes.includes(b.id) || b.excludes.includes(a.id);
  return named ? { between, because: '按规定不能同时领' } : null;
}

/** The other schemes that exclude this one. */
export function partnersOf(scheme: Scheme, all: readonly Scheme[]): Scheme[] {
  return all.filter((other) => other.id !== scheme.id && exclusionBetween(scheme, other) !== null);
}

/** Every excluding pair, each once. */
export function exclusionMatrix(all: readonly Scheme[]): Exclusion[] {
  return all.flatMap((a, i) => all.slice(i).flatMap((b) => exclusionBetween(a, b) ?? []));
}
