import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../src/app.ts';
import { newEmploymentFigure } from '../src/modules/programme/queries/figure.ts';
import { registerPerson } from '../src/modules/people/actions/register.ts';
import { requestDeletion, decideDeletion, unseal } from '../src/modules/people/sealing/actions.ts';
import { listEndingSeals } from '../src/modules/people/sealing/ending.ts';
import { askOpening } from '../src/modules/people/sealing/opening.ts';
import { systemActor, type Actor } from '../src/platform/access/actor.ts';
import { dispatch, type Operation } from '../src/platform/action/index.ts';
import { applyRetention } from '../src/platform/retention/apply.ts';
import { retentionNight } from '../src/platform/retention/index.ts';
import { retentionOverview } from '../src/platform/retention/overview.ts';
import { catalogue, fillTable, type TableShape } from './house/catalogue.ts';
import { account, actorIn, openHouse, person, residentId, type House } from './house/house.ts';

const CITY = 3501;
const UNTIL = '2024-07-01';
const NAME = '销毁甲';
const clerk = actorIn('350102');
const declared = modules.flatMap((m) => m.personTables);

let now = new Date('2024-06-03T02:00:00Z');
let house: House;
let tables: TableShape[];
/** One row in every table about a person, in every room; made by the catalogue, so that a new table is in it by itself. */
let personId: string;
let other: string;
let sealId: string;
let accountId: string;

const run = (query: ReturnType<typeof sql>) => query.execute(house.t.adminDb);
const codeOf = async (operation: Operation, input: object, actor: Actor) => {
  const outcome = await dispatch(house.app.floor, operation, input as never, actor);
  return outcome.ok ? 'done' : outcome.problem.code;
};
const about = () => tables.filter(({ columns }) => columns.some((c) => c.name === 'person_id'));
const rowsOf = async (who: string) => {
  const found: Record<string, number> = {};
  for (const { name } of about()) {
    const { rows } = await sql`select 1 from ${sql.table(name)} where person_id = ${who}`.execute(
      house.t.adminDb,
    );
    found[name] = rows.length;
  }
  return found;
};
async function seal(who: string, keepUntil = UNTIL): Promise<string> {
  const self = { ...actorIn('350102', 'seeker'), personId: who, capacity: 'self' } as Actor;
  const { id } = await house.done(requestDeletion, { reason: '不想再用' }, self);
  await house.done(
    decideDeletion,
    { requestId: id, decision: 'sealed', ground: 'consent-withdrawn', keepUntil, reason: '照办' },
    clerk,
  );
  const { rows } = await sql<{ id: string }>`select id from seal where person_id = ${who}`.execute(
    house.t.adminDb,
  );
  return rows[0]?.id ?? '';
}
const figure = async () =>
  (
    await house.done(
      newEmploymentFigure,
      { year: 2024, region: '350102' },
      actorIn('350000', 'province_officer'),
    )
  ).starts;
const recount = () =>
  run(sql`select employment_recount(null, '[{"from": "2000-01-01", "to": null, "days": 90}]', '{FLEXIBLE}')`);

/** A row of the table for the person, though the checks of content would ask for more. */
async function plant(table: TableShape, who: string): Promise<void> {
  const { rows } = await sql<{ ctid: string }>`select ctid::text from ${sql.table(table.name)}`.execute(
    house.t.adminDb,
  );
  await fillTable(house.t.adminDb, table, { key: 350_102_000_000, city: CITY });
  await house.t.adminDb.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`update ${sql.table(table.name)} set person_id = ${who}
      where not (ctid::text = any (${rows.map((row) => row.ctid)}::text[]))`.execute(tx);
  });
}

beforeAll(async () => {
  house = await openHouse(() => now);
  personId = await person(house, '350102', 1, { name: NAME });
  other = await person(house, '350102', 2, { name: '别人' });
  const name = await account(house, 'seeker', '350102', personId);
  accountId =
    (await sql<{ id: string }>`select id from account where name = ${name}`.execute(house.t.adminDb)).rows[0]
      ?.id ?? '';
  await account(house, 'seeker', '350104', other);
  await run(sql`insert into session (token_hash, account_id, grant_id, kind, expires_at)
    select 'x', account_id, id, 'web', now() from account_grant where person_id = ${personId}`);
  await run(sql`insert into notice (id, account_id, kind, params, href, urgent, group_key, made_at)
    values (gen_random_uuid(), ${accountId}, 'x', '', '/', false, 'x', now())`);
  await run(
    sql`insert into saved_view (account_id, list, name, query, created_at) values (${accountId}, '/people', 'x', '', now())`,
  );
  for (const who of [personId, other]) {
    await run(sql`insert into employment_spell (city, id, person_id, region_key, start_region_key, employer_name, form,
      started_on, source, found_by, state, verified_on)
      select ${CITY}, gen_random_uuid(), id, region_key, region_key, ${who === personId ? `${NAME}理发店` : '别的店'}, 'FLEXIBLE', '2024-03-01', 'x', 'self',
        'verified', '2024-03-02' from person where id = ${who}`);
  }
  await recount();
  sealId = await seal(personId);
  tables = await catalogue(house.t.adminDb);
  const empty = await rowsOf(personId);
  for (const table of about()) if (empty[table.name] === 0) await plant(table, personId);
}, 240_000);
afterAll(() => house?.close());

