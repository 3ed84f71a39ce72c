import type { Rarity } from '../skills.ts';
import type { Form, Parts, Person, Position, Weights } from '../types.ts';

/** One thing the person may say or learn that gives a pair more points. */
export type Lift =
  | { kind: 'form-first'; form: Form }
  | { kind: 'want-occupation'; code: string }
  | { kind: 'learn'; skill: string }
  | { kind: 'lower-min'; to: number };

/** As for changes: first what costs nothing, last what the person gives up. Weights of a set are added. */
const WEIGHTS: Readonly<Record<Lift['kind'], number>> = {
  'form-first': 1,
  'want-occupation': 2,
  learn: 4,
  'lower-min': 6,
};

/** Sets of more are not looked for: nobody does five things at once for one position. */
export const MOST_TOGETHER = 3;

export const liftCost = (lifts: readonly Lift[]): number =>
  lifts.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0);

/** Of a long list the rarest skills, which bring most. */
const MOST_SKILLS = 8;

/** All that can still bring points for this pair, in a fixed order. A distance is where it is. */
export function liftsOf(person: Person, position: Position, parts: Parts, rarity: Rarity): Lift[] {
  const [low] = position.wage;
  const missing = [...position.skills]
    .filter((skill) => !person.skills.has(skill))
    .toSorted((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1))
    .slice(0, MOST_SKILLS);
  return [
    ...(parts.form < 100 ? [{ kind: 'form-first', form: position.form } as const] : []),
    ...(parts.occ < 100 ? [{ kind: 'want-occupation', code: position.occupation } as const] : []),
    ...missing.map((skill) => ({ kind: 'learn', skill }) as const),
    ...(parts.wage < 100 && low > 0 ? [{ kind: 'lower-min', to: low } as const] : []),
  ];
}

/** The person after it is done. */
export function lifted(person: Person, lift: Lift): Person {
  switch (lift.kind) {
    case 'form-first':
      return { ...person, forms: [lift.form, ...person.forms.filter((form) => form !== lift.form)] };
    case 'want-occupation':
      return { ...person, occupations: [...person.occupations, lift.code] };
    case 'learn':
      return { ...person, skills: new Set([...person.skills, lift.skill]) };
    case 'lower-min':
      return { ...person, minWage: lift.to };
  }
}

/** All sets of at most `most`, each in the order of the list. */
function setsOf(lifts: readonly Lift[], most: number): Lift[][] {
  let sets: Lift[][] = [[]];
  for (const lift of lifts) sets = [...sets, ...sets.filter((s) => s.length < most).map((s) => [...s, lift])];
  return sets.filter((set) => set.length > 0);
}

/**
 * The cheapest set of at most three such things after which the pair is shown; null where there is none. What a person says or
 * learns moves every other position too, so each set is asked of the whole ranking (`shown`), never worked out from the pair.
 */
export function smallestLift(
  person: Person,
  lifts: readonly Lift[],
  shown: (person: Person) => boolean,
): Lift[] | null {
  const sets = setsOf(lifts, MOST_TOGETHER).toSorted(
    (a, b) => liftCost(a) - liftCost(b) || a.length - b.length,
  );
  return sets.find((set) => shown(set.reduce(lifted, person))) ?? null;
}

/**
 * The smallest lowest wage that the employer would have to name for the score to be higher than `score`; null where no wage is
 * enough. It moves no other position. Exact by halving, for points only grow with the lowest wage.
 */
export function lowestWageAbove(
  person: Person,
  { wage: [low, high] }: Position,
  parts: Parts,
  { weights, score }: { weights: Weights; score: number },
): number | null {
  if (low >= person.minWage) return null;
  const rest =
    weights.occ * parts.occ +
    weights.skill * parts.skill +
    weights.dist * parts.dist +
    weights.form * parts.form;
  const points = (from: number) =>
    from >= person.minWage ? 100 : 50 + Math.floor((50 * (high - person.minWage)) / (high - from));
  const above = (from: number) => rest + weights.wage * points(from) > score;
  if (!above(person.minWage)) return null;
  let [no, yes] = [low, person.minWage];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (above(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** One part of two scores side by side, in points that count. */
export interface PartBehind {
  part: keyof Parts;
  own: number;
  theirs: number;
}

/** The parts in which the pair counts less than the last one shown, the widest gap first. */
export function partsBehind(own: Parts, theirs: Parts, weights: Weights): PartBehind[] {
  return (['occ', 'skill', 'wage', 'dist', 'form'] as const)
    .map((part) => ({ part, own: own[part] * weights[part], theirs: theirs[part] * weights[part] }))
    .filter((row) => row.own < row.theirs)
    .toSorted((a, b) => b.theirs - b.own - (a.theirs - a.own));
}
