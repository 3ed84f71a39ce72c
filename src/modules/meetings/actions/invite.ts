import { sql } from 'kysely';
import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { oneOrMany } from '../../../platform/input/index.ts';
import { consentHolds } from '../../people/index.ts';
import { liveMeeting } from '../host.ts';
import { HOSTS } from '../procedure.ts';
import { tellInvited } from '../tell.ts';

const ids = z.preprocess(oneOrMany, z.array(z.uuid()).min(1, 'nothing-chosen').max(500));

/**
 * Invites people of the meeting's region and tells each. Nobody twice; nobody who does not want suggestions. Refuses
 * `not-announced` before the meeting is announced: an invitation to what may still change is worth nothing.
 */
export const invitePersons = defineAction({
  name: 'meetings.invite',
  title: '邀请求职者',
  input: z.strictObject({ meetingId: z.uuid(), personIds: ids }),
  allow: { roles: HOSTS, on: onRecord('meeting', 'meetingId') },
  audit: 'write',
  async run(ctx, { meetingId, personIds }) {
    const meeting = await liveMeeting(ctx, meetingId);
    if (meeting instanceof Refusal) return meeting;
    if (meeting.state !== 'open') return refuse('conflict', 'not-announced');
    const { lo, hi } = ctx.params.regions.range(meeting.region_code);
    const people = await ctx.db
      .selectFrom('person as p')
      .select(['p.id', 'p.city', 'p.region_key'])
      .where('p.id', 'in', personIds)
      .where('p.region_key', '>=', lo)
      .where('p.region_key', '<', hi)
      .where(consentHolds('suggest-positions', sql`p.id`))
      .execute();
    if (people.length === 0) return refuse('conflict', 'nobody-to-invite');
    const invited = await ctx.db
      .insertInto('meeting_guest')
      .values(
        people.map((person) => ({
          city: person.city,
          id: ctx.newId(),
          meeting_id: meetingId,
          person_id: person.id,
          region_key: person.region_key,
          state: 'invited' as const,
          until_slot: null,
          answered_as: null,
          answered_at: null,
          recorded_at: ctx.now,
          recorded_by: ctx.actor.id,
        })),
      )
      .onConflict((oc) => oc.doNothing())
      .returning(['id', 'person_id', 'city', 'region_key'])
      .execute();
    await tellInvited(ctx, meeting, invited);
    for (const guest of invited)
      ctx.note({ table: 'person', id: guest.person_id, city: guest.city, details: { meeting: meetingId } });
    return { id: meetingId, invited: invited.length };
  },
});
