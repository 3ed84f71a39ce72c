import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOMMODATIONS, type FunctionKey } from '../../../../kernel/vocabulary.ts';
import { readPerson, readPosition } from '../read.ts';
import { anyPerson, anyPosition } from '../testing/arbitraries.ts';
import { personLine, positionLine, type PersonLine, type PositionLine } from '../testing/lines.ts';
import { oracleFits } from '../testing/oracle.ts';
import { apply, compareCosts, costOf, offerOf, whoMay, type Case, type Change } from './change.ts';
import { obstaclesOf, passes } from './obstacles.ts';
import { smallestChange } from './smallest.ts';

function caseOf(p: PersonLine, j: PositionLine, more: Partial<Case> = {}): Case {
  const person = readPerson(JSON.stringify(p));
  const position = readPosition(JSON.stringify(j));
  if (!person.ok || !position.ok) throw new Error('bad line');
  const plain = { open: true, saidNo: null, objected: false, feedback: false, outdated: false };
  return { person: person.value, position: position.value, ...plain, ...more };
}

const allApplied = (given: Case, changes: readonly Change[]) => changes.reduce(apply, given);

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    p: anyPerson,
    j: anyPosition,
    open: fc.boolean(),
    saidNo: fc.constantFrom(null, null, 'person' as const, 'employer' as const),
    objected: fc.boolean(),
    feedback: fc.boolean(),
    outdated: fc.boolean(),
    offered: fc.subarray(
      ACCOMMODATIONS.map((a) => a.key),
      { maxLength: 2 },
    ),
  })
  .map(({ p, j, offered, ...more }) => caseOf(p, { ...j, accommodations: offered }, more));

/** Every change there is, in sizes from far too small to far too large, whether it helps or not. */
function everyChange({ person, position, outdated }: Case): Change[] {
  const sums = [person.minWage, position.wage[1]].flatMap((x) => [x - 100, x - 1, x, x + 1]);
  const fns = Object.keys(position.demands) as FunctionKey[];
  const steps = [0, 1, 2, 3, 4, 5, 6];
  return [
    ...(outdated ? fns.map((fn): Change => ({ kind: 'reassess', fn })) : []),
    ...(['person', 'employer'] as const).map((by): Change => ({ kind: 'withdraw-no', by })),
    { kind: 'accept-suggestions' },
    { kind: 'drop-feedback' },
    { kind: 'reopen' },
    ...ACCOMMODATIONS.map((a) => offerOf(a.key, fns)),
    { kind: 'commute-city' },
    ...sums.map((to): Change => ({ kind: 'raise-high', from: position.wage[1], to })),
    ...sums.map((to): Change => ({ kind: 'lower-min', from: person.minWage, to })),
    ...steps.map((to): Change => ({ kind: 'lower-education', from: position.education, to })),
    ...steps.map((to): Change => ({ kind: 'study', from: person.education, to })),
  ];
}

/** Sets of at most `size` changes that cost strictly less than `limit`. */
function* cheaperSets(
  all: readonly Change[],
  limit: readonly [number, number, number],
  size: number,
  chosen: Change[] = [],
  from = 0,
): Generator<Change[]> {
  if (compareCosts(costOf(chosen), limit) >= 0) return;
  yield chosen;
  if (size === 0) return;
  for (let i = from; i < all.length; i++) {
    const change = all[i];
    if (change) yield* cheaperSets(all, limit, size - 1, [...chosen, change], i + 1);
  }
}

describe('the smallest change', () => {
  test('lets the pair through, and no cheaper set of any changes does', () => {
    let [through, tried] = [0, 0];
    fc.assert(
      fc.property(anyCase, (given) => {
        const { smallest, obstacles } = smallestChange(given);
        expect(obstacles.length === 0).toBe(passes(given));
        if (smallest === null) return;
        expect(passes(allApplied(given, smallest))).toBe(true);
        through += 1;
        // Larger ones are made of independent parts; brute force up to three changes.
        if (smallest.length > 3) return;
        for (const fewer of cheaperSets(
          everyChange(given),
          costOf(smallest) as [number, number, number],
          3,
        )) {
          tried += 1;
          if (passes(allApplied(given, fewer)))
            throw new Error(`${JSON.stringify(fewer)} is cheaper than ${JSON.stringify(smallest)}`);
        }
      }),
      { numRuns: 400, seed: 20221031 },
    );
    expect(through).toBeGreaterThan(150);
    expect(tried).toBeGreaterThan(50_000);
  });

  test('where none is found, no set of changes helps, not even all at once', () => {
    let none = 0;
    fc.assert(
      fc.property(anyCase, (given) => {
        const { smallest, stuck } = smallestChange(given);
        if (smallest !== null) return;
        none += 1;
        expect(stuck.length).toBeGreaterThan(0);
        // Everything that any change can give, each at its largest.
        const most = everyChange(given).filter(
          (c) =>
            !('from' in c) || (c.kind === 'study' ? c.to === 6 : c.kind === 'lower-education' && c.to === 0),
        );
        const wage: Change = { kind: 'lower-min', from: given.person.minWage, to: 0 };
        expect(passes(allApplied(given, [...most, wage]))).toBe(false);
      }),
      { numRuns: 400, seed: 7 },
    );
    expect(none).toBeGreaterThan(50);
  });

  test('what stands between is what the definition says', () => {
    fc.assert(
      fc.property(anyPerson, anyPosition, (p, j) => {
        expect(obstaclesOf(caseOf(p, j)).length === 0).toBe(oracleFits(p, j));
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

describe('what is told of single cases', () => {
  const step = (p: Partial<PersonLine>, j: Partial<PositionLine>, more: Partial<Case> = {}) =>
    smallestChange(caseOf(personLine(p), positionLine(j), more));

  test('one accommodation that lifts two demands is less than two', () => {
    const { smallest } = step(
      { abilities: { walk: 1, climb_stairs: 0 } },
      { demands: { walk: 3, climb_stairs: 2 } },
    );
    expect(smallest).toEqual([offerOf('wheelchair_access', ['climb_stairs', 'walk'])]);
  });

  test('an outdated assessment is looked at again; a fresh one stands', () => {
    const demand = { abilities: { stand: 1 } } as const;
    expect(step(demand, { demands: { stand: 3 } }, { outdated: true }).smallest).toEqual([
      { kind: 'reassess', fn: 'stand' },
    ]);
    expect(step(demand, { demands: { stand: 3 } })).toEqual({
      obstacles: ['ability'],
      smallest: null,
      stuck: ['ability'],
    });
  });

  test('the employer is asked before the person is told to want less, and just as far as is needed', () => {
    expect(step({ minWage: 4321, education: 2 }, { wage: [3000, 4000], education: 4 }).smallest).toEqual([
      { kind: 'raise-high', from: 4000, to: 4321 },
      { kind: 'lower-education', from: 4, to: 2 },
    ]);
  });

  test('a longer way to work helps inside the unit only: 平潭 is one of its own', () => {
    expect(step({}, { region: '350103' }).smallest).toEqual([{ kind: 'commute-city' }]);
    expect(step({}, { region: '350128' }).stuck).toEqual(['reach']);
    expect(step({ commute: 'city' }, { region: '350203' }).stuck).toEqual(['reach']);
  });

  test('each change is somebody’s', () => {
    expect(whoMay({ kind: 'withdraw-no', by: 'person' })).toBe('you');
    expect(whoMay({ kind: 'withdraw-no', by: 'employer' })).toBe('employer');
    expect(whoMay({ kind: 'reassess', fn: 'walk' })).toBe('staff');
  });
});
