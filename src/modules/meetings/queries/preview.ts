import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';
import { hostedMeeting } from '../host.ts';
import { namesOf } from '../names.ts';
import { changeInput } from '../planning/change.ts';
import { readFacts } from '../planning/facts.ts';
import { runChange } from '../planning/run-change.ts';
import { HOSTS } from '../procedure.ts';
import { meetingFacts } from './open.ts';

/** What a change of the day would move, drop and let in; nothing is kept. */
export const previewChange = defineQuery({
  name: 'meetings.preview-change',
  title: '看看重排会动谁',
  input: changeInput,
  allow: { roles: HOSTS, on: onRecord('meeting', 'meetingId') },
  audit: 'read',
  async run(ctx, change) {
    const meeting = await hostedMeeting(ctx, change.meetingId);
    if (meeting instanceof Refusal) return meeting;
    if (meeting.plan_version === 0) return refuse('conflict', 'no-plan-yet');
    const facts = await readFacts(ctx, meeting);
    const outcome = await runChange(ctx, facts, change);
    if (outcome instanceof Refusal) return outcome;
    const { meets, replan, day } = outcome;
    const names = await namesOf(
      ctx,
      facts.guests.map((guest) => guest.person_id),
    );
    const line = (pair: number) => {
      const meet = meets[pair];
      if (!meet) return [];
      return [
        {
          key: `${meet.guest.id} ${meet.booth.id}`,
          name: names.get(meet.guest.person_id) ?? '',
          booth: meet.booth.number,
          employer: meet.booth.employer_name,
          before: day.before[pair] ?? -1,
          after: replan.slots[pair] ?? -1,
        },
      ];
    };
    const named = 'guestId' in change ? facts.guests.find((guest) => guest.id === change.guestId) : undefined;
    ctx.note({
      table: 'meeting',
      id: meeting.id,
      city: meeting.city,
      details: { change: change.change, moved: replan.moved.length },
    });
    return {
      meeting: meetingFacts(ctx, meeting),
      about: named ? (names.get(named.person_id) ?? '') : null,
      booth:
        'boothId' in change
          ? (facts.booths.find((booth) => booth.id === change.boothId)?.employer_name ?? null)
          : null,
      moved: replan.moved.flatMap(line),
      dropped: replan.dropped.flatMap(line),
      added: replan.added.flatMap(line),
    };
  },
});
