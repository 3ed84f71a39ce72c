import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { takeTransition } from '../../../platform/procedure/index.ts';
import { hostedMeeting } from '../host.ts';
import { HOSTS, meetingProcedure } from '../procedure.ts';
import { tellCancelled } from '../tell.ts';

/** Announces, ends or cancels a meeting. A cancelled one tells everybody who said yes or has not answered yet. */
export const moveMeeting = defineAction({
  name: 'meetings.move',
  title: '公布、结束或取消招聘会',
  input: z.strictObject({
    meetingId: z.uuid(),
    move: z.enum(['announce', 'end', 'cancel']),
    reason: z.string().trim().max(300).optional(),
  }),
  allow: { roles: HOSTS, on: onRecord('meeting', 'meetingId') },
  audit: 'write',
  async run(ctx, { meetingId, move, reason }) {
    const meeting = await hostedMeeting(ctx, meetingId, { lock: true });
    if (meeting instanceof Refusal) return meeting;
    const taken = takeTransition(meetingProcedure, move, meeting.state, ctx.actor.role, { reason });
    if (taken instanceof Refusal) return taken;
    if (move === 'announce') {
      const booth = await ctx.db
        .selectFrom('meeting_booth')
        .select('id')
        .where('meeting_id', '=', meetingId)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      if (!booth) return refuse('conflict', 'no-booth-yet');
    }
    await ctx.db
      .updateTable('meeting')
      .set({ state: taken.to, state_reason: reason ?? null })
      .where('id', '=', meetingId)
      .execute();
    if (move === 'cancel') await tellCancelled(ctx, meeting);
    ctx.note({ table: 'meeting', id: meetingId, city: meeting.city, details: { move } });
    return { id: meetingId, state: taken.to };
  },
});
