import type { Context } from '../../../platform/action/index.ts';
import { APART, type Slots } from '../../matching/index.ts';
import type { PlanWhy } from '../tables.ts';
import type { Meet } from './day.ts';
import type { Facts, Interview } from './facts.ts';

export interface NewPlan {
  readonly why: PlanWhy;
  readonly meets: readonly Meet[];
  readonly slots: Slots;
  readonly total: number;
  readonly bound: number | null;
  readonly moved: number;
  /** First slot that the plan could change. */
  readonly from: number;
}

const BATCH = 2_000;

/** Keeps a plan as the next version: what changed ends with it, what is new begins with it, the rest stays as it is. */
export async function writePlan(ctx: Context, { meeting, interviews }: Facts, plan: NewPlan) {
  const version = meeting.plan_version + 1;
  const standing = new Map(interviews.map((row) => [`${row.guest_id} ${row.booth_id}`, row]));
  const kept = new Set<string>();
  const fresh: { meet: Meet; slot: number }[] = [];
  plan.meets.forEach((meet, pair) => {
    const slot = plan.slots[pair] ?? APART;
    if (slot === APART) return;
    const row = standing.get(`${meet.guest.id} ${meet.booth.id}`);
    if (row && row.slot === slot) kept.add(row.id);
    else fresh.push({ meet, slot });
  });
  await endRows(
    ctx,
    interviews.filter((row) => !kept.has(row.id) && row.state === 'planned' && row.slot >= plan.from),
    version,
  );
  const rows = fresh.map(({ meet, slot }) => ({
    city: meet.guest.city,
    id: ctx.newId(),
    meeting_id: meeting.id,
    guest_id: meet.guest.id,
    person_id: meet.guest.person_id,
    region_key: meet.guest.region_key,
    booth_id: meet.booth.id,
    position_id: meet.positionId,
    position_title: meet.title,
    slot,
    score: meet.score,
    since_version: version,
    until_version: null,
    result: null,
    referral_id: null,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.id,
  }));
  for (let at = 0; at < rows.length; at += BATCH)
    await ctx.db
      .insertInto('meeting_interview')
      .values(rows.slice(at, at + BATCH))
      .execute();
  await ctx.db.updateTable('meeting').set({ plan_version: version }).where('id', '=', meeting.id).execute();
  await ctx.db
    .insertInto('meeting_plan')
    .values({
      city: meeting.city,
      id: ctx.newId(),
      meeting_id: meeting.id,
      region_key: meeting.region_key,
      version,
      why: plan.why,
      total: plan.total,
      bound: plan.bound,
      placed: kept.size + rows.length,
      moved: plan.moved,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .execute();
  ctx.note({
    table: 'meeting',
    id: meeting.id,
    city: meeting.city,
    details: { version, why: plan.why, placed: kept.size + rows.length, moved: plan.moved },
  });
  return { version, fresh };
}

async function endRows(ctx: Context, rows: readonly Interview[], version: number): Promise<void> {
  if (rows.length === 0) return;
  await ctx.db
    .updateTable('meeting_interview')
    .set({ until_version: version })
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .execute();
}
