import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { decideOn } from '../../../platform/rule/index.ts';
import { reservePosition } from '../../positions/index.ts';
import { candidatesIn } from './candidates.ts';
import { offeringOrderRule } from './order.ts';
import { offeringRules } from './parameters.ts';
import './tables.ts';

/** People that a list holds: many times what a post has places, and still a list that somebody can read. */
export const LIST_MOST = 200;

/** The position as far as a round needs it. */
async function reservedPosition(ctx: Context, positionId: string) {
  const row = await ctx.db
    .selectFrom('position')
    .select(['id', 'title', 'employer_id', 'employer_name', 'state', 'reserve', 'region_key'])
    .where('id', '=', positionId)
    .executeTakeFirstOrThrow();
  return row.reserve === null
    ? refuse('conflict', 'offering.not-reserved')
    : { ...row, reserve: row.reserve };
}
type Reserved = Exclude<Awaited<ReturnType<typeof reservedPosition>>, Refusal>;

/** The round of the position, made or kept; its list is made anew as long as nobody was asked. */
async function roundOf(ctx: Context, position: Reserved, eligible: number): Promise<string | Refusal> {
  const before = await ctx.db
    .selectFrom('offering')
    .select(['id', 'state'])
    .where('position_id', '=', position.id)
    .where('state', '<>', 'ended')
    .forUpdate()
    .executeTakeFirst();
  if (before?.state === 'running') return refuse('conflict', 'offering.running');
  const rules = ctx.params.book.on(offeringRules, ctx.today).value;
  const said = {
    eligible,
    kind: position.reserve,
    order_keys: rules.order,
    answer_days: rules.answerDays,
    first_days: rules.firstDays,
    prepared_at: ctx.now,
    prepared_by: ctx.actor.id,
  };
  if (before) {
    await ctx.db.updateTable('offering').set(said).where('id', '=', before.id).execute();
    await ctx.db.deleteFrom('offering_entry').where('offering_id', '=', before.id).execute();
    return before.id;
  }
  const reserved = await reservePosition(ctx, position.id);
  if (reserved instanceof Refusal) return reserved;
  const id = ctx.newId();
  await ctx.db
    .insertInto('offering')
    .values({
      ...said,
      city: ctx.params.regions.unit(ctx.params.regions.codeOf(position.region_key)),
      id,
      region_key: position.region_key,
      position_id: position.id,
      position_title: position.title,
      employer_name: position.employer_name,
      employer_id: position.employer_id,
      state: 'prepared',
    })
    .execute();
  return id;
}

/**
 * Makes the list of a reserved post: everybody of the actor's region to whom it is owed today, in the stated order, each with what
 * placed them there. Done again before anybody was asked, it makes the list anew.
 */
export const prepareOffering = defineAction({
  name: 'recruiting.prepare-offering',
  title: '排优先录用的名单',
  input: z.strictObject({ positionId: z.uuid() }),
  allow: { roles: OFFICERS, on: onRecord('position', 'positionId') },
  audit: 'write',
  async run(ctx, { positionId }) {
    const position = await reservedPosition(ctx, positionId);
    if (position instanceof Refusal) return position;
    const rules = ctx.params.book.on(offeringRules, ctx.today).value;
    const { scope } = ctx.actor;
    if (!scope) return refuse('forbidden', 'outside-region');
    const people = await candidatesIn(ctx, scope, rules.eligible[position.reserve]);
    const { result } = decideOn([offeringOrderRule], ctx.today, people, rules.order);
    const offeringId = await roundOf(ctx, position, people.length);
    if (offeringId instanceof Refusal) return offeringId;
    const byId = new Map(people.map((one) => [one.id, one]));
    const entries = result.slice(0, LIST_MOST).flatMap(({ id, place }) => {
      const one = byId.get(id);
      return one
        ? [
            {
              city: one.city,
              id: ctx.newId(),
              offering_id: offeringId,
              person_id: id,
              region_key: one.regionKey,
              position_title: position.title,
              employer_name: position.employer_name,
              place,
              state: 'waiting' as const,
              recognised: one.recognised,
              zero_household: one.zeroHousehold,
              without_work_since: one.withoutWorkSince,
              ever_worked: one.everWorked,
              applied_on: one.appliedOn,
            },
          ]
        : [];
    });
    if (entries.length > 0) await ctx.db.insertInto('offering_entry').values(entries).execute();
    ctx.note({ table: 'offering', id: offeringId, details: { eligible: people.length } });
    return { id: offeringId, eligible: people.length };
  },
});
