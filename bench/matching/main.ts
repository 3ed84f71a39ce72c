// node bench/matching/main.ts [PERSONS] [POSITIONS] [SAMPLE]
// The exact best 20 positions of everybody by the engine, and of the first SAMPLE persons by its peers on identical data: CPU a
// person, ratios, and whether every answer is the same.
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  askedRow,
  DEFAULT_WEIGHTS,
  Dictionary,
  LivePositions,
  Matcher,
  openingOf,
  personIndex,
  PersonReader,
  PersonSearch,
  positionIndex,
  PositionReader,
  PositionSearch,
  positionsFor,
  rarityOf,
  seekerOf,
  type Results,
} from '../../src/modules/matching/index.ts';
import { flatPerson, flatPosition } from './flat.ts';
import { cPeer } from './peer-c.ts';
import { duckPeer } from './peer-duckdb.ts';
import { postgresPeer } from './peer-postgres.ts';
import { answerText, type Work } from './peer.ts';
import { persons, positions } from './workload.ts';

const TOP = 20;
const [personCount = 200_000, positionCount = 20_000, sample = 2_000] = process.argv.slice(2).map(Number);
const say = (text: string) => process.stdout.write(`${text}\n`);
const cpuSeconds = (since: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
const quantile = (sorted: readonly number[], q: number) => sorted[Math.floor((sorted.length - 1) * q)] ?? 0;
const milliseconds = (times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  return `p50 ${quantile(sorted, 0.5).toFixed(3)} ms, p99 ${quantile(sorted, 0.99).toFixed(3)} ms`;
};

const dictionary = new Dictionary();
const positionReader = new PositionReader(dictionary);
const allPositions = [...positions(positionCount, 20_221_031)];
for (const position of allPositions) positionReader.add(position);
const columns = positionReader.columns();
const personReader = new PersonReader(dictionary);
for (const person of persons(personCount, 20_250_101)) personReader.add(person);
const people = personReader.columns();
const folder = mkdtempSync(join(tmpdir(), 'zhuye-bench-matching-'));
chmodSync(folder, 0o755);

function answerOf(results: Results, row: number): string {
  const from = row * TOP;
  return answerText(
    Array.from({ length: results.counts[row] ?? 0 }, (_, k) => ({
      position: results.others[from + k] ?? 0,
      score: results.scores[from + k] ?? 0,
    })),
  );
}

const checksum = (answers: readonly string[]) =>
  createHash('sha256').update(answers.join('\n')).digest('hex').slice(0, 16);

say(`${personCount} persons, ${positionCount} positions, top ${TOP}; peers answer the first ${sample}`);
let since = performance.now();
const index = positionIndex(columns, dictionary.size);
say(`index laid out in ${(performance.now() - since).toFixed(0)} ms`);

async function everybody(threads: number): Promise<{ results: Results; cpu: number; wall: number }> {
  const matcher = new Matcher(threads);
  await matcher.match(index, people, { top: TOP });
  const before = process.cpuUsage();
  since = performance.now();
  const results = await matcher.match(index, people, { top: TOP });
  const [wall, cpu] = [performance.now() - since, cpuSeconds(before)];
  await matcher.close();
  return { results, cpu, wall };
}

const memoryBefore = process.memoryUsage().rss;
const one = await everybody(1);
const memory = process.memoryUsage().rss - memoryBefore;
const two = await everybody(2);
const micros = (one.cpu / personCount) * 1e6;
say(
  `engine: ${micros.toFixed(2)} µs of CPU a person; resident memory grew by ${(memory / 1e6).toFixed(0)} MB, results included`,
);
say(
  `two threads: ${(one.wall / two.wall).toFixed(2)} times faster; same: ${checksumOf(one.results) === checksumOf(two.results)}`,
);

function checksumOf({ others, scores, parts, bridged, confirm }: Results): string {
  const hash = createHash('sha256');
  for (const column of [others, scores, parts, bridged, confirm]) hash.update(column);
  return hash.digest('hex');
}

function onePersonAtATime(): string {
  const search = new PositionSearch(index, people, DEFAULT_WEIGHTS, TOP);
  const times: number[] = [];
  for (let i = 0; i < Math.min(personCount, 20_000); i++) {
    const begun = performance.now();
    search.search((i * 7919) % personCount);
    times.push(performance.now() - begun);
  }
  return milliseconds(times);
}

function onePositionAtATime(): string {
  const search = new PersonSearch(
    personIndex(people, dictionary.size),
    dictionary.size,
    DEFAULT_WEIGHTS,
    TOP,
  );
  const times: number[] = [];
  for (let round = 0; round < 2; round++) {
    times.length = 0;
    for (let i = 0; i < Math.min(positionCount, 4_000); i++) {
      const asked = askedRow(index, index.rowOf[i] ?? 0);
      const begun = performance.now();
      search.search(asked);
      times.push(performance.now() - begun);
    }
  }
  return milliseconds(times);
}

function oneChange(): string {
  const live = LivePositions.of(allPositions.map((position) => [String(position.id), position] as const));
  const [person] = [...persons(1, 7)];
  if (!person) return '';
  const times = allPositions.slice(0, 300).map((position, i) => {
    const begun = performance.now();
    if (i % 3 === 2) live.close(String(position.id));
    else live.open(`new-${i}`, position);
    live.search(person, { top: TOP });
    return performance.now() - begun;
  });
  return milliseconds(times);
}

say(`one person's positions: ${onePersonAtATime()}`);
say(`one position's persons: ${onePositionAtATime()}`);
say(`a change and the next answer: ${oneChange()}`);

function naive(): { cpu: number; answers: string[] } {
  const rarity = rarityOf(allPositions.map((p) => p.skills));
  const openings = allPositions.map((p) => openingOf(p, rarity));
  const some = [...persons(Math.min(sample, 1_000), 20_250_101)];
  const before = process.cpuUsage();
  const answers = some.map((person) =>
    answerText(
      positionsFor(seekerOf(person), openings, { top: TOP }).map((m) => ({
        position: Number(m.position.id),
        score: m.score,
      })),
    ),
  );
  return { cpu: (cpuSeconds(before) / some.length) * 1e6, answers };
}

function compared(name: string, theirs: number, answers: readonly string[]): void {
  const ours = answers.map((_, row) => answerOf(one.results, row));
  const same = checksum(ours) === checksum(answers);
  say(
    `${name}: ${theirs.toFixed(1)} µs a person, ${(theirs / micros).toFixed(1)} times ours; same answers: ${same}`,
  );
  if (!same) process.exitCode = 1;
}

const plain = naive();
compared('plain loop in TypeScript', plain.cpu, plain.answers);
const work: Work = {
  persons: Array.from({ length: sample }, (_, i) => flatPerson(people, i)),
  positions: Array.from({ length: positionCount }, (_, i) => flatPosition(columns, index, i)),
  top: TOP,
  skillCount: dictionary.size,
  folder,
};
try {
  for (const peer of [cPeer, duckPeer, postgresPeer]) {
    const ran = await peer.run(work);
    if (ran) compared(peer.name, (ran.cpuSeconds / sample) * 1e6, ran.answers);
    else say(`${peer.name}: not to be had here`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
