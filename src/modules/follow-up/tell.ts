import { sql } from 'kysely';
import type { Context } from '../../platform/action/index.ts';
import { notify, notifyPerson } from '../../platform/notices/index.ts';
import { followUpDue, warningRaised } from './notices.ts';
import type { Level } from './signals.ts';

/** Whoever asked last, or else recorded the work, learns of warnings that need an act; one notice a spell, the first of them. */
export async function tellRaised(
  ctx: Context,
  raised: readonly { id: string; spell_id: string; level: Level }[],
): Promise<void> {
  const first = new Map<string, string>();
  for (const { id, spell_id, level } of raised)
    if (level !== 'look' && !first.has(spell_id)) first.set(spell_id, id);
  if (first.size === 0) return;
  const { rows } = await sql<{ spell_id: string; account: string | null }>`
    select s.id as spell_id, coalesce(
      (select a.recorded_by from follow_up_answer a where a.spell_id = s.id and a.said_by = 'staff'
        order by a.recorded_at desc limit 1), s.recorded_by) as account
    from employment_spell s where s.id = any (${[...first.keys()]}::uuid[])`.execute(ctx.db);
  for (const { spell_id, account: accountId } of rows) {
    const warningId = first.get(spell_id);
    if (warningId === undefined || accountId === null || accountId === ctx.actor.id) continue;
    await notify(ctx, { accountId, kind: warningRaised, params: { warningId } });
  }
}

/** Tells people whose point of time has come, each once; at most `limit`, and gives how many were told. */
export async function tellDue(ctx: Context, limit: number): Promise<number> {
  const { rows } = await sql<{
    id: string;
    person_id: string;
    city: number;
    region_key: number;
    months: number;
  }>`
    update follow_up f set told_on = ${ctx.today}::date
    where f.id in (
      select id from follow_up
      where state = 'open' and told_on is null and due_on <= ${ctx.today}::date and due_on > ${ctx.today}::date - 30
      order by due_on, id limit ${limit})
    returning f.id, f.person_id, f.city, f.region_key, f.months`.execute(ctx.db);
  for (const { id: followUpId, person_id, city, region_key: regionKey, months } of rows)
    await notifyPerson(ctx, {
      person: { id: person_id, city, regionKey },
      kind: followUpDue,
      params: { followUpId, months },
    });
  return rows.length;
}
