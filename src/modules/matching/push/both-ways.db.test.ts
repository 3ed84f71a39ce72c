import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actorIn, openHouse, type House } from '../../../../test/house/house.ts';
import { systemActor } from '../../../platform/access/actor.ts';
import { transact, type Context } from '../../../platform/action/index.ts';
import { excludePair } from '../actions/exclude.ts';
import { sayUnfit } from '../actions/unfit.ts';
import { anyPerson, anyPosition } from '../engine/testing/arbitraries.ts';
import { fittingPairs } from '../fitting-pairs.ts';
import { PersonBank } from '../live/person-bank.ts';
import type { PersonLine, PositionLine } from '../engine/testing/lines.ts';
import { explain } from '../queries/explain.ts';
import { personsForPosition } from '../queries/persons-for-position.ts';
import { positionsForPerson } from '../queries/positions-for-person.ts';
import { addPersonTo, addPositionTo } from '../register.fixture.ts';
import type { UnfitReason } from '../unfit.ts';
import { whyNot } from '../why/queries.ts';
import { dropEffectFor } from './feedback/actions.ts';

const JUNE = new Date('2024-06-03T02:00:00Z');
const DAY = 86_400_000;
let now = JUNE;
let house: House;
beforeAll(async () => {
  house = await openHouse(() => now);
});
afterAll(() => house?.close());
beforeEach(async () => {
  now = JUNE;
  await sql`truncate person, position cascade`.execute(house.t.adminDb);
});

const province = actorIn('350000', 'province_officer');
const seekerOf = (personId: string) => ({ ...actorIn('350102', 'seeker'), personId });
const asHouse = <T>(fn: (ctx: Context) => Promise<T>) =>
  transact(house.app.floor, systemActor(), ({ ctx }) => fn(ctx), 'read only');

/** `nth` of a list that has at least one. */
const nth = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

interface Register {
  people: string[];
  positions: string[];
}

type Pairs = Map<string, string>;
const key = (personId: string, positionId: string) => `${personId} ${positionId}`;

/** What is suggested, with numbers and sentences, by pair. */
async function fromPeople({ people }: Register): Promise<Pairs> {
  const pairs: Pairs = new Map();
  for (const personId of people) {
    const answer = await house.done(positionsForPerson, { personId, top: 100 }, province);
    expect(answer.fitting).toBe(answer.suggestions.length);
    for (const { position, ...said } of answer.suggestions)
      pairs.set(key(personId, position.id), JSON.stringify(said));
  }
  return pairs;
}

async function fromPositions({ positions }: Register): Promise<Pairs> {
  const pairs: Pairs = new Map();
  for (const positionId of positions) {
    const answer = await house.done(personsForPosition, { positionId, top: 100 }, province);
    expect(answer.fitting).toBe(answer.suggestions.length);
    for (const { person, ...said } of answer.suggestions)
      pairs.set(key(person.id, positionId), JSON.stringify(said));
  }
  return pairs;
}

/** Both directions, the pairs of a meeting, the explanation and the why not of every pair say the same; gives how many pairs fit. */
async function agree(register: Register): Promise<number> {
  const shown = await fromPeople(register);
  expect(sorted(await fromPositions(register))).toEqual(sorted(shown));
  const meeting = await transact(
    house.app.floor,
    province,
    ({ ctx }) => fittingPairs(ctx, register.people, register.positions),
    'read only',
  );
  expect(meeting.map((pair) => [key(pair.personId, pair.positionId), pair.score]).toSorted()).toEqual(
    [...shown].map(([pair, said]) => [pair, scoreOf(said)]).toSorted(),
  );
  for (const personId of register.people)
    for (const positionId of register.positions) {
      const said = shown.get(key(personId, positionId));
      const told = await house.done(explain, { personId, positionId }, province);
      expect([told.fits, told.suggestion && JSON.stringify(told.suggestion)]).toEqual([
        said !== undefined,
        said ?? null,
      ]);
      const why = await house.done(whyNot, { personId, positionId }, province);
      expect([why.state !== 'blocked', why.suggestion && JSON.stringify(why.suggestion)]).toEqual([
        said !== undefined,
        said ?? null,
      ]);
    }
  return shown.size;
}

