import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, plainDate, type PlainDate } from '../../kernel/dates.ts';
import { testDatabase, type TestDatabase } from '../../platform/testing/index.ts';
import { judgeSpells, type CountableSpell } from './count.ts';
import { FORM_ORDER, type EmploymentForm, type SpellState } from './forms.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase({ modules: ['people', 'employers', 'employment'] });
});
afterAll(() => t.close());
beforeEach(async () => {
  await sql`truncate person, counted_start cascade`.execute(t.adminDb);
});

// 鼓楼区, 晋江市, 平潭: the last is a reporting unit of its own beside Fuzhou.
const REGIONS = [350102000000, 350582000000, 351028000000];
const unit = (region: number) => Math.floor(region / 1e8);

interface Spell extends CountableSpell {
  personId: string;
  region: number;
}

async function addPerson(
  id: string,
  region: number,
  more: { sex?: string; birth?: string; category?: number } = {},
): Promise<void> {
  await sql`insert into person (city, id, region_key, region_code, resident_id_enc, resident_id_bidx, sex, birth_date)
    values (${unit(region)}, ${id}, ${region}, '350102', '', ${Buffer.from(id)}, ${more.sex ?? 'M'}, ${more.birth ?? '1990-06-15'})`.execute(
    t.adminDb,
  );
  if (more.category) await addCertificate(id, region, more.category, '2015-01-01');
}

async function addCertificate(
  person: string,
  region: number,
  category: number,
  issued: string,
): Promise<void> {
  const id = randomUUID();
  await sql`update certificate set superseded_by = ${id} where person_id = ${person} and superseded_by is null`.execute(
    t.adminDb,
  );
  await sql`insert into certificate (city, id, person_id, region_key, number_enc, number_bidx, category, grade, issued_on, status, source, observed_on)
    values (${unit(region)}, ${id}, ${person}, ${region}, '', '', ${category}, 2, ${issued}, 'VALID', 'test', ${issued})`.execute(
    t.adminDb,
  );
}

async function addSpell(s: Spell): Promise<void> {
  const superseded = s.superseded ? randomUUID() : null;
  await sql`insert into employment_spell (city, id, person_id, region_key, start_region_key, form, urban_rural, started_on, ended_on, source,
      found_by, state, verified_on, superseded_by, superseded_at)
    select city, ${s.id}, id, region_key, ${s.region}, ${s.form}, 'URBAN', ${s.startedOn}, ${s.endedOn}, 'test', 'self', ${s.state},
      ${s.state === 'verified' ? s.startedOn : null}, ${superseded}::uuid, case when ${superseded}::uuid is null then null else now() end
    from person where id = ${s.personId}`.execute(t.adminDb);
}

function recount(persons: string[] | null, days: number) {
  const breaks = JSON.stringify([{ from: '2022-01-01', to: null, days }]);
  return sql`select employment_recount(${persons}::uuid[], ${breaks}::jsonb, ${[...FORM_ORDER]}::text[])`.execute(
    t.db,
  );
}

