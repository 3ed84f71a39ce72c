import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { regions } from '../../src/province/fujian/index.ts';
import type { Form } from '../../src/modules/matching/index.ts';
import { PERSON_SEED, POSITION_SEED } from './province.ts';
import { persons, positions } from './workload.ts';

const FORM: Readonly<Record<Form, string>> = {
  FULL_TIME: 'FULL_TIME',
  FLEXIBLE: 'FLEXIBLE_HOURS',
  REMOTE: 'REMOTE',
  ASSISTED: 'SHELTERED',
};

const uuid = (kind: number, n: number) =>
  `01900000-${String(kind).padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const personIdOf = (n: number): string => uuid(1, n);
export const positionIdOf = (n: number): string => uuid(2, n);

/** The workload's cities and counties stand for places; here each becomes a real township of the province. */
const townships = regions.units
  .flatMap((unit) => (unit.code === '350128' ? [] : regions.children(unit.code)))
  .filter((county) => county.administered && county.code !== '350128')
  .map((county) => ({ county: county.code, below: regions.children(county.code).map(({ code }) => code) }));
function placeOf(region: string, n: number): { county: string; township: string } {
  const at = (Number(region.slice(2, 4)) * 13 + Number(region.slice(4))) % townships.length;
  const { county = '350102', below = [] } = townships[at] ?? {};
  return { county, township: below[n % below.length] ?? county };
}

const list = (items: Iterable<string>) => `{${[...items].map((item) => `"${item}"`).join(',')}}`;
const row = (...cells: (string | number)[]) => `${cells.join('\t')}\n`;

function* personRows(count: number) {
  let n = 0;
  for (const person of persons(count, PERSON_SEED)) {
    const { township } = placeOf(person.region, n);
    const at = [regions.unit(township), uuid(1, n), regions.key(township)] as const;
    yield { n, person, township, at };
    n += 1;
  }
}

const TABLES: Readonly<
  Record<string, (each: ReturnType<typeof personRows> extends Generator<infer R> ? R : never) => string>
> = {
  'person (city, id, region_key, region_code, resident_id_enc, resident_id_bidx, sex, birth_date)': ({
    n,
    township,
    at: [city, id, key],
  }) => {
    const bytes = `\\\\x${n.toString(16).padStart(12, '0')}`;
    return row(city, id, key, township, bytes, bytes, n % 2 ? 'M' : 'F', '1985-06-01');
  },
  'person_profile (city, id, person_id, region_key, name, education, source, observed_on)': ({
    n,
    person,
    at: [city, id, key],
  }) => row(city, uuid(3, n), id, key, '示例', person.education, 'sample', '2024-01-01'),
  'ability_profile (city, id, person_id, region_key, abilities, assessed_on, source)': ({
    n,
    person,
    at: [city, id, key],
  }) => row(city, uuid(4, n), id, key, JSON.stringify(person.abilities), '2024-01-01', 'sample'),
  'job_need (city, id, person_id, region_key, wants_work, occupations, skills, min_wage, commute, forms, registered_on, source)':
    ({ n, person, at: [city, id, key] }) =>
      row(
        city,
        uuid(5, n),
        id,
        key,
        't',
        list(person.occupations),
        list(person.skills),
        person.minWage * 100,
        person.commute,
        list(person.forms.map((form) => FORM[form])),
        '2024-01-01',
        'sample',
      ),
};

function* positionRows(count: number) {
  let n = 0;
  for (const position of positions(count, POSITION_SEED)) {
    const { county } = placeOf(position.region, n);
    const [low, high] = position.wage;
    yield row(
      regions.unit(county),
      positionIdOf(n),
      regions.key(county),
      county,
      't',
      '示例单位',
      '示例岗位',
      FORM[position.form],
      position.education,
      position.occupation,
      list(position.skills),
      low * 100,
      high * 100,
      JSON.stringify(position.demands),
      't',
      list(position.accommodations),
      'open',
      '2022-01-01',
      'sample',
    );
    n += 1;
  }
}

/** Fills an empty register and bank with the workload; everybody wants work. Triggers rest, as in a restore. */
export async function fillRegister(pool: pg.Pool, personCount: number, positionCount: number): Promise<void> {
  const client = await pool.connect();
  const copy = (table: string, rows: Iterable<string>) =>
    pipeline(Readable.from(rows), client.query(copyFrom(`copy ${table} from stdin`)));
  try {
    await client.query('set session_replication_role = replica');
    for (const [table, write] of Object.entries(TABLES))
      await copy(
        table,
        (function* () {
          for (const each of personRows(personCount)) yield write(each);
        })(),
      );
    await copy(
      `position (city, id, region_key, region_code, region_precise, employer_name, title, form, education, occupation, skills,
        wage_low, wage_high, demands, demands_known, accommodations, state, opens_on, source)`,
      positionRows(positionCount),
    );
    await client.query('analyze');
  } finally {
    client.release();
  }
}
