import {
  functionEntry,
  lifts,
  type AccommodationKey,
  type FunctionKey,
} from '../../../../kernel/vocabulary.ts';
import type { Person, Position } from '../types.ts';

/** Everything that decides whether a pair is suggested, on one day. Yuan a month. */
export interface Case {
  person: Person;
  position: Position;
  /** Open on the day, with a place left. */
  open: boolean;
  /** Which side has said no to the other; null where nobody has. */
  saidNo: 'person' | 'employer' | null;
  /** The person does not want the house to suggest positions. */
  objected: boolean;
  /** What the person said about other positions keeps this one back for some time. */
  feedback: boolean;
  /** The abilities were assessed so long ago that they may be looked at anew. */
  outdated: boolean;
}

/**
 * One change that somebody may make. There is none that says "get better": a level that was assessed stands, unless the
 * assessment is outdated, and then it is only looked at again.
 */
export type Change =
  | { kind: 'reassess'; fn: FunctionKey }
  | { kind: 'withdraw-no'; by: 'person' | 'employer' }
  | { kind: 'accept-suggestions' }
  | { kind: 'drop-feedback' }
  | { kind: 'reopen' }
  | { kind: 'offer'; accommodation: AccommodationKey; lifts: readonly FunctionKey[] }
  | { kind: 'commute-city' }
  | { kind: 'raise-high'; from: number; to: number }
  | { kind: 'lower-education'; from: number; to: number }
  | { kind: 'lower-min'; from: number; to: number }
  | { kind: 'study'; from: number; to: number };

export type ChangeKind = Change['kind'];

/** Who may make it. */
export type Who = 'you' | 'employer' | 'staff';

/**
 * The stated order of cost. First what takes nothing from anybody (looking again, taking back a no, opening), then what the
 * employer arranges (the Employment Regulation, art. 13, asks for it), then what the employer gives up, and last what the
 * person gives up: nobody is first told to want less. The weights of a set are added.
 */
const WEIGHTS: Readonly<Record<ChangeKind, number>> = {
  reassess: 1,
  'accept-suggestions': 2,
  'drop-feedback': 2,
  'withdraw-no': 2,
  reopen: 3,
  offer: 3,
  'commute-city': 4,
  'raise-high': 5,
  'lower-education': 5,
  'lower-min': 6,
  study: 9,
};

const DOERS: Readonly<Record<Exclude<ChangeKind, 'withdraw-no'>, Who>> = {
  reassess: 'staff',
  'accept-suggestions': 'you',
  'drop-feedback': 'you',
  reopen: 'employer',
  offer: 'employer',
  'commute-city': 'you',
  'raise-high': 'employer',
  'lower-education': 'employer',
  'lower-min': 'you',
  study: 'you',
};

export function whoMay(change: Change): Who {
  if (change.kind !== 'withdraw-no') return DOERS[change.kind];
  return change.by === 'person' ? 'you' : 'employer';
}

/** Compared part by part: weights, then yuan, then steps of education. */
export type Cost = readonly [weight: number, yuan: number, steps: number];

function costOfOne(change: Change): Cost {
  const size = 'from' in change ? Math.abs(change.to - change.from) : 0;
  const money = change.kind === 'raise-high' || change.kind === 'lower-min';
  return [WEIGHTS[change.kind], money ? size : 0, money ? 0 : size];
}

/** What a set of changes costs. */
export const costOf = (changes: readonly Change[]): Cost =>
  changes
    .map(costOfOne)
    .reduce(([a, b, c], [x, y, z]): [number, number, number] => [a + x, b + y, c + z], [0, 0, 0] as [
      number,
      number,
      number,
    ]);

/** Below 0 where the first costs less, 0 where both cost the same. */
export const compareCosts = (a: Cost, b: Cost): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

function without(abilities: Person['abilities'], fn: FunctionKey): Person['abilities'] {
  return Object.fromEntries(Object.entries(abilities).filter(([key]) => key !== fn));
}

/** The case as it stands once the change is made. A reassessed function counts as not assessed until somebody has looked. */
export function apply(given: Case, change: Change): Case {
  const { person, position } = given;
  switch (change.kind) {
    case 'reassess':
      return { ...given, person: { ...person, abilities: without(person.abilities, change.fn) } };
    case 'withdraw-no':
      return given.saidNo === change.by ? { ...given, saidNo: null } : given;
    case 'accept-suggestions':
      return { ...given, objected: false };
    case 'drop-feedback':
      return { ...given, feedback: false };
    case 'reopen':
      return { ...given, open: true };
    case 'offer': {
      const accommodations = [...position.accommodations, change.accommodation];
      return { ...given, position: { ...position, accommodations } };
    }
    case 'commute-city':
      return { ...given, person: { ...person, commute: 'city' } };
    case 'raise-high':
      return { ...given, position: { ...position, wage: [position.wage[0], change.to] } };
    case 'lower-education':
      return { ...given, position: { ...position, education: change.to } };
    case 'lower-min':
      return { ...given, person: { ...person, minWage: change.to } };
    case 'study':
      return { ...given, person: { ...person, education: change.to } };
  }
}

/** Offering it, named with those of the given functions that it lifts. */
export const offerOf = (accommodation: AccommodationKey, gaps: readonly FunctionKey[]): Change => ({
  kind: 'offer',
  accommodation,
  lifts: gaps.filter((fn) => lifts(accommodation, functionEntry(fn).key)),
});
