import { sql, type Expression } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';

/** All rows of a query, `size` at a time through a cursor of this name: a province has hundreds of thousands. */
export async function* inBatches<R>(
  ctx: Context,
  { name, size }: { name: string; size: number },
  query: Expression<R>,
): AsyncGenerator<R[]> {
  const cursor = sql.id(name);
  // All rows are read: without this a plan for the first few is chosen, which looks up each person in every need.
  await sql`select set_config('cursor_tuple_fraction', '1', true)`.execute(ctx.db);
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(ctx.db);
  for (;;) {
    const { rows } = await sql<R>`fetch ${sql.lit(size)} from ${cursor}`.execute(ctx.db);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close ${cursor}`.execute(ctx.db);
}
