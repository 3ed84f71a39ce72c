import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_WEIGHTS, readPerson, readPosition, type Person, type Position } from '../index.ts';
import { anyPersons, anyPositions } from '../testing/arbitraries.ts';
import { personLine, positionLine, type PersonLine, type PositionLine } from '../testing/lines.ts';
import { oracleFits, oracleMatch } from '../testing/oracle.ts';
import { askedRow } from './asked.ts';
import { Dictionary } from './dictionary.ts';
import { Matcher } from './match-all.ts';
import { personIndex } from './person-index.ts';
import { PersonSearch, searchRoom } from './person-search.ts';
import { PersonReader, type PersonColumns } from './persons.ts';
import { positionIndex } from './position-index.ts';
import { PositionSearch } from './position-search.ts';
import { PositionReader } from './positions.ts';
import { matchesOf } from './results.ts';
import { orderOfKey, scoreOfKey, type TopKeys } from './top-keys.ts';

function must<T>(read: { ok: true; value: T } | { ok: false; bad: unknown }): T {
  if (!read.ok) throw new Error(JSON.stringify(read.bad));
  return read.value;
}
const person = (line: PersonLine): Person => must(readPerson(JSON.stringify(line)));
const position = (line: PositionLine): Position => must(readPosition(JSON.stringify(line)));

function columnsOf(persons: readonly PersonLine[], positions: readonly PositionLine[]) {
  const dictionary = new Dictionary();
  const open = new PositionReader(dictionary);
  for (const line of positions) open.add(position(line));
  const index = positionIndex(open.columns(), dictionary.size);
  const people = new PersonReader(dictionary);
  for (const line of persons) people.add(person(line));
  return { dictionary, index, people: people.columns() };
}

function personSearch(people: PersonColumns, skillCount: number, top: number, keys?: Float64Array) {
  const index = personIndex(people, skillCount, keys);
  return new PersonSearch(index, DEFAULT_WEIGHTS, searchRoom(index.words, skillCount, top));
}

const ordered = <T>(items: T[], score: (item: T) => number) => items.toSorted((a, b) => score(b) - score(a));
const told = (top: TopKeys) =>
  Array.from(top.keys.subarray(0, top.count), (key) => [orderOfKey(key), scoreOfKey(key)]);

const RUNS = { numRuns: 500, seed: 20221031 };
const top = fc.integer({ min: 1, max: 13 });

test('positions for everybody: the oracle agrees on order, every number, bridges and what to confirm', async () => {
  const matcher = new Matcher();
  await fc.assert(
    fc.asyncProperty(anyPersons, anyPositions, top, async (persons, positions, k) => {
      const { index, people } = columnsOf(persons, positions);
      const results = await matcher.match(index, people, { top: k });
      persons.forEach((p, i) => {
        const fitting = positions.flatMap((j, other) =>
          oracleFits(p, j) ? [{ other, ...oracleMatch(p, j, positions) }] : [],
        );
        expect(matchesOf(results, i)).toEqual(ordered(fitting, (m) => m.score).slice(0, k));
      });
    }),
    RUNS,
  );
});

test('persons for every position: the oracle agrees, ties in the order of persons', () => {
  fc.assert(
    fc.property(anyPersons, anyPositions, top, (persons, positions, k) => {
      const { index, people, dictionary } = columnsOf(persons, positions);
      const search = personSearch(people, dictionary.size, k);
      positions.forEach((j, at) => {
        const fitting = persons.flatMap((p, i) =>
          oracleFits(p, j) ? [[i, oracleMatch(p, j, positions).score] as const] : [],
        );
        const expected = ordered(fitting, ([, score]) => score).slice(0, k);
        expect(told(search.search(askedRow(index, index.rowOf[at] ?? 0)))).toEqual(expected);
      });
    }),
    RUNS,
  );
});

test('other weights: bounds follow them', () => {
  const weights = fc
    .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50))
    .map(([occ, skill, wage, dist, form]) => ({ occ, skill, wage, dist, form }));
  fc.assert(
    fc.property(anyPersons, anyPositions, weights, (persons, positions, w) => {
      const { index, people } = columnsOf(persons, positions);
      const search = new PositionSearch(index, people, w, 3);
      persons.forEach((p, i) => {
        const scored = positions.flatMap((j, other) => {
          if (!oracleFits(p, j)) return [];
          const m = oracleMatch(p, j, positions);
          const score =
            w.occ * m.occ + w.skill * m.skill + w.wage * m.wage + w.dist * m.dist + w.form * m.form;
          return [[other, score] as const];
        });
        expect(told(search.search(i))).toEqual(ordered(scored, ([, score]) => score).slice(0, 3));
      });
    }),
    RUNS,
  );
});

test('whoever was excluded by either side is left out, and the next one moves up', () => {
  const { index, people, dictionary } = columnsOf(
    ['p', 'q'].map((id) => personLine({ id })),
    ['a', 'b', 'c'].map((id) => positionLine({ id })),
  );
  const positions = new PositionSearch(index, people, DEFAULT_WEIGHTS, 2);
  const left = [index.rowOf[1] ?? 0];
  expect(told(positions.search(0, people, left)).map(([order]) => order)).toEqual([0, 2]);
  const persons = personSearch(people, dictionary.size, 2);
  expect(told(persons.search(askedRow(index, 0), { left: [0] })).map(([order]) => order)).toEqual([1]);
});

