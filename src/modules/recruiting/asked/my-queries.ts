import { z } from 'zod';
import { plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineQuery, onRecord, onSelf, type AnswerOf } from '../../../platform/action/index.ts';
import type { HomeCard } from '../../../platform/module/index.ts';
import { capacityOf, personBrief, purposeOf } from '../../people/index.ts';
import { consentToShow, purposeToShow } from '../consent.ts';
import { REFERRERS } from '../procedure.ts';
import { standsOn } from './procedure.ts';
import './tables.ts';

/** Questions, the newest first, that a person sees at once. */
const ASKED_SHOWN = 50;

/** Employers that ask to meet the person, with what a yes would show them; answered ones below. */
export const myAsked = defineQuery({
  name: 'recruiting.my-asked',
  title: '想见我的单位',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx) {
    const personId = ctx.actor.personId ?? '';
    const person = await capacityOf(ctx, personId);
    if (person instanceof Refusal) return person;
    const rows = await ctx.db
      .selectFrom('approach')
      .select([
        'id',
        'employer_id',
        'employer_name',
        'position_id',
        'position_title',
        'state',
        'due_on',
        'asked_at',
      ])
      .where('person_id', '=', personId)
      .where('state', '<>', 'withdrawn')
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .limit(ASKED_SHOWN)
      .execute();
    const [first] = rows.filter(({ state }) => state === 'open');
    const purpose = purposeOf(await purposeToShow(ctx, { employerId: first?.employer_id ?? null }));
    return {
      today: ctx.today,
      asGuardian: ctx.actor.capacity === 'guardian',
      /** A yes needs the guardian, and it is not the guardian who looks. */
      guardianFirst: person.guardianNeeded && ctx.actor.capacity !== 'guardian',
      guardianName: person.guardianName,
      shows: purpose.shares.map(({ what }) => what),
      asked: rows.map((row) => ({
        id: row.id,
        employer: row.employer_name,
        positionId: row.position_id,
        position: row.position_title,
        state: standsOn(row, ctx.today),
        dueOn: plainDate(row.due_on),
        askedOn: todayInShanghai(row.asked_at),
      })),
    };
  },
});

/** An employer that waits for an answer is a step of the person at home. */
export const askedSteps = defineQuery({
  name: 'recruiting.asked-steps',
  title: '想见我的单位（首页）',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[]> {
    const rows = await ctx.db
      .selectFrom('approach')
      .select(['position_title', 'employer_name'])
      .where('person_id', '=', ctx.actor.personId)
      .where('state', '=', 'open')
      .where('due_on', '>=', ctx.today)
      .orderBy('due_on')
      .limit(3)
      .execute();
    return rows.map((row) => ({
      title: `${row.employer_name ?? '一家单位'}想见你`,
      text: `岗位是“${row.position_title}”。单位还不知道你是谁。去不去，你说了算。`,
      link: { label: '看一看，再决定', href: '/my/asked' },
      rank: 3,
    }));
  },
});

/** One question before the clerk who helps the person to answer. */
export const openAsk = defineQuery({
  name: 'recruiting.open-ask',
  title: '查看单位想见的人',
  input: z.strictObject({ approachId: z.uuid() }),
  allow: { roles: REFERRERS, on: onRecord('approach', 'approachId') },
  audit: 'read',
  async run(ctx, { approachId }) {
    const row = await ctx.db
      .selectFrom('approach')
      .selectAll()
      .where('id', '=', approachId)
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'no-such-record');
    const person = await personBrief(ctx, row.person_id);
    if (person instanceof Refusal) return person;
    const consent = await consentToShow(ctx, person.id, { employerId: row.employer_id });
    if (consent instanceof Refusal) return consent;
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { approach: row.id } });
    return {
      id: row.id,
      personId: person.id,
      name: person.name,
      positionId: row.position_id,
      position: row.position_title,
      employer: row.employer_name,
      state: row.state,
      askedOn: todayInShanghai(row.asked_at),
      dueOn: plainDate(row.due_on),
      over: standsOn(row, ctx.today) !== 'open',
      referralId: row.referral_id,
      consent,
    };
  },
});

export type MyAsked = AnswerOf<typeof myAsked>;
export type OpenAsk = AnswerOf<typeof openAsk>;
