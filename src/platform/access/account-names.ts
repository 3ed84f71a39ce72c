import { sql } from 'kysely';
import type { Context } from '../action/index.ts';
import { asHouse } from '../notices/as-house.ts';

/** Names of accounts by id, for those who see the records on which the ids stand. */
export async function accountNames(
  ctx: Context,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const { rows } = await asHouse(ctx, () =>
    sql<{ id: string; name: string }>`
      select id, display_name as name from account where id = any (${wanted}::uuid[])`.execute(ctx.db),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
