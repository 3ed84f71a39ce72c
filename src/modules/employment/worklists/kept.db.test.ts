import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../platform/testing/index.ts';
import { daysAllowed } from '../../../platform/procedure/index.ts';
import { spellProcedure } from '../procedure.ts';

// What the database keeps for the worklist is compared, after every step of random histories, with the plain definition
// read from the tables themselves.

const REGIONS = [350102000000, 350582000000, 351028000000];
const TODAY = '2024-06-03';
const people = Array.from({ length: 3 }, () => randomUUID());
let t: TestDatabase;

beforeAll(async () => {
  t = await testDatabase({ modules: ['people', 'employers', 'employment'] });
});
afterAll(() => t.close());
beforeEach(async () => {
  await sql`truncate person, attachment, spell_evidence cascade`.execute(t.adminDb);
  for (const [n, id] of people.entries())
    await sql`insert into person (city, id, region_key, region_code, resident_id_enc, resident_id_bidx, sex, birth_date)
      values (3501, ${id}, ${REGIONS[0]}, '350102', '', ${Buffer.from(id)}, ${n === 0 ? 'F' : 'M'}, '1990-06-15')`.execute(
      t.adminDb,
    );
});

const person = fc.constantFrom(...people);
const state = fc.constantFrom('pending', 'verified', 'rejected', 'retracted');
/** Days from today to the end of a spell that began long ago; null: it goes on. */
const end = fc.constantFrom(null, -400, -1, 0, 30);
const step = fc.oneof(
  fc.record({
    do: fc.constant('certificate'),
    person,
    status: fc.constantFrom('VALID', 'VALID', 'EXPIRED', 'LOST'),
  }),
  fc.record({ do: fc.constant('status'), person, status: fc.constantFrom('VALID', 'CANCELLED') }),
  fc.record({ do: fc.constant('need'), person, drop: fc.boolean() }),
  fc.record({ do: fc.constant('spell'), person, state, end }),
  fc.record({ do: fc.constant('decide'), person, state }),
  fc.record({ do: fc.constant('ends'), person }),
  fc.record({ do: fc.constant('superseded'), person }),
  fc.record({
    do: fc.constant('paper'),
    person,
    kind: fc.constantFrom('LABOUR_CONTRACT', 'WAGE_SLIP'),
    twice: fc.boolean(),
  }),
  fc.record({ do: fc.constant('gone'), person, how: fc.constantFrom('removed', 'infected') }),
  fc.record({ do: fc.constant('moves'), person, to: fc.constantFrom(...REGIONS, -350102000000) }),
  fc.record({ do: fc.constant('corrected'), person }),
  fc.record({ do: fc.constant('forgotten'), person }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const run = (query: ReturnType<typeof sql>) => query.execute(t.adminDb);

async function take(each: Step): Promise<void> {
  const { person: id } = each;
  const row = randomUUID();
  const of = sql`from person p where p.id = ${id}`;
  switch (each.do) {
    case 'certificate':
      await run(
        sql`update certificate set superseded_by = ${row} where person_id = ${id} and superseded_by is null`,
      );
      await run(sql`insert into certificate (city, id, person_id, region_key, number_enc, number_bidx, category, grade, status, source, observed_on)
        select 3501, ${row}::uuid, p.id, p.region_key, '', '', 1, 2, ${(each as { status: string }).status}, 'test', ${TODAY}::date ${of}`);
      return;
    case 'status':
      await run(sql`update certificate set status = ${(each as { status: string }).status}
        where person_id = ${id} and superseded_by is null`);
      return;
    case 'need':
      await run(
        sql`update job_need set superseded_by = ${row} where person_id = ${id} and superseded_by is null`,
      );
      if (!(each as { drop: boolean }).drop)
        await run(sql`insert into job_need (city, id, person_id, region_key, wants_work, registered_on, source)
          select 3501, ${row}::uuid, p.id, p.region_key, true, ${TODAY}::date, 'test' ${of}`);
      return;
    case 'spell': {
      const { state: at, end: days } = each as { state: string; end: number | null };
      await run(sql`insert into employment_spell (city, id, person_id, region_key, start_region_key, form, started_on, ended_on, source, found_by, state, verified_on)
        select 3501, ${row}::uuid, p.id, p.region_key, abs(p.region_key), 'CONCENTRATED', ${TODAY}::date - 900, ${TODAY}::date + ${days}::int,
          'test', 'self', ${at}, ${TODAY}::date ${of}`);
      return;
    }
    case 'decide':
      await run(sql`update employment_spell set state = ${(each as { state: string }).state}, verified_on = ${TODAY}::date
        where person_id = ${id} and state = 'pending'`);
      return;
    case 'ends':
      await run(
        sql`update employment_spell set ended_on = ${TODAY}::date - 1 where person_id = ${id} and ended_on is null`,
      );
      return;
    case 'superseded':
      await run(sql`update employment_spell set superseded_by = ${row}, superseded_at = now()
        where id = (select min(id::text)::uuid from employment_spell where person_id = ${id} and superseded_by is null)`);
      return;
    case 'paper': {
      const { kind, twice } = each as { kind: string; twice: boolean };
      await run(sql`insert into attachment (city, id, region_key, person_id, owner_table, owner_id, kind, name, media_type, size, sha256)
        select 3501, ${row}::uuid, p.region_key, p.id, 'spell_evidence', ${row}::uuid, ${kind}, 'a.pdf', 'application/pdf', 1, '' ${of}`);
      // One file may stand behind several spells: a correction carries the papers over.
      await run(sql`insert into spell_evidence (city, id, spell_id, person_id, region_key, start_region_key, attachment_id, kind)
        select s.city, gen_random_uuid(), s.id, s.person_id, s.region_key, s.start_region_key, ${row}::uuid, ${kind} from employment_spell s
        where s.person_id = ${id} and s.superseded_by is null order by s.id limit ${twice ? 2 : 1}`);
      return;
    }
    case 'gone':
      await t.adminDb.transaction().execute(async (db) => {
        await sql`select set_config('zhuye.role', 'system', true)`.execute(db);
        const gone =
          (each as { how: string }).how === 'removed'
            ? sql`removed_at = now(), remove_reason = 'wrong'`
            : sql`scan_state = 'infected'`;
        await sql`update attachment set ${gone} where removed_at is null
          and id = (select min(id::text)::uuid from attachment where person_id = ${id})`.execute(db);
      });
      return;
    case 'moves':
      await run(sql`update person set region_key = ${(each as { to: number }).to} where id = ${id}`);
      return;
    case 'corrected':
      await run(
        sql`update person set sex = case sex when 'M' then 'F' else 'M' end, birth_date = birth_date - 400 where id = ${id}`,
      );
      return;
    case 'forgotten':
      await run(sql`delete from certificate where person_id = ${id}`);
  }
}

async function expectKept(): Promise<void> {
  // Someone who still works on the day, or works without end, is not asked; the day itself is compared by the list.
  const asked = await sql`
    select p.id, p.region_key, p.sex, p.birth_date from person p
    where exists (select 1 from certificate c where c.person_id = p.id and c.superseded_by is null and c.status = 'VALID')
      and not exists (select 1 from job_need n where n.person_id = p.id and n.superseded_by is null)
      and not exists (select 1 from employment_spell s where s.person_id = p.id and s.superseded_by is null
        and s.state in ('pending', 'verified') and (s.ended_on is null or s.ended_on >= ${TODAY}::date))
    order by p.id`.execute(t.adminDb);
  const kept = await sql`
    select id, region_key, sex, birth_date from person_not_asked where works_until is null or works_until < ${TODAY}::date
    order by id`.execute(t.adminDb);
  expect(kept.rows).toEqual(asked.rows);
  const kinds = await sql<{ kept: string[]; plain: string[] }>`
    select s.standing_kinds as kept, array(
      select distinct e.kind from spell_evidence e join attachment a on a.id = e.attachment_id
      where e.spell_id = s.id and a.removed_at is null and a.scan_state <> 'infected' order by 1) as plain
    from employment_spell s where s.state = 'pending' and s.superseded_by is null`.execute(t.adminDb);
  expect(kinds.rows.map((row) => row.kept)).toEqual(kinds.rows.map((row) => row.plain));
}

it('equals the plain definition after every step of any history', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        for (const each of steps) {
          await take(each);
          await expectKept();
        }
        // Worked out anew from nothing it is the same.
        await sql`select employment_not_asked_rebuild(), employment_standing_refresh(null)`.execute(
          t.adminDb,
        );
        await expectKept();
      })
      .beforeEach(async () => {
        await sql`truncate certificate, job_need, employment_spell, spell_evidence, attachment, person_not_asked cascade`.execute(
          t.adminDb,
        );
        await sql`update person set region_key = ${REGIONS[0]} where region_key <> ${REGIONS[0]}`.execute(
          t.adminDb,
        );
      }),
    { numRuns: 40, seed: 20240603 },
  );
});

