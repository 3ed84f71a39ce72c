// node bench/matching/main.ts [PERSONS] [POSITIONS] [SAMPLE]
// The exact best 20 positions of everybody by the engine, and of the first SAMPLE persons by its peers on identical data: CPU a
// person, ratios, and whether every answer is the same. The engine runs before and after each peer, so that a machine that is
// busy for a while slows both. Growth: growth.ts. People held in memory: people.ts.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Matcher, type Results } from '../../src/modules/matching/index.ts';
import { flatPerson, flatPosition } from './flat.ts';
import { cpuSeconds, median, say } from './measure.ts';
import { oneChange, onePerson, onePosition } from './one-at-a-time.ts';
import { cPeer } from './peer-c.ts';
import { duckPeer } from './peer-duckdb.ts';
import { exactMiniSearchPeer, miniSearchPeer } from './peer-minisearch.ts';
import { naivePeer } from './peer-naive.ts';
import { postgresPeer } from './peer-postgres.ts';
import { answerText, type Peer, type Ran, type Work } from './peer.ts';
import { indexOf, province } from './province.ts';

const TOP = 20;
const [personCount = 200_000, positionCount = 20_000, sample = 2_000] = process.argv.slice(2).map(Number);
/** Of peers that take a hundredth of a second a person, fewer are asked; their CPU a person is told all the same. */
const FEWER: Readonly<Record<string, number>> = {
  [naivePeer.name]: 1_000,
  [miniSearchPeer.name]: 500,
  [exactMiniSearchPeer.name]: 300,
};

const all = province(personCount, positionCount);
const { people, columns } = all;
say(`${personCount} persons, ${positionCount} positions, top ${TOP}`);
const laidOut = performance.now();
const index = indexOf(all);
say(`index laid out in ${(performance.now() - laidOut).toFixed(0)} ms`);

const matchers = [new Matcher(1), new Matcher(2)];
async function everybody(threads: 1 | 2): Promise<{ results: Results; cpu: number; wall: number }> {
  const [before, from] = [process.cpuUsage(), performance.now()];
  const matcher = matchers[threads - 1] as Matcher;
  const results = await matcher.match(index, people, { top: TOP });
  return { results, cpu: (cpuSeconds(before) / personCount) * 1e6, wall: performance.now() - from };
}

function checksumOf({ others, scores, parts, bridged, confirm }: Results): string {
  const hash = createHash('sha256');
  for (const column of [others, scores, parts, bridged, confirm]) hash.update(column);
  return hash.digest('hex');
}

await everybody(1);
await everybody(2);
const { results } = await everybody(1);
const expected = checksumOf(results);
const walls: number[] = [];
for (let round = 0; round < 3; round++) {
  const [one, two] = [await everybody(1), await everybody(2)];
  walls.push(one.wall / two.wall);
  if (checksumOf(two.results) !== expected) throw new Error('two threads gave other bits');
}
say(
  `two threads: ${Math.max(...walls).toFixed(2)} times faster at best of ${walls.length}, ${median(walls).toFixed(2)} in the middle; same bits`,
);

function memory(): string {
  const script = join(import.meta.dirname, 'memory.ts');
  const args = [script, String(personCount), String(positionCount)];
  const told = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Record<
    string,
    number
  >;
  const mb = (bytes: number | undefined) => `${((bytes ?? 0) / 1e6).toFixed(1)} MB`;
  return `at most ${mb(told['atMost'])} resident, ${mb(told['kept'])} afterwards (results ${mb(told['results'])}; ${mb(told['before'])} were resident with the inputs)`;
}

say(`memory above inputs and results, in a process of its own: ${memory()}`);
say(`one person's positions: ${onePerson(all, index, TOP)}`);
say(
  `one position's persons: ${onePosition(all, index, TOP, false)}; remote ones: ${onePosition(all, index, TOP, true)}`,
);
say(`a change and the next answer: ${oneChange(all, TOP)}`);

const ours = (row: number) =>
  Array.from({ length: results.counts[row] ?? 0 }, (_, k) => ({
    position: results.others[row * TOP + k] ?? 0,
    score: results.scores[row * TOP + k] ?? 0,
  }));
const checksum = (answers: readonly string[]) =>
  createHash('sha256').update(answers.join('\n')).digest('hex');

function agreement(peer: Peer, { answers }: Ran): string {
  if (!peer.inexact) {
    const same = checksum(answers.map((_, row) => answerText(ours(row)))) === checksum(answers);
    if (!same) process.exitCode = 1;
    return `same answers: ${same}`;
  }
  let found = 0;
  let sought = 0;
  answers.forEach((answer, row) => {
    const theirs = new Set(answer.split(' ').map(Number));
    const best = ours(row);
    sought += best.length;
    found += best.filter(({ position }) => theirs.has(position)).length;
  });
  return `not exact: ${(found / sought).toFixed(2)} of the best found`;
}

const folder = mkdtempSync(join(tmpdir(), 'zhuye-bench-matching-'));
chmodSync(folder, 0o755);
const work: Work = {
  persons: Array.from({ length: sample }, (_, i) => flatPerson(people, i)),
  positions: Array.from({ length: positionCount }, (_, i) => flatPosition(columns, index, i)),
  top: TOP,
  skillCount: all.dictionary.size,
  folder,
};

let before = (await everybody(1)).cpu;
const engine = [before];
try {
  for (const peer of [cPeer, naivePeer, duckPeer, postgresPeer, miniSearchPeer, exactMiniSearchPeer]) {
    const count = Math.min(sample, FEWER[peer.name] ?? sample);
    const ran = await peer.run({ ...work, persons: work.persons.slice(0, count) });
    if (!ran) {
      say(`${peer.name}: not to be had here`);
      continue;
    }
    const after = (await everybody(1)).cpu;
    engine.push(after);
    const theirs = (ran.cpuSeconds / count) * 1e6;
    const ratio = theirs / ((before + after) / 2);
    say(
      `${peer.name}: ${theirs.toFixed(1)} µs of CPU a person (the first ${count}), ${ratio.toFixed(1)} times ours; ${agreement(peer, ran)}`,
    );
    before = after;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all(matchers.map((matcher) => matcher.close()));
}
say(
  `engine: ${median(engine).toFixed(2)} µs of CPU a person, explanations included (${engine.map((e) => e.toFixed(1)).join(', ')})`,
);
