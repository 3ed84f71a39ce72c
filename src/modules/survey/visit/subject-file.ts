import { sql } from 'kysely';
import { ageOn, plainDate } from '../../../kernel/dates.ts';
import { maskPhone } from '../../../kernel/mask.ts';
import { occupationName } from '../../../kernel/occupations/index.ts';
import type { Context } from '../../../platform/action/index.ts';
import { EDUCATION_WORDS, openField, URBAN_RURAL_WORDS, type PurposeId } from '../../people/index.ts';
import { ASKED_AT_VISITS, consentTexts } from './consent-texts.ts';
import { FACT_TITLES } from './fact-titles.ts';

/** A core fact as the file has it; `field` is its name in `visitTold.facts`. Numbers masked, the address never shown. */
export interface CoreFact {
  field: Exclude<keyof typeof FACT_TITLES, 'address'>;
  title: string;
  /** null: nothing is known. */
  words: string | null;
}

/** What a visitor takes along about one person: no number in full, no certificate, no address. */
export interface SubjectFile {
  personId: string;
  name: string;
  sex: 'M' | 'F';
  age: number;
  region: string;
  village: string | null;
  phone: string | null;
  facts: CoreFact[];
  need: { wantsWork: boolean; words: string } | null;
  /** Functions of the 39 that have been assessed. */
  assessed: number;
  /** A guardian decides with the person: a yes needs `decidedBy: guardian` and the person's own wish. */
  guardianNeeded: boolean;
  /** Purposes still to be asked; those that were answered for the text of today are left out. */
  ask: PurposeId[];
}

interface Row {
  id: string;
  sex: 'M' | 'F';
  birth_date: string;
  region_code: string;
  profile_id: string;
  name: string;
  village: string | null;
  urban_rural: 'URBAN' | 'RURAL' | null;
  education: number | null;
  phone_enc: Buffer | null;
  guardian_name: string | null;
  guardian_phone_enc: Buffer | null;
  guardian_acts: boolean;
  assessed: number;
  wants_work: boolean | null;
  occupations: string[] | null;
  skills: string[] | null;
  /** `purpose:wording` of answers in force. */
  answered: string[];
}

const rowsOf = (ctx: Context, ids: readonly string[]) =>
  sql<Row>`
    select p.id, p.sex, p.birth_date, p.region_code, f.id as profile_id, f.name, f.village, f.urban_rural, f.education,
      f.phone_enc, f.guardian_name, f.guardian_phone_enc, n.wants_work, n.occupations, n.skills,
      (select count(*)::int from jsonb_object_keys(coalesce(a.abilities, '{}'))) as assessed,
      exists (select from delegation d where d.person_id = p.id and d.capacity = 'guardian' and d.accepted_at is not null
        and d.revoked_at is null and (d.valid_to is null or d.valid_to >= ${ctx.today}::date)) as guardian_acts,
      array(select c.purpose || ':' || c.wording from consent c where c.person_id = p.id and c.superseded_by is null) as answered
    from person p
      join person_profile f on f.person_id = p.id and f.superseded_by is null
      left join ability_profile a on a.person_id = p.id and a.superseded_by is null
      left join job_need n on n.person_id = p.id and n.superseded_by is null
    where p.id = any (${ids}::uuid[])`.execute(ctx.db);

function factsOf(ctx: Context, row: Row): CoreFact[] {
  const phone = (field: 'phone' | 'guardianPhone', bytes: Buffer | null) =>
    bytes && maskPhone(openField(ctx.cipher, field, row.profile_id, bytes));
  const fact = (field: CoreFact['field'], words: string | null): CoreFact => ({
    field,
    title: FACT_TITLES[field],
    words,
  });
  return [
    fact('name', row.name),
    fact('phone', phone('phone', row.phone_enc)),
    fact('village', row.village),
    fact('urbanRural', row.urban_rural && URBAN_RURAL_WORDS[row.urban_rural]),
    fact('education', row.education === null ? null : (EDUCATION_WORDS[row.education] ?? null)),
    fact('guardianName', row.guardian_name),
    fact('guardianPhone', phone('guardianPhone', row.guardian_phone_enc)),
  ];
}

function needOf(row: Row): SubjectFile['need'] {
  if (row.wants_work === null) return null;
  const more = [
    ...(row.occupations ?? []).map((code) => occupationName(code) ?? code),
    ...(row.skills ?? []).map((skill) => `会${skill}`),
  ];
  const wish = row.wants_work ? '想工作' : '暂时不想工作';
  return { wantsWork: row.wants_work, words: more.length > 0 ? `${wish}：${more.join('、')}` : wish };
}

/** What a visitor takes along about these people, one query for all; those outside the actor's scope are left out. */
export async function subjectFiles(ctx: Context, ids: readonly string[]): Promise<Map<string, SubjectFile>> {
  const { rows } = await rowsOf(ctx, ids);
  const current = new Map(consentTexts().map(({ purpose, wording }) => [purpose, `${purpose}:${wording}`]));
  return new Map(
    rows.map((row) => {
      const age = ageOn(plainDate(row.birth_date), ctx.today);
      const facts = factsOf(ctx, row);
      return [
        row.id,
        {
          personId: row.id,
          name: row.name,
          sex: row.sex,
          age,
          region: ctx.params.regions.fullName(row.region_code),
          village: row.village,
          phone: facts.find(({ field }) => field === 'phone')?.words ?? null,
          facts,
          need: needOf(row),
          assessed: row.assessed,
          guardianNeeded: row.guardian_name !== null || row.guardian_acts || age < 18,
          ask: ASKED_AT_VISITS.filter((purpose) => !row.answered.includes(current.get(purpose) ?? '')),
        },
      ];
    }),
  );
}
