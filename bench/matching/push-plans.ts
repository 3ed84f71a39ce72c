// Plans of what the daily push and the lists around it ask of a whole province: node bench/matching/push-plans.ts [PERSONS]. Makes an
// invented province (or takes that of DATA_DIR), gives its people the turns, choices and noes of a year of pushing, and writes the
// plans to docs/explain.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { withApp } from '../../src/cli/base/open-app.ts';
import { fillWithSample } from '../../src/cli/base/sample.ts';
import { todayInShanghai } from '../../src/kernel/dates.ts';
import { personsForPosition } from '../../src/modules/matching/queries/persons-for-position.ts';
import { listUnsuggested } from '../../src/modules/matching/push/lists/unsuggested.ts';
import { previewPush } from '../../src/modules/matching/push/run/queries.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { writePlans, type Hot } from '../explain.ts';

const persons = Number(process.argv[2] ?? 200_000);
const given = process.env['DATA_DIR'];
const dataDir = given ?? mkdtempSync(join(tmpdir(), 'zhuye-bench-push-'));
// Open to the account of the database server.
chmodSync(dataDir, 0o755);
process.env['DATA_DIR'] = dataDir;

/** Half of those who want work were looked at within the week, a third were suggested something lately, one in ten said no twice. */
async function aYearOfPushing(ownerUrl: string): Promise<string> {
  const { db, close } = connect(ownerUrl, 1);
  try {
    await sql`select set_config('zhuye.role', 'system', false), set_config('zhuye.lo', '0', false),
      set_config('zhuye.hi', '1000000000000', false)`.execute(db);
    await sql`insert into push_turn (city, person_id, region_key, turn_on, outcome, suggested_on)
      select city, person_id, region_key, current_date - n % 14, 'told', case when n % 3 = 0 then current_date - n % 90 end
      from (select city, person_id, region_key, row_number() over ()::int as n from job_need
        where superseded_by is null and wants_work) x where n % 2 = 0
      on conflict do nothing`.execute(db);
    await sql`insert into match_exclusion (city, id, person_id, region_key, position_id, said_by, reason_code, recorded_at, position_terms)
      select x.city, gen_random_uuid(), x.person_id, x.region_key, j.id, 'person', (array['too-far', 'not-wanted', 'low-wage'])[1 + x.n % 3],
        now() - make_interval(days => x.n % 300), jsonb_build_object('county', left(j.region_code, 6), 'form', 'FULL_TIME',
          'low', 3000, 'high', 4000, 'group', left(j.occupation, 4))
      from (select city, person_id, region_key, row_number() over ()::int as n from job_need
        where superseded_by is null and wants_work) x
        join (select id, region_code, occupation, row_number() over ()::int as m, count(*) over ()::int as all from position
          where state = 'open' and region_code is not null) j on j.m in (1 + x.n % j.all, 1 + (x.n + 7) % j.all)
      where x.n % 10 = 0 on conflict do nothing`.execute(db);
    for (const table of [
      'push_turn',
      'push_choice',
      'match_exclusion',
      'job_need',
      'position',
      'person_profile',
      'consent',
    ])
      await sql`vacuum analyze ${sql.table(table)}`.execute(db);
    const { rows } = await sql<{ id: string }>`
      select id from position where state = 'open' and region_precise and occupation is not null and form <> 'REMOTE'
        and left(region_code, 6) = '350102' order by id limit 1`.execute(db);
    return rows[0]?.id ?? '';
  } finally {
    await close();
  }
}

const county = { role: 'county_clerk', region: '350102' } as const;
const province = { role: 'province_officer', region: '350000' } as const;
const plansFor = (positionId: string): Hot[] => [
  {
    file: 'push-due',
    of: previewPush,
    input: () => ({ county: '350102' }),
    ...province,
    tells: /push_choice c on/,
  },
  {
    file: 'unsuggested-county',
    of: listUnsuggested,
    input: () => ({}),
    ...county,
    tells: /registered_on\) as since/,
  },
  {
    file: 'unsuggested-province',
    of: listUnsuggested,
    input: () => ({}),
    ...province,
    tells: /registered_on\) as since/,
  },
  {
    file: 'left-out',
    of: personsForPosition,
    input: () => ({ positionId }),
    ...province,
    tells: /said_county/,
  },
];

try {
  await withApp(async ({ app, config, database }) => {
    const size = { persons, seed: 1, today: todayInShanghai(app.floor.clock()) };
    await fillWithSample(app, config, database, size);
    const positionId = await aYearOfPushing(database.ownerUrl);
    await app.floor.params.personBank?.prepare();
    await writePlans(app, join(import.meta.dirname, '../../docs/explain'), {
      hottest: plansFor(positionId),
      by: 'bench/matching/push-plans.ts',
    });
  });
} finally {
  if (!given) rmSync(dataDir, { recursive: true, force: true });
}
