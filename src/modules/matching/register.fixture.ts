import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { House } from '../../../test/house/house.ts';
import { regions } from '../../province/fujian/index.ts';
import type { PersonLine, PositionLine } from './engine/testing/lines.ts';

const FORMS: Record<string, string> = {
  FULL_TIME: 'FULL_TIME',
  FLEXIBLE: 'FLEXIBLE_HOURS',
  REMOTE: 'REMOTE',
  ASSISTED: 'SHELTERED',
};
const formOf = (form: string) => FORMS[form] ?? form;
const columns = (id: string, personId: string, region: string) => sql`
  ${regions.unit(region)}, ${id}::uuid, ${personId}::uuid, ${regions.key(region)}`;

export interface More {
  /** Left out of the register altogether. */
  without?: ('abilities' | 'need' | 'education' | 'minWage' | 'commute')[];
  wantsWork?: boolean;
  category?: number;
  grade?: number;
  sex?: 'M' | 'F';
  born?: string;
  assessedOn?: string;
}

/** Puts a person into the register as the roster and clerks would, straight into the tables. */
export async function addPersonTo(
  house: House,
  line: PersonLine,
  {
    without = [],
    wantsWork = true,
    category = 4,
    grade = 3,
    sex = 'F',
    born = '1990-03-07',
    assessedOn = '2024-01-01',
  }: More = {},
): Promise<string> {
  const [id, bytes] = [uuidv7(), Buffer.from(uuidv7())];
  const { region } = line;
  const db = house.t.adminDb;
  await sql`insert into person (city, id, region_key, region_code, resident_id_enc, resident_id_bidx, sex, birth_date)
    values (${regions.unit(region)}, ${id}, ${regions.key(region)}, ${region}, ${bytes}, ${bytes}, ${sex}, ${born})`.execute(
    db,
  );
  await sql`insert into person_profile (city, id, person_id, region_key, name, education, source, observed_on)
    values (${columns(uuidv7(), id, region)}, ${`测试${line.id}`}, ${without.includes('education') ? null : line.education}, 'form', '2024-01-01')`.execute(
    db,
  );
  await sql`insert into certificate (city, id, person_id, region_key, number_enc, number_bidx, category, grade, status, source, observed_on)
    values (${columns(uuidv7(), id, region)}, ${bytes}, ${bytes}, ${category}, ${grade}, 'VALID', 'form', '2024-01-01')`.execute(
    db,
  );
  if (!without.includes('abilities'))
    await sql`insert into ability_profile (city, id, person_id, region_key, abilities, assessed_on, source)
      values (${columns(uuidv7(), id, region)}, ${JSON.stringify(line.abilities)}, ${assessedOn}, 'form')`.execute(
      db,
    );
  if (!without.includes('need'))
    await sql`insert into job_need (city, id, person_id, region_key, wants_work, occupations, skills, min_wage, commute, forms, registered_on, source)
      values (${columns(uuidv7(), id, region)}, ${wantsWork}, ${line.occupations}, ${line.skills},
        ${without.includes('minWage') ? null : line.minWage * 100}, ${without.includes('commute') ? null : line.commute},
        ${line.forms.map(formOf)}, '2024-01-01', 'form')`.execute(db);
  return id;
}

/** Puts an open position into the bank. */
export async function addPositionTo(
  house: House,
  line: PositionLine,
  more: Record<string, unknown> = {},
): Promise<string> {
  const id = uuidv7();
  const precise = !line.region.endsWith('00');
  await house.t.adminDb
    .insertInto('position')
    .values({
      city: regions.unit(line.region),
      id,
      region_key: regions.key(line.region),
      region_code: line.region,
      region_precise: precise,
      employer_id: null,
      employer_name: '海风样例电商有限公司',
      title: line.id,
      form: formOf(line.form) as 'REMOTE',
      education: line.education,
      experience_years: null,
      occupation: line.occupation,
      occupation_certainty: null,
      skills: line.skills,
      wage_low: line.wage[0] * 100,
      wage_high: line.wage[1] * 100,
      demands: JSON.stringify(line.demands),
      demands_known: true,
      accommodations: line.accommodations,
      state: 'open',
      state_reason: null,
      opens_on: '2024-06-01',
      closes_on: null,
      source: 'sample',
      import_batch: null,
      import_hash: null,
      recorded_by: null,
      ...more,
    })
    .execute();
  return id;
}
