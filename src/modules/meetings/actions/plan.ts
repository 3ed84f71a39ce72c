import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { planDay } from '../../matching/index.ts';
import { liveMeeting } from '../host.ts';
import { dayOf, readMeets } from '../planning/day.ts';
import { readFacts } from '../planning/facts.ts';
import { writePlan } from '../planning/write.ts';
import { HOSTS } from '../procedure.ts';
import { tellTimes } from '../tell.ts';

/**
 * The plan of the whole day, anew. Refuses `day-has-begun` once somebody has arrived or been missed: then only the changes
 * of the day move anything. Each guest who has interviews is told once a version.
 */
export const makePlan = defineAction({
  name: 'meetings.make-plan',
  title: '排面谈时间',
  input: z.strictObject({ meetingId: z.uuid() }),
  allow: { roles: HOSTS, on: onRecord('meeting', 'meetingId') },
  audit: 'write',
  async run(ctx, { meetingId }) {
    const meeting = await liveMeeting(ctx, meetingId);
    if (meeting instanceof Refusal) return meeting;
    if (meeting.state !== 'open') return refuse('conflict', 'not-announced');
    const facts = await readFacts(ctx, meeting);
    if (facts.guests.some((guest) => guest.state === 'arrived' || guest.state === 'absent'))
      return refuse('conflict', 'day-has-begun');
    if (!facts.guests.some((guest) => guest.state === 'accepted'))
      return refuse('conflict', 'nobody-accepted');
    const anew = { ...facts, interviews: [] };
    const meets = await readMeets(ctx, anew);
    const { slots, total, bound } = planDay(dayOf(anew, meets).day);
    const why = meeting.plan_version === 0 ? ('first' as const) : ('anew' as const);
    const { version, fresh } = await writePlan(ctx, facts, {
      why,
      meets,
      slots,
      total,
      bound,
      moved: 0,
      from: 0,
    });
    await tellTimes(
      ctx,
      meeting,
      fresh.map(({ meet }) => meet.guest),
      version,
    );
    return { id: meetingId, version, total, bound };
  },
});