it('gives the office the days of the procedure', async () => {
  const { rows } = await sql<{ text: string }>`
    select pg_get_expr(d.adbin, d.adrelid) as text from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where d.adrelid = 'employment_spell'::regclass and a.attname = 'decide_by'`.execute(t.adminDb);
  expect(rows[0]?.text).toContain(`+ ${daysAllowed(spellProcedure, 'pending')})`);
});

it('two who change one person at one moment leave the right answer', async () => {
  const id = people[0] ?? randomUUID();
  await take({ do: 'certificate', person: id, status: 'EXPIRED' });
  await t.adminDb
    .transaction()
    .execute(async (first) => {
      await sql`update certificate set status = 'VALID' where person_id = ${id} and superseded_by is null`.execute(
        first,
      );
      const second = take({ do: 'need', person: id, drop: false });
      // The other waits for the lock of the person; it is known to wait once the server says so.
      for (let waits = false; !waits;) {
        const { rows } = await sql<{
          n: number;
        }>`select count(*)::int as n from pg_locks where not granted`.execute(first);
        waits = (rows[0]?.n ?? 0) > 0;
      }
      return { second };
    })
    .then(({ second }) => second);
  await expectKept();
  expect((await sql`select 1 from person_not_asked`.execute(t.adminDb)).rows).toEqual([]);
});
