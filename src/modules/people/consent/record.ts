import { sql } from 'kysely';
import { plainDate } from '../../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { consentGiven, consentWithdrawn } from './events.ts';
import { purposeOf, type PurposeId } from './purposes.ts';
import { guardianMustAct } from './rules.ts';
import type { ConsentAnswer, DecidedBy, Manner, Wish } from './tables.ts';

export interface Answer {
  personId: string;
  purpose: PurposeId;
  /** Version of the text that was read. */
  wording: number;
  answer: ConsentAnswer;
  decidedBy: DecidedBy;
  manner: Manner;
  /** Needed with a guardian's yes. */
  wish?: Wish | undefined;
  /** An attachment of the same person. */
  evidenceId?: string | undefined;
  /** `form`: recorded by the staff; `self`: typed in by whoever decided. */
  source: 'form' | 'self';
}

/** Whether a guardian acts for the person today by a recorded delegation. */
const guardianActs = (ctx: Context, personId: string) => sql<boolean>`exists (select from delegation d
  where d.person_id = ${personId}::uuid and d.capacity = 'guardian' and d.accepted_at is not null
    and d.revoked_at is null and (d.valid_to is null or d.valid_to >= ${ctx.today}::date))`;

/** The person with what decides about capacity; the target check has proved that it is visible. */
export async function capacityOf(ctx: Context, personId: string) {
  const row = await ctx.db
    .selectFrom('person as p')
    .leftJoin('person_profile as f', (join) =>
      join.onRef('f.person_id', '=', 'p.id').on('f.superseded_by', 'is', null),
    )
    .select([
      'p.id',
      'p.city',
      'p.region_key',
      'p.birth_date',
      'f.name',
      'f.guardian_name',
      guardianActs(ctx, personId).as('guardian_acts'),
    ])
    .where('p.id', '=', personId)
    .executeTakeFirst();
  if (!row) return refuse('not-found', 'no-such-record');
  const hasGuardian = row.guardian_name !== null || row.guardian_acts;
  return {
    id: row.id,
    city: row.city,
    regionKey: row.region_key,
    name: row.name,
    guardianName: row.guardian_name,
    guardianNeeded: guardianMustAct({ birthDate: plainDate(row.birth_date), hasGuardian }, ctx.today),
  };
}

type Person = Exclude<Awaited<ReturnType<typeof capacityOf>>, Refusal>;

function judge(person: Person, given: Answer): Refusal | null {
  const purpose = purposeOf(given.purpose);
  if (given.wording !== purpose.wording) return refuse('conflict', 'wording-changed');
  const guardian = given.decidedBy === 'guardian';
  if (guardian && !person.guardianNeeded) return invalidField('decidedBy', 'no-guardian-recorded');
  if (given.answer === 'withdrawn') return null;
  if (purpose.basis === 'consent' && person.guardianNeeded && !guardian)
    return invalidField('decidedBy', 'guardian-must-act');
  if (guardian && given.wish === undefined) return invalidField('wish', 'wish-needed');
  if (given.wish === 'objects') return invalidField('wish', 'person-objects');
  return null;
}

/**
 * Adds an answer as the one in force and raises its event. The same answer to the same text again adds nothing. Refuses
 * `wording-changed`, `guardian-must-act`, `no-guardian-recorded`, `wish-needed`, `person-objects`, `evidence-of-another`.
 */
export async function recordAnswer(ctx: Context, given: Answer): Promise<{ id: string } | Refusal> {
  const person = await capacityOf(ctx, given.personId);
  if (person instanceof Refusal) return person;
  const refusal = judge(person, given) ?? (await foreignEvidence(ctx, given));
  if (refusal) return refusal;
  const last = await ctx.db
    .selectFrom('consent')
    .select(['id', 'answer', 'wording'])
    .where('person_id', '=', person.id)
    .where('purpose', '=', given.purpose)
    .where('superseded_by', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  ctx.note({
    table: 'person',
    id: person.id,
    city: person.city,
    details: { purpose: given.purpose, wording: given.wording, answer: given.answer, manner: given.manner },
  });
  if (last?.answer === given.answer && last.wording === given.wording) return { id: last.id };
  const id = ctx.newId();
  if (last)
    await ctx.db.updateTable('consent').set({ superseded_by: id }).where('id', '=', last.id).execute();
  await insert(ctx, person, id, given);
  const event = given.answer === 'given' ? consentGiven : consentWithdrawn;
  await ctx.raise(event, { personId: person.id, purpose: given.purpose, wording: given.wording });
  return { id };
}

async function foreignEvidence(ctx: Context, { personId, evidenceId }: Answer): Promise<Refusal | null> {
  if (evidenceId === undefined) return null;
  const found = await ctx.db
    .selectFrom('attachment')
    .select('id')
    .where('id', '=', evidenceId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found ? null : invalidField('evidenceId', 'evidence-of-another');
}

function insert(ctx: Context, person: Person, id: string, given: Answer) {
  return ctx.db
    .insertInto('consent')
    .values({
      city: person.city,
      id,
      person_id: person.id,
      region_key: person.regionKey,
      purpose: given.purpose,
      wording: given.wording,
      answer: given.answer,
      decided_by: given.decidedBy,
      person_wish: given.decidedBy === 'guardian' ? (given.wish ?? 'unsaid') : null,
      manner: given.manner,
      evidence_id: given.evidenceId ?? null,
      source: given.source,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      superseded_by: null,
    })
    .execute();
}