describe('every table about a person', () => {
  it('says what stays of it, as the database has it; all others lose their rows', async () => {
    const { rows } = await sql<{ table_name: string }>`select table_name from person_rest`.execute(
      house.t.adminDb,
    );
    const resting = declared.filter(({ rest }) => rest !== undefined).map(({ table }) => table);
    expect(rows.map((row) => row.table_name).toSorted()).toEqual(resting.toSorted());
  });

  it('held something of the person before', async () => {
    expect(Object.entries(await rowsOf(personId)).filter(([, n]) => n === 0)).toEqual([]);
  });
});

describe('a sealed file whose time is over', () => {
  it('stays to the end of its last day, and officers see it coming', async () => {
    now = new Date('2024-07-01T15:00:00Z');
    const ending = await house.done(listEndingSeals, {}, clerk);
    expect(ending.seals).toMatchObject([{ id: sealId, keepUntil: UNTIL, due: false }]);
    expect(ending.tables.some(({ rest }) => rest === null)).toBe(true);
    expect((await house.done(listEndingSeals, {}, actorIn('350203'))).seals).toEqual([]);
    const night = await dispatch(
      house.app.floor,
      applyRetention,
      { rule: 'sealed-files' },
      systemActor('job'),
    );
    expect(night).toMatchObject({ ok: true, value: { rows: 0, complete: true } });
    expect((await rowsOf(personId))['person_profile']).toBeGreaterThan(0);
  });

  it('is dissolved in the night after, in every table, with its trace; figures stay', async () => {
    now = new Date('2024-07-02T02:00:00Z');
    const before = await figure();
    expect(before).toBe(2);
    const due = async () =>
      (await house.done(retentionOverview, { rehearse: 'true' }, clerk)).rules.find(
        ({ id }) => id === 'sealed-files',
      );
    expect(await due()).toMatchObject({ due: 1, last: null, end: 'dissolve', days: null });
    await retentionNight(house.app.floor);
    expect(await due()).toMatchObject({ due: 0, last: { at: now, rows: 1 } });
    const left = Object.entries(await rowsOf(personId)).filter(([, n]) => n > 0);
    expect(left.map(([name]) => name).toSorted()).toEqual(['counted_start', 'employment_spell', 'seal']);
    expect(await figure()).toBe(before);
    await recount();
    expect(await figure()).toBe(before);
    const trace = await sql<{
      details: object;
      subject_id: string;
    }>`select details, subject_id from audit_event
      where action = 'retention.apply' and subject_table = 'person'`.execute(house.t.adminDb);
    expect(trace.rows).toEqual([
      { subject_id: personId, details: { seal: sealId, rule: 'sealed-files', end: 'dissolve', rows: 1 } },
    ]);
    expect(house.log).toEqual([]);
  });

  it('leaves nothing that tells who it was, in no column of any table', async () => {
    for (const { name, columns } of tables) {
      for (const column of columns) {
        const { rows } = await sql`select 1 from ${sql.table(name)}
          where ${sql.id(column.name)}::text like ${`%${NAME}%`} or ${sql.id(column.name)}::text = ${accountId}`.execute(
          house.t.adminDb,
        );
        // The trail and the outbox keep ids by law; what they point to is gone.
        if (!['audit_event', 'outbox_event', 'request_once'].includes(name))
          expect([name, column.name, rows.length]).toEqual([name, column.name, 0]);
      }
    }
    const stub =
      await sql`select octet_length(resident_id_enc) as n, birth_date::text from person where id = ${personId}`.execute(
        house.t.adminDb,
      );
    expect(stub.rows).toEqual([{ n: 0, birth_date: '1900-01-01' }]);
  });

  it('is dissolved once, and cannot be taken out or looked into any more', async () => {
    expect(await retentionNight(house.app.floor)).toBe(0);
    expect(await codeOf(unseal, { sealId, reason: '本人又来' }, clerk)).toBe('no-such-record');
    expect(await codeOf(askOpening, { sealId, reason: '法院来函' }, clerk)).toBe('seal-dissolved');
    expect((await house.done(listEndingSeals, {}, clerk)).ended).toBe(1);
    await expect(
      house.t.ownerDb.transaction().execute(async (tx) => {
        await sql`select set_config('zhuye.lo', '-1000000000000', true), set_config('zhuye.hi', '1000000000000', true)`.execute(
          tx,
        );
        await sql`update person set region_key = 1 where id = ${personId}`.execute(tx);
      }),
    ).rejects.toThrow('dissolved once');
  });

  it('lets the person be registered anew, as somebody else', async () => {
    const number = residentId(1);
    const { id } = await house.done(
      registerPerson,
      {
        residentId: number,
        certificateNo: `${number}43`,
        region: '350102',
        name: '又来',
        urbanRural: 'URBAN',
      },
      clerk,
    );
    expect(id).not.toBe(personId);
  });
});

it('nobody else loses anything, nor a file whose seal was lifted', async () => {
  expect(await rowsOf(other)).toMatchObject({
    person_profile: 1,
    certificate: 1,
    employment_spell: 1,
    account_grant: 1,
  });
  const lifted = await seal(other, '2024-12-31');
  await sql`update seal set keep_until = '2024-06-30' where id = ${lifted}`.execute(house.t.adminDb);
  await house.done(unseal, { sealId: lifted, reason: '本人又来求职' }, clerk);
  expect(await retentionNight(house.app.floor)).toBe(0);
  expect(await rowsOf(other)).toMatchObject({ person_profile: 1, account_grant: 1 });
});

it('nobody but the house dissolves a file', async () => {
  await expect(
    house.t.db
      .transaction()
      .execute((tx) => sql`select * from person_dissolve_next('2030-01-01', now())`.execute(tx)),
  ).rejects.toThrow('by the house');
});
