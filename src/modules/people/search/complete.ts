import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { SealBroken } from '../../../platform/crypto/index.ts';
import type { Completed } from '../../../platform/module/index.ts';
import { openField } from '../sealed.ts';
import { searchColumns } from './columns.ts';

interface Row {
  city: number;
  id: string;
  name: string;
  phone_enc: Buffer | null;
}

/** The number, or undefined where its seal does not open: such a row keeps its name searchable. */
function phoneOf(ctx: Context, { id, phone_enc }: Row): string | null | undefined {
  try {
    return phone_enc && openField(ctx.cipher, 'phone', id, phone_enc);
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

/**
 * Fills what a profile lacks to be found by (it was written before there was such a search), for at most `limit` profiles
 * after `after`. What stands already is left, so that it may be stopped and run again, and beside people at work.
 */
export async function completeProfiles(
  ctx: Context,
  after: string | null,
  limit: number,
): Promise<Completed> {
  const [city = 0, id = '00000000-0000-0000-0000-000000000000'] = after?.split(' ') ?? [];
  const { rows } = await sql<Row>`
    select f.city, f.id, f.name, f.phone_enc from person_profile f
    where f.superseded_by is null and (f.city, f.id) > (${city}::int, ${id}::uuid)
      and (f.name_pinyin is null or (f.phone_enc is not null and f.phone_end_bidx is null))
    order by f.city, f.id limit ${limit} for no key update`.execute(ctx.db);
  let broken = 0;
  for (const row of rows) {
    const phone = phoneOf(ctx, row);
    if (phone === undefined) broken += 1;
    await ctx.db
      .updateTable('person_profile')
      .set(searchColumns(ctx.cipher, row.name, phone))
      .where('city', '=', row.city)
      .where('id', '=', row.id)
      .execute();
  }
  const last = rows.at(-1);
  return { filled: rows.length - broken, broken, after: last ? `${last.city} ${last.id}` : null };
}
