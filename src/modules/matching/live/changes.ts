import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';

/** Where the database writes down what changed: a table of transactions and ids. */
export interface ChangeLog {
  table: 'position_change' | 'person_change';
  column: 'position_id' | 'id';
}

export const positionLog: ChangeLog = { table: 'position_change', column: 'position_id' };
export const personLog: ChangeLog = { table: 'person_change', column: 'id' };

/** Up to where changes were read: every transaction before `xmin` was over, and these rows of later ones were seen. */
export interface ReadUpTo {
  xmin: string;
  seen: ReadonlySet<number>;
}

export interface Changes {
  /** Null: all of them, so that reading all again is the only way. */
  ids: string[] | null;
  upTo: ReadUpTo;
}

/** Names the database that counts these transactions: another one, also one put back from a backup, has another name. */
export async function nameOfLog(ctx: Context, { table }: ChangeLog): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select concat_ws('/', system_identifier, ${table}::regclass::oid) as name from pg_control_system()`.execute(
    ctx.db,
  );
  return rows[0]?.name ?? '';
}

/**
 * Where reading begins for somebody who is about to read everything: call it before. What is visible already will be read
 * with the rest, also where an older transaction that is still open keeps `xmin` behind it.
 */
export async function changesFromNow(ctx: Context, { table }: ChangeLog): Promise<ReadUpTo> {
  const { rows } = await sql<{ xmin: string; seen: number[] }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
      array(select seq::float8 from ${sql.table(table)} where xid >= pg_snapshot_xmin(pg_current_snapshot())) as seen`.execute(
    ctx.db,
  );
  return { xmin: rows[0]?.xmin ?? '0', seen: new Set(rows[0]?.seen) };
}

/**
 * What changed since. A transaction that was still open then may show rows with lower numbers now, so rows are found by
 * transaction, and those seen already are left out. Where the database counts from before (it is another one, or was put
 * back), nothing can be said and everything is to be read.
 */
export async function changesSince(
  ctx: Context,
  { table, column }: ChangeLog,
  { xmin, seen }: ReadUpTo,
): Promise<Changes> {
  const { rows } = await sql<{
    xmin: string;
    back: boolean;
    seq: number | null;
    id: string | null;
    late: boolean;
  }>`
    select pg_snapshot_xmin(s.now)::text as xmin, pg_snapshot_xmin(s.now) < ${xmin}::xid8 as back,
      c.seq, c.${sql.ref(column)} as id, c.xid >= pg_snapshot_xmin(s.now) as late
    from (select pg_current_snapshot() as now) s
    left join ${sql.table(table)} c on c.xid >= ${xmin}::xid8`.execute(ctx.db);
  const changed = rows.flatMap((row) =>
    row.seq === null ? [] : [{ seq: row.seq, id: row.id, late: row.late }],
  );
  const unseen = changed.filter(({ seq }) => !seen.has(seq)).map(({ id }) => id);
  const late = changed.filter((row) => row.late).map(({ seq }) => seq);
  return {
    ids: rows[0]?.back || unseen.includes(null) ? null : [...new Set(unseen)].filter((id) => id !== null),
    upTo: { xmin: rows[0]?.xmin ?? xmin, seen: new Set(late) },
  };
}
