import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { personBrief, type PersonBrief } from '../people/index.ts';
import { spellBegan, spellCorrected } from './events.ts';
import { factProblems, type SpellFacts } from './facts.ts';
import type { EmploymentForm, EndReason, FoundBy, UrbanRural } from './forms.ts';
import { minimumAge } from './parameters.ts';
import { recount } from './recount.ts';

/** A spell of work to be recorded. What is left out is not known, or taken from the person's file. */
export interface NewSpell {
  personId: string;
  form: EmploymentForm;
  startedOn: PlainDate;
  endedOn?: PlainDate | null | undefined;
  endReason?: EndReason | null | undefined;
  employerId?: string | null | undefined;
  employerName?: string | null | undefined;
  urbanRural?: UrbanRural | null | undefined;
  positionId?: string | null | undefined;
  referralId?: string | null | undefined;
  foundBy: FoundBy;
  /** Where the record comes from: form, referral, survey, import. */
  source: string;
}

/** The spell that a new row replaces; the old one already points to the new `id`. */
export interface Correction {
  id: string;
  of: string;
  reason: string;
  startRegionKey: number | null;
}

/** Region of the person on a day: where they belonged before the first move after it, else where they belong now. */
export async function regionOn(ctx: Context, person: PersonBrief, on: PlainDate): Promise<number> {
  const moved = await ctx.db
    .selectFrom('person_past_region')
    .select('past_region_key')
    .where('person_id', '=', person.id)
    .where('until_on', '>', on)
    .orderBy('until_on')
    .orderBy('recorded_at')
    .limit(1)
    .executeTakeFirst();
  return moved?.past_region_key ?? person.regionKey;
}

function factsOf(spell: NewSpell): SpellFacts {
  return {
    form: spell.form,
    startedOn: spell.startedOn,
    endedOn: spell.endedOn ?? null,
    endReason: spell.endReason ?? null,
    employerId: spell.employerId ?? null,
    employerName: spell.employerName ?? null,
  };
}

async function checkFacts(ctx: Context, person: PersonBrief, spell: NewSpell): Promise<Refusal | null> {
  const { book } = ctx.params;
  const age = book.find(minimumAge, spell.startedOn) ?? book.on(minimumAge, ctx.today);
  const fields = factProblems(factsOf(spell), {
    today: ctx.today,
    birthDate: person.birthDate,
    minimumAge: age.value,
  });
  if (fields.length > 0) return refuse('invalid', 'check-input', undefined, fields);
  const card = await ctx.db
    .selectFrom('certificate')
    .select(['status', 'observed_on'])
    .where('person_id', '=', person.id)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  const cancelled = card?.status === 'CANCELLED' && card.observed_on <= spell.startedOn;
  return cancelled
    ? invalidField('startedOn', 'employment.certificate-cancelled', { on: card.observed_on })
    : null;
}

async function employerNameOf(ctx: Context, spell: NewSpell): Promise<string | null | Refusal> {
  if (!spell.employerId) return spell.employerName ?? null;
  const unit = await ctx.db
    .selectFrom('employer')
    .select('name')
    .where('id', '=', spell.employerId)
    .executeTakeFirst();
  return unit?.name ?? invalidField('employerId', 'employment.unknown-employer');
}

/** The same work recorded twice would look like two jobs. */
async function alreadyRecorded(ctx: Context, spell: NewSpell, employer: string | null): Promise<boolean> {
  const twin = await ctx.db
    .selectFrom('employment_spell')
    .select('id')
    .where('person_id', '=', spell.personId)
    .where('started_on', '=', spell.startedOn)
    .where('form', '=', spell.form)
    .where(sql<boolean>`employer_name is not distinct from ${employer}`)
    .where('superseded_by', 'is', null)
    .where('state', 'in', ['pending', 'verified'])
    .executeTakeFirst();
  return twin !== undefined;
}

/**
 * Records that a person began to work, in any form and however the work was found; pending until its evidence is verified.
 * Recounts the person in the same transaction, since also a pending spell stands in the way of a later one.
 * Refuses what cannot be: a start in the future or before the minimum age, an end before the start, work recorded already.
 */
export async function startSpell(
  ctx: Context,
  spell: NewSpell,
  correction?: Correction,
): Promise<{ id: string } | Refusal> {
  const person = await personBrief(ctx, spell.personId);
  if (person instanceof Refusal) return person;
  const wrong = await checkFacts(ctx, person, spell);
  if (wrong) return wrong;
  const employer = await employerNameOf(ctx, spell);
  if (employer instanceof Refusal) return employer;
  if (await alreadyRecorded(ctx, spell, employer)) return refuse('conflict', 'employment.already-recorded');
  const id = correction?.id ?? ctx.newId();
  await ctx.db
    .insertInto('employment_spell')
    .values({
      city: person.city,
      id,
      person_id: person.id,
      region_key: person.regionKey,
      start_region_key: correction?.startRegionKey ?? (await regionOn(ctx, person, spell.startedOn)),
      employer_id: spell.employerId ?? null,
      employer_name: employer,
      form: spell.form,
      urban_rural: spell.urbanRural ?? person.urbanRural,
      started_on: spell.startedOn,
      ended_on: spell.endedOn ?? null,
      end_reason: spell.endReason ?? null,
      position_id: spell.positionId ?? null,
      referral_id: spell.referralId ?? null,
      source: spell.source,
      found_by: spell.foundBy,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      ended_recorded_at: spell.endedOn ? ctx.now : null,
      ended_recorded_by: spell.endedOn ? ctx.actor.id : null,
      corrects: correction?.of ?? null,
      correct_reason: correction?.reason ?? null,
    })
    .execute();
  await recount(ctx, [person.id]);
  ctx.note({ table: 'person', id: person.id, city: person.city, details: { spell: id } });
  const { startedOn, positionId = null, referralId = null } = spell;
  const happened = { spellId: id, personId: person.id, city: person.city, startedOn, positionId, referralId };
  if (correction) await ctx.raise(spellCorrected, { ...happened, corrects: correction.of });
  else await ctx.raise(spellBegan, happened);
  return { id };
}
