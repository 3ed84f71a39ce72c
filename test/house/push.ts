import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { House } from './house.ts';
import { regions } from '../../src/province/fujian/index.ts';

/** People and positions straight into the tables, many at once, for the tests of pushing. */
export interface SomePeople {
  region?: string;
  count?: number;
  /** Fen a month. */
  minWage?: number;
  commute?: 'county' | 'city';
  assessed?: boolean;
  registeredOn?: string;
}

export async function addPeople(house: House, more: SomePeople = {}): Promise<string[]> {
  const { region = '350102', count = 1, minWage = 200_000, commute = 'city', assessed = true } = more;
  const ids = Array.from({ length: count }, () => uuidv7());
  const place = sql`${regions.unit(region)}::int as city, gen_random_uuid() as id, x.id as person_id, ${regions.key(region)}::bigint as region_key`;
  const from = sql`from unnest(${ids}::uuid[]) x (id)`;
  const db = house.t.adminDb;
  await sql`insert into person (city, id, region_key, region_code, resident_id_enc, resident_id_bidx, sex, birth_date)
    select ${regions.unit(region)}::int, x.id, ${regions.key(region)}::bigint, ${region}, x.id::text::bytea, x.id::text::bytea,
      'F', '1990-03-07' ${from}`.execute(db);
  await sql`insert into person_profile (city, id, person_id, region_key, name, education, source, observed_on)
    select p.*, '测试甲', 3, 'form', '2024-01-01' from (select ${place} ${from}) p`.execute(db);
  if (assessed)
    await sql`insert into ability_profile (city, id, person_id, region_key, abilities, assessed_on, source, recorded_at)
      select p.*, '{"stand": 4}'::jsonb, '2024-01-01', 'form', '2024-01-01' from (select ${place} ${from}) p`.execute(
      db,
    );
  await sql`insert into job_need (city, id, person_id, region_key, wants_work, occupations, min_wage, commute, forms, registered_on, source)
    select p.*, true, array['4-04-05-03'], ${minWage}::int, ${commute}, array['FULL_TIME','REMOTE'],
      ${more.registeredOn ?? '2024-01-01'}::date, 'form' from (select ${place} ${from}) p`.execute(db);
  return ids;
}

export interface SomePositions {
  region?: string;
  count?: number;
  occupation?: string;
  form?: string;
  /** Fen a month. */
  wage?: readonly [number, number];
  demands?: Readonly<Record<string, number>>;
  title?: string;
}

export async function addPositions(house: House, more: SomePositions = {}): Promise<string[]> {
  const { region = '350102', count = 1, occupation = '4-04-05-03', form = 'FULL_TIME' } = more;
  const [low, high] = more.wage ?? [300_000, 400_000];
  const ids = Array.from({ length: count }, () => uuidv7());
  await sql`insert into position (city, id, region_key, region_code, region_precise, title, employer_name, form, occupation,
      wage_low, wage_high, demands, demands_known, state, opens_on, source)
    select ${regions.unit(region)}::int, x.id, ${regions.key(region)}::bigint, ${region}, true, ${more.title ?? '客服专员'},
      '海风样例电商有限公司', ${form}, ${occupation}, ${low}::int, ${high}::int, ${JSON.stringify(more.demands ?? {})}::jsonb, true,
      'open', '2024-06-01', 'sample'
    from unnest(${ids}::uuid[]) x (id)`.execute(house.t.adminDb);
  return ids;
}

/** The person's no to being suggested positions, as the staff writes it down. */
export const NO_SUGGESTIONS = {
  purpose: 'suggest-positions',
  wording: 2,
  answer: 'withdrawn',
  manner: 'by-phone',
} as const;

/** Lets queued actions be run by hand, in order; gives what is still queued. */
export function heldJobs(house: House): { action: string; input: unknown }[] {
  const queue: { action: string; input: unknown }[] = [];
  house.app.floor.jobs = {
    add: (_db, action, input) => {
      queue.push({ action, input });
      return Promise.resolve();
    },
  };
  return queue;
}
