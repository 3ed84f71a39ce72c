import { sql } from 'kysely';
import { afterAll, beforeAll, test } from 'vitest';
import { actorIn, openHouse, type House } from '../../../test/house/house.ts';
import { FUNCTIONS } from '../../kernel/vocabulary.ts';
import { personsForPosition } from './queries/persons-for-position.ts';
import { positionsForPerson } from './queries/positions-for-person.ts';
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
test('x', { timeout: 600000 }, async () => {
  const db = house.t.adminDb;
  const fns = FUNCTIONS.map((f) => f.key);
  await sql`create table r as select array_agg(code order by code) as codes, array_agg(key order by code) as keys from (values ${sql.join(house.app.floor.params.regions.counties().map((c) => sql`(${c.code}, ${house.app.floor.params.regions.key(c.code)}::bigint, 1)`))}) v(code, key, x)`.execute(
    db,
  );
  await sql`insert into person (city, id, region_key, region_code, resident_id_enc, resident_id_bidx, sex, birth_date)
      select 3501, gen_random_uuid(), r.keys[1 + n % 84], r.codes[1 + n % 84], int4send(n), int4send(n), 'M', '1980-01-01'
      from generate_series(1, 200000) n, r`.execute(db);
  await sql`insert into person_profile (city, id, person_id, region_key, name, education, source, observed_on)
      select city, gen_random_uuid(), id, region_key, '甲乙', (random()*6)::int, 'sample', '2024-01-01' from person`.execute(
    db,
  );
  await sql`insert into ability_profile (city, id, person_id, region_key, abilities, assessed_on, source)
      select city, gen_random_uuid(), id, region_key, (select jsonb_object_agg(k, case when random()<0.15 then (random()*3)::int else 4 end) from unnest(${fns}::text[]) k where random() < 0.9 or k = id::text), '2024-01-01', 'sample' from person`.execute(
    db,
  );
  await sql`insert into job_need (city, id, person_id, region_key, wants_work, occupations, skills, min_wage, commute, forms, registered_on, source)
      select city, gen_random_uuid(), id, region_key, true, array['4-0'||(1+random()*8)::int||'-01-0'||(1+random()*8)::int], array['s'||(random()*500)::int,'s'||(random()*500)::int,'s'||(random()*500)::int,'s'||(random()*500)::int], 180000+(random()*300000)::int, case when random()<.7 then 'city' else 'county' end, array['FULL_TIME','REMOTE'], '2024-01-01', 'sample' from person`.execute(
    db,
  );
  await sql`insert into position (city, id, region_key, region_code, region_precise, employer_name, title, form, education, occupation, skills, wage_low, wage_high, demands, demands_known, accommodations, headcount, state, opens_on, source)
      select 3501, gen_random_uuid(), r.keys[1 + n % 84], r.codes[1 + n % 84], true, '单位', '岗位'||n, case when n%10=0 then 'REMOTE' else 'FULL_TIME' end, (random()*3)::int, '4-0'||(1+random()*8)::int||'-01-0'||(1+random()*8)::int, array['s'||(random()*500)::int,'s'||(random()*500)::int,'s'||(random()*500)::int], 200000+(random()*100000)::int, 310000+(random()*300000)::int,
      (select jsonb_object_agg(k, 3) from unnest(${fns}::text[]) k where random() < 0.12 or k = r.codes[1]||n), true, array['screen_reader','job_coach'], 2, 'open', '2024-01-01', 'sample'
      from generate_series(1, 20000) n, r`.execute(db);
  await sql`analyze`.execute(db);
  const time = async (n: string, f: () => Promise<{ fitting: number }>) => {
    for (let i = 0; i < 3; i++) {
      const t = performance.now();
      const a = await f();
      console.log(
        n,
        Math.round(performance.now() - t),
        a.fitting,
        Math.round(process.memoryUsage().rss / 1e6),
      );
    }
  };
  const one = async (q: ReturnType<typeof sql>) => (await q.execute(db)).rows[0] as { id: string };
  const p = await one(sql`select id from person where region_code = '350102' limit 1`);
  const j = await one(sql`select id from position where region_code = '350102' and form <> 'REMOTE' limit 1`);
  const m = await one(sql`select id from position where form = 'REMOTE' limit 1`);
  const prov = actorIn('350000', 'province_officer'),
    clerk = actorIn('350102');
  await house.t.db.transaction().execute(async (tx) => {
    await sql`select set_config('zhuye.role','county_clerk',true), set_config('zhuye.lo','350000000000',true), set_config('zhuye.hi','360000000000',true)`.execute(tx);
    const r = await sql`explain (analyze, timing off) select p.id, p.region_code, f.education, a.abilities->'stand', n.occupations, n.skills, n.min_wage, n.commute, n.forms
    from job_need n join person p
  join person_profile f on f.person_id = p.id and f.superseded_by is null
  left join ability_profile a on a.person_id = p.id and a.superseded_by is null on p.id = n.person_id
    where n.superseded_by is null and n.wants_work order by p.id`.execute(tx);
    console.log(r.rows.map((x) => (x as { 'QUERY PLAN': string })['QUERY PLAN']).join('\n'));
    });
  await time('positions for person', () => house.done(positionsForPerson, { personId: p.id }, clerk));
  await time('persons for local, clerk', () => house.done(personsForPosition, { positionId: j.id }, clerk));
  await time('persons for local, province', () => house.done(personsForPosition, { positionId: j.id }, prov));
  await time('persons for remote, clerk', () => house.done(personsForPosition, { positionId: m.id }, clerk));
  await time('persons for remote, province', () =>
    house.done(personsForPosition, { positionId: m.id }, prov),
  );
});
