import { z } from 'zod';
import { ageOn, plainDate } from '../../../kernel/dates.ts';
import { occupationName } from '../../../kernel/occupations/index.ts';
import { maskCertificateNo, maskPhone, maskResidentId } from '../../../kernel/mask.ts';
import { refuse, type Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { educationWords, registerWords } from '../background/words.ts';
import { openField } from '../sealed.ts';

function profiles(ctx: Context, personId: string) {
  return ctx.db
    .selectFrom('person_profile')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

function certificates(ctx: Context, personId: string) {
  return ctx.db
    .selectFrom('certificate')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

/** The whole file of one person with every number masked; null where the person is not visible. */
export async function fileOf(ctx: Context, personId: string) {
  const person = await ctx.db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst();
  if (!person) return refuse('not-found', 'no-such-record');
  const history = await profiles(ctx, personId);
  const cards = await certificates(ctx, personId);
  const inForce = <T extends { superseded_by: string | null }>(rows: T[]) =>
    rows.find((row) => row.superseded_by === null) ?? null;
  const ability = await ctx.db
    .selectFrom('ability_profile')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  const need = await ctx.db
    .selectFrom('job_need')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  const profile = inForce(history);
  const card = inForce(cards);
  const open = ctx.cipher;
  ctx.note({ table: 'person', id: personId, city: person.city });
  return {
    id: person.id,
    regionCode: person.region_code,
    region: ctx.params.regions.fullName(person.region_code),
    sex: person.sex,
    birthDate: plainDate(person.birth_date),
    age: ageOn(plainDate(person.birth_date), ctx.today),
    residentId: maskResidentId(openField(open, 'residentId', person.id, person.resident_id_enc)),
    profile: profile && {
      version: profile.id,
      name: profile.name,
      urbanRural: profile.urban_rural,
      village: profile.village,
      hasAddress: profile.address_enc !== null,
      phone: profile.phone_enc && maskPhone(openField(open, 'phone', profile.id, profile.phone_enc)),
      guardianName: profile.guardian_name,
      guardianPhone:
        profile.guardian_phone_enc &&
        maskPhone(openField(open, 'guardianPhone', profile.id, profile.guardian_phone_enc)),
      education: profile.education,
      educationWords: educationWords({
        education: profile.education,
        studyLevel: profile.study_level,
        school: profile.school,
        major: profile.major,
        graduatesOn: profile.graduates_on,
      }),
      registerRegion: profile.register_region,
      registeredAt: profile.register_region && registerWords(ctx.params.regions, profile.register_region),
      source: profile.source,
      observedOn: plainDate(profile.observed_on),
    },
    profileHistory: history.map((row) => ({
      version: row.id,
      name: row.name,
      source: row.source,
      observedOn: plainDate(row.observed_on),
      recordedAt: row.recorded_at,
      inForce: row.superseded_by === null,
    })),
    certificate: card && {
      number: maskCertificateNo(openField(open, 'certificateNo', card.id, card.number_enc)),
      category: card.category,
      grade: card.grade,
      issuedOn: card.issued_on,
      expiresOn: card.expires_on,
      status: card.status,
    },
    certificates: cards.map((row) => ({
      id: row.id,
      category: row.category,
      grade: row.grade,
      issuedOn: row.issued_on,
      expiresOn: row.expires_on,
      status: row.status,
      source: row.source,
      observedOn: plainDate(row.observed_on),
      inForce: row.superseded_by === null,
    })),
    ability: ability
      ? { version: ability.id, abilities: ability.abilities, assessedOn: plainDate(ability.assessed_on) }
      : null,
    need: need
      ? {
          version: need.id,
          wantsWork: need.wants_work,
          occupations: need.occupations,
          occupationNames: need.occupations.map((code) => occupationName(code) ?? code),
          skills: need.skills,
          minWage: need.min_wage,
          commute: need.commute,
          forms: need.forms,
          note: need.note,
          registeredOn: plainDate(need.registered_on),
        }
      : null,
  };
}

export type PersonFile = Exclude<Awaited<ReturnType<typeof fileOf>>, Refusal>;

export const openPerson = defineQuery({
  name: 'people.open-person',
  title: '查看残疾人档案',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'sensitive-read',
  run: (ctx, input) => fileOf(ctx, input.personId),
});

/** The same file for the person whom it is about. */
export const openMyFile = defineQuery({
  name: 'people.open-my-file',
  title: '查看自己的档案',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'sensitive-read',
  run: (ctx) => fileOf(ctx, ctx.actor.personId ?? ''),
});
