import type { Selectable } from 'kysely';
import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { personKey } from '../actions/common.ts';
import type { PersonKey } from '../facts/profile-row.ts';
import { openField, sealField } from '../sealed.ts';
import { memberInForce } from './state.ts';
import type { HouseholdMemberTable } from './tables.ts';
import { codes, RELATION_WORDS } from './words.ts';

const yesNo = z.union([z.boolean(), z.enum(['yes', 'no']).transform((v) => v === 'yes')]).optional();

/** What is said of a member. A yes of the member's own goes before the name and the wish for help. */
export const memberFields = {
  relation: z.enum(codes(RELATION_WORDS)),
  name: z.string().trim().max(60).optional(),
  birthYear: z.coerce.number().int().min(1900).max(2200).optional(),
  ableToWork: yesNo,
  willingToWork: yesNo,
  employed: yesNo,
  wantsHelp: yesNo,
  agreed: yesNo,
};
export type MemberInput = z.output<z.ZodObject<typeof memberFields>>;

type Row = Selectable<HouseholdMemberTable>;

/** So many members of one household are kept. */
const MEMBERS_MAX = 30;

/** The versions before keep their order; the one in force has none behind it. */
async function insert(
  ctx: Context,
  person: PersonKey,
  source: string,
  row: Omit<
    Row,
    | 'city'
    | 'person_id'
    | 'region_key'
    | 'source'
    | 'observed_on'
    | 'recorded_at'
    | 'recorded_by'
    | 'superseded_by'
  >,
): Promise<void> {
  await ctx.db
    .insertInto('household_member')
    .values({
      ...row,
      city: person.city,
      person_id: person.id,
      region_key: person.region_key,
      source,
      observed_on: ctx.today,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      superseded_by: null,
    })
    .execute();
}

/** The name is sealed for the row alone. With a file of their own the member has their name there. */
export function columns(ctx: Context, id: string, input: MemberInput, filed: boolean) {
  return {
    relation: input.relation,
    name_enc: input.name && !filed ? sealField(ctx.cipher, 'memberName', id, input.name) : null,
    birth_year: input.birthYear ?? null,
    able_to_work: input.ableToWork ?? null,
    willing_to_work: input.willingToWork ?? null,
    employed: input.employed ?? null,
    wants_help: input.wantsHelp ?? false,
    agreed: input.agreed ?? false,
  };
}

/** What cannot be kept of it, if anything. */
export function wrong(ctx: Context, input: MemberInput): Refusal | null {
  if (!input.agreed && input.name) return invalidField('agreed', 'member-not-asked');
  if (!input.agreed && input.wantsHelp) return invalidField('agreed', 'member-not-asked');
  if (input.birthYear !== undefined && input.birthYear > Number(ctx.today.slice(0, 4)))
    return invalidField('birthYear', 'future-date');
  return null;
}

/** Adds somebody who lives with the person. Refused `members-many`, and where the member was not asked. */
export async function addMember(ctx: Context, personId: string, source: string, input: MemberInput) {
  const refusal = wrong(ctx, input);
  if (refusal) return refusal;
  const person = await personKey(ctx, personId);
  const held = await ctx.db
    .selectFrom('household_member')
    .select('id')
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .where('left_on', 'is', null)
    .limit(MEMBERS_MAX)
    .execute();
  if (held.length >= MEMBERS_MAX) return refuse('conflict', 'members-many');
  const id = ctx.newId();
  await insert(ctx, person, source, {
    ...columns(ctx, id, input, false),
    id,
    member: id,
    relative_id: null,
    left_on: null,
  });
  ctx.note({ table: 'person', id: person.id, city: person.city, details: { member: id } });
  return { id };
}

/** Adds a version of a member; what `change` leaves out stays. */
export async function changeMember(
  ctx: Context,
  at: { personId: string; member: string; version: string; source: string },
  change: (held: Row, id: string) => Partial<Row>,
): Promise<{ id: string } | Refusal> {
  const held = await memberInForce(ctx, at.personId, at.member, at.version);
  if (held instanceof Refusal) return held;
  const person = await personKey(ctx, at.personId);
  const id = ctx.newId();
  const name = held.name_enc && openField(ctx.cipher, 'memberName', held.id, held.name_enc);
  await ctx.db.updateTable('household_member').set({ superseded_by: id }).where('id', '=', held.id).execute();
  const { source: _source, ...kept } = held;
  await insert(ctx, person, at.source, {
    ...kept,
    name_enc: name === null ? null : sealField(ctx.cipher, 'memberName', id, name),
    ...change(held, id),
    id,
  });
  ctx.note({ table: 'person', id: person.id, city: person.city, details: { member: at.member } });
  return { id };
}
