import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { APART } from '../../matching/index.ts';
import { liveMeeting } from '../host.ts';
import { dayOf, readMeets } from '../planning/day.ts';
import { readFacts } from '../planning/facts.ts';
import { worseThan } from '../planning/worse.ts';
import { writePlan } from '../planning/write.ts';
import { HOSTS } from '../procedure.ts';
import { tellTimes } from '../tell.ts';

/** Moves one interview by hand, or takes it out; refuses where somebody would be in two places or help would be short. */
export const moveInterview = defineAction({
  name: 'meetings.move-interview',
  title: '改面谈时间',
  input: z.strictObject({
    interviewId: z.uuid(),
    /** The new slot, or `out`. */
    to: z.union([z.literal('out'), z.coerce.number().int().min(0).max(59)]),
  }),
  allow: { roles: HOSTS, on: onRecord('meeting_interview', 'interviewId') },
  audit: 'write',
  async run(ctx, { interviewId, to }) {
    const row = await ctx.db
      .selectFrom('meeting_interview')
      .selectAll()
      .where('id', '=', interviewId)
      .executeTakeFirstOrThrow();
    const meeting = await liveMeeting(ctx, row.meeting_id);
    if (meeting instanceof Refusal) return meeting;
    const facts = await readFacts(ctx, meeting);
    const standing = facts.interviews.find((one) => one.id === interviewId);
    if (!standing || standing.state !== 'planned') return refuse('conflict', 'interview-gone');
    const meets = await readMeets(ctx, facts);
    const { day, before } = dayOf(facts, meets);
    const pair = meets.findIndex(
      (meet) => meet.guest.id === standing.guest_id && meet.booth.id === standing.booth_id,
    );
    if (pair < 0) return refuse('conflict', 'no-longer-agreed');
    const slots = before.slice();
    slots[pair] = to === 'out' ? APART : to;
    const [worse] = worseThan(day, before, slots);
    if (worse) return invalidField('to', worse.code === 'not-there' ? 'slot-not-there' : worse.code);
    const total = meets.reduce((sum, meet, i) => sum + (slots[i] === APART ? 0 : meet.score), 0);
    const { version } = await writePlan(ctx, facts, {
      why: 'by-hand',
      meets,
      slots,
      total,
      bound: null,
      moved: to === 'out' ? 0 : 1,
      from: 0,
    });
    const guest = meets[pair]?.guest;
    await tellTimes(ctx, meeting, guest ? [guest] : [], version);
    return { id: meeting.id, version };
  },
});
