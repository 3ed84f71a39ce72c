import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { transact, type Floor } from '../action/index.ts';
import { auditKeys } from '../crypto/index.ts';
import { fixtureFloor } from '../event/fixture.ts';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { readAnchors, writeAnchor } from './anchor.ts';
import { signSeal } from './chain.ts';
import { writeAudit } from './entry.ts';
import { reportLines } from './report.ts';
import { sealAudit } from './sealer.ts';
import { verifyAudit, type AuditReport } from './verify.ts';

const FUZHOU = 3501;
const XIAMEN = 3502;
const { privateKey: key, publicKey } = auditKeys(Buffer.alloc(32, 7));

let t: TestDatabase;
let floor: Floor;
let folder: string;
let anchorFile: string;

function officer(city: number): Actor {
  const lo = city * 100_000_000;
  return { id: uuidv7(), name: '甲', role: 'city_officer', regionCode: null, scope: { lo, hi: lo + 100_000_000 }, personId: null, via: 'web' };
}
const write = (city: number, action = 'people.register') =>
  transact(floor, officer(city), ({ ctx }) =>
    writeAudit(ctx, { actor: ctx.actor, action, class: 'write', notes: [{ table: 'person', id: ctx.newId(), city, details: { b: 1, a: '甲' } }] }),
  );
const seal = () => sealAudit({ floor, key, anchorFile });
const check = async (): Promise<AuditReport> => verifyAudit(t.db, { keys: [publicKey], anchors: await readAnchors(anchorFile) });
/** What a person with all rights over the database does to it. */
const tamper = (text: string) => sql.raw(text).execute(t.adminDb);
async function faultOf(city: number) {
  const report = await check();
  expect(report.intact).toBe(false);
  expect(report.cities.filter((c) => c.fault).map((c) => c.city)).toEqual([city]);
  return report.cities.find((c) => c.city === city)?.fault;
}

beforeEach(async () => {
  t = await testDatabase({ modules: [] });
  floor = fixtureFloor(t.db);
  folder = mkdtempSync(join(tmpdir(), 'zhuye-audit-'));
  anchorFile = join(folder, 'audit-heads.jsonl');
  // Two seals in Fuzhou over three and two events, one in Xiamen over two.
  for (const city of [FUZHOU, FUZHOU, FUZHOU, XIAMEN, XIAMEN]) await write(city);
  expect(await seal()).toBe(2);
  for (const city of [FUZHOU, FUZHOU]) await write(city);
  expect(await seal()).toBe(1);
});
afterEach(async () => {
  await t.close();
  rmSync(folder, { recursive: true });
});

describe('an untouched trail', () => {
  it('is intact, and the events of the last minute are named as unsealed', async () => {
    await write(XIAMEN);
    const report = await check();
    expect(report.intact).toBe(true);
    expect(report.cities).toMatchObject([
      { city: FUZHOU, sealed: 5, unsealed: 0, fault: null },
      { city: XIAMEN, sealed: 2, unsealed: 1, fault: null },
    ]);
  });

  it('has nothing to seal twice', async () => {
    expect(await seal()).toBe(0);
    expect((await check()).intact).toBe(true);
  });

  it('stays intact when several sealers run at once', async () => {
    for (let i = 0; i < 20; i++) await write(i % 2 ? FUZHOU : XIAMEN);
    await Promise.all([seal(), seal(), seal()]);
    const report = await check();
    expect(report.cities).toMatchObject([
      { sealed: 15, unsealed: 0, fault: null },
      { sealed: 12, unsealed: 0, fault: null },
    ]);
  });

  it('leaves an event out until its act is committed', async () => {
    let report: AuditReport | undefined;
    await transact(floor, officer(FUZHOU), async ({ ctx }) => {
      await writeAudit(ctx, { actor: ctx.actor, action: 'x', class: 'write', notes: [] });
      await write(FUZHOU);
      await seal();
      report = await check();
    });
    expect(report?.cities[0]).toMatchObject({ sealed: 6, unsealed: 0 });
    await seal();
    expect((await check()).cities[0]).toMatchObject({ sealed: 7, fault: null });
  });

  it('is the same in every session, whatever its time zone', async () => {
    await sql.raw(`alter role zhuye_app in database ${new URL(t.appUrl).pathname.slice(1)} set timezone = 'Asia/Shanghai'`).execute(t.adminDb);
    const { connect } = await import('../database/connect.ts');
    const other = connect(t.appUrl, 1);
    expect((await verifyAudit(other.db, { keys: [publicKey], anchors: [] })).intact).toBe(true);
    await other.close();
  });

  it('does not hold under another key', async () => {
    const other = auditKeys(Buffer.alloc(32, 8)).publicKey;
    const report = await verifyAudit(t.db, { keys: [other], anchors: [] });
    expect(report.cities.map((c) => c.fault?.kind)).toEqual(['seal-forged', 'seal-forged']);
    expect((await verifyAudit(t.db, { keys: [other, publicKey], anchors: [] })).intact).toBe(true);
  });

  it('is out of reach of the application', async () => {
    const asSystem = (text: string) =>
      transact(floor, { ...officer(FUZHOU), id: null, role: 'system', scope: { lo: 0, hi: 1e12 } }, ({ ctx }) => sql.raw(text).execute(ctx.db));
    for (const table of ['audit_event', 'audit_link', 'audit_seal']) {
      await expect(asSystem(`delete from ${table}`)).rejects.toThrow('permission denied');
      await expect(asSystem(`update ${table} set city = 1`)).rejects.toThrow('permission denied');
      await expect(asSystem(`truncate ${table}`)).rejects.toThrow('permission denied');
    }
    await expect(
      asSystem(`insert into audit_event (city, id, at, call_id, role, via, action, class)
        values (3501, gen_random_uuid(), '2020-01-01', gen_random_uuid(), 'system', 'cli', 'x', 'write')`),
    ).rejects.toThrow('permission denied');
  });
});

