import { z } from 'zod';
import { compareDates } from '../../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { basedOn, personKey } from '../actions/common.ts';
import { mayAct } from '../delegation/may-act.ts';
import { placeOf } from '../facts/place.ts';
import './tables.ts';
import { AID_WORDS, codes, INCOME_WORDS } from './words.ts';

const fields = {
  size: z.coerce.number().int().min(1).max(30),
  aid: z.enum(codes(AID_WORDS)).optional(),
  aidSince: day.optional(),
  incomeBand: z.enum(codes(INCOME_WORDS)).optional(),
  basedOn,
};
type HouseholdInput = z.output<z.ZodObject<typeof fields>>;

async function state(ctx: Context, personId: string, source: string, input: HouseholdInput) {
  const { aidSince } = input;
  const helped = input.aid !== undefined && input.aid !== 'NONE';
  if (aidSince && !helped) return invalidField('aidSince', 'aid-not-given');
  if (aidSince && compareDates(aidSince, ctx.today) > 0) return invalidField('aidSince', 'future-date');
  const person = await personKey(ctx, personId);
  const id = ctx.newId();
  const place = await placeOf(ctx, 'household', person.id, {
    id,
    source,
    on: ctx.today,
    basedOn: input.basedOn,
  });
  if (place instanceof Refusal) return place;
  await ctx.db
    .insertInto('household')
    .values({
      city: person.city,
      id,
      person_id: person.id,
      region_key: person.region_key,
      size: input.size,
      aid: input.aid ?? null,
      aid_since: aidSince ?? null,
      income_band: input.incomeBand ?? null,
      observed_on: ctx.today,
      source,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      superseded_by: place.supersededBy,
    })
    .execute();
  ctx.note({ table: 'person', id: person.id, city: person.city });
  return { id, beside: place.supersededBy !== null };
}

/** Size, aid and income of a household as the office learnt them; a word of the civil affairs stands above it. */
export const recordHousehold = defineAction({
  name: 'people.record-household',
  title: '登记家庭情况',
  input: z.strictObject({ personId: z.uuid(), ...fields }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  run: (ctx, { personId, ...input }) => state(ctx, personId, 'form', input),
});

export const recordMyHousehold = defineAction({
  name: 'people.record-my-household',
  title: '登记自己的家庭情况',
  input: z.strictObject(fields),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  run: async (ctx, input) => (await mayAct(ctx)) ?? state(ctx, ctx.actor.personId ?? '', 'self', input),
});

/** The version of a member in force, locked. Refused `no-such-member`, or `changed-meanwhile` where another one was on the screen. */
export async function memberInForce(ctx: Context, personId: string, member: string, version: string) {
  const row = await ctx.db
    .selectFrom('household_member')
    .selectAll()
    .where('member', '=', member)
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .where('left_on', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('not-found', 'no-such-member');
  return row.id === version ? row : refuse('conflict', 'changed-meanwhile');
}
