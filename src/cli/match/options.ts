import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface MatchOptions {
  persons: string;
  positions: string;
  out: string;
  top: number;
  /** Whose best are sought: positions for each person, or persons for each position. */
  for: 'persons' | 'positions';
  /** Threads that work at a time; the result is the same for any number. */
  threads: number;
  strict: boolean;
  json: boolean;
}

export const USAGE = `用法：zhuye match --persons 人员.jsonl --positions 岗位.jsonl --out 结果.jsonl
  --top 20          每人（每岗）最多几条，1 到 1000，不写就是 20
  --for positions   反过来：给每个岗位找人
  --threads 2       用几个线程，1 到 64，不写就是 1；结果完全一样
  --strict          有一行不对就不出结果
  --json            标准输出只写一个 JSON 汇总
`;

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function parse(args: string[]) {
  try {
    const options = {
      persons: { type: 'string' },
      positions: { type: 'string' },
      out: { type: 'string' },
      top: { type: 'string', default: '20' },
      for: { type: 'string', default: 'persons' },
      threads: { type: 'string', default: '1' },
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ args, options, strict: true }).values;
  } catch {
    return null;
  }
}

/** The options, or a sentence that says what is wrong with them. */
export function matchOptions(args: string[]): MatchOptions | string {
  const given = parse(args);
  if (!given) return '有不认识的参数，或者参数后面少了值。';
  const { persons, positions, out, strict, json } = given;
  if (!persons || !positions || !out) return '--persons、--positions、--out 三个都要写。';
  const missing = [persons, positions].find((path) => !isFile(path));
  if (missing !== undefined) return `找不到文件 ${missing}。`;
  if (!isFolder(dirname(resolve(out)))) return `找不到 ${out} 所在的文件夹。`;
  if (isFolder(out) || [persons, positions].some((path) => resolve(path) === resolve(out)))
    return '--out 要写一个新的文件名。';
  if (!/^\d{1,4}$/.test(given.top) || Number(given.top) < 1 || Number(given.top) > 1000)
    return '--top 要写 1 到 1000 的整数。';
  if (!/^\d{1,2}$/.test(given.threads) || Number(given.threads) < 1 || Number(given.threads) > 64)
    return '--threads 要写 1 到 64 的整数。';
  if (given.for !== 'persons' && given.for !== 'positions') return '--for 只能写 persons 或 positions。';
  const [top, threads] = [Number(given.top), Number(given.threads)];
  return { persons, positions, out, top, threads, for: given.for, strict, json };
}
