import type { Context } from '../../platform/action/index.ts';

/** Names of people within the scope, by id, as staff see them. */
export async function namesOf(ctx: Context, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('person_profile')
    .select(['person_id', 'name'])
    .where('person_id', 'in', [...new Set(personIds)])
    .where('superseded_by', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.name]));
}