const EVENT_2 = `(select event_id from audit_link where city = 3501 and position = 2)`;
const columns: readonly [string, string][] = [
  ['at', `at + interval '1 second'`],
  ['at', `at + interval '1 microsecond'`],
  ['call_id', 'gen_random_uuid()'],
  ['actor', 'gen_random_uuid()'],
  ['actor', 'null'],
  ['role', `'county_clerk'`],
  ['via', `'api'`],
  ['action', `'people.correct'`],
  ['class', `'read'`],
  ['subject_table', `'certificate'`],
  ['subject_id', 'gen_random_uuid()'],
  ['purpose', `''`],
  ['details', `'{"a": "乙", "b": 1}'`],
  ['details', 'null'],
];

describe('one who may do everything in the database', () => {
  it.each(columns)('is found to have changed %s to %s', async (column, value) => {
    await tamper(`update audit_event set ${column} = ${value} where id = ${EVENT_2}`);
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'changed', position: 2 });
  });

  it('is found to have removed an event', async () => {
    await tamper(`delete from audit_event where id = ${EVENT_2}`);
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'event-removed', position: 2 });
  });

  it('is found to have removed an event and its link', async () => {
    await tamper(`delete from audit_event where id = ${EVENT_2}; delete from audit_link where city = 3501 and position = 2`);
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'link-removed', position: 2 });
    await tamper(`update audit_link set position = position - 1 where city = 3501 and position > 2`);
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'changed', position: 2 });
  });

  it('is found to have moved an event to another city', async () => {
    await tamper(`update audit_event set city = 3502 where id = ${EVENT_2}`);
    const report = await check();
    expect(report.cities.map((c) => c.fault?.kind)).toEqual(['event-removed', 'unqueued']);
  });

  it('is found to have exchanged two events', async () => {
    await tamper(`with pair as (select position, event_id from audit_link where city = 3501 and position in (1, 2)),
      gone as (delete from audit_link where city = 3501 and position in (1, 2) returning position, hash)
      select 1 into temp x; create temp table kept as select * from audit_link where city = 3501 and position in (1, 2);
      delete from audit_link where city = 3501 and position in (1, 2);
      insert into audit_link select city, 3 - position, event_id, hash from kept`);
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'changed', position: 1 });
  });

  it('is found to have put an event between others', async () => {
    await tamper(`create temp table kept as select * from audit_link where city = 3501 and position >= 2;
      delete from audit_link where city = 3501 and position >= 2;
      insert into audit_link select city, position + 1, event_id, hash from kept;
      insert into audit_event select city, gen_random_uuid() as id, at, call_id from audit_event where false`).catch(() => undefined);
    await tamper(`insert into audit_event (city, id, call_id, role, via, action, class)
        values (3501, '00000000-0000-7000-8000-000000000001', gen_random_uuid(), 'system', 'cli', 'x', 'write');
      delete from audit_pending;
      insert into audit_link values (3501, 2, '00000000-0000-7000-8000-000000000001', '\\x00')`);
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'changed', position: 2 });
  });

  it('is found to have chained anew with right hashes but no signature', async () => {
    const foreign = auditKeys(Buffer.alloc(32, 9)).privateKey;
    await tamper(`delete from audit_seal where city = 3501 and seq = 2; update audit_event set purpose = 'x' where id = (select event_id from audit_link where city = 3501 and position = 5);
      insert into audit_pending select city, event_id from audit_link where city = 3501 and position > 3; delete from audit_link where city = 3501 and position > 3`);
    await sealAudit({ floor, key: foreign, anchorFile: join(folder, 'other.jsonl') });
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'seal-forged', position: 5 });
  });

  it.each([
    ['the first', 1],
    ['the last', 2],
  ])('is found to have removed %s seal', async (_which, seq) => {
    await tamper(`delete from audit_seal where city = 3501 and seq = ${seq}`);
    expect(await faultOf(FUZHOU)).toMatchObject(seq === 1 ? { kind: 'seal-removed', position: 1 } : { kind: 'unsigned', position: 4 });
  });

  it('is found to have added a seal over the same place', async () => {
    await tamper(`insert into audit_seal select city, 3, last_position, head, sealed_at, signature from audit_seal where city = 3501 and seq = 2`);
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'seal-forged', position: 5 });
  });

  it('is found to have removed the last links', async () => {
    await tamper(`delete from audit_link where city = 3501 and position > 4`);
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'link-removed', position: 5 });
  });

  it('is found to have cut off the newest events, links and seals together', async () => {
    await tamper(`delete from audit_event where id in (select event_id from audit_link where city = 3501 and position > 3);
      delete from audit_link where city = 3501 and position > 3; delete from audit_seal where city = 3501 and seq = 2`);
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'cut-off', position: 5 });
  });

  it('is found to have cut off a whole city', async () => {
    await tamper(`delete from audit_event where city = 3501; delete from audit_link where city = 3501; delete from audit_seal where city = 3501`);
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'cut-off', position: 5 });
  });

  it('is found to have cut off the newest and gone on sealing', async () => {
    await tamper(`delete from audit_event where id in (select event_id from audit_link where city = 3501 and position > 3);
      delete from audit_link where city = 3501 and position > 3; delete from audit_seal where city = 3501 and seq = 2`);
    const before = await readAnchors(anchorFile);
    await write(FUZHOU);
    await sealAudit({ floor, key, anchorFile: join(folder, 'other.jsonl') });
    const report = await verifyAudit(t.db, { keys: [publicKey], anchors: before });
    expect(report.cities[0]?.fault).toMatchObject({ kind: 'seal-forged', position: 5 });
  });

  it('is found to have taken an event off the queue', async () => {
    await write(XIAMEN);
    await tamper('delete from audit_pending');
    expect(await faultOf(XIAMEN)).toMatchObject({ kind: 'unqueued' });
  });

  it('is found to have put in an event of a past day, before and after it is sealed', async () => {
    await tamper(`insert into audit_event (city, id, at, call_id, role, via, action, class)
      values (3501, gen_random_uuid(), now() - interval '1 day', gen_random_uuid(), 'county_clerk', 'web', 'x', 'write')`);
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'backdated', position: null });
    await seal();
    expect(await faultOf(FUZHOU)).toMatchObject({ kind: 'backdated', position: 6 });
  });

  it('is found to have forged the head that is kept outside', async () => {
    const [head] = await readAnchors(anchorFile);
    if (!head) throw new Error('no head');
    const forged = { ...head, seq: 9, position: 99 };
    await writeAnchor(anchorFile, { ...forged, signature: signSeal(forged, auditKeys(Buffer.alloc(32, 9)).privateKey) });
    expect(await faultOf(head.city)).toMatchObject({ kind: 'anchor-forged' });
  });
});

