import { ACCOMMODATIONS, FUNCTIONS, lifts, type AccommodationKey } from '../../../../kernel/vocabulary.ts';
import { obstacles, type Opening, type Seeker } from '../../engine/index.ts';
import type { OutlookReason } from './reasons.ts';

/** One thing that could be otherwise, taken by itself: the smallest step that brings anybody, and how many it brings. */
export interface Change {
  kind: 'accommodation' | 'wage' | 'reach' | 'education';
  /** An accommodation's key, yuan a month, or a level of education; '' for work from home. */
  to: string;
  brings: number;
}

export interface Outlook {
  reason: OutlookReason;
  seekers: number;
  /** How many of them the reason keeps away. */
  keptAway: number;
  change: Change | null;
}

/** Somebody before the position, as `meeting` pairs them. */
export interface Met {
  seeker: Seeker;
  opening: Opening;
  /** One side said no to the other, or the person to others like it. */
  excluded: boolean;
}

type Obstacle = ReturnType<typeof obstacles>[number];

/** Functions that somebody was found not to have and nothing lifts. */
const unmet = ({ seeker, opening }: Met) =>
  opening.bare.flatMap(({ fn, level }) => {
    const key = FUNCTIONS[fn]?.key;
    return (seeker.levels[fn] ?? 0) < level && key ? [key] : [];
  });

function bestAccommodation(kept: readonly Met[]): Change[] {
  const lacks = kept.map(unmet);
  return ACCOMMODATIONS.map(({ key }): Change => ({
    kind: 'accommodation',
    to: key,
    brings: lacks.filter((functions) => functions.every((fn) => lifts(key as AccommodationKey, fn))).length,
  }));
}

const HUNDRED = 100;

function wageStep(kept: readonly Met[]): Change {
  const wishes = kept.map(({ seeker }) => seeker.person.minWage);
  const to = Math.ceil(Math.min(...wishes) / HUNDRED) * HUNDRED;
  return { kind: 'wage', to: String(to), brings: wishes.filter((wish) => wish <= to).length };
}

function educationStep(kept: readonly Met[]): Change {
  const levels = kept.map(({ seeker }) => seeker.person.education);
  const to = Math.max(...levels);
  return { kind: 'education', to: String(to), brings: levels.filter((level) => level >= to).length };
}

/** By the only obstacle between somebody and the position: one change is enough for these alone. */
function changes(near: ReadonlyMap<Obstacle, readonly Met[]>): Change[] {
  const of = (obstacle: Obstacle, steps: (kept: readonly Met[]) => Change[]) => {
    const kept = near.get(obstacle) ?? [];
    return kept.length > 0 ? steps(kept) : [];
  };
  return [
    ...of('ability', bestAccommodation),
    ...of('wage', (kept) => [wageStep(kept)]),
    ...of('reach', (kept) => [{ kind: 'reach', to: '', brings: kept.length }]),
    ...of('education', (kept) => [educationStep(kept)]),
  ];
}

/**
 * Why nobody of these fits a position, or null where somebody does: the constraint that keeps most of them away, and the single
 * change that brings most. Of changes that bring as many the one named first counts.
 */
export function outlookOf(all: readonly Met[]): Outlook | null {
  const found = all.map((met) => ({ met, between: obstacles(met.seeker, met.opening) }));
  const fitting = found.filter(({ between }) => between.length === 0);
  if (fitting.some(({ met }) => !met.excluded)) return null;
  const seekers = all.length;
  const ofReason = (reason: OutlookReason, keptAway: number) => ({ reason, seekers, keptAway });
  if (seekers === 0) return { ...ofReason('nobody', 0), change: null };
  const kept = new Map<Obstacle, number>();
  const near = new Map<Obstacle, Met[]>();
  for (const { met, between } of found) {
    for (const one of between) kept.set(one, (kept.get(one) ?? 0) + 1);
    const [only, second] = between;
    if (only && !second && !met.excluded) near.set(only, [...(near.get(only) ?? []), met]);
  }
  const [most] = [...kept].toSorted((a, b) => b[1] - a[1]);
  const [best] = changes(near).toSorted((a, b) => b.brings - a.brings);
  const change = best && best.brings > 0 ? best : null;
  if (fitting.length > 0 || !most) return { ...ofReason('excluded', fitting.length), change };
  return { ...ofReason(...most), change };
}