const sorted = (pairs: Pairs) => [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1));
const scoreOf = (said: string): number => (JSON.parse(said) as { score: number }).score;

interface Given {
  people: PersonLine[];
  positions: PositionLine[];
  noes: [person: number, position: number, reason: UnfitReason][];
}

/** The register of one run, and what its people said of some of its positions. Little else keeps them apart. */
async function filled({ people, positions, noes }: Given): Promise<Register> {
  await sql`truncate person, position cascade`.execute(house.t.adminDb);
  const register: Register = { people: [], positions: [] };
  for (const line of people) {
    const able = { commute: 'city', abilities: {}, education: 4, minWage: 1500 } as const;
    register.people.push(await addPersonTo(house, { ...line, ...able }));
  }
  for (const line of positions) register.positions.push(await addPositionTo(house, line));
  for (const [person, position, reason] of noes)
    await house.done(
      sayUnfit,
      { positionId: nth(register.positions, position), reason },
      seekerOf(nth(register.people, person)),
    );
  await house.done(
    excludePair,
    { personId: nth(register.people, 0), positionId: nth(register.positions, 1), saidBy: 'employer' },
    province,
  );
  return register;
}

/** Two counties of one unit, so that a place is often the one of which somebody said that it is too far. */
const county = fc.constantFrom('350102', '350103');
const placed = <T extends object>(line: fc.Arbitrary<T>) =>
  fc.tuple(line, county).map(([own, region]) => ({ ...own, region }));
const anyReason = fc.constantFrom<UnfitReason>(
  'too-far',
  'too-far',
  'low-wage',
  'not-wanted',
  'not-wanted',
  'bad-hours',
  'other',
);

const anyGiven: fc.Arbitrary<Given> = fc.record({
  people: fc.array(placed(anyPerson), { minLength: 3, maxLength: 3 }),
  positions: fc.array(placed(anyPosition), { minLength: 10, maxLength: 10 }),
  noes: fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 9 }), anyReason), {
    minLength: 6,
    maxLength: 12,
  }),
});

test('whoever asks, a person with feedback is judged alike, pair by pair, on any day', async () => {
  const bank = new PersonBank({
    read: asHouse,
    cipher: house.app.floor.cipher,
    snapshot: null,
    patienceMs: 60_000,
  });
  const { params } = house.app.floor;
  const own = params.personBank;
  const fitting = { said: 0, later: 0, nothingSaid: 0 };
  try {
    for (const [n, given] of fc.sample(anyGiven, { numRuns: 4, seed: 20221031 }).entries()) {
      now = JUNE;
      // By turns from the memory of a process and from the database.
      if (n % 2 === 0) params.personBank = bank;
      else delete params.personBank;
      const register = await filled(given);
      fitting.said += await agree(register);
      // The days of "too far" are over, those of the others are not.
      now = new Date(JUNE.getTime() + 100 * DAY);
      fitting.later += await agree(register);
      const [[person, , reason] = [0, 0, 'other' as const]] = given.noes;
      await house.done(dropEffectFor, { personId: nth(register.people, person), reason }, province);
      await agree(register);
      await sql`update match_exclusion set withdrawn_at = ${now}`.execute(house.t.adminDb);
      fitting.nothingSaid += await agree(register);
    }
  } finally {
    if (own) params.personBank = own;
  }
  expect(fitting.said).toBeGreaterThan(50);
  expect(fitting.later).toBeGreaterThan(fitting.said);
  expect(fitting.nothingSaid).toBeGreaterThan(fitting.later);
}, 120_000);
