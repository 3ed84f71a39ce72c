import { sql } from 'kysely';
import { STAFF } from '../../platform/access/roles.ts';
import type { Context } from '../../platform/action/index.ts';
import type { Completed, SearchFilling } from '../../platform/module/index.ts';
import { typedText } from '../../platform/search/pinyin.ts';
import { containing } from '../../platform/database/like.ts';

/** What is kept beside an employer so that it can be found. */
export function employerSearchColumns(name: string): {
  name_pinyin: string | null;
  name_initials: string | null;
} {
  const { full, initials } = typedText(name);
  return { name_pinyin: full || null, name_initials: initials || null };
}

/** Fills the columns of employers that were stored before these were kept; as the search asks it of a room. */
async function completeEmployers(ctx: Context, after: string | null, limit: number): Promise<Completed> {
  const rows = await ctx.db
    .selectFrom('employer')
    .select(['id', 'name'])
    .where('name_pinyin', 'is', null)
    .where('id', '>', after ?? '00000000-0000-0000-0000-000000000000')
    .orderBy('id')
    .limit(limit)
    .forNoKeyUpdate()
    .execute();
  for (const { id, name } of rows)
    await ctx.db.updateTable('employer').set(employerSearchColumns(name)).where('id', '=', id).execute();
  return { filled: rows.length, broken: 0, after: rows.at(-1)?.id ?? null };
}

/** Units by a part of the name, of its pinyin or first letters, or by the whole credit code; the own region's first. */
export const searchEmployersEverywhere: SearchFilling = {
  kind: 'employers.employers',
  title: '用人单位',
  order: 20,
  roles: STAFF,
  complete: completeEmployers,
  async find(ctx, { text, letters, code, lastFour }, limit) {
    if (lastFour !== null) return [];
    const { lo, hi } = ctx.actor.scope ?? { lo: 0, hi: 0 };
    const meant =
      code.length === 18
        ? sql`usci = ${code}`
        : letters === null
          ? sql`name like ${containing(text)}`
          : sql`(name_pinyin like ${containing(letters)} or name_initials like ${containing(letters)})`;
    const { rows } = await sql<{ id: string; name: string; region_code: string; usci: string }>`
      select id, name, region_code, usci from employer where ${meant}
      order by region_key >= ${lo} and region_key < ${hi} desc, name, id limit ${limit}`.execute(ctx.db);
    return rows.map((row) => ({
      id: row.id,
      title: row.name,
      href: `/employers/${row.id}`,
      facts: [
        { text: ctx.params.regions.fullName(row.region_code) },
        { text: `代码末 4 位 ${row.usci.slice(-4)}` },
      ],
    }));
  },
};
