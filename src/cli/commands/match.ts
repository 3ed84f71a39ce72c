import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import {
  Dictionary,
  Matcher,
  matchesOf,
  PersonReader,
  positionIndex,
  PositionReader,
  readPerson,
  readPosition,
  reverseMatcher,
  type Id,
  type Person,
  type Position,
  type PositionIndex,
} from '../../modules/matching/index.ts';
import { goodLines, type Source } from '../match/good-lines.ts';
import { matchOptions, USAGE, type MatchOptions } from '../match/options.ts';
import { resultRow } from '../match/rows.ts';

interface Job {
  options: MatchOptions;
  persons: Source<Person>;
  positions: Source<Position>;
  matches: number;
}

function complain(file: string, line: number, field: string, expected: string): void {
  process.stderr.write(`${file} 第 ${line} 行 ${field}：${expected}\n`);
}

function jobOf(options: MatchOptions): Job {
  const counts = { complain, good: 0, bad: 0 };
  return {
    options,
    persons: { path: options.persons, read: readPerson, ...counts },
    positions: { path: options.positions, read: readPosition, ...counts },
    matches: 0,
  };
}

/** With --strict one bad line is enough; the rest is still read, so that all of them are named. */
const failed = ({ options, persons, positions }: Job) => options.strict && persons.bad + positions.bad > 0;

/** People that are matched at a time: enough for all threads, few enough to be held. */
const BATCH = 16_384;

interface OpenOnes {
  ids: Id[];
  dictionary: Dictionary;
  index: PositionIndex;
}

async function openOnes(job: Job): Promise<OpenOnes> {
  const dictionary = new Dictionary();
  const reader = new PositionReader(dictionary);
  const ids: Id[] = [];
  for await (const position of goodLines(job.positions)) {
    ids.push(position.id);
    reader.add(position);
  }
  return { ids, dictionary, index: positionIndex(reader.columns(), dictionary.size) };
}

/** People of the file in batches; after a bad line under --strict only the complaints go on. */
async function* batches(job: Job, dictionary: Dictionary, size: number) {
  let ids: Id[] = [];
  let reader = new PersonReader(dictionary);
  for await (const person of goodLines(job.persons)) {
    if (failed(job)) continue;
    ids.push(person.id);
    reader.add(person);
    if (ids.length < size) continue;
    yield { ids, people: reader.columns() };
    ids = [];
    reader = new PersonReader(dictionary);
  }
  if (!failed(job)) yield { ids, people: reader.columns() };
}

async function* rowsOfPersons(job: Job): AsyncGenerator<string> {
  const { ids: positions, dictionary, index } = await openOnes(job);
  const matcher = new Matcher(job.options.threads);
  try {
    for await (const { ids, people } of batches(job, dictionary, BATCH)) {
      const results = await matcher.match(index, people, { top: job.options.top });
      for (const [row, id] of ids.entries()) {
        const matches = matchesOf(results, row);
        job.matches += matches.length;
        yield resultRow(id, matches, 'position', positions);
      }
    }
  } finally {
    await matcher.close();
  }
}

async function* rowsOfPositions(job: Job): AsyncGenerator<string> {
  const { ids: positions, dictionary, index } = await openOnes(job);
  for await (const { ids, people } of batches(job, dictionary, Infinity)) {
    const bestFor = reverseMatcher(index, people, { top: job.options.top });
    for (const [row, id] of positions.entries()) {
      const matches = bestFor(row);
      job.matches += matches.length;
      yield resultRow(id, matches, 'person', ids);
    }
  }
}

/** The result appears under its name only when it is whole. */
async function writeResult(job: Job): Promise<void> {
  const rows = job.options.for === 'persons' ? rowsOfPersons(job) : rowsOfPositions(job);
  const draft = `${job.options.out}.${process.pid}.part`;
  try {
    await pipeline(rows, createWriteStream(draft, { flags: 'wx' }));
    if (!failed(job)) await rename(draft, job.options.out);
  } finally {
    await rm(draft, { force: true });
  }
}

function report(job: Job): void {
  const { options, persons, positions, matches } = job;
  const written = !failed(job);
  const bad = { badPersons: persons.bad, badPositions: positions.bad };
  if (options.json) {
    const out = written ? options.out : null;
    const counts = { persons: persons.good, positions: positions.good, matches, ...bad };
    process.stdout.write(`${JSON.stringify({ out, top: options.top, for: options.for, ...counts })}\n`);
    return;
  }
  const skipped = persons.bad + positions.bad;
  const sentence = written
    ? `配好了：${persons.good} 人，${positions.good} 个岗位，${matches} 条建议，写在 ${options.out}。`
    : '没有写结果。请把上面说的行改好，再来一次。';
  process.stdout.write(`${sentence}${skipped > 0 ? `有 ${skipped} 行不能用。` : ''}\n`);
}

/**
 * `zhuye match`: suggestions from two files of JSON lines, without database or configuration.
 * Resolves to the exit code: 0 done, 1 refused (--strict) or failed, 2 misuse.
 */
export async function run(args: string[]): Promise<number> {
  const options = matchOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${USAGE}`);
    return 2;
  }
  const job = jobOf(options);
  try {
    await writeResult(job);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    process.stderr.write(`读写文件出错（${code}），没有写结果。\n`);
    return 1;
  }
  report(job);
  return failed(job) ? 1 : 0;
}
