import { createReadStream } from 'node:fs';
import { batchesOf, NotJson } from '../levy/elements.ts';
import type { BadRow } from '../levy/compute.ts';
import { answersOf } from '../levy/pool.ts';

const USAGE = `用法：zhuye levy 文件|- [--json]
      文件是 JSON 数组，或者每行一个 JSON；写 - 从标准输入读。每个单位一项：
      { id, year, nature, headcount | monthlyHeadcount[12], employees | disabledWeighted, totalWages, … }`;

/**
 * `zhuye levy FILE|- [--json]`: the levy of employers, without build, database or configuration. With --json an array in the
 * order of the input; an employer that cannot be computed stands there as `{ id, problems }`. Exit 0 when all could be, 1 when
 * one could not or the input is no JSON, 2 on misuse.
 */
export async function run(args: string[]): Promise<number> {
  const json = args.includes('--json');
  const [path, ...more] = args.filter((arg) => arg !== '--json');
  if (path === undefined || more.length > 0 || (path !== '-' && path.startsWith('-'))) {
    complain(USAGE);
    return 2;
  }
  const source = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 20 });
  const writer = new Writer(json);
  const bad = { rows: 0 };
  const unknown = new Set<string>();
  try {
    for await (const answer of answersOf(
      batchesOf(source as AsyncIterable<Buffer>),
      json ? 'json' : 'words',
    )) {
      await writer.write(answer.rows);
      for (const row of answer.bad) tell(row);
      for (const name of answer.unknown) unknown.add(name);
      bad.rows += answer.bad.length;
    }
  } catch (error) {
    await writer.close();
    const sentence = failure(error);
    if (sentence === null) throw error;
    complain(sentence);
    return 1;
  }
  await writer.close();
  if (unknown.size > 0)
    complain(`注意：有不认识的字段，没有用到：${[...unknown].slice(0, 20).join('、').slice(0, 400)}`);
  if (bad.rows > 0) complain(`有 ${bad.rows} 个单位没有算。请按上面说的改好，再来一次。`);
  return bad.rows === 0 ? 0 : 1;
}

function failure(error: unknown): string | null {
  if (error instanceof NotJson) {
    return '读不懂输入。要写 JSON 数组 [ {…}, {…} ]，或者每行一个 JSON。请检查括号和引号。';
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^E[A-Z]+$/.test(code) ? `读不了文件（${code}）。请检查路径。` : null;
}

function tell({ index, problems }: BadRow): void {
  for (const { field, message } of problems)
    complain(`第 ${index + 1} 个（下标 ${index}） ${field}：${message}`);
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Writes as answers come, and is a whole JSON array at the end, whatever happens in between. */
class Writer {
  readonly #json: boolean;
  #written = 0;

  constructor(json: boolean) {
    this.#json = json;
  }

  async write(rows: string[]): Promise<void> {
    if (rows.length === 0) return;
    const before = this.#json ? (this.#written === 0 ? '[' : ',\n') : '';
    this.#written += rows.length;
    await put(before + rows.join(this.#json ? ',\n' : '\n') + (this.#json ? '' : '\n'));
  }

  async close(): Promise<void> {
    if (this.#json) await put(this.#written === 0 ? '[]\n' : ']\n');
  }
}

/** Waits where the reader is slower. */
function put(text: string): Promise<void> | void {
  if (process.stdout.write(text)) return;
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}
