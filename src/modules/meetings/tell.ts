import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import type { Context } from '../../platform/action/index.ts';
import { notifyPerson, type NoticeKind } from '../../platform/notices/index.ts';
import type { Meeting } from './host.ts';
import { invitedToMeeting, meetingCancelled, timesAtMeeting } from './notices.ts';

interface Told {
  person_id: string;
  city: number;
  region_key: number;
}

type Params = Record<string, string | number>;

/** Tells each of them, nobody twice in one act. */
async function tellGuests<P extends Params>(
  ctx: Context,
  guests: readonly Told[],
  kind: NoticeKind<P>,
  params: P,
): Promise<void> {
  const once = new Map(guests.map((guest) => [guest.person_id, guest]));
  for (const { person_id: id, city, region_key: regionKey } of once.values())
    await notifyPerson(ctx, { person: { id, city, regionKey }, kind, params });
}

const aboutMeeting = ({ id, title, held_on }: Meeting) => ({
  meetingId: id,
  title,
  on: formatDateZh(plainDate(held_on)),
});

/** Asks guests whether they come. */
export async function tellInvited(ctx: Context, meeting: Meeting, guests: readonly Told[]): Promise<void> {
  await tellGuests(ctx, guests, invitedToMeeting, aboutMeeting(meeting));
}

/** Tells guests to look at their times. */
export async function tellTimes(
  ctx: Context,
  meeting: Meeting,
  guests: readonly Told[],
  version: number,
): Promise<void> {
  await tellGuests(ctx, guests, timesAtMeeting, { ...aboutMeeting(meeting), version });
}

/** Tells everybody who might come that nothing takes place. */
export async function tellCancelled(ctx: Context, meeting: Meeting): Promise<void> {
  const guests = await ctx.db
    .selectFrom('meeting_guest')
    .select(['person_id', 'city', 'region_key'])
    .where('meeting_id', '=', meeting.id)
    .where('state', 'in', ['invited', 'accepted', 'arrived'])
    .execute();
  await tellGuests(ctx, guests, meetingCancelled, aboutMeeting(meeting));
}