test('more skills, occupations and counties than a card or a word holds', () => {
  const many = Array.from({ length: 20 }, (_, i) => `s${i}`);
  const codes = ['4-04-05-03', '4-04-05-01', '4-04-02-01', '4-05-01-01', '6-01-01-01'];
  const persons = Array.from({ length: 70 }, (_, i) =>
    personLine({
      id: `p${i}`,
      region: `3501${10 + (i % 40)}`,
      commute: 'city',
      skills: many.slice(i % 15),
      occupations: codes.slice(i % 3),
    }),
  );
  const positions = Array.from({ length: 90 }, (_, i) =>
    positionLine({
      id: `j${i}`,
      region: `3501${10 + (i % 37)}`,
      skills: many.slice(0, i % 12),
      occupation: codes[i % 5] ?? '',
    }),
  );
  const { index, people, dictionary } = columnsOf(persons, positions);
  const search = new PositionSearch(index, people, DEFAULT_WEIGHTS, 20);
  const reverse = personSearch(people, dictionary.size, 20);
  const score = (p: PersonLine, j: PositionLine) => oracleMatch(p, j, positions).score;
  persons.forEach((p, i) => {
    const all = positions.flatMap((j, at) => (oracleFits(p, j) ? [[at, score(p, j)] as const] : []));
    expect(told(search.search(i))).toEqual(ordered(all, ([, s]) => s).slice(0, 20));
  });
  positions.forEach((j, at) => {
    const all = persons.flatMap((p, i) => (oracleFits(p, j) ? [[i, score(p, j)] as const] : []));
    expect(told(reverse.search(askedRow(index, index.rowOf[at] ?? 0)))).toEqual(
      ordered(all, ([, s]) => s).slice(0, 20),
    );
  });
});

test('rare skills stand in lists, frequent ones in sets, and the bounds of both leave out nobody', () => {
  const skill = (n: number) => (n % 3 === 0 ? `often${n % 5}` : `rare${n % 97}`);
  const some = (n: number, count: number) => Array.from({ length: count }, (_, k) => skill(n * 31 + k * 17));
  const codes = ['4-04-05-03', '4-05-02-01', '6-01-01-01', '6-02-03-01'];
  const counties = ['350102', '350103', '350203'];
  const persons = Array.from({ length: 40 }, (_, i) =>
    personLine({
      id: `p${i}`,
      region: counties[i % 3] ?? '',
      commute: i % 2 === 0 ? 'city' : 'county',
      skills: some(i, 1 + (i % 8)),
      occupations: codes.slice(i % 4, (i % 4) + 1),
      minWage: 1500 + (i % 9) * 300,
      forms:
        i % 5 === 0 ? ['REMOTE'] : (['FULL_TIME', 'REMOTE', 'FLEXIBLE'].slice(i % 3) as PersonLine['forms']),
    }),
  );
  const positions = Array.from({ length: 260 }, (_, i) =>
    positionLine({
      id: `j${i}`,
      region: counties[(i * 7) % 3] ?? '',
      skills: some(i * 3, i % 6),
      occupation: codes[(i * 5) % 4] ?? '',
      form: (['FULL_TIME', 'FLEXIBLE', 'REMOTE'] as const)[i % 3] ?? 'FULL_TIME',
      wage: [1500 + (i % 13) * 200, 1500 + (i % 13) * 200 + (i % 11) * 300],
    }),
  );
  const { index, people } = columnsOf(persons, positions);
  expect([...index.skillSet].some((set) => set >= 0) && [...index.skillSet].some((set) => set < 0)).toBe(
    true,
  );
  for (const k of [1, 3, 20]) {
    const search = new PositionSearch(index, people, DEFAULT_WEIGHTS, k);
    persons.forEach((p, i) => {
      const all = positions.flatMap((j, at) =>
        oracleFits(p, j) ? [[at, oracleMatch(p, j, positions).score] as const] : [],
      );
      expect(told(search.search(i))).toEqual(ordered(all, ([, s]) => s).slice(0, k));
    });
  }
});

test('two threads give the bits of one', async () => {
  const persons = Array.from({ length: 900 }, (_, i) =>
    personLine({ id: `p${i}`, skills: [`s${i % 7}`], minWage: 1000 + (i % 50) * 100, commute: 'city' }),
  );
  const positions = Array.from({ length: 80 }, (_, i) =>
    positionLine({ id: `j${i}`, skills: [`s${i % 7}`, `s${i % 5}`], wage: [1500 + i * 20, 3000 + i * 30] }),
  );
  const { index, people } = columnsOf(persons, positions);
  const [one, two] = [new Matcher(1), new Matcher(2)];
  const [a, b] = [await one.match(index, people, { top: 20 }), await two.match(index, people, { top: 20 })];
  expect(b).toEqual(a);
  await two.close();
});
