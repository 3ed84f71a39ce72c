import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anyPerson, anyPosition } from '../../modules/matching/engine/testing/arbitraries.ts';
import {
  personLine,
  positionLine,
  type PersonLine,
  type PositionLine,
} from '../../modules/matching/engine/testing/lines.ts';
import { oracleFits, oracleMatch } from '../../modules/matching/engine/testing/oracle.ts';

const RUN = `import { run } from ${JSON.stringify(join(import.meta.dirname, 'match.ts'))};
process.exitCode = await run(process.argv.slice(1));`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhuye-match-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command in a process of its own, as users do: no build, no database, no configuration. */
function match(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const argv = ['--input-type=module', '-e', RUN, '--', ...args];
    const child = execFile(
      process.execPath,
      argv,
      { cwd: folder, env: { PATH: process.env.PATH } },
      (_, out, err) => resolve({ exit: child.exitCode ?? -1, out, err }),
    );
  });
}

const write = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text);
const jsonl = (...items: object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
const rows = (name: string): unknown[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const FILES = ['--persons', 'P.jsonl', '--positions', 'J.jsonl', '--out', 'M.jsonl'];

test('a result line a person in input order, and JSON alone on standard output', async () => {
  write('P.jsonl', jsonl(personLine({ id: 'b' }), personLine({ id: 'a', education: 0 })));
  const demanding = positionLine({ id: 'j2', education: 3, demands: { stand: 2 }, skills: ['客服'] });
  write('J.jsonl', `\uFEFF${jsonl(positionLine({ id: 'j1' }), demanding)}`);
  const { exit, out, err } = await match(...FILES, '--top', '1', '--json');
  expect([exit, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual({
    out: 'M.jsonl',
    top: 1,
    for: 'persons',
    persons: 2,
    positions: 2,
    matches: 2,
    badPersons: 0,
    badPositions: 0,
  });
  const first = { score: 2700, occ: 0, skill: 0, wage: 100, dist: 100, form: 0, bridged: [], confirm: [] };
  expect(rows('M.jsonl')).toEqual([
    { id: 'b', matches: [{ position: 'j1', ...first }] },
    { id: 'a', matches: [{ position: 'j1', ...first }] },
  ]);
});

test('the other direction gives each position its persons', async () => {
  write('P.jsonl', jsonl(personLine({ id: 'a', education: 0 }), personLine({ id: 'b' })));
  write('J.jsonl', jsonl(positionLine({ id: 'j', education: 3, demands: { stand: 2 } })));
  expect((await match(...FILES, '--for', 'positions')).exit).toBe(0);
  expect(rows('M.jsonl')).toMatchObject([{ id: 'j', matches: [{ person: 'b', confirm: ['stand'] }] }]);
});

test('two threads write the bytes of one, batch after batch, as the plain engine says', async () => {
  const persons = Array.from({ length: 300 }, (_, i) =>
    personLine({ id: `p${i}`, skills: [`s${i % 7}`], minWage: 1000 + (i % 50) * 100, commute: 'city' }),
  );
  const positions = Array.from({ length: 60 }, (_, i) =>
    positionLine({ id: `j${i}`, skills: [`s${i % 7}`, `s${i % 5}`], wage: [1500 + i * 20, 3000 + i * 30] }),
  );
  write('P.jsonl', jsonl(...persons));
  write('J.jsonl', jsonl(...positions));
  expect((await match(...FILES)).exit).toBe(0);
  const one = readFileSync(join(folder, 'M.jsonl'), 'utf8');
  expect((await match(...FILES, '--threads', '2')).exit).toBe(0);
  expect(readFileSync(join(folder, 'M.jsonl'), 'utf8')).toBe(one);
});

/** The bytes that the definition asks for: every pair judged by the oracle, which shares no code with the engine. */
function definedBytes(
  persons: PersonLine[],
  positions: PositionLine[],
  top: number,
  side: 'person' | 'position',
) {
  const best = <T extends { id: string }>(
    id: string,
    others: T[],
    pairOf: (other: T) => [PersonLine, PositionLine],
  ) => {
    const matches = others
      .filter((other) => oracleFits(...pairOf(other)))
      .map((other) => ({ [side]: other.id, ...oracleMatch(...pairOf(other), positions) }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, top);
    return { id, matches };
  };
  return jsonl(
    ...(side === 'position'
      ? persons.map((p) => best(p.id, positions, (j) => [p, j]))
      : positions.map((j) => best(j.id, persons, (p) => [p, j]))),
  );
}

test('files of every kind: byte by byte what the definition says, in either direction and for any threads', async () => {
  const numbered = <T extends { id: string }>(items: T[]) =>
    items.map((item, i) => ({ ...item, id: `${item.id}${i}` }));
  const seed = 20221031;
  const persons = numbered(fc.sample(anyPerson, { numRuns: 600, seed }));
  const positions = numbered(fc.sample(anyPosition, { numRuns: 60, seed }));
  write('P.jsonl', jsonl(...persons));
  write('J.jsonl', jsonl(...positions));
  const bytes = async (...more: string[]) => {
    expect((await match(...FILES, '--top', '7', ...more)).exit).toBe(0);
    return readFileSync(join(folder, 'M.jsonl'), 'utf8');
  };
  const forPersons = definedBytes(persons, positions, 7, 'position');
  expect(await bytes()).toBe(forPersons);
  expect(await bytes('--threads', '2')).toBe(forPersons);
  expect(await bytes('--for', 'positions')).toBe(definedBytes(persons, positions, 7, 'person'));
}, 60_000);

const BAD_PERSONS = Buffer.concat([
  Buffer.from(jsonl(personLine({ id: 'ok' }), { ...personLine({ id: 'x' }), minWage: '2600' })),
  Buffer.from('\n{"id":\n'),
  Buffer.from([0x22, 0xff, 0x22, 0x0a]),
  Buffer.from(jsonl(personLine({ id: 'ok' }))),
  Buffer.from(`{"id":"${'x'.repeat(2_000_000)}"}\n`),
  Buffer.from(JSON.stringify(personLine({ id: 'last' }))),
]);

test('bad lines are named by number and field, skipped and counted', async () => {
  write('P.jsonl', BAD_PERSONS);
  write('J.jsonl', jsonl(positionLine(), { ...positionLine({ id: 'k' }), wage: [2, 1] }));
  const { exit, out, err } = await match(...FILES, '--json');
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ persons: 2, positions: 1, badPersons: 5, badPositions: 1 });
  const named = err.split('\n').filter(Boolean);
  expect(named.map((line) => line.split('：')[0])).toEqual([
    'J.jsonl 第 2 行 wage',
    'P.jsonl 第 2 行 minWage',
    'P.jsonl 第 4 行 line',
    'P.jsonl 第 5 行 line',
    'P.jsonl 第 6 行 id',
    'P.jsonl 第 7 行 line',
  ]);
  expect(rows('M.jsonl')).toMatchObject([{ id: 'ok' }, { id: 'last' }]);
});

test('with --strict one bad line leaves the old result as it was, and nothing half-written', async () => {
  write('P.jsonl', BAD_PERSONS);
  write('J.jsonl', jsonl(positionLine()));
  write('M.jsonl', 'before');
  const { exit, out, err } = await match(...FILES, '--strict', '--json');
  expect([exit, JSON.parse(out)]).toMatchObject([1, { out: null, badPersons: 5 }]);
  expect(err.split('\n')).toHaveLength(6);
  expect(readFileSync(join(folder, 'M.jsonl'), 'utf8')).toBe('before');
  expect(readdirSync(folder).toSorted()).toEqual(['J.jsonl', 'M.jsonl', 'P.jsonl']);
});

test('only a newline ends a line: U+2028 may stand in a text', async () => {
  write('P.jsonl', jsonl(personLine({ skills: ['客\u2028服'] })).replaceAll('\n', '\r\n'));
  write('J.jsonl', jsonl(positionLine({ skills: ['客\u2028服'] })));
  expect((await match(...FILES)).exit).toBe(0);
  expect(rows('M.jsonl')).toMatchObject([{ matches: [{ skill: 100 }] }]);
});

test.each([
  [[]],
  [['--persons', 'P.jsonl', '--positions', 'J.jsonl']],
  [['--persons', 'nowhere.jsonl', '--positions', 'J.jsonl', '--out', 'M.jsonl']],
  [['--persons', 'P.jsonl', '--positions', 'J.jsonl', '--out', 'nowhere/M.jsonl']],
  [['--persons', 'P.jsonl', '--positions', 'J.jsonl', '--out', 'P.jsonl']],
  [[...FILES, '--top', '0']],
  [[...FILES, '--top', 'many']],
  [[...FILES, '--threads', '0']],
  [[...FILES, '--for', 'employers']],
  [[...FILES, '--unknown']],
  [[...FILES, 'extra']],
])('%j is misuse', async (args) => {
  write('P.jsonl', jsonl(personLine()));
  write('J.jsonl', jsonl(positionLine()));
  const { exit, out, err } = await match(...args);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain('用法');
  expect(readdirSync(folder).toSorted()).toEqual(['J.jsonl', 'P.jsonl']);
});
