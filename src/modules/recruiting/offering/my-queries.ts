import { z } from 'zod';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { defineQuery, onSelf, type AnswerOf, type Context } from '../../../platform/action/index.ts';
import type { HomeCard } from '../../../platform/module/index.ts';
import { asHouse } from '../../../platform/notices/as-house.ts';
import { capacityOf, purposeOf } from '../../people/index.ts';
import { purposeToShow } from '../consent.ts';
import { whyHere } from './words.ts';
import './tables.ts';

const SHOWN = 50;

/** The posts themselves: they are open to nobody else yet, so the house looks them up for those who are asked. */
async function postsOf(ctx: Context, offeringIds: readonly string[]) {
  if (offeringIds.length === 0) return new Map<string, never>();
  const rows = await asHouse(ctx, () =>
    ctx.db
      .selectFrom('offering as o')
      .innerJoin('position as j', 'j.id', 'o.position_id')
      .select([
        'o.id',
        'j.employer_id',
        'j.wage_low',
        'j.wage_high',
        'j.region_code',
        'j.description',
        'j.form',
        'j.accommodations',
      ])
      .where('o.id', 'in', offeringIds)
      .execute(),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Posts that are offered to the person first, with what they are and why the person is asked; answered ones below. */
export const myOffers = defineQuery({
  name: 'recruiting.my-offers',
  title: '先问我的岗位',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx) {
    const personId = ctx.actor.personId ?? '';
    const person = await capacityOf(ctx, personId);
    if (person instanceof Refusal) return person;
    const rows = await ctx.db
      .selectFrom('offering_entry')
      .selectAll()
      .where('person_id', '=', personId)
      .where('offered_at', 'is not', null)
      .orderBy('offered_at', 'desc')
      .orderBy('id', 'desc')
      .limit(SHOWN)
      .execute();
    const posts = await postsOf(
      ctx,
      rows.map((row) => row.offering_id),
    );
    const [first] = rows.filter(({ state }) => state === 'offered');
    const employerId = (first && posts.get(first.offering_id)?.employer_id) ?? null;
    const { regions } = ctx.params;
    return {
      asGuardian: ctx.actor.capacity === 'guardian',
      guardianFirst: person.guardianNeeded && ctx.actor.capacity !== 'guardian',
      guardianName: person.guardianName,
      shows: purposeOf(await purposeToShow(ctx, { employerId })).shares.map(({ what }) => what),
      offers: rows.map((row) => {
        const post = posts.get(row.offering_id);
        return {
          id: row.id,
          position: row.position_title,
          employer: row.employer_name,
          state: row.state === 'offered' && (row.due_on ?? '') < ctx.today ? 'lapsed' : row.state,
          dueOn: row.due_on === null ? null : plainDate(row.due_on),
          why: whyHere(row),
          post: post && {
            place: post.region_code === null ? null : regions.fullName(post.region_code),
            wageLow: post.wage_low,
            wageHigh: post.wage_high,
            description: post.description,
            accommodations: post.accommodations,
          },
        };
      }),
    };
  },
});
export type MyOffers = AnswerOf<typeof myOffers>;

/** A post that waits for the person's word is the first step at home. */
export const offerSteps = defineQuery({
  name: 'recruiting.offer-steps',
  title: '先问我的岗位（首页）',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[]> {
    const rows = await ctx.db
      .selectFrom('offering_entry')
      .select(['position_title', 'due_on'])
      .where('person_id', '=', ctx.actor.personId)
      .where('state', '=', 'offered')
      .where('due_on', '>=', ctx.today)
      .orderBy('due_on')
      .limit(3)
      .execute();
    return rows.map((row) => ({
      title: `有个岗位先问你：${row.position_title}`,
      text: `去不去，你说了算。请在${formatDateZh(plainDate(row.due_on ?? ctx.today))}以前说一声。`,
      link: { label: '看看这个岗位，再答复', href: '/my/offers' },
      rank: 2,
    }));
  },
});
