import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, type House } from '../../../test/house/house.ts';
import { dispatch, transact } from '../../platform/action/index.ts';
import { systemActor } from '../../platform/access/actor.ts';
import { regions } from '../../province/fujian/index.ts';
import { NEW_EMPLOYMENT_TRUTHS as truths } from '../../sample/truths/index.ts';
import { FORM_ORDER, listSpells, recount } from '../employment/index.ts';
import { BREAK_DOWNS } from './indicators.ts';
import { newEmploymentFigure } from './queries/figure.ts';
import { newEmploymentRows } from './queries/rows.ts';

let house: House;
const province = actorIn('350000', 'province_officer');
const gulou = actorIn('350102');

/** A person with spells, written past the actions: the count is derived from whatever the tables hold. */
async function plant(person: (typeof truths.persons)[number]): Promise<void> {
  const id = randomUUID();
  const at = (code: string) => ({ key: regions.key(code), city: regions.unit(code) });
  const home = at(person.region);
  const { adminDb } = house.t;
  const birth = person.residentId.replace(/^.{6}(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
  const sex = Number(person.residentId[16]) % 2 === 1 ? 'M' : 'F';
  await sql`insert into person (city, id, region_key, region_code, resident_id_enc, resident_id_bidx, sex, birth_date)
    values (${home.city}, ${id}, ${home.key}, ${person.region}, '', ${Buffer.from(id)}, ${sex}, ${birth})`.execute(
    adminDb,
  );
  await sql`insert into person_profile (city, id, person_id, region_key, name, source, observed_on)
    values (${home.city}, ${randomUUID()}, ${id}, ${home.key}, ${person.name}, 'sample', '2024-01-01')`.execute(
    adminDb,
  );
  await sql`insert into certificate (city, id, person_id, region_key, number_enc, number_bidx, category, grade, status, source, observed_on)
    values (${home.city}, ${randomUUID()}, ${id}, ${home.key}, '', '', ${person.category}, ${person.grade}, 'VALID', 'sample', '2024-01-01')`.execute(
    adminDb,
  );
  for (const spell of person.spells) {
    const moved = person.movedTo && spell.from >= person.movedTo.on;
    const superseded = spell.supersededBy === undefined ? null : randomUUID();
    await sql`insert into employment_spell (city, id, person_id, region_key, start_region_key, form, urban_rural, started_on, ended_on, source,
        found_by, state, verified_on, superseded_by, superseded_at)
      values (${home.city}, ${randomUUID()}, ${id}, ${home.key}, ${moved ? at(person.movedTo?.region ?? '').key : home.key}, ${spell.form},
        ${person.urbanRural}, ${spell.from}, ${spell.to}, 'sample', 'self', ${spell.state}, ${spell.state === 'verified' ? (spell.verifiedOn ?? spell.from) : null},
        ${superseded}::uuid, ${superseded === null ? null : new Date()})`.execute(adminDb);
  }
}

beforeAll(async () => {
  house = await openHouse(() => new Date('2025-07-01T02:00:00Z'));
  for (const person of truths.persons) await plant(person);
  await transact(house.app.floor, systemActor(), ({ ctx }) => recount(ctx, null));
});
afterAll(() => house?.close());

/** Starts of many invented people straight in the count: most cells large, two of them small. */
async function manyStarts(): Promise<void> {
  for (const [place, unit] of regions.units.entries())
    for (const year of [2022, 2023, 2024])
      for (const category of [1, 2, 3, 4]) {
        const small = (place === 2 && category === 2 && year === 2023) || (place === 5 && category === 3);
        await sql`insert into counted_start (person_id, year, city, spell_id, region_key, started_on, form, urban_rural, sex, category, age)
          select gen_random_uuid(), ${year}, ${regions.unit(unit.code)}, gen_random_uuid(), ${regions.key(unit.code)},
            make_date(${year}, 3, 1), 'FLEXIBLE', 'URBAN', 'F', ${category}, 30
          from generate_series(1, ${small ? 2 : 12 + place})`.execute(house.t.adminDb);
      }
}

type Asked = Parameters<typeof newEmploymentFigure.run>[1];
const figure = (input: Partial<Asked>, actor = province) => house.done(newEmploymentFigure, input, actor);
const sum = (cells: readonly { count: number | null }[]) =>
  cells.reduce((total, cell) => total + (cell.count ?? 0), 0);

describe('the planted truths', () => {
  it.each(Object.entries(truths.totals.plans))(
    'plan %s: starts and distinct persons',
    async (plan, total) => {
      expect(await figure({ plan })).toMatchObject(total);
    },
  );

  it.each(Object.entries(truths.totals.byYearAndUnit))(
    '%s by reporting unit, 平潭 beside Fuzhou',
    async (year, byUnit) => {
      const { cells, starts } = await figure({ year: Number(year) });
      const found = cells
        .filter((cell) => cell.count !== 0)
        .map((cell) => [String(regions.unit(cell.region ?? '')), cell.count]);
      expect(Object.fromEntries(found)).toEqual(byUnit);
      expect(cells).toHaveLength(10);
      expect(starts).toBe(truths.totals.byYear[year]);
    },
  );
});

describe('the parts make the whole', () => {
  it.each(BREAK_DOWNS)('by %s', async (by) => {
    const { cells, starts } = await figure({ plan: '2022-2024', by });
    expect(sum(cells)).toBe(starts);
  });

  it('each region is the sum of the regions below it, down to the township', async () => {
    const walk = async (code: string): Promise<void> => {
      const { starts, cells, persons } = await figure({ plan: '2022-2024', region: code });
      expect(persons).toBeLessThanOrEqual(starts);
      if (cells.length === 0) return;
      expect(sum(cells)).toBe(starts);
      for (const cell of cells.filter((c) => c.region !== undefined && c.count !== 0)) {
        expect((await figure({ plan: '2022-2024', region: cell.region })).starts).toBe(cell.count);
        await walk(cell.region ?? '');
      }
    };
    await walk('350000');
  });

  it('the years of a plan make the plan', async () => {
    const { cells, starts } = await figure({ plan: '2022-2024', by: 'year' });
    expect(cells.map((cell) => cell.key)).toEqual(['2022', '2023', '2024']);
    expect(sum(cells)).toBe(starts);
  });

  it('all seven forms are listed, in their order', async () => {
    expect((await figure({ plan: '2025-2027', by: 'form' })).cells.map((cell) => cell.key)).toEqual([
      ...FORM_ORDER,
    ]);
  });
});

describe('targets', () => {
  it('stand where the plan names them and nowhere else', async () => {
    expect(await figure({ plan: '2022-2024' })).toMatchObject({ target: 35_000 });
    expect(await figure({ plan: '2022-2024', year: 2023 })).toMatchObject({ target: null });
    expect(await figure({ plan: '2022-2024', region: '350100' })).toMatchObject({ target: null });
  });

  it('without a plan or a year the running plan is meant, and the own region', async () => {
    expect(await figure({}, gulou)).toMatchObject({
      plan: { id: '2025-2027', confirmed: false },
      target: null,
      year: null,
      region: { code: '350102' },
    });
  });

  it.each([
    [{ plan: 'none' }, 'programme.no-plan'],
    [{ year: 2019 }, 'programme.year-without-plan'],
    [{ plan: '2022-2024', year: 2025 }, 'programme.year-outside-plan'],
    [{ region: '999999' }, 'unknown-region'],
  ])('refuses %o', async (input, code) => {
    expect(await dispatch(house.app.floor, newEmploymentFigure, input, province)).toMatchObject({
      ok: false,
      problem: { code },
    });
  });
});

describe('who may see what', () => {
  it('a county sees the figures of the province, and the rows of its own people alone', async () => {
    const whole = await figure({ plan: '2022-2024', region: '350000' }, gulou);
    expect(whole).toMatchObject({ starts: truths.totals.plans['2022-2024'].starts, own: false });
    const own = await figure({ plan: '2022-2024' }, gulou);
    const rows = await house.done(newEmploymentRows, { plan: '2022-2024', region: '350000' }, gulou);
    expect(rows).toMatchObject({ total: own.starts, own: false });
    expect(rows.rows.every((row) => row.region.startsWith('福州市鼓楼区'))).toBe(true);
  });

  it('the wider look ends with the figure', async () => {
    const seen = await transact(house.app.floor, gulou, async ({ ctx }) => {
      await newEmploymentFigure.run(ctx, { by: 'region', region: '350000', plan: '2022-2024' });
      return ctx.db.selectFrom('person').select('id').execute();
    });
    expect(seen).toHaveLength(truths.persons.filter((p) => p.region === '350102').length);
  });

  it('small cells about persons are withheld outside the own region', async () => {
    const told = (cells: readonly { count: number | null }[]) =>
      cells.every((c) => c.count === null || c.count === 0 || c.count >= 5);
    expect(told((await figure({ plan: '2022-2024', region: '350500', by: 'category' }, gulou)).cells)).toBe(
      true,
    );
    expect(told((await figure({ plan: '2022-2024', region: '350102', by: 'category' }, gulou)).cells)).toBe(
      false,
    );
  });

  it('below the reporting units nothing about persons is told to readers from elsewhere', async () => {
    const { cells } = await figure({ plan: '2022-2024', region: '350502', by: 'sex' }, gulou);
    expect(cells.every((cell) => cell.count === null)).toBe(true);
  });

  it('no difference between plan and years, province and units gives a small cell away', async () => {
    await manyStarts();
    const years = [undefined, 2022, 2023, 2024];
    const shown = async (region: string, year?: number) => {
      const { cells } = await figure(
        { plan: '2022-2024', region, by: 'category', ...(year && { year }) },
        gulou,
      );
      return new Map(cells.map((cell) => [cell.key, cell.count]));
    };
    let told = 0;
    for (const { code } of regions.units.filter((unit) => unit.code !== '350100')) {
      const byYear = await Promise.all(years.map((year) => shown(code, year)));
      for (const key of byYear[0]?.keys() ?? []) {
        const counts = byYear.map((cells) => cells.get(key) ?? null);
        // Told for the plan and all its years, or for none of them.
        expect([code, key, new Set(counts.map((count) => count === null)).size]).toEqual([code, key, 1]);
        expect(counts.every((count) => count === null || count === 0 || count >= 5)).toBe(true);
        told += counts.filter((count) => count !== null && count > 0).length;
      }
    }
    expect(told).toBeGreaterThan(0);
    for (const [key, whole] of await shown('350000')) {
      const units = await Promise.all(
        regions.units.map(async ({ code }) => (await shown(code)).get(key) ?? null),
      );
      // Of a column that is told, no unit is missing alone.
      if (whole !== null) expect([key, units.filter((count) => count === null).length]).not.toEqual([key, 1]);
    }
    await sql`delete from counted_start where person_id not in (select id from person)`.execute(
      house.t.adminDb,
    );
  });

  it('no public, no seeker', async () => {
    for (const role of ['seeker', 'system_admin'] as const) {
      expect(await dispatch(house.app.floor, newEmploymentFigure, {}, actorIn('350102', role))).toMatchObject(
        { problem: { code: 'role-may-not' } },
      );
    }
  });
});

describe('the rows behind a figure', () => {
  it('are as many as the figure says, for the whole and for every cell', async () => {
    for (const by of BREAK_DOWNS) {
      const { cells, starts } = await figure({ plan: '2022-2024', by });
      expect(await house.done(newEmploymentRows, { plan: '2022-2024' }, province)).toMatchObject({
        total: starts,
      });
      for (const { key, count } of cells) {
        expect(await house.done(newEmploymentRows, { plan: '2022-2024', by, key }, province)).toMatchObject({
          total: count,
        });
      }
    }
  });

  it('and what waits beside it opens to as many spells', async () => {
    for (const year of [2022, 2023, 2024]) {
      const { pending } = await figure({ year });
      const input = {
        state: 'pending',
        region: '350000',
        from: `${year}-01-01`,
        to: `${year}-12-31`,
      } as const;
      expect(await house.done(listSpells, input, province)).toMatchObject({ total: pending });
    }
    expect((await figure({ plan: '2022-2024' })).pending).toBeGreaterThan(0);
  });

  it('show each person masked, with the spell that counted', async () => {
    const { rows } = await house.done(newEmploymentRows, { year: 2025 }, province);
    expect(rows).toMatchObject([
      { name: { shown: '钟*娥', spoken: '钟某娥' }, startedOn: '2025-01-01', form: 'AGRI', papers: 0 },
    ]);
  });

  it('are read under audit', async () => {
    const { rows } =
      await sql`select class, details ->> 'region' as region from audit_event where action = 'programme.new-employment-rows' and role = 'county_clerk'`.execute(
        house.t.adminDb,
      );
    expect(rows).toContainEqual({ class: 'sensitive-read', region: '350000' });
  });
});
