import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';

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

/**
 * Where reading begins for somebody who is about to read all positions: call it before. What is visible already will be read
 * with the rest, also where an older transaction that is still open keeps `xmin` behind it.
 */
export async function changesFromNow(ctx: Context): Promise<ReadUpTo> {
  const { rows } = await sql<{ xmin: string; seen: number[] }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
      array(select seq::float8 from position_change where xid >= pg_snapshot_xmin(pg_current_snapshot())) as seen`.execute(
    ctx.db,
  );
  return { xmin: rows[0]?.xmin ?? '0', seen: new Set(rows[0]?.seen) };
}

/**
 * Positions that changed since. A transaction that was still open then may show rows with lower numbers now, so rows are
 * found by transaction, and those seen already are left out.
 */
export async function changesSince(ctx: Context, { xmin, seen }: ReadUpTo): Promise<Changes> {
  const { rows } = await sql<{ xmin: string; seq: number | null; position_id: string | null; late: boolean }>`
    select pg_snapshot_xmin(s.now)::text as xmin, c.seq, c.position_id, c.xid >= pg_snapshot_xmin(s.now) as late
    from (select pg_current_snapshot() as now) s
    left join position_change c on c.xid >= ${xmin}::xid8`.execute(ctx.db);
  const changed = rows.flatMap((row) =>
    row.seq === null ? [] : [{ seq: row.seq, id: row.position_id, late: row.late }],
  );
  const unseen = changed.filter(({ seq }) => !seen.has(seq)).map(({ id }) => id);
  const late = changed.filter((row) => row.late).map(({ seq }) => seq);
  return {
    ids: unseen.includes(null) ? null : [...new Set(unseen)].filter((id) => id !== null),
    upTo: { xmin: rows[0]?.xmin ?? xmin, seen: new Set(late) },
  };
}
