import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../action/index.ts';
import type { WaitingRow, WorklistFilling, WorkWords } from '../module/index.ts';
import { readCursor } from './cursor.ts';
import { waitingOf, type Chosen } from './source.ts';

export const PAGE_SIZE = 50;

/** One record of the list before it has words. */
export interface Waiting extends WaitingRow {
  filling: WorklistFilling;
}

/** By deadline, then by record: the order of every page. */
export function before(a: WaitingRow, b: WaitingRow): number {
  const [x, y] = [a.due_on ?? '9999', b.due_on ?? '9999'];
  return x < y || (x === y && a.id < b.id) ? -1 : 1;
}

/** The one query that lists a page of a kind, and one record more to know whether others follow. */
export function linesQuery(
  ctx: Context,
  filling: WorklistFilling,
  chosen: Chosen,
  after: string | undefined,
): RawBuilder<WaitingRow> {
  // What has no deadline comes last, as it does in an index: no expression stands in the order, so that one can serve it.
  return sql<WaitingRow>`
    select w.id, w.region_key, w.state, w.since, w.due_on ${waitingOf(ctx, filling, chosen)}${beyond(after)}
    order by w.due_on, w.id limit ${PAGE_SIZE + 1}`;
}

/** Only what comes after the record where the page before ended. */
function beyond(after: string | undefined): RawBuilder<unknown> {
  const cursor = readCursor(after);
  if (!cursor) return sql``;
  const { dueOn, id } = cursor;
  return dueOn === null
    ? sql` and w.due_on is null and w.id > ${id}::uuid`
    : sql` and (w.due_on is null or (w.due_on, w.id) > (${dueOn}::date, ${id}::uuid))`;
}

/** One page over several kinds, the earliest deadline first, and whether more follow. */
export async function pageOf(
  ctx: Context,
  fillings: readonly WorklistFilling[],
  chosen: Chosen,
  after: string | undefined,
): Promise<{ rows: Waiting[]; more: boolean }> {
  const all: Waiting[] = [];
  for (const filling of fillings) {
    const { rows } = await linesQuery(ctx, filling, chosen, after).execute(ctx.db);
    all.push(...rows.map((row) => ({ ...row, filling })));
  }
  all.sort(before);
  return { rows: all.slice(0, PAGE_SIZE), more: all.length > PAGE_SIZE };
}

/** The words of the records of a page, by id; one call a kind. */
export async function wordsOf(ctx: Context, rows: readonly Waiting[]): Promise<Map<string, WorkWords>> {
  const words = new Map<string, WorkWords>();
  for (const filling of new Set(rows.map((row) => row.filling))) {
    const ids = rows.filter((row) => row.filling === filling).map((row) => row.id);
    for (const said of await filling.describe(ctx, ids)) words.set(said.id, said);
  }
  return words;
}
