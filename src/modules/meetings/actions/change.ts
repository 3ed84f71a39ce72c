import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { liveMeeting } from '../host.ts';
import { changeInput, whyOf, type Change } from '../planning/change.ts';
import { readFacts, type Facts } from '../planning/facts.ts';
import { runChange } from '../planning/run-change.ts';
import { writePlan } from '../planning/write.ts';
import { HOSTS } from '../procedure.ts';
import { tellTimes } from '../tell.ts';

/** Somebody did not come or comes late, a booth closes, an interpreter fell ill: keeps it and plans the rest again. */
export const changeDay = defineAction({
  name: 'meetings.change-day',
  title: '现场变动并重排',
  input: changeInput,
  allow: { roles: HOSTS, on: onRecord('meeting', 'meetingId') },
  audit: 'write',
  async run(ctx, change) {
    const meeting = await liveMeeting(ctx, change.meetingId);
    if (meeting instanceof Refusal) return meeting;
    if (meeting.plan_version === 0) return refuse('conflict', 'no-plan-yet');
    const facts = await readFacts(ctx, meeting);
    const outcome = await runChange(ctx, facts, change);
    if (outcome instanceof Refusal) return outcome;
    await keepChange(ctx, outcome.facts, change);
    const { meets, replan, from } = outcome;
    const { version } = await writePlan(ctx, facts, {
      why: whyOf(change),
      meets,
      slots: replan.slots,
      total: replan.total,
      bound: null,
      moved: replan.moved.length,
      from,
    });
    const touched = [...replan.moved, ...replan.added, ...replan.dropped].flatMap(
      (pair) => meets[pair]?.guest ?? [],
    );
    await tellTimes(
      ctx,
      meeting,
      touched.filter((guest) => guest.state !== 'absent'),
      version,
    );
    return {
      id: meeting.id,
      version,
      moved: replan.moved.length,
      added: replan.added.length,
      dropped: replan.dropped.length,
    };
  },
});

async function keepChange(ctx: Context, after: Facts, change: Change): Promise<void> {
  switch (change.change) {
    case 'absent':
      await ctx.db
        .updateTable('meeting_guest')
        .set({ state: 'absent', until_slot: change.slot })
        .where('id', '=', change.guestId)
        .execute();
      await ctx.db
        .updateTable('meeting_interview')
        .set({ state: 'missed' })
        .where('guest_id', '=', change.guestId)
        .where('until_version', 'is', null)
        .where('state', '=', 'planned')
        .where('slot', '<', change.slot)
        .execute();
      return;
    case 'late':
      await ctx.db
        .updateTable('meeting_guest')
        .set({ from_slot: change.slot })
        .where('id', '=', change.guestId)
        .execute();
      return;
    case 'booth':
      await ctx.db
        .updateTable('meeting_booth')
        .set({ closes_slot: change.slot })
        .where('id', '=', change.boothId)
        .execute();
      return;
    case 'resource':
      await ctx.db
        .updateTable('meeting')
        .set({ resources: JSON.stringify(after.meeting.resources) })
        .where('id', '=', after.meeting.id)
        .execute();
  }
}