async function kept(): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select person_id || ' ' || year || ' ' || spell_id || ' ' || region_key as key from counted_start order by key`.execute(
    t.adminDb,
  );
  return rows.map((row) => row.key);
}

function ruled(spells: readonly Spell[], days: number): string[] {
  const params = { breaks: [{ from: plainDate('2022-01-01'), to: null, days }], formOrder: FORM_ORDER };
  return Object.values(Object.groupBy(spells, (s) => s.personId))
    .flatMap((own = []) =>
      judgeSpells(own, params)
        .filter((j) => j.reason === null)
        .map(
          (j) => `${own[0]?.personId} ${j.year} ${j.spellId} ${own.find((s) => s.id === j.spellId)?.region}`,
        ),
    )
    .toSorted();
}

const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays(plainDate('2021-11-01'), n));
const anySpell = fc.record({
  id: fc.uuid({ version: 7 }),
  person: fc.nat(4),
  region: fc.constantFrom(...REGIONS),
  form: fc.constantFrom(...FORM_ORDER),
  startedOn: day,
  length: fc.option(fc.integer({ min: 0, max: 150 }), { nil: null }),
  state: fc.constantFrom<SpellState>('verified', 'verified', 'verified', 'pending', 'rejected', 'retracted'),
  superseded: fc.constantFrom(false, false, false, true),
});
const histories = fc.uniqueArray(anySpell, { maxLength: 16, selector: (s) => s.id });
const people = Array.from({ length: 5 }, () => randomUUID());

type Drawn = typeof anySpell extends fc.Arbitrary<infer T> ? T : never;
const place = ({ person, length, ...rest }: Drawn): Spell => ({
  ...rest,
  personId: people[person] ?? '',
  endedOn: length === null ? null : addDays(rest.startedOn, length),
});

describe('the kept count', () => {
  test('is what the rule says, whatever the history, and from nothing gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.integer({ min: 1, max: 30 }), async (drawn, days) => {
        await sql`truncate person, counted_start cascade`.execute(t.adminDb);
        for (const id of people) await addPerson(id, REGIONS[0] ?? 0);
        const spells = drawn.map(place);
        // One at a time and recounted each time, as the office learns of them.
        for (const s of spells) {
          await addSpell(s);
          await recount([s.personId], days);
        }
        expect(await kept()).toEqual(ruled(spells, days));
        await recount(null, days);
        expect(await kept()).toEqual(ruled(spells, days));
      }),
      { seed: 20221031, numRuns: 60 },
    );
  });
});

function single(personId: string, startedOn: string, more: Partial<Spell> = {}): Spell {
  const form: EmploymentForm = 'PROPORTIONAL';
  const endedOn: PlainDate | null = null;
  return {
    id: randomUUID(),
    personId,
    region: REGIONS[0] ?? 0,
    form,
    startedOn: plainDate(startedOn),
    endedOn,
    state: 'verified',
    superseded: false,
    ...more,
  };
}

describe('what a counted start is broken down by', () => {
  const id = randomUUID();
  const row = () =>
    sql`select sex, category, age, form, urban_rural, region_key from counted_start where person_id = ${id}`.execute(
      t.adminDb,
    );

  test('age in full years on the day of the start, category of the certificate in force then', async () => {
    await addPerson(id, 351028000000, { sex: 'F', birth: '2000-02-29', category: 4 });
    await addCertificate(id, 351028000000, 7, '2024-01-01');
    await addSpell(single(id, '2023-02-28', { region: 351028000000 }));
    await recount([id], 1);
    expect((await row()).rows).toEqual([
      {
        sex: 'F',
        category: 4,
        age: 22,
        form: 'PROPORTIONAL',
        urban_rural: 'URBAN',
        region_key: 351028000000,
      },
    ]);
  });

  test('a certificate that comes late and a corrected birth date change the row, not the count', async () => {
    await addPerson(id, REGIONS[0] ?? 0);
    await addSpell(single(id, '2023-03-01'));
    await recount([id], 1);
    expect((await row()).rows).toMatchObject([{ category: null, age: 32 }]);
    await addCertificate(id, REGIONS[0] ?? 0, 2, '2020-01-01');
    await sql`update person set birth_date = '1991-03-02', sex = 'F' where id = ${id}`.execute(t.adminDb);
    expect((await row()).rows).toMatchObject([{ category: 2, age: 31, sex: 'F' }]);
  });

  test('a mended certificate is not an earlier one', async () => {
    await addPerson(id, REGIONS[0] ?? 0, { category: 4 });
    await addCertificate(id, REGIONS[0] ?? 0, 2, '2015-01-01');
    await addSpell(single(id, '2023-03-01'));
    await recount([id], 1);
    expect((await row()).rows).toMatchObject([{ category: 2 }]);
  });

  test('whoever moves later takes no figure along', async () => {
    await addPerson(id, 350582000000);
    await addSpell(single(id, '2023-03-01', { region: 350582000000 }));
    await recount([id], 1);
    await sql`update person set region_key = 350206000000 where id = ${id}`.execute(t.adminDb);
    await recount([id], 1);
    expect((await row()).rows).toMatchObject([{ region_key: 350582000000 }]);
    const spell = await sql`select region_key, start_region_key from employment_spell`.execute(t.adminDb);
    expect(spell.rows).toEqual([{ region_key: 350206000000, start_region_key: 350582000000 }]);
    const past = await sql`select region_key, past_region_key from person_past_region`.execute(t.adminDb);
    expect(past.rows).toEqual([{ region_key: 350206000000, past_region_key: 350582000000 }]);
  });
});

describe('the database keeps its promises', () => {
  const id = randomUUID();
  beforeEach(async () => {
    await addPerson(id, REGIONS[0] ?? 0);
    await addSpell(single(id, '2023-03-01', { endedOn: plainDate('2023-04-01') }));
  });
  const asClerk = (statement: ReturnType<typeof sql>) =>
    t.db.transaction().execute(async (db) => {
      await sql`select set_config('zhuye.role', 'county_clerk', true), set_config('zhuye.lo', '350102000000', true), set_config('zhuye.hi', '350103000000', true)`.execute(
        db,
      );
      return statement.execute(db);
    });

  test('the application can neither overwrite nor delete a spell, nor write the count', async () => {
    await expect(asClerk(sql`update employment_spell set started_on = '2023-01-01'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(asClerk(sql`delete from employment_spell`)).rejects.toThrow(/permission denied/);
    await expect(asClerk(sql`delete from counted_start`)).rejects.toThrow(/permission denied/);
  });

  test('an end is said once', async () => {
    await expect(asClerk(sql`update employment_spell set ended_on = '2023-05-01'`)).rejects.toThrow(
      /recorded once/,
    );
  });

  test('nobody is counted twice in a year, even by the owner', async () => {
    const insert = sql`insert into counted_start (person_id, year, city, spell_id, region_key, started_on, form, sex, age)
      values (${id}, 2023, 3501, gen_random_uuid(), 350102000000, '2023-03-01', 'AGRI', 'M', 30)`;
    await insert.execute(t.adminDb);
    await expect(insert.execute(t.adminDb)).rejects.toThrow(/counted_start_pkey/);
  });

  test('two recounts of one person at once follow each other', async () => {
    await Promise.all(Array.from({ length: 4 }, () => recount([id], 1)));
    expect(await kept()).toHaveLength(1);
  });
});
