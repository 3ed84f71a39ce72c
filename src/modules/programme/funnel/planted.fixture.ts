import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { House } from '../../../../test/house/house.ts';
import { regions } from '../../../province/fujian/index.ts';

export interface Planted {
  region: string;
  sex?: 'M' | 'F';
  birth?: string;
  recorded?: string;
  status?: 'VALID' | 'CANCELLED';
  category?: number;
  education?: number | null;
  urbanRural?: 'URBAN' | 'RURAL' | null;
  /** Day of a visit, and whether the person was met. */
  visit?: { on: string; met: boolean };
  wish?: { on: string; wants: boolean; before?: { on: string; wants: boolean } };
  pushed?: string;
  referred?: string;
  interview?: string;
  spells?: {
    from: string;
    to?: string;
    state?: 'pending' | 'verified' | 'rejected' | 'retracted';
    recorded?: string;
    verified?: string;
    endRecorded?: string;
    decided?: string;
  }[];
}

const noon = (day: string) => `${day}T12:00:00+08:00`;

/** A person of the register and what the other rooms know of them, written past the actions; gives the id. */
export async function plant({ t: { adminDb } }: House, person: Planted, n: number): Promise<string> {
  const id = `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
  const city = regions.unit(person.region);
  const key = regions.key(person.region);
  const recorded = noon(person.recorded ?? '2023-01-10');
  await sql`insert into person (city, id, region_key, region_code, resident_id_enc, resident_id_bidx, sex, birth_date, recorded_at)
    values (${city}, ${id}, ${key}, ${person.region}, '', ${Buffer.from(id)}, ${person.sex ?? 'F'}, ${person.birth ?? '1985-05-05'}, ${recorded})`.execute(
    adminDb,
  );
  await sql`insert into person_profile (city, id, person_id, region_key, name, education, urban_rural, source, observed_on, recorded_at)
    values (${city}, ${randomUUID()}, ${id}, ${key}, '示例丙', ${person.education ?? null}, ${person.urbanRural ?? null}, 'sample', '2023-01-01', ${recorded})`.execute(
    adminDb,
  );
  await sql`insert into certificate (city, id, person_id, region_key, number_enc, number_bidx, category, grade, status, source, observed_on, recorded_at)
    values (${city}, ${randomUUID()}, ${id}, ${key}, '', '', ${person.category ?? 4}, 3, ${person.status ?? 'VALID'}, 'sample', '2023-01-01', ${recorded})`.execute(
    adminDb,
  );
  const at = { city, key, id };
  if (person.visit)
    await sql`insert into survey_visit (city, id, campaign_id, person_id, region_key, visited_at, outcome, told_enc, state, recorded_at)
      values (${city}, ${randomUUID()}, ${randomUUID()}, ${id}, ${key}, ${noon(person.visit.on)}, ${person.visit.met ? 'met' : 'away'}, '', 'taken', ${noon(person.visit.on)})`.execute(
      adminDb,
    );
  if (person.wish) await wish(adminDb, at, person.wish);
  if (person.pushed)
    await sql`insert into pushed_suggestion (city, person_id, position_id, region_key, pushed_at, score, rank, batch)
      values (${city}, ${id}, ${randomUUID()}, ${key}, ${noon(person.pushed)}, 1, 1, 'b')`.execute(adminDb);
  if (person.referred) {
    const referral = randomUUID();
    await sql`insert into referral (city, id, person_id, region_key, position_id, position_title, state, recorded_at)
      values (${city}, ${referral}, ${id}, ${key}, ${randomUUID()}, '示例岗位', 'referred', ${noon(person.referred)})`.execute(
      adminDb,
    );
    if (person.interview)
      await sql`insert into referral_step (city, id, referral_id, person_id, region_key, from_state, to_state, recorded_at)
        values (${city}, ${randomUUID()}, ${referral}, ${id}, ${key}, 'referred', 'interviewing', ${noon(person.interview)})`.execute(
        adminDb,
      );
  }
  for (const spell of person.spells ?? []) {
    const state = spell.state ?? 'verified';
    const verified = state === 'verified' || state === 'retracted' ? (spell.verified ?? spell.from) : null;
    await sql`insert into employment_spell (city, id, person_id, region_key, start_region_key, form, started_on, ended_on, source, found_by,
        state, verified_on, recorded_at, ended_recorded_at, decided_at)
      values (${city}, ${randomUUID()}, ${id}, ${key}, ${key}, 'FLEXIBLE', ${spell.from}, ${spell.to ?? null}, 'sample', 'self',
        ${state}, ${verified}, ${noon(spell.recorded ?? spell.from)}, ${spell.to ? noon(spell.endRecorded ?? spell.to) : null},
        ${spell.decided ? noon(spell.decided) : null})`.execute(adminDb);
  }
  return id;
}

async function wish(
  adminDb: House['t']['adminDb'],
  { city, key, id }: { city: number; key: number; id: string },
  { on, wants, before }: NonNullable<Planted['wish']>,
): Promise<void> {
  const now = randomUUID();
  if (before)
    await sql`insert into job_need (city, id, person_id, region_key, wants_work, registered_on, source, recorded_at, superseded_by)
      values (${city}, ${randomUUID()}, ${id}, ${key}, ${before.wants}, ${before.on}, 'sample', ${noon(before.on)}, ${now})`.execute(
      adminDb,
    );
  await sql`insert into job_need (city, id, person_id, region_key, wants_work, registered_on, source, recorded_at)
    values (${city}, ${now}, ${id}, ${key}, ${wants}, ${on}, 'sample', ${noon(on)})`.execute(adminDb);
}
