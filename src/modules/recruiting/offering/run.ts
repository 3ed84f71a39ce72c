import { sql } from 'kysely';
import { z } from 'zod';
import { addDays } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { anywhere, defineAction, onRecord } from '../../../platform/action/index.ts';
import { advance, endOffering, lockOffering, tellOver } from './advance.ts';
import './tables.ts';

const byId = z.strictObject({ offeringId: z.uuid() });

/** Offers go out, in order, as many as there are places; from now on the round goes on by itself. */
export const startOffering = defineAction({
  name: 'recruiting.start-offering',
  title: '开始一个一个问',
  input: byId,
  allow: { roles: OFFICERS, on: onRecord('offering', 'offeringId') },
  audit: 'write',
  async run(ctx, { offeringId }) {
    const offering = await lockOffering(ctx, offeringId);
    if (offering?.state !== 'prepared') return refuse('conflict', 'offering.moved-on');
    await ctx.db
      .updateTable('offering')
      .set({
        state: 'running',
        started_at: ctx.now,
        started_by: ctx.actor.id,
        first_until: addDays(ctx.today, offering.first_days),
      })
      .where('id', '=', offeringId)
      .execute();
    ctx.note({ table: 'offering', id: offeringId, city: offering.city, details: { move: 'start' } });
    await advance(ctx, offeringId);
    return { id: offeringId };
  },
});

/** Ends a round before its time and opens the position to everybody. */
export const stopOffering = defineAction({
  name: 'recruiting.stop-offering',
  title: '不再先问，向所有人开放',
  input: z.strictObject({ offeringId: z.uuid(), reason: z.string().trim().min(1).max(300) }),
  allow: { roles: OFFICERS, on: onRecord('offering', 'offeringId') },
  audit: 'write',
  async run(ctx, { offeringId, reason }) {
    const offering = await lockOffering(ctx, offeringId);
    if (!offering || offering.state === 'ended') return refuse('conflict', 'offering.moved-on');
    const ended = await endOffering(ctx, offering, 'stopped', reason);
    return ended instanceof Refusal ? ended : { id: offeringId };
  },
});

/** Somebody on the list is not asked this time, with a reason that stays; or is asked after all. */
export const leaveOut = defineAction({
  name: 'recruiting.leave-out-of-offering',
  title: '这次不问这个人',
  input: z.strictObject({
    entryId: z.uuid(),
    /** Why; not needed where the person is put back in the same place. */
    why: z.string().trim().min(1).max(200).optional(),
    back: z.literal('yes').optional(),
  }),
  allow: { roles: OFFICERS, on: onRecord('offering_entry', 'entryId') },
  audit: 'write',
  async run(ctx, { entryId, why, back }) {
    if (!back && !why)
      return refuse('invalid', 'check-input', undefined, [{ path: 'why', code: 'required' }]);
    const known = await ctx.db
      .selectFrom('offering_entry')
      .select('offering_id')
      .where('id', '=', entryId)
      .executeTakeFirst();
    // The round first, as everywhere: it is asking the next in order, or waits for this.
    if (known) await lockOffering(ctx, known.offering_id);
    const [from, to] = back ? (['left-out', 'waiting'] as const) : (['waiting', 'left-out'] as const);
    const moved = await ctx.db
      .updateTable('offering_entry')
      .set({ state: to, note: back ? null : why, ended_by: back ? null : ctx.actor.id })
      .where('id', '=', entryId)
      .where('state', '=', from)
      .returning(['person_id', 'city', 'offering_id'])
      .executeTakeFirst();
    if (!moved) return refuse('conflict', 'offering.moved-on');
    ctx.note({ table: 'person', id: moved.person_id, city: moved.city, details: { entry: entryId, to } });
    return { offeringId: moved.offering_id };
  },
});

/** Offers whose last day is over lapse, and each round goes on. Run again, it changes nothing. */
export const settleOfferings = defineAction({
  name: 'recruiting.settle-offerings',
  title: '优先录用到期',
  input: z.strictObject({}),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx) {
    const { rows: rounds } = await sql<{ id: string }>`
      select o.id from offering o where o.state = 'running' and (o.first_until < ${ctx.today}::date or exists (
        select from offering_entry e where e.offering_id = o.id and e.state = 'offered' and e.due_on < ${ctx.today}::date))
      order by o.id for update`.execute(ctx.db);
    const { rows } = await sql<{
      id: string;
      city: number;
      person_id: string;
      region_key: number;
      position_title: string;
    }>`
      update offering_entry set state = 'lapsed', ended_at = ${ctx.now}
      where offering_id = any (${rounds.map(({ id }) => id)}::uuid[]) and state = 'offered' and due_on < ${ctx.today}::date
      returning id, city, person_id, region_key, position_title`.execute(ctx.db);
    await tellOver(ctx, rows, 'lapsed');
    // A county has a handful of rounds at once.
    for (const { id } of rounds) await advance(ctx, id);
    ctx.note({ table: 'offering', details: { lapsed: rows.length } });
    return { lapsed: rows.length };
  },
});
