import { sql } from 'kysely';
import { systemActor } from '../../../platform/access/actor.ts';
import type { Context } from '../../../platform/action/index.ts';
import { asHouse } from '../../../platform/notices/as-house.ts';
import type { ReferralState } from '../procedure.ts';
import { advance, endOffering, lockOffering } from './advance.ts';
import './tables.ts';

/** Rounds with an entry that the condition means, locked in one order, so that two acts never wait for each other. */
async function heldRounds(ctx: Context, where: { referralId: string } | { personId: string }) {
  const means =
    'referralId' in where ? sql`e.referral_id = ${where.referralId}` : sql`e.person_id = ${where.personId}`;
  const { rows } = await sql<{ id: string }>`
    select o.id from offering o where o.state <> 'ended' and exists (select from offering_entry e
      where e.offering_id = o.id and ${means}) order by o.id for update`.execute(ctx.db);
  return rows;
}

/** A referral that came from an accepted offer has ended: the place is taken, or free for the next in order. */
export async function offerCameTo(ctx: Context, referralId: string, state: ReferralState): Promise<void> {
  if (!['hired', 'declined', 'refused', 'closed'].includes(state)) return;
  const to = state === 'hired' ? 'hired' : 'fell-through';
  const rounds = await asHouse(ctx, async () => {
    const held = await heldRounds(ctx, { referralId });
    await sql`update offering_entry set state = ${to}, ended_at = ${ctx.now}
      where referral_id = ${referralId} and state = 'accepted'`.execute(ctx.db);
    return held;
  });
  // A hire is counted by the position, which closes when it is full; the round follows that.
  if (to === 'fell-through') for (const { id } of rounds) await advance(ctx, id);
}

/** Who has begun to work is asked no more; whoever comes next is. */
export async function endOffersOf(ctx: Context, personId: string): Promise<void> {
  const rounds = await asHouse(ctx, async () => {
    const held = await heldRounds(ctx, { personId });
    await sql`update offering_entry set state = 'withdrawn', ended_at = ${ctx.now}
      where person_id = ${personId} and state in ('waiting', 'offered')`.execute(ctx.db);
    return held;
  });
  for (const { id } of rounds) await advance(ctx, id);
}

/** A position that closed is offered to nobody. The caller is the house. */
export async function endOfferingOf(ctx: Context, positionId: string, full: boolean): Promise<void> {
  const under = await ctx.db
    .selectFrom('offering')
    .select('id')
    .where('position_id', '=', positionId)
    .where('state', 'in', ['prepared', 'running'])
    .executeTakeFirst();
  const house = { ...ctx, actor: systemActor(ctx.actor.via) };
  const offering = under && (await lockOffering(house, under.id));
  if (offering && offering.state !== 'ended') await endOffering(house, offering, full ? 'filled' : 'closed');
}
