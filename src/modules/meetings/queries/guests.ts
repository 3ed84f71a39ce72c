import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';
import { filter } from '../../../platform/input/index.ts';
import { seekersForPositions } from '../../matching/index.ts';
import { hostedMeeting } from '../host.ts';
import { namesOf } from '../names.ts';
import { boothsOf, meetingFacts } from './open.ts';

/** Who was invited, with what they answered; names as staff see them. */
export const guestsOfMeeting = defineQuery({
  name: 'meetings.guests',
  title: '招聘会邀请的人',
  input: z.object({
    meetingId: z.uuid(),
    state: filter(z.enum(['invited', 'accepted', 'declined', 'arrived', 'absent'])),
  }),
  allow: { roles: STAFF, on: onRecord('meeting', 'meetingId') },
  audit: 'read',
  async run(ctx, { meetingId, state }) {
    const meeting = await hostedMeeting(ctx, meetingId);
    if (meeting instanceof Refusal) return meeting;
    let found = ctx.db
      .selectFrom('meeting_guest')
      .select(['id', 'person_id', 'state', 'needs', 'from_slot', 'until_slot', 'answered_as'])
      .where('meeting_id', '=', meetingId);
    if (state) found = found.where('state', '=', state);
    const rows = await found.orderBy('id').execute();
    const names = await namesOf(
      ctx,
      rows.map((row) => row.person_id),
    );
    ctx.note({ table: 'meeting', id: meeting.id, city: meeting.city, details: { guests: rows.length } });
    return {
      meeting: meetingFacts(ctx, meeting),
      state: state ?? null,
      rows: rows.flatMap((row) => {
        const name = names.get(row.person_id);
        return name === undefined
          ? []
          : [
              {
                id: row.id,
                personId: row.person_id,
                name,
                state: row.state,
                needs: row.needs,
                fromSlot: row.from_slot,
                saidBy: row.answered_as,
              },
            ];
      }),
    };
  },
});

/** How many are proposed at a time. */
const PROPOSED = 100;

/** People of the region for whom the meeting has something, the best first, who were not invited yet. */
export const guestsToInvite = defineQuery({
  name: 'meetings.guests-to-invite',
  title: '适合邀请的人',
  input: z.strictObject({ meetingId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('meeting', 'meetingId') },
  audit: 'sensitive-read',
  async run(ctx, { meetingId }) {
    const meeting = await hostedMeeting(ctx, meetingId);
    if (meeting instanceof Refusal) return meeting;
    const invited = await ctx.db
      .selectFrom('meeting_guest')
      .select('person_id')
      .where('meeting_id', '=', meetingId)
      .execute();
    const already = new Set(invited.map((row) => row.person_id));
    const booths = await boothsOf(ctx, meetingId);
    const proposed = await seekersForPositions(ctx, {
      within: ctx.params.regions.range(meeting.region_code),
      positionIds: booths.flatMap((booth) => booth.positions.map((position) => position.id)),
      top: PROPOSED + already.size,
    });
    const rows = proposed.filter((one) => !already.has(one.personId)).slice(0, PROPOSED);
    ctx.note({ table: 'meeting', id: meeting.id, city: meeting.city, details: { proposed: rows.length } });
    return { meeting: meetingFacts(ctx, meeting), rows };
  },
});
