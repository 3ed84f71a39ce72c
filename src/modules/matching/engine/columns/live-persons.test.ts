import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rarityOf, readPerson, readPosition, type Person, type Position } from '../index.ts';
import { anyPerson, anyPosition } from '../testing/arbitraries.ts';
import { personLine, positionLine, type PersonLine, type PositionLine } from '../testing/lines.ts';
import { oracleFits, oracleMatch } from '../testing/oracle.ts';
import { LivePersons, type HeldPersons } from './live-persons.ts';
import { revivedSegment, type Matchable } from './person-segment.ts';
import { RowIds } from './row-ids.ts';

function must<T>(read: { ok: true; value: T } | { ok: false; bad: unknown }): T {
  if (!read.ok) throw new Error(JSON.stringify(read.bad));
  return read.value;
}
const person = (line: PersonLine): Person => must(readPerson(JSON.stringify(line)));
const position = (line: PositionLine): Position => must(readPosition(JSON.stringify(line)));

interface Living {
  line: PersonLine;
  regionKey: number;
}
/** Townships of each county of the arbitrary lines. */
const living = fc
  .record({ line: anyPerson, township: fc.integer({ min: 0, max: 3 }) })
  .map(({ line, township }): Living => ({ line, regionKey: Number(line.region) * 1e6 + township * 1000 }));
const idOf = (n: number) =>
  `0190abcd-${String((n * 7919) % 10_000).padStart(4, '0')}-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const id = fc.integer({ min: 0, max: 15 }).map(idOf);
const matchable = (key: string, { line, regionKey }: Living): Matchable => ({
  id: key,
  regionKey,
  person: person(line),
});

const EVERYWHERE = { lo: 0, hi: 1e12 };
const ranges = fc.constantFrom(
  EVERYWHERE,
  { lo: 350100000000, hi: 350200000000 },
  { lo: 350102000000, hi: 350103000000 },
  { lo: 350102001000, hi: 350102002000 },
  { lo: 350128000000, hi: 350129000000 },
  { lo: 360000000000, hi: 370000000000 },
);

const change = fc.oneof(
  fc.record({ act: fc.constant('put' as const), people: fc.dictionary(id, living, { maxKeys: 4 }) }),
  fc.record({ act: fc.constant('drop' as const), ids: fc.uniqueArray(id, { maxLength: 4 }) }),
  fc.record({ act: fc.constant('segment' as const), people: fc.dictionary(id, living, { maxKeys: 4 }) }),
  fc.record({ act: fc.constant('restart' as const) }),
);

test('after any history the best of any regions are those of the oracle, and all that fit are counted', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 8 }),
      fc.array(anyPosition, { minLength: 1, maxLength: 4 }),
      ranges,
      fc.integer({ min: 1, max: 6 }),
      fc.uniqueArray(id, { maxLength: 2 }),
      (changes, positions, within, top, left) => {
        const held = new Map<string, Living>();
        const rarity = rarityOf(positions.map((line) => position(line).skills));
        let live = new LivePersons();
        for (const step of changes) {
          if (step.act === 'put') {
            for (const [key, one] of Object.entries(step.people)) held.set(key, one);
            const people = Object.entries(step.people).map(([key, one]) => matchable(key, one));
            live.change(Object.keys(step.people), people);
          } else if (step.act === 'drop') {
            for (const key of step.ids) held.delete(key);
            live.change(step.ids, []);
          } else if (step.act === 'segment') {
            const unheld = Object.entries(step.people).filter(([key]) => !held.has(key));
            for (const [key, one] of unheld) held.set(key, one);
            live.add(unheld.map(([key, one]) => matchable(key, one)));
          } else {
            const { carried, ...kept } = live.held();
            const { skills, segments } = deserialize(serialize(kept)) as HeldPersons;
            live = new LivePersons({ skills, segments: segments.map(revivedSegment) });
            const again = carried.flatMap((key) => {
              const one = held.get(key);
              return one ? [matchable(key, one)] : [];
            });
            live.change(carried, again);
          }
          expect(live.size).toBe(held.size);
          for (const line of positions) {
            const fitting = [...held]
              .filter(
                ([key, { line: p, regionKey }]) =>
                  !left.includes(key) &&
                  regionKey >= within.lo &&
                  regionKey < within.hi &&
                  oracleFits(p, line),
              )
              .map(([key, { line: p }]) => ({ id: key, score: oracleMatch(p, line, positions).score }))
              .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
            expect(live.search(position(line), { top, rarity, within, left })).toEqual({
              best: fitting.slice(0, top),
              fitting: fitting.length,
            });
          }
        }
      },
    ),
    { numRuns: 400, seed: 20221031 },
  );
});

test('more changes than are carried along become a segment of their own, and rows left behind are told', () => {
  const live = new LivePersons();
  const ids = Array.from(
    { length: 3_000 },
    (_, n) => `${String(n).padStart(8, '0')}-0000-7000-8000-000000000000`,
  );
  const one = { line: personLine(), regionKey: 350102001000 };
  live.change(
    ids,
    ids.map((key) => matchable(key, one)),
  );
  live.change(ids.slice(0, 10), []);
  expect([live.size, live.held().segments.length, live.held().carried.length]).toEqual([2_990, 1, 0]);
  const asked = { top: 3, rarity: () => 1, within: EVERYWHERE };
  const { best, fitting } = live.search(position(positionLine()), asked);
  expect([fitting, best.map((found) => found.id)]).toEqual([2_990, ids.slice(10, 13)]);
  expect(live.scattered).toBe(false);
});

test('ids of rows: each is found at its place, and nothing else is', () => {
  const ids = [
    idOf(1),
    idOf(2),
    'ffffffff-ffff-7fff-bfff-ffffffffffff',
    '00000000-0000-7000-8000-000000000000',
  ].toSorted();
  const rows = RowIds.of(ids);
  expect(ids.map((key) => rows.find(key))).toEqual([0, 1, 2, 3]);
  expect(ids.map((_, row) => rows.at(row))).toEqual(ids);
  expect(rows.find(idOf(3))).toBe(-1);
});

test('a position whose county is not known reaches who stays in the county; the definition for files does not', () => {
  const live = new LivePersons();
  live.add([matchable(idOf(1), { line: personLine({ commute: 'county' }), regionKey: 350102001000 })]);
  const asked = { top: 3, rarity: () => 1, within: EVERYWHERE };
  const vague = position(positionLine({ region: '350100' }));
  expect(live.search(vague, asked).fitting).toBe(0);
  expect(live.search(vague, { ...asked, widened: true })).toMatchObject({
    fitting: 1,
    best: [{ id: idOf(1) }],
  });
});
