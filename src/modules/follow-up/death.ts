import type { Context } from '../../platform/action/index.ts';

/** A death was told: nobody is asked any more, and no warning waits. The file itself is for the office to look into. */
export async function stopForDeath(ctx: Context, personId: string): Promise<void> {
  await ctx.db
    .updateTable('follow_up')
    .set({ state: 'closed', cause: 'death', closed_at: ctx.now })
    .where('person_id', '=', personId)
    .where('state', '=', 'open')
    .execute();
  await ctx.db
    .updateTable('follow_up_warning')
    .set({ state: 'closed', ended_on: ctx.today, ended_by: ctx.actor.id })
    .where('person_id', '=', personId)
    .where('state', 'in', ['open', 'acting'])
    .execute();
}

/** The word was wrong: every point that it closed is open again. Gives the spells that are followed again. */
export async function goOnLiving(ctx: Context, personId: string): Promise<string[]> {
  const rows = await ctx.db
    .updateTable('follow_up')
    .set({ state: 'open', cause: null, closed_at: null })
    .where('person_id', '=', personId)
    .where('state', '=', 'closed')
    .where('cause', '=', 'death')
    .returning('spell_id')
    .execute();
  return [...new Set(rows.map((row) => row.spell_id))];
}
