import type { Id, Read } from '../../modules/matching/index.ts';
import { linesOf } from './lines.ts';

/** Names one field of one line that cannot be used. Never the value: it may be personal. */
export type Complain = (file: string, line: number, field: string, expected: string) => void;

export interface Source<T> {
  path: string;
  read: (line: string) => Read<T>;
  complain: Complain;
  /** Counted while streaming. */
  good: number;
  bad: number;
}

const UNREADABLE = '不是 UTF-8 文字，或者超过 1 MB';

/** The records of a file in order; bad lines are named, counted and skipped. A repeated id makes its line bad. */
export async function* goodLines<T extends { id: Id }>(source: Source<T>): AsyncGenerator<T> {
  const seen = new Map<Id, number>();
  for await (const { number, text } of linesOf(source.path)) {
    const read: Read<T> =
      text === null ? { ok: false, bad: [{ field: 'line', expected: UNREADABLE }] } : source.read(text);
    const first = read.ok ? seen.get(read.value.id) : undefined;
    if (read.ok && first === undefined) {
      seen.set(read.value.id, number);
      source.good += 1;
      yield read.value;
      continue;
    }
    source.bad += 1;
    const bad = read.ok ? [{ field: 'id', expected: `和第 ${first} 行重复` }] : read.bad;
    for (const { field, expected } of bad) source.complain(source.path, number, field, expected);
  }
}
