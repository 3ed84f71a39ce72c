import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { refer } from '../../recruiting/index.ts';
import { hostedMeeting, liveMeeting } from '../host.ts';
import { HOSTS } from '../procedure.ts';

/** The guest has come in; twice is once. */
export const checkIn = defineAction({
  name: 'meetings.check-in',
  title: '签到',
  input: z.strictObject({ guestId: z.uuid() }),
  allow: { roles: HOSTS, on: onRecord('meeting_guest', 'guestId') },
  audit: 'write',
  async run(ctx, { guestId }) {
    const guest = await ctx.db
      .selectFrom('meeting_guest')
      .select(['id', 'meeting_id', 'person_id', 'city', 'state'])
      .where('id', '=', guestId)
      .executeTakeFirstOrThrow();
    const meeting = await liveMeeting(ctx, guest.meeting_id);
    if (meeting instanceof Refusal) return meeting;
    if (meeting.held_on !== ctx.today) return refuse('conflict', 'not-the-day');
    await ctx.db.updateTable('meeting_guest').set({ state: 'arrived' }).where('id', '=', guestId).execute();
    ctx.note({ table: 'person', id: guest.person_id, city: guest.city, details: { meeting: meeting.id } });
    return { id: guestId, meetingId: meeting.id };
  },
});

/**
 * What came of an interview. Where both want to go on, the person is referred to the position in the same act, with the
 * consent that recruiting asks for; its refusals are this action's.
 */
export const noteResult = defineAction({
  name: 'meetings.note-result',
  title: '登记面谈结果',
  input: z.strictObject({
    interviewId: z.uuid(),
    result: z.enum(['go-on', 'not-suited', 'thinks', 'missed']),
  }),
  allow: { roles: HOSTS, on: onRecord('meeting_interview', 'interviewId') },
  audit: 'write',
  async run(ctx, { interviewId, result }) {
    const row = await ctx.db
      .selectFrom('meeting_interview')
      .selectAll()
      .where('id', '=', interviewId)
      .where('until_version', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refuse('conflict', 'interview-gone');
    const meeting = await hostedMeeting(ctx, row.meeting_id);
    if (meeting instanceof Refusal) return meeting;
    if (row.referral_id !== null) return refuse('conflict', 'referred-from-here');
    let referral: string | null = null;
    if (result === 'go-on') {
      const referred = await refer.run(ctx, {
        personId: row.person_id,
        positionId: row.position_id,
        note: `招聘会：${meeting.title}`,
        decidedBy: 'self',
      });
      if (referred instanceof Refusal) return referred;
      referral = referred.id;
    }
    const missed = result === 'missed';
    await ctx.db
      .updateTable('meeting_interview')
      .set({
        state: missed ? 'missed' : 'done',
        result: missed ? null : result,
        referral_id: referral,
      })
      .where('id', '=', interviewId)
      .execute();
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { interview: row.id, result } });
    return { id: row.id, meetingId: meeting.id, referralId: referral };
  },
});
