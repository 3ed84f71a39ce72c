import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  obstacles,
  openingOf,
  personsFor,
  positionsFor,
  rarityOf,
  readPerson,
  readPosition,
  seekerOf,
  type Pair,
} from './index.ts';
import { anyPersons, anyPositions } from './testing/arbitraries.ts';
import { personLine, positionLine, type PersonLine, type PositionLine } from './testing/lines.ts';
import { oracleFits, oracleMatch } from './testing/oracle.ts';

function must<T>(read: { ok: true; value: T } | { ok: false; bad: unknown }): T {
  if (!read.ok) throw new Error(JSON.stringify(read.bad));
  return read.value;
}

const seekersOf = (lines: PersonLine[]) =>
  lines.map((line) => seekerOf(must(readPerson(JSON.stringify(line)))));
function openingsOf(lines: PositionLine[]) {
  const positions = lines.map((line) => must(readPosition(JSON.stringify(line))));
  const rarity = rarityOf(positions.map((p) => p.skills));
  return positions.map((p) => openingOf(p, rarity));
}
const plain = ({ person: _person, position: _position, ...match }: Pair) => match;

/** All fitting pairs of one side, stable by score, as the definition orders them. */
const ordered = <T>(items: T[], score: (item: T) => number) => items.toSorted((a, b) => score(b) - score(a));

const RUNS = { numRuns: 400, seed: 20221031 };

test('positions for a person: the oracle agrees on fit, every number, bridges and order', () => {
  fc.assert(
    fc.property(anyPersons, anyPositions, fc.integer({ min: 1, max: 13 }), (persons, positions, top) => {
      const openings = openingsOf(positions);
      const byId = new Map(positions.map((j) => [j.id, j]));
      seekersOf(persons).forEach((seeker, i) => {
        const p = persons[i] ?? personLine();
        const fitting = positions.filter((j) => oracleFits(p, j));
        const expected = ordered(fitting, (j) => oracleMatch(p, j, positions).score).slice(0, top);
        const got = positionsFor(seeker, openings, { top });
        expect(got.map((pair) => pair.position.id)).toEqual(expected.map((j) => j.id));
        for (const pair of got)
          expect(plain(pair)).toEqual(
            oracleMatch(p, byId.get(String(pair.position.id)) ?? positionLine(), positions),
          );
      });
    }),
    RUNS,
  );
});

test('persons for a position: the oracle agrees, ties in the order of persons', () => {
  fc.assert(
    fc.property(anyPersons, anyPositions, fc.integer({ min: 1, max: 13 }), (persons, positions, top) => {
      const seekers = seekersOf(persons);
      openingsOf(positions).forEach((opening, i) => {
        const j = positions[i] ?? positionLine();
        const fitting = persons.filter((p) => oracleFits(p, j));
        const expected = ordered(fitting, (p) => oracleMatch(p, j, positions).score).slice(0, top);
        const got = personsFor(opening, seekers, { top });
        expect(got.map((pair) => [pair.person.id, pair.score])).toEqual(
          expected.map((p) => [p.id, oracleMatch(p, j, positions).score]),
        );
      });
    }),
    RUNS,
  );
});

test('a pair fits exactly when it has no obstacle; scores stay within 0 and 10,000', () => {
  fc.assert(
    fc.property(anyPersons, anyPositions, (persons, positions) => {
      const openings = openingsOf(positions);
      seekersOf(persons).forEach((seeker, i) => {
        openings.forEach((opening, n) => {
          const fit = oracleFits(persons[i] ?? personLine(), positions[n] ?? positionLine());
          expect(obstacles(seeker, opening).length === 0).toBe(fit);
        });
        for (const { score } of positionsFor(seeker, openings, { top: 99 })) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(10_000);
        }
      });
    }),
    RUNS,
  );
});

test('whoever was excluded by either side is left out, and the next one moves up', () => {
  const openings = openingsOf(['a', 'b', 'c'].map((id) => positionLine({ id })));
  const [seeker] = seekersOf([personLine()]);
  if (!seeker) throw new Error('no person');
  const wish = { top: 2, accepts: (_: unknown, position: { id: string | number }) => position.id !== 'b' };
  expect(positionsFor(seeker, openings, wish).map((p) => p.position.id)).toEqual(['a', 'c']);
});

test('category and grade on a line change nothing', () => {
  const lines = [personLine({ abilities: { stand: 2 }, skills: ['客服'] })];
  const openings = openingsOf([positionLine({ demands: { stand: 1 }, skills: ['客服'] })]);
  const answers = [{}, { category: 1, grade: 1 }, { category: 6, grade: 4 }].map((extra) =>
    seekersOf(lines.map((line) => ({ ...line, ...extra }))).map((s) =>
      positionsFor(s, openings, { top: 20 }),
    ),
  );
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});
