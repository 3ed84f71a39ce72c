import { sql } from 'kysely';
import { connect } from '../../src/platform/database/connect.ts';

/** The end of the sample's tale begins with 2021: work that is added lies before it, so that it disturbs no figure of the plans. */
const BEFORE = '2020-12-31';

/**
 * Adds spells of earlier years, all verified and over, until there are `wanted`: a province that has kept its register for
 * long. Of those that are added none lies in another. Triggers rest, as in a restore. Gives how many there are.
 */
export async function addSpells(ownerUrl: string, wanted: number): Promise<number> {
  const { db, close } = connect(ownerUrl, 1);
  try {
    await sql`select set_config('zhuye.role', 'system', false), set_config('zhuye.lo', '0', false),
      set_config('zhuye.hi', '1000000000000', false)`.execute(db);
    const { rows } = await sql<{ spells: number; persons: number }>`
      select (select count(*)::int from employment_spell) as spells, (select count(*)::int from person) as persons`.execute(
      db,
    );
    const { spells = 0, persons = 1 } = rows[0] ?? {};
    const missing = Math.max(0, wanted - spells);
    if (missing > 0) {
      const each = Math.ceil(missing / persons);
      await sql`alter table employment_spell disable trigger user`.execute(db);
      await sql`
        insert into employment_spell (city, id, person_id, region_key, start_region_key, form, started_on, ended_on, end_reason, source,
          found_by, state, verified_on, recorded_at, ended_recorded_at, decided_at)
        select p.city, gen_random_uuid(), p.id, p.region_key, p.region_key, 'FLEXIBLE', d.day, d.day + 200, 'CONTRACT_ENDED', 'sample',
          'import', 'verified', d.day + 10, d.day, d.day + 200, d.day + 10
        from person p cross join generate_series(1, ${each}::integer) as n,
          lateral (select ${BEFORE}::date - (n * 365)::integer as day) d
        limit ${missing}`.execute(db);
      await sql`alter table employment_spell enable trigger user`.execute(db);
      await sql`vacuum analyze employment_spell`.execute(db);
    }
    return spells + missing;
  } finally {
    await close();
  }
}