describe('who sees what', () => {
  const read = (actor: Actor) =>
    transact(floor, actor, async ({ ctx }) => (await ctx.db.selectFrom('audit_event').select('city').execute()).map((r) => r.city));

  it('an auditor the own region, other staff nothing, the person the own file', async () => {
    const auditor = (city: number): Actor => ({ ...officer(city), role: 'auditor' });
    expect(new Set(await read(auditor(FUZHOU)))).toEqual(new Set([FUZHOU]));
    expect(await read({ ...auditor(FUZHOU), scope: { lo: 350000000000, hi: 360000000000 } })).toHaveLength(7);
    expect(await read(officer(FUZHOU))).toEqual([]);
    const row = await t.adminDb.selectFrom('audit_event').select(['subject_id']).limit(1).executeTakeFirstOrThrow();
    expect(await read({ ...officer(FUZHOU), role: 'seeker', scope: null, personId: row.subject_id })).toHaveLength(1);
  });

  it('nobody writes in the name of another', async () => {
    await expect(
      transact(floor, officer(FUZHOU), ({ ctx }) => writeAudit(ctx, { actor: officer(FUZHOU), action: 'x', class: 'write', notes: [] })),
    ).rejects.toThrow('row-level security');
  });
});

it('the report says in Chinese what is wrong and where', async () => {
  await tamper(`update audit_event set purpose = 'x' where id = ${EVENT_2}`);
  const lines = reportLines(await check(), (city) => (city === FUZHOU ? '福州市' : '厦门市'));
  expect(lines[0]).toMatch(/^福州市：已封存 1 条，待封存 0 条。不对：这条记录被改过，或者被换了位置（第 2 条，记录编号 [\da-f-]{36}）$/);
  expect(lines[1]).toBe('厦门市：已封存 2 条，待封存 0 条，完好');
  expect(lines.at(-1)).toContain('不完好');
});
