import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPerson, readPosition, type Person, type Position } from '../index.ts';
import { anyPerson, anyPosition } from '../testing/arbitraries.ts';
import { personLine, positionLine, type PersonLine, type PositionLine } from '../testing/lines.ts';
import { oracleFits, oracleMatch } from '../testing/oracle.ts';
import { LivePositions, type OpenPositions } from './live-positions.ts';

function must<T>(read: { ok: true; value: T } | { ok: false; bad: unknown }): T {
  if (!read.ok) throw new Error(JSON.stringify(read.bad));
  return read.value;
}
const person = (line: PersonLine): Person => must(readPerson(JSON.stringify(line)));
const position = (line: PositionLine): Position => must(readPosition(JSON.stringify(line)));

/** What the definition says of the positions that are open, in the order in which they were first seen. */
function expected(
  p: PersonLine,
  open: ReadonlyMap<string, PositionLine>,
  seen: readonly string[],
  top: number,
) {
  const lines = seen.flatMap((id) => open.get(id) ?? []);
  const fitting = seen
    .flatMap((id) => {
      const j = open.get(id);
      return j && oracleFits(p, j) ? [{ id, ...oracleMatch(p, j, lines) }] : [];
    })
    .toSorted((a, b) => b.score - a.score);
  return { fitting: fitting.length, matches: fitting.slice(0, top) };
}

const id = fc.integer({ min: 0, max: 9 }).map((n) => `j${n}`);
const change = fc.oneof(
  fc.record({ act: fc.constant('open' as const), id, line: anyPosition }),
  fc.record({ act: fc.constant('close' as const), id }),
  fc.record({ act: fc.constant('join' as const) }),
  fc.record({ act: fc.constant('restart' as const) }),
);

test('after any history of openings, closings, joins and restarts the answer is that of the oracle', () => {
  const history = fc.array(change, { maxLength: 12 });
  fc.assert(
    fc.property(anyPerson, fc.array(anyPosition, { maxLength: 6 }), history, (p, first, changes) => {
      const open = new Map(first.map((line, i) => [`j${i}`, line]));
      const seen = [...open.keys()];
      let live = LivePositions.of(Array.from(open, ([key, line]) => [key, position(line)] as const));
      for (const step of changes) {
        if (step.act === 'open') {
          open.set(step.id, step.line);
          if (!seen.includes(step.id)) seen.push(step.id);
          live.open(step.id, position(step.line));
        } else if (step.act === 'close') {
          open.delete(step.id);
          live.close(step.id);
        } else if (step.act === 'join') live.join();
        else {
          live = LivePositions.from(deserialize(serialize(live.join())) as OpenPositions);
          // What was closed before a restart has no place of its own any more.
          const kept = seen.filter((key) => open.has(key));
          seen.splice(0, seen.length, ...kept);
        }
        expect(live.search(person(p), { top: 5 })).toEqual(expected(p, open, seen, 5));
        expect(live.size).toBe(open.size);
      }
    }),
    { numRuns: 300, seed: 20221031 },
  );
});

test('more changes than are carried along are laid out anew, and nothing is lost', () => {
  const live = LivePositions.of();
  const open = new Map<string, PositionLine>();
  for (let i = 0; i < 1200; i++) {
    const line = positionLine({ id: `j${i}`, skills: [`s${i % 30}`], wage: [2000 + i, 4000 + i] });
    open.set(line.id, line);
    live.open(line.id, position(line));
  }
  for (let i = 0; i < 1100; i += 2) {
    open.delete(`j${i}`);
    live.close(`j${i}`);
  }
  const p = personLine({ skills: ['s3', 's7'], minWage: 2500 });
  expect(live.size).toBe(650);
  expect(live.search(person(p), { top: 20 })).toEqual(expected(p, open, [...open.keys()], 20));
});

test('an excluded position is left out wherever it stands', () => {
  const live = LivePositions.of([['a', position(positionLine())]]);
  live.open('b', position(positionLine()));
  const ids = (left: string[]) =>
    live.search(person(personLine()), { top: 5, left }).matches.map((m) => m.id);
  expect(ids([])).toEqual(['a', 'b']);
  expect(ids(['a'])).toEqual(['b']);
  expect(ids(['b', 'nowhere'])).toEqual(['a']);
});
