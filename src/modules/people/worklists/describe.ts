import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import type { WorkWords } from '../../../platform/module/index.ts';

/** Name and village of people for a worklist, each with the page where the waiting ends. */
export async function describePeople(
  ctx: Context,
  ids: readonly string[],
  page: (id: string) => string,
): Promise<WorkWords[]> {
  const { rows } = await sql<{ id: string; name: string; village: string | null }>`
    select person_id as id, name, village from person_profile
    where person_id = any (${ids}::uuid[]) and superseded_by is null`.execute(ctx.db);
  return rows.map(({ id, name, village }) => ({
    id,
    title: name,
    ...(village !== null && { text: village }),
    href: page(id),
  }));
}
