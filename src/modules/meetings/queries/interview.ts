import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';
import { APART } from '../../matching/index.ts';
import { hostedMeeting } from '../host.ts';
import { namesOf } from '../names.ts';
import { dayOf, readMeets } from '../planning/day.ts';
import { readFacts } from '../planning/facts.ts';
import { worseThan } from '../planning/worse.ts';
import { meetingFacts } from './open.ts';

/** One interview with the slots to which it could go as the plan stands. */
export const openInterview = defineQuery({
  name: 'meetings.open-interview',
  title: '查看一场面谈',
  input: z.strictObject({ interviewId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('meeting_interview', 'interviewId') },
  audit: 'read',
  async run(ctx, { interviewId }) {
    const row = await ctx.db
      .selectFrom('meeting_interview')
      .selectAll()
      .where('id', '=', interviewId)
      .executeTakeFirstOrThrow();
    const meeting = await hostedMeeting(ctx, row.meeting_id);
    if (meeting instanceof Refusal) return meeting;
    const facts = await readFacts(ctx, meeting);
    const booth = facts.booths.find((one) => one.id === row.booth_id);
    const guest = facts.guests.find((one) => one.id === row.guest_id);
    if (!booth || !guest) return refuse('conflict', 'interview-gone');
    const meets = await readMeets(ctx, facts);
    const { day, before } = dayOf(facts, meets);
    const pair = meets.findIndex((meet) => meet.guest.id === guest.id && meet.booth.id === booth.id);
    const free = Array.from({ length: meeting.slots }, (_, slot) => slot).filter((slot) => {
      if (pair < 0 || before[pair] === APART || slot === row.slot) return false;
      const tried = before.slice();
      tried[pair] = slot;
      // As the act judges it: no time is offered that it refuses.
      return worseThan(day, before, tried).length === 0;
    });
    const names = await namesOf(ctx, [row.person_id]);
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { interview: row.id } });
    return {
      id: row.id,
      meeting: meetingFacts(ctx, meeting),
      personId: row.person_id,
      name: names.get(row.person_id) ?? '',
      needs: guest.needs,
      booth: booth.number,
      employer: booth.employer_name,
      positionId: row.position_id,
      title: row.position_title,
      slot: row.slot,
      state: row.state,
      result: row.result,
      referralId: row.referral_id,
      gone: row.until_version !== null,
      free,
    };
  },
});
