import { sql, type Expression } from 'kysely';
import type { Context } from '../../action/index.ts';

const BATCH = 500;

/**
 * The rows of a query through a cursor of the database: one snapshot, in the query's own order, 500 at a time in memory.
 * Lives in the transaction of `ctx`, and is closed when the reader leaves.
 */
export async function* cursorRows<R>(
  ctx: Pick<Context, 'db' | 'newId'>,
  query: Expression<R>,
): AsyncGenerator<R> {
  const name = sql.id(`rows_${ctx.newId().replaceAll('-', '')}`);
  await sql`declare ${name} no scroll cursor for ${query}`.execute(ctx.db);
  try {
    for (;;) {
      const { rows } = await sql<R>`fetch ${sql.lit(BATCH)} from ${name}`.execute(ctx.db);
      yield* rows;
      if (rows.length < BATCH) return;
    }
  } finally {
    await sql`close ${name}`.execute(ctx.db);
  }
}

/** How many rows a query finds; the query limits itself to what still makes a difference. */
export async function countRows(ctx: Pick<Context, 'db'>, query: Expression<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${query}) x`.execute(ctx.db);
  return rows[0]?.n ?? 0;
}
