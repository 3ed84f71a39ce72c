import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { refuse } from '../../../kernel/problem.ts';
import { EMPLOYER } from '../../../platform/access/roles.ts';
import { defineQuery, onOwnEmployer, onRecord, type Context } from '../../../platform/action/index.ts';
import { filter, pageNumber } from '../../../platform/input/index.ts';
import type { HomeCard, SlotSection } from '../../../platform/module/index.ts';
import { allowedTransitions } from '../../../platform/procedure/index.ts';
import { OPEN_STATES, referralProcedure, type ReferralState } from '../procedure.ts';
import { shownNames, UNNAMED } from './names.ts';

const PAGE_SIZE = 20;
const ON_HOME = 5;
/** States in which the employer owes an answer. */
export const TO_ANSWER: readonly ReferralState[] = ['referred', 'interviewing'];
const STATES = Object.keys(referralProcedure.states) as [ReferralState, ...ReferralState[]];

/** Referrals to positions of the actor's employer: what an employer may read of them, and nothing else. */
export function ownReferrals(ctx: Context) {
  return ctx.db
    .selectFrom('referral')
    .where('employer_id', '=', ctx.actor.employerId ?? '')
    .select([
      'id',
      'city',
      'region_key',
      'person_id',
      'position_id',
      'position_title',
      'state',
      'recorded_at',
      'moved_at',
    ]);
}

/** People referred to the employer, those waiting longest first; by name only who agreed to be shown. */
export const listReferred = defineQuery({
  name: 'recruiting.list-referred',
  title: '推荐来的人',
  input: z.object({ state: filter(z.enum([...STATES, 'waiting'])), page: pageNumber }),
  allow: { roles: EMPLOYER, on: onOwnEmployer },
  audit: 'read',
  async run(ctx, { state = 'waiting', page }) {
    const states = state === 'waiting' ? OPEN_STATES : [state];
    const found = ownReferrals(ctx).where('state', 'in', states);
    const { n } = await found
      .clearSelect()
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const rows = await found
      .orderBy('moved_at')
      .orderBy('id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute();
    const names = await shownNames(ctx, rows);
    ctx.note({ details: { state, shown: names.size } });
    return {
      state,
      total: Number(n),
      page,
      pages: Math.max(1, Math.ceil(Number(n) / PAGE_SIZE)),
      rows: rows.map((row) => ({
        id: row.id,
        name: names.get(row.id) ?? UNNAMED,
        position: row.position_title,
        state: row.state,
        referredOn: todayInShanghai(row.recorded_at),
      })),
    };
  },
});

/** One referral as the employer answers it. Who opened it, the person reads in their trail. */
export const openReferred = defineQuery({
  name: 'recruiting.open-referred',
  title: '查看推荐来的人',
  input: z.strictObject({ referralId: z.uuid() }),
  allow: { roles: EMPLOYER, on: onRecord('referral', 'referralId') },
  audit: 'read',
  async run(ctx, { referralId }) {
    const row = await ownReferrals(ctx).where('id', '=', referralId).executeTakeFirst();
    if (!row) return refuse('not-found', 'no-such-record');
    const name = (await shownNames(ctx, [row])).get(row.id) ?? null;
    // Row-level security leaves the answers alone: what else is in the file's steps is not the employer's to read.
    const steps = await ctx.db
      .selectFrom('referral_step')
      .select([
        'id',
        'to_state',
        'reason',
        'said_by',
        'meet_on',
        'meet_time',
        'meet_place',
        'accommodations',
        'recorded_at',
      ])
      .where('referral_id', '=', row.id)
      .orderBy('recorded_at')
      .orderBy('id')
      .execute();
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { referral: row.id } });
    return {
      id: row.id,
      /** Null where the person does not agree (any more) to be shown. */
      name,
      positionId: row.position_id,
      position: row.position_title,
      state: row.state,
      referredOn: todayInShanghai(row.recorded_at),
      moves: allowedTransitions(referralProcedure, row.state, ctx.actor.role).map((each) => each.name),
      steps: steps.map((step) => ({
        id: step.id,
        to: step.to_state as ReferralState,
        on: todayInShanghai(step.recorded_at),
        reason: step.said_by === 'employer' ? step.reason : null,
        meetOn: step.meet_on,
        meetTime: step.meet_time,
        meetPlace: step.meet_place,
        accommodations: step.accommodations,
      })),
    };
  },
});

/** Whoever waits for an answer, on the employer's home. */
export const referredSection = defineQuery({
  name: 'recruiting.referred-section',
  title: '首页的推荐',
  input: z.strictObject({}),
  allow: { roles: EMPLOYER, on: onOwnEmployer },
  audit: 'read',
  async run(ctx): Promise<SlotSection> {
    const rows = await ownReferrals(ctx)
      .where('state', 'in', OPEN_STATES)
      .orderBy('moved_at')
      .orderBy('id')
      .limit(ON_HOME)
      .execute();
    const names = await shownNames(ctx, rows);
    ctx.note({ details: { shown: names.size } });
    return {
      title: '推荐来的人',
      empty: '现在没有推荐来的人。岗位发布以后，残联会推荐合适的人来。',
      items: rows.map((row) => ({
        title: `${names.get(row.id) ?? UNNAMED}：${row.position_title}`,
        href: `/employer/referrals/${row.id}`,
        text: referralProcedure.states[row.state].title,
        date: todayInShanghai(row.recorded_at),
      })),
      actions: [{ label: '看全部推荐', href: '/employer/referrals' }],
    };
  },
});

/** How many people wait for the employer's answer. */
export const answersOwed = defineQuery({
  name: 'recruiting.answers-owed',
  title: '等单位答复的人数',
  input: z.strictObject({ employerId: z.uuid() }),
  allow: { roles: EMPLOYER, on: onOwnEmployer },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[]> {
    const { n } = await ownReferrals(ctx)
      .where('state', 'in', TO_ANSWER)
      .clearSelect()
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return [
      {
        title: '等你们答复的人',
        figure: { value: Number(n), unit: '人' },
        text: Number(n) === 0 ? '都答复了。' : '请尽快答复，录用和不录用都可以。',
        link: { label: '去答复', href: '/employer/referrals' },
        rank: 10,
      },
    ];
  },
});
