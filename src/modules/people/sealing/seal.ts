import { sql } from 'kysely';
import { refuse, type Refusal } from '../../../kernel/problem.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Context } from '../../../platform/action/index.ts';
import { personSealed, personUnsealed } from './events.ts';
import './tables.ts';

export interface Sealing {
  personId: string;
  reason: string;
  /** The article that asks for it, as text. */
  article: string;
  /** Civil date until which the law asks to keep what is sealed. */
  keepUntil: PlainDate;
  requestId?: string | null;
}

/**
 * Puts a person's file under seal: rows of every room leave the sight of all but the person. Figures stay, for a count is not
 * a file. The actor must reach the person's region. Refuses `already-sealed`, `no-such-record`.
 */
export async function sealPerson(ctx: Context, given: Sealing): Promise<{ id: string } | Refusal> {
  const person = await ctx.db
    .selectFrom('person')
    .select(['id', 'city', 'region_key'])
    .where('id', '=', given.personId)
    .executeTakeFirst();
  if (!person) return refuse('not-found', 'no-such-record');
  const id = ctx.newId();
  const { rows } = await sql<{ moved: boolean }>`
    select person_set_sealed(${person.id}::uuid, true) as moved`.execute(ctx.db);
  if (!rows[0]?.moved) return refuse('conflict', 'already-sealed');
  await ctx.db
    .insertInto('seal')
    .values({
      city: person.city,
      id,
      person_id: person.id,
      region_key: person.region_key,
      request_id: given.requestId ?? null,
      sealed_at: ctx.now,
      sealed_by: ctx.actor.id,
      seal_reason: given.reason,
      article: given.article,
      keep_until: given.keepUntil,
      lifted_at: null,
      lifted_by: null,
      lift_reason: null,
    })
    .execute();
  ctx.note({ table: 'person', id: person.id, city: person.city, details: { seal: id } });
  await ctx.raise(personSealed, { personId: person.id });
  return { id };
}

/** Takes a file out from under its seal. Refuses `no-such-record` where none is in force within the actor's region. */
export async function liftSeal(
  ctx: Context,
  sealId: string,
  reason: string,
): Promise<{ id: string } | Refusal> {
  const seal = await ctx.db
    .updateTable('seal')
    .set({ lifted_at: ctx.now, lifted_by: ctx.actor.id, lift_reason: reason })
    .where('id', '=', sealId)
    .where('lifted_at', 'is', null)
    .where('dissolved_at', 'is', null)
    .returning(['id', 'person_id', 'city'])
    .executeTakeFirst();
  if (!seal) return refuse('not-found', 'no-such-record');
  await sql`select person_set_sealed(${seal.person_id}::uuid, false)`.execute(ctx.db);
  ctx.note({ table: 'person', id: seal.person_id, city: seal.city, details: { unsealed: seal.id } });
  await ctx.raise(personUnsealed, { personId: seal.person_id });
  return { id: seal.person_id };
}
