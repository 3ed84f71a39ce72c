import { refuse, Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import type { MeetingTable } from './tables.ts';
import type { Selectable } from 'kysely';

export type Meeting = Selectable<MeetingTable>;

/**
 * The meeting, for whoever holds it: its region lies within the actor's. Announced meetings are readable for everybody, so
 * that being visible is not enough. Locked until the transaction ends where it will be changed. Refuses `not-your-meeting`.
 */
export async function hostedMeeting(
  ctx: Context,
  meetingId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Meeting | Refusal> {
  const { scope } = ctx.actor;
  if (!scope) return refuse('forbidden', 'not-your-meeting');
  const found = ctx.db
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', meetingId)
    .where('region_key', '>=', scope.lo)
    .where('region_key', '<', scope.hi);
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst();
  return row ?? refuse('forbidden', 'not-your-meeting');
}

/** As {@link hostedMeeting}, and it is neither over nor cancelled; refuses `meeting-over`. */
export async function liveMeeting(ctx: Context, meetingId: string): Promise<Meeting | Refusal> {
  const meeting = await hostedMeeting(ctx, meetingId, { lock: true });
  if (meeting instanceof Refusal) return meeting;
  return meeting.state === 'draft' || meeting.state === 'open' ? meeting : refuse('conflict', 'meeting-over');
}

export const clockOf = (meeting: Pick<Meeting, 'begins_at' | 'slot_minutes' | 'slots'>) => ({
  beginsAt: meeting.begins_at,
  slotMinutes: meeting.slot_minutes,
  slots: meeting.slots,
});
