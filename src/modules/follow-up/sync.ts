import { sql } from 'kysely';
import type { Context } from '../../platform/action/index.ts';
import { followUpLimits, followUpMonths } from './parameters.ts';
import { opensAfter } from './points.ts';

/**
 * Brings the follow-ups of spells into line with the spells as they stand now, whatever happened and in whatever order it is
 * told; running it again changes nothing. Spells out of the actor's sight are left as they are.
 */
export async function syncSpells(ctx: Context, spellIds: readonly string[]): Promise<void> {
  const { book } = ctx.params;
  const points = book.on(followUpMonths, ctx.today).value;
  const after = opensAfter(ctx.today, book.on(followUpLimits, ctx.today).value.grace);
  await sql`select follow_up_sync(${[...spellIds]}::uuid[], ${[...points]}::integer[], ${after}::date, ${ctx.today}::date,
    ${ctx.now}::timestamptz)`.execute(ctx.db);
}

/**
 * The next spells, at most `limit` after `after`, whose follow-ups are not as they should be: verified ones without the points
 * that may still be asked about, and ended or withdrawn ones with a point that is open. Gives the last id, null at the end.
 */
export async function spellsOutOfLine(ctx: Context, after: string | null, limit: number): Promise<string[]> {
  const { book } = ctx.params;
  const points = book.on(followUpMonths, ctx.today).value;
  const opens = opensAfter(ctx.today, book.on(followUpLimits, ctx.today).value.grace);
  const { rows } = await sql<{ id: string }>`
    select s.id from employment_spell s
    where s.state = 'verified' and s.superseded_by is null and s.ended_on is null
      and (s.started_on + make_interval(months => ${Math.max(...points)}::int))::date > ${opens}::date
      and not exists (select from follow_up f where f.spell_id = s.id)
      and (${after}::uuid is null or s.id > ${after}::uuid)
    union
    select f.spell_id from follow_up f join employment_spell s on s.id = f.spell_id
    where f.state = 'open' and (s.superseded_by is not null or s.state <> 'verified' or s.ended_on is not null)
      and (${after}::uuid is null or f.spell_id > ${after}::uuid)
    order by id limit ${limit}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}
