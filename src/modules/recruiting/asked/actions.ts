import { sql } from 'kysely';
import { z } from 'zod';
import { addDays } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { EMPLOYER } from '../../../platform/access/roles.ts';
import { anywhere, defineAction, onRecord, onSelf, type Context } from '../../../platform/action/index.ts';
import { notifyPerson } from '../../../platform/notices/index.ts';
import { mayAct, spokenFields } from '../../people/index.ts';
import { REFERRERS } from '../procedure.ts';
import { answerApproach, endApproach, lockApproach, tellEnded, toldBy } from './end.ts';
import { approached } from './notices.ts';
import { askDays, asksAtOnce } from './parameters.ts';
import { strangersFor, type Stranger, type Strangers } from './people.ts';
import './tables.ts';

/** Questions that run out in one act; the rest the next time. */
const EXPIRED_AT_ONCE = 500;

async function waitingFor(ctx: Context, positionId: string): Promise<number> {
  const { n } = await ctx.db
    .selectFrom('approach')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('position_id', '=', positionId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function place(
  ctx: Context,
  { position }: Strangers,
  { code, candidate }: Stranger,
): Promise<string | null> {
  const id = ctx.newId();
  const days = ctx.params.book.on(askDays, ctx.today).value;
  // Not `returning`: what comes of a doubled question is seen by the count.
  const { numInsertedOrUpdatedRows: placed } = await ctx.db
    .insertInto('approach')
    .values({
      city: candidate.city,
      id,
      person_id: candidate.id,
      region_key: candidate.regionKey,
      employer_id: ctx.actor.employerId ?? '',
      employer_name: position.employerName,
      position_id: position.id,
      position_title: position.title,
      code,
      state: 'open',
      due_on: addDays(ctx.today, days),
      asked_at: ctx.now,
      asked_by: ctx.actor.id,
      ended_at: null,
      ended_by: null,
      answered_as: null,
      referral_id: null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow();
  return placed === 0n ? null : id;
}

/** An employer asks to meet somebody whom it knows by a code. The person is told who asks and for which position. */
export const askToMeet = defineAction({
  name: 'recruiting.ask-to-meet',
  title: '想见求职者',
  input: z.strictObject({ positionId: z.uuid(), code: z.string().regex(/^\d{8}$/, 'asked.gone') }),
  allow: { roles: EMPLOYER, on: onRecord('position', 'positionId') },
  audit: 'write',
  async run(ctx, { positionId, code }) {
    const strangers = await strangersFor(ctx, positionId);
    if (strangers instanceof Refusal) return strangers;
    if (!strangers.open) return refuse('conflict', 'position-not-open');
    const most = ctx.params.book.on(asksAtOnce, ctx.today).value;
    if ((await waitingFor(ctx, positionId)) >= most) return refuse('conflict', 'asked.too-many', { most });
    const stranger = strangers.people.find((one) => one.code === code);
    const approachId = stranger && (await place(ctx, strangers, stranger));
    if (!stranger || !approachId) return refuse('conflict', 'asked.gone');
    const { id, city, regionKey } = stranger.candidate;
    const params = { approachId, position: strangers.position.title };
    await notifyPerson(ctx, { person: { id, city, regionKey }, kind: approached, params });
    ctx.note({ table: 'person', id, city, details: { approach: approachId } });
    return { id: approachId };
  },
});

/** The employer takes its question back while nobody has answered. */
export const withdrawAsk = defineAction({
  name: 'recruiting.withdraw-ask',
  title: '不问这位求职者了',
  input: z.strictObject({ approachId: z.uuid() }),
  allow: { roles: EMPLOYER, on: onRecord('approach', 'approachId') },
  audit: 'write',
  async run(ctx, { approachId }) {
    const approach = await lockApproach(ctx, approachId);
    if (!approach) return refuse('not-found', 'no-such-record');
    return (await endApproach(ctx, approach, 'withdraw')) ?? { id: approach.id };
  },
});

/** The person, or a guardian or helper in their own account, answers an employer. */
export const answerAsk = defineAction({
  name: 'recruiting.answer-ask',
  title: '答复想见我的单位',
  input: z.strictObject({
    approachId: z.uuid(),
    answer: z.enum(['yes', 'no']),
    wish: spokenFields.wish,
  }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { approachId, answer, wish }) {
    const viewOnly = await mayAct(ctx);
    if (viewOnly) return viewOnly;
    const approach = await lockApproach(ctx, approachId);
    if (!approach || approach.person_id !== ctx.actor.personId) return refuse('not-found', 'no-such-record');
    const as = ctx.actor.capacity ?? 'self';
    const decidedBy = as === 'guardian' ? 'guardian' : 'self';
    return answerApproach(ctx, approach, answer, {
      as,
      decidedBy,
      wish,
      manner: 'own-account',
      source: 'self',
    });
  },
});

/** What the person said to a member of the staff. */
export const answerAskFor = defineAction({
  name: 'recruiting.answer-ask-for',
  title: '登记求职者对单位的答复',
  input: z.strictObject({
    approachId: z.uuid(),
    answer: z.enum(['yes', 'no']),
    ...spokenFields,
    manner: spokenFields.manner.optional(),
  }),
  allow: { roles: REFERRERS, on: onRecord('approach', 'approachId') },
  audit: 'write',
  async run(ctx, { approachId, answer, manner, decidedBy, wish }) {
    const approach = await lockApproach(ctx, approachId);
    if (!approach) return refuse('not-found', 'no-such-record');
    const by = toldBy(manner, { decidedBy, wish });
    return by instanceof Refusal ? by : answerApproach(ctx, approach, answer, by);
  },
});

/** Ends the questions whose last day is over, and tells the employers. Run again, it finds none. */
export const expireAsks = defineAction({
  name: 'recruiting.expire-asks',
  title: '单位的问题到期',
  input: z.strictObject({}),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx) {
    const { rows } = await sql<{
      id: string;
      employer_id: string;
      position_id: string;
      position_title: string;
    }>`
      update approach set state = 'expired', ended_at = ${ctx.now}
      where id in (select id from approach where state = 'open' and due_on < ${ctx.today}::date
        order by id limit ${EXPIRED_AT_ONCE} for update skip locked)
      returning id, employer_id, position_id, position_title`.execute(ctx.db);
    for (const row of rows) await tellEnded(ctx, row, 'expired');
    ctx.note({ table: 'approach', details: { expired: rows.length } });
    return { expired: rows.length };
  },
});
