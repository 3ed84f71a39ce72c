import { z } from 'zod';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { defineQuery, onSelf } from '../../../platform/action/index.ts';
import type { HomeCard } from '../../../platform/module/index.ts';
import { capacityOf, consentInForce, purposeOf } from '../../people/index.ts';
import { slotTime } from '../clock.ts';
import { clockOf } from '../host.ts';
import { helpThere } from '../help.ts';
import { SHOWN } from '../planning/consents.ts';

/** The person's meetings: those to come with times, then the past ones. */
export const myMeetings = defineQuery({
  name: 'meetings.mine',
  title: '我的招聘会',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx) {
    const personId = ctx.actor.personId ?? '';
    const rows = await ctx.db
      .selectFrom('meeting_guest as g')
      .innerJoin('meeting as m', 'm.id', 'g.meeting_id')
      .select(['g.id as guest_id', 'g.state as answer', 'g.needs'])
      .selectAll('m')
      .where('g.person_id', '=', personId)
      .orderBy('m.held_on', 'desc')
      .limit(20)
      .execute();
    const interviews = await ctx.db
      .selectFrom('meeting_interview as i')
      .innerJoin('meeting_booth as b', 'b.id', 'i.booth_id')
      .select([
        'i.id',
        'i.meeting_id',
        'i.slot',
        'i.position_title',
        'i.state',
        'b.number',
        'b.employer_name',
      ])
      .where('i.person_id', '=', personId)
      .where('i.until_version', 'is', null)
      .orderBy('i.slot')
      .execute();
    const asked = [];
    for (const purpose of SHOWN)
      if (!(await consentInForce(ctx, personId, purpose))) {
        const { title, plain } = purposeOf(purpose);
        asked.push({ purpose, title, plain: [...plain] });
      }
    const person = await capacityOf(ctx, personId);
    if (person instanceof Refusal) return person;
    return {
      today: ctx.today,
      /** Only the person alone may say this yes here; with a guardian it is said among the consents. */
      asksHere: !person.guardianNeeded && (ctx.actor.capacity ?? 'self') === 'self',
      /** Purposes that the person was not asked about yet, or said no to. */
      asked,
      meetings: rows.map((row) => ({
        id: row.id,
        title: row.title,
        region: ctx.params.regions.fullName(row.region_code),
        place: row.place,
        accessText: row.access_text,
        heldOn: plainDate(row.held_on),
        clock: clockOf(row),
        state: row.state,
        answer: row.answer,
        needs: row.needs,
        help: helpThere(row.resources),
        interviews: interviews
          .filter((one) => one.meeting_id === row.id)
          .map((one) => ({
            id: one.id,
            slot: one.slot,
            booth: one.number,
            employer: one.employer_name,
            title: one.position_title,
            state: one.state,
          })),
      })),
    };
  },
});

/** At home: an invitation to answer, or the first interview of the next meeting. */
export const meetingSteps = defineQuery({
  name: 'meetings.my-steps',
  title: '招聘会的下一步',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[]> {
    const rows = await ctx.db
      .selectFrom('meeting_guest as g')
      .innerJoin('meeting as m', 'm.id', 'g.meeting_id')
      .select((eb) => [
        'm.title',
        'm.held_on',
        'm.place',
        'm.begins_at',
        'm.slot_minutes',
        'm.slots',
        'g.state',
        eb
          .selectFrom('meeting_interview as i')
          .select((e) => e.fn.min('i.slot').as('slot'))
          .whereRef('i.guest_id', '=', 'g.id')
          .where('i.until_version', 'is', null)
          .where('i.state', '=', 'planned')
          .as('first'),
      ])
      .where('g.person_id', '=', ctx.actor.personId ?? '')
      .where('m.state', '=', 'open')
      .where('m.held_on', '>=', ctx.today)
      .where('g.state', 'in', ['invited', 'accepted'])
      .orderBy('m.held_on')
      .limit(3)
      .execute();
    return rows.map((row) => {
      const on = plainDate(row.held_on);
      if (row.state === 'invited')
        return {
          title: `请你去招聘会：${row.title}`,
          text: `${formatDateZh(on)}，在${row.place}。去不去，请说一声。`,
          link: { label: '看一看，再答复', href: '/my/meetings' },
          rank: 15,
        };
      const time = row.first === null ? null : slotTime(clockOf(row), Number(row.first));
      return {
        title: time === null ? `你答应去招聘会：${row.title}` : `${formatDateZh(on)} ${time} 面谈`,
        text: time === null ? '面谈时间排好后，我们会告诉你。' : `${row.title}，在${row.place}。到了先签到。`,
        link: { label: '看时间和摊位', href: '/my/meetings' },
        rank: time === null ? 45 : 5,
      };
    });
  },
});
