import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord, type Context } from '../../../platform/action/index.ts';
import { clockOf, hostedMeeting, type Meeting } from '../host.ts';

/** What every page of a meeting says of it. */
export function meetingFacts(ctx: Pick<Context, 'params'>, meeting: Meeting) {
  return {
    id: meeting.id,
    kind: meeting.kind,
    title: meeting.title,
    regionCode: meeting.region_code,
    region: ctx.params.regions.fullName(meeting.region_code),
    place: meeting.place,
    accessText: meeting.access_text,
    heldOn: plainDate(meeting.held_on),
    clock: clockOf(meeting),
    perPerson: meeting.per_person,
    resources: meeting.resources,
    state: meeting.state,
    reason: meeting.state_reason,
    planVersion: meeting.plan_version,
  };
}

/** Booths with their positions, by number. */
export async function boothsOf(ctx: Context, meetingId: string) {
  const booths = await ctx.db
    .selectFrom('meeting_booth')
    .select(['id', 'number', 'employer_name', 'closes_slot'])
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute();
  const positions = await ctx.db
    .selectFrom('meeting_position')
    .select(['booth_id', 'position_id', 'position_title'])
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return booths.map((booth) => ({
    id: booth.id,
    number: booth.number,
    employer: booth.employer_name,
    closesSlot: booth.closes_slot,
    positions: positions
      .filter((position) => position.booth_id === booth.id)
      .map((position) => ({ id: position.position_id, title: position.position_title })),
  }));
}

/** One meeting before its host: facts, booths, how many were invited and answered, versions of the plan. */
export const openMeeting = defineQuery({
  name: 'meetings.open',
  title: '查看招聘会',
  input: z.strictObject({ meetingId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('meeting', 'meetingId') },
  audit: 'none',
  async run(ctx, { meetingId }) {
    const meeting = await hostedMeeting(ctx, meetingId);
    if (meeting instanceof Refusal) return meeting;
    const counts = await ctx.db
      .selectFrom('meeting_guest')
      .select(['state', sql<number>`count(*)::int`.as('n')])
      .where('meeting_id', '=', meetingId)
      .groupBy('state')
      .execute();
    const plans = await ctx.db
      .selectFrom('meeting_plan')
      .select(['version', 'why', 'total', 'bound', 'placed', 'moved', 'recorded_at'])
      .where('meeting_id', '=', meetingId)
      .orderBy('version', 'desc')
      .limit(20)
      .execute();
    return {
      ...meetingFacts(ctx, meeting),
      booths: await boothsOf(ctx, meetingId),
      guests: Object.fromEntries(counts.map(({ state, n }) => [state, n])) as Partial<
        Record<(typeof counts)[number]['state'], number>
      >,
      plans,
    };
  },
});
