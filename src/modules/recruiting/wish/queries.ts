import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onRecord, onSelf } from '../../../platform/action/index.ts';
import type { HomeCard, TimelineLine } from '../../../platform/module/index.ts';
import { consentInForce, personBrief } from '../../people/index.ts';
import { purposeToShow } from '../consent.ts';
import { lastMeetings, referralStep } from '../employer/my-step.ts';
import { OPEN_STATES } from '../procedure.ts';
import { wishProcedure } from './procedure.ts';
import './tables.ts';

/** Positions that the person wants to go to now, and those whose answer is awaited. */
export const myWishes = defineQuery({
  name: 'recruiting.my-wishes',
  title: '我想去的岗位',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('wish')
      .select(['position_id', 'position_title'])
      .where('person_id', '=', ctx.actor.personId)
      .where('state', '=', 'open')
      .orderBy('recorded_at')
      .limit(50)
      .execute();
    const referred = await ctx.db
      .selectFrom('referral')
      .select('position_id')
      .where('person_id', '=', ctx.actor.personId)
      .where('state', 'in', OPEN_STATES)
      .limit(50)
      .execute();
    return {
      wished: rows.map((row) => ({ positionId: row.position_id, title: row.position_title })),
      /** Positions to which the person was referred and whose answer is awaited. */
      referred: referred.map((row) => row.position_id),
    };
  },
});

/** One wish before the clerk who refers or answers. */
export const openWish = defineQuery({
  name: 'recruiting.open-wish',
  title: '查看想去的岗位',
  input: z.strictObject({ wishId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('wish', 'wishId') },
  audit: 'read',
  async run(ctx, { wishId }) {
    const row = await ctx.db.selectFrom('wish').selectAll().where('id', '=', wishId).executeTakeFirst();
    if (!row) return refuse('not-found', 'no-such-record');
    const person = await personBrief(ctx, row.person_id);
    if (person instanceof Refusal) return person;
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { wish: row.id } });
    return {
      id: row.id,
      personId: person.id,
      name: person.name,
      positionId: row.position_id,
      title: row.position_title,
      employer: row.employer_name,
      state: row.state,
      saidAs: row.said_as,
      on: todayInShanghai(row.recorded_at),
      answer: row.answer,
      referralId: row.referral_id,
    };
  },
});

/** Wishes and their answers in the person's line of time. */
export const wishTimeline = defineQuery({
  name: 'recruiting.wish-timeline',
  title: '想去的岗位的经过',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<readonly TimelineLine[]> {
    const rows = await ctx.db
      .selectFrom('wish')
      .select(['id', 'position_title', 'state', 'answer', 'recorded_at', 'ended_at'])
      .where('person_id', '=', personId)
      .orderBy('recorded_at', 'desc')
      .limit(30)
      .execute();
    return rows.flatMap((row) => [
      { key: row.id, date: todayInShanghai(row.recorded_at), title: `说了想去：${row.position_title}` },
      // A referral has a line of its own.
      ...(row.ended_at === null || row.state === 'referred'
        ? []
        : [
            {
              key: `${row.id} end`,
              date: todayInShanghai(row.ended_at),
              title: `${row.position_title}：${wishProcedure.states[row.state].title}`,
              ...(row.answer !== null && { text: row.answer }),
            },
          ]),
    ]);
  },
});

/** The steps of looking for work that are open: an interview, an answer that is awaited, a consent that is asked. */
export const mySteps = defineQuery({
  name: 'recruiting.my-steps',
  title: '我的下一步',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[]> {
    const personId = ctx.actor.personId ?? '';
    const referrals = await ctx.db
      .selectFrom('referral')
      .select(['id', 'position_title', 'employer_name', 'state'])
      .where('person_id', '=', personId)
      .where('state', 'in', OPEN_STATES)
      .orderBy('moved_at')
      .limit(5)
      .execute();
    const meetings = await lastMeetings(
      ctx,
      referrals.map(({ id }) => id),
    );
    const wishes = await ctx.db
      .selectFrom('wish as w')
      .leftJoin('position as j', 'j.id', 'w.position_id')
      .select(['w.position_title', 'j.employer_id'])
      .where('w.person_id', '=', personId)
      .where('w.state', '=', 'open')
      .orderBy('w.recorded_at')
      .limit(5)
      .execute();
    const asked = [];
    for (const wish of wishes) {
      const purpose = await purposeToShow(ctx, { employerId: wish.employer_id });
      if (!(await consentInForce(ctx, personId, purpose))) asked.push(wish.position_title);
    }
    return [
      ...referrals.map((row) => referralStep(row, meetings.get(row.id))),
      ...asked.slice(0, 1).map((title) => ({
        title: '要你说一声：让单位看你的情况吗？',
        text: `你想去“${title}”。你同意了，我们才能把你的情况给单位看。`,
        link: { label: '看一看，再决定', href: '/my/consents' },
        rank: 20,
      })),
      ...wishes.map((row) => ({
        title: `你想去：${row.position_title}`,
        text: '我们的工作人员会在 7 天内联系你。你不用做什么。',
        rank: 50,
      })),
    ];
  },
});
