import { sql } from 'kysely';
import { addDays, plainDate } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { systemActor } from '../../../platform/access/actor.ts';
import type { Context } from '../../../platform/action/index.ts';
import { asHouse } from '../../../platform/notices/as-house.ts';
import { notifyPerson } from '../../../platform/notices/index.ts';
import { releasePosition } from '../../positions/index.ts';
import { withoutWork } from './candidates.ts';
import { offered, offerOver } from './notices.ts';
import type { EndedWhy } from './states.ts';
import './tables.ts';

interface Told {
  id: string;
  city: number;
  person_id: string;
  region_key: number;
  position_title: string;
}

/** The round, locked until the transaction ends: whoever changes an entry holds this first, so two never take one place. */
export function lockOffering(ctx: Context, id: string) {
  return ctx.db.selectFrom('offering').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
export type LockedOffering = NonNullable<Awaited<ReturnType<typeof lockOffering>>>;

/** Places that nobody has, was promised or is being asked about; and how many are asked or promised. */
async function placesLeft(ctx: Context, offering: LockedOffering) {
  const { rows } = await sql<{ free: number; held: number; full: boolean; reserved: boolean }>`
    select (j.headcount - j.filled - e.held)::int as free, e.held, j.filled >= j.headcount as full,
      j.state = 'reserved' as reserved
    from position j, lateral (select count(*)::int as held from offering_entry
      where offering_id = ${offering.id} and state in ('offered', 'accepted')) e
    where j.id = ${offering.position_id}`.execute(ctx.db);
  return rows[0] ?? { free: 0, held: 0, full: false, reserved: false };
}

/** Asks the next in order who is still without work, as many as there are places; gives how many were asked. */
async function askNext(ctx: Context, offering: LockedOffering, free: number, until: string): Promise<number> {
  const due = addDays(ctx.today, offering.answer_days);
  const dueOn = due < until ? due : until;
  const { rows } = await sql<Told>`
    update offering_entry set state = 'offered', offered_at = ${ctx.now}, due_on = ${dueOn}
    where id in (select e.id from offering_entry e where e.offering_id = ${offering.id} and e.state = 'waiting'
      and ${withoutWork(ctx.today, sql`e.person_id`)} order by e.place limit ${free})
      and state = 'waiting'
    returning id, city, person_id, region_key, position_title`.execute(ctx.db);
  for (const row of rows) {
    const person = { id: row.person_id, city: row.city, regionKey: Number(row.region_key) };
    const params = { entryId: row.id, position: row.position_title, dueOn };
    await notifyPerson(ctx, { person, kind: offered, params });
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { offered: row.id } });
  }
  return rows.length;
}

/** Tells people that an offer no longer stands. */
export async function tellOver(
  ctx: Context,
  rows: readonly Told[],
  why: 'lapsed' | 'withdrawn',
): Promise<void> {
  for (const row of rows) {
    const person = { id: row.person_id, city: row.city, regionKey: Number(row.region_key) };
    await notifyPerson(ctx, {
      person,
      kind: offerOver,
      params: { entryId: row.id, position: row.position_title, why },
    });
  }
}

/** Ends a round: whoever still waits for an answer is told, and what is left of the position is opened to everybody. */
export async function endOffering(
  ctx: Context,
  offering: LockedOffering,
  why: EndedWhy,
  note: string | null = null,
): Promise<Refusal | null> {
  const { rows } = await sql<Told>`
    update offering_entry set state = 'withdrawn', ended_at = ${ctx.now} where offering_id = ${offering.id} and state = 'offered'
    returning id, city, person_id, region_key, position_title`.execute(ctx.db);
  await ctx.db
    .updateTable('offering')
    .set({ state: 'ended', ended_at: ctx.now, ended_by: ctx.actor.id, ended_why: why, note })
    .where('id', '=', offering.id)
    .execute();
  await tellOver(ctx, rows, 'withdrawn');
  ctx.note({ table: 'offering', id: offering.id, city: offering.city, details: { ended: why } });
  if (why === 'closed' || why === 'filled') return null;
  const released = await releasePosition(ctx, offering.position_id);
  return released instanceof Refusal ? released : null;
}

/** Does the next thing that a running round wants: ask the next in order, or end. The caller holds the round and is the house. */
async function step(ctx: Context, offering: LockedOffering): Promise<void> {
  if (offering.state !== 'running' || offering.first_until === null) return;
  const until = plainDate(offering.first_until);
  const { free, held, full, reserved } = await placesLeft(ctx, offering);
  if (!reserved) return void (await endOffering(ctx, offering, full ? 'filled' : 'closed'));
  if (full) return void (await endOffering(ctx, offering, 'filled'));
  // All places are promised or asked about: what comes of them decides.
  if (free <= 0) return;
  if (ctx.today > until) return void (await endOffering(ctx, offering, 'time'));
  const asked = await askNext(ctx, offering, free, until);
  if (asked === 0 && held === 0) await endOffering(ctx, offering, 'exhausted');
}

/** Carries a round on after something happened in it. As the house: the next in order may live out of the actor's sight. */
export async function advance(ctx: Context, offeringId: string): Promise<void> {
  const house: Context = { ...ctx, actor: systemActor(ctx.actor.via) };
  await asHouse(house, async () => {
    const offering = await lockOffering(house, offeringId);
    if (offering) await step(house, offering);
  });
}
