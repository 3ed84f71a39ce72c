import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditKeys } from '../crypto/index.ts';
import { readAnchors, writeAnchor } from './anchor.ts';
import { signSeal } from './chain.ts';
import { auditTrail, FUZHOU, keys, XIAMEN, type Trail } from './fixture.ts';
import { sealAudit } from './sealer.ts';
import { testDatabase } from '../testing/index.ts';

let trail: Trail;
beforeEach(async () => {
  trail = await auditTrail(await testDatabase({ modules: [] }));
});
afterEach(() => trail.close());

const EVENT_2 = `(select event_id from audit_link where city = 3501 and position = 2)`;
const CUT_EVENTS = `delete from audit_event where id in (select event_id from audit_link where city = 3501 and position > 3);`;
const CUT_LINKS = `delete from audit_link where city = 3501 and position > 3;
  delete from audit_seal where city = 3501 and seq = 2;`;
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
    await trail.tamper(`update audit_event set ${column} = ${value} where id = ${EVENT_2}`);
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'changed', position: 2 });
  });

  it('is found to have removed an event', async () => {
    await trail.tamper(`delete from audit_event where id = ${EVENT_2}`);
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'event-removed', position: 2 });
  });

  it('is found to have removed an event and its link', async () => {
    await trail.tamper(
      `delete from audit_event where id = ${EVENT_2}; delete from audit_link where city = 3501 and position = 2`,
    );
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'link-removed', position: 2 });
    await trail.tamper(`update audit_link set position = position - 1 where city = 3501 and position > 2`);
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'changed', position: 2 });
  });

  it('is found to have moved an event to another city', async () => {
    await trail.tamper(`update audit_event set city = 3502 where id = ${EVENT_2}`);
    const report = await trail.check();
    expect(report.cities.map((c) => c.fault?.kind)).toEqual(['event-removed', 'unqueued']);
  });

  it('is found to have exchanged two events', async () => {
    await trail.tamper(`create temp table pair as select * from audit_link where city = 3501 and position in (1, 2);
      delete from audit_link where city = 3501 and position in (1, 2);
      insert into audit_link select city, 3 - position, event_id, hash from pair`);
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'changed', position: 1 });
  });

  it('is found to have put an event between others', async () => {
    await trail.tamper(`create temp table later as select * from audit_link where city = 3501 and position >= 2;
      delete from audit_link where city = 3501 and position >= 2;
      insert into audit_link select city, position + 1, event_id, hash from later;
      insert into audit_event (city, id, call_id, role, via, action, class)
        values (3501, '00000000-0000-7000-8000-000000000001', gen_random_uuid(), 'system', 'cli', 'x', 'write');
      delete from audit_pending;
      insert into audit_link values (3501, 2, '00000000-0000-7000-8000-000000000001', '\\x00')`);
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'changed', position: 2 });
  });

  it('is found to have chained anew, with right hashes but without the key', async () => {
    await trail.tamper(`update audit_event set purpose = 'x'
        where id = (select event_id from audit_link where city = 3501 and position = 5);
      insert into audit_pending select city, event_id from audit_link where city = 3501 and position > 3;
      ${CUT_LINKS}`);
    const foreign = auditKeys(Buffer.alloc(32, 9)).privateKey;
    await sealAudit({ floor: trail.floor, key: foreign, anchorFile: `${trail.anchorFile}.other` });
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'seal-forged', position: 5 });
  });

  it('is found to have removed a seal', async () => {
    await trail.tamper('delete from audit_seal where city = 3501 and seq = 1');
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'seal-removed', position: 5 });
  });

  it('is found to have removed the last seal', async () => {
    await trail.tamper('delete from audit_seal where city = 3501 and seq = 2');
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'unsigned', position: 4 });
  });

  it('is found to have added a seal over the same place', async () => {
    await trail.tamper(
      `insert into audit_seal select city, 3, last_position, head, sealed_at, signature from audit_seal where city = 3501 and seq = 2`,
    );
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'seal-forged', position: 5 });
  });

  it('is found to have removed the last links', async () => {
    await trail.tamper(`delete from audit_link where city = 3501 and position > 4`);
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'link-removed', position: 5 });
  });

  it('is found to have cut off the newest events, links and seals together', async () => {
    await trail.tamper(CUT_EVENTS + CUT_LINKS);
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'cut-off', position: 5 });
  });

  it('is found to have cut off a whole city', async () => {
    await trail.tamper(`delete from audit_event where city = 3501; delete from audit_link where city = 3501;
      delete from audit_seal where city = 3501`);
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'cut-off', position: 5 });
  });

  it('is found to have cut off the newest, however long the sealer runs on', async () => {
    await trail.tamper(CUT_EVENTS + CUT_LINKS);
    for (let i = 0; i < 3; i++) {
      await trail.write(FUZHOU);
      await trail.write(XIAMEN);
      expect(await trail.seal()).toBe(1);
    }
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'cut-off', position: 5 });
    expect(trail.floor.lines).toContainEqual({
      level: 'error',
      operation: 'audit-seal',
      city: FUZHOU,
      code: 'cut-off',
    });
  });

  it('is found to have cut off the newest and sealed others in their place', async () => {
    await trail.tamper(CUT_EVENTS + CUT_LINKS);
    await trail.write(FUZHOU);
    await sealAudit({ floor: trail.floor, key: keys.privateKey, anchorFile: `${trail.anchorFile}.other` });
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'cut-off', position: 5 });
  });

  it('is found to have taken an event off the queue', async () => {
    await trail.write(XIAMEN);
    await trail.tamper('delete from audit_pending');
    expect(await trail.faultOf(XIAMEN)).toMatchObject({ kind: 'unqueued' });
  });

  it('is found to have put in an event of a past day, before and after it is sealed', async () => {
    await trail.tamper(`insert into audit_event (city, id, at, call_id, role, via, action, class)
      values (3501, gen_random_uuid(), now() - interval '1 day', gen_random_uuid(), 'county_clerk', 'web', 'x', 'write')`);
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'backdated', position: null });
    await trail.seal();
    expect(await trail.faultOf(FUZHOU)).toMatchObject({ kind: 'backdated', position: 6 });
  });

  it('is found to have forged the head that is kept outside', async () => {
    const [head] = await readAnchors(trail.anchorFile);
    if (!head) throw new Error('no head');
    const forged = { ...head, seq: 9, position: 99 };
    await writeAnchor(trail.anchorFile, {
      ...forged,
      signature: signSeal(forged, auditKeys(Buffer.alloc(32, 9)).privateKey),
    });
    expect(await trail.faultOf(head.city)).toMatchObject({ kind: 'anchor-forged' });
  });
});
