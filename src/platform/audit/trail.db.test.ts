import type { KeyObject } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { transact } from '../action/index.ts';
import { auditKeys } from '../crypto/index.ts';
import { connect } from '../database/connect.ts';
import { readAnchors } from './anchor.ts';
import { writeAudit } from './entry.ts';
import { readOlderKeys, writeOlderKeys } from './older-keys.ts';
import { sealAudit } from './sealer.ts';
import { auditTrail, FUZHOU, keys, officer, XIAMEN, type Trail } from './fixture.ts';
import { reportLines } from './report.ts';
import { testDatabase } from '../testing/index.ts';
import { verifyAudit, type AuditReport } from './verify.ts';

const always = (key: KeyObject) => ({ key, until: null });

let trail: Trail;
beforeEach(async () => {
  trail = await auditTrail(await testDatabase({ modules: [] }));
});
afterEach(() => trail.close());

describe('an untouched trail', () => {
  it('is intact, and the events of the last minute are named as unsealed', async () => {
    await trail.write(XIAMEN);
    const report = await trail.check();
    expect(report.intact).toBe(true);
    expect(report.cities).toMatchObject([
      { city: FUZHOU, sealed: 5, unsealed: 0, fault: null },
      { city: XIAMEN, sealed: 2, unsealed: 1, fault: null },
    ]);
  });

  it('has nothing to seal twice', async () => {
    expect(await trail.seal()).toBe(0);
    expect((await trail.check()).intact).toBe(true);
  });

  it('stays intact when several sealers run at once', async () => {
    for (let i = 0; i < 20; i++) await trail.write(i % 2 ? FUZHOU : XIAMEN);
    await Promise.all([trail.seal(), trail.seal(), trail.seal()]);
    const report = await trail.check();
    expect(report.cities).toMatchObject([
      { sealed: 15, unsealed: 0, fault: null },
      { sealed: 12, unsealed: 0, fault: null },
    ]);
  });

  it('leaves an event out until its act is committed', async () => {
    let report: AuditReport | undefined;
    await transact(trail.floor, officer(FUZHOU), async ({ ctx }) => {
      await writeAudit(ctx, { actor: ctx.actor, action: 'x', class: 'write', notes: [] });
      await trail.write(FUZHOU);
      await trail.seal();
      report = await trail.check();
    });
    expect(report?.cities[0]).toMatchObject({ sealed: 6, unsealed: 0 });
    await trail.seal();
    expect((await trail.check()).cities[0]).toMatchObject({ sealed: 7, fault: null });
  });

  it('is the same in every session, whatever its time zone', async () => {
    await sql
      .raw(
        `alter role zhuye_app in database ${new URL(trail.t.appUrl).pathname.slice(1)} set timezone = 'Asia/Shanghai'`,
      )
      .execute(trail.t.adminDb);
    const other = connect(trail.t.appUrl, 1);
    expect((await verifyAudit(other.db, { keys: [always(keys.publicKey)], anchors: [] })).intact).toBe(true);
    await other.close();
  });

  it('does not hold under another key', async () => {
    const other = auditKeys(Buffer.alloc(32, 8)).publicKey;
    const report = await verifyAudit(trail.t.db, { keys: [always(other)], anchors: [] });
    expect(report.cities.map((c) => c.fault?.kind)).toEqual(['seal-forged', 'seal-forged']);
    expect(
      (await verifyAudit(trail.t.db, { keys: [always(other), always(keys.publicKey)], anchors: [] })).intact,
    ).toBe(true);
  });

  it('goes on under a new key, and the old one proves nothing of what comes after', async () => {
    const next = auditKeys(Buffer.alloc(32, 8));
    await trail.write(FUZHOU);
    await sealAudit({ floor: trail.floor, key: next.privateKey, anchorFile: trail.anchorFile });
    const anchors = await readAnchors(trail.anchorFile);
    const after = (until: string) =>
      verifyAudit(trail.t.db, {
        keys: [always(next.publicKey), { key: keys.publicKey, until }],
        anchors,
      });
    expect((await after(new Date().toISOString())).intact).toBe(true);
    const forged = await after('2020-01-01T00:00:00Z');
    expect(forged.cities.map((c) => c.fault?.kind)).toContain('seal-forged');
  });

  it('keeps the public keys of masters that are gone, and believes none that was put in', async () => {
    const file = `${trail.anchorFile}.keys`;
    const next = auditKeys(Buffer.alloc(32, 8));
    const foreign = auditKeys(Buffer.alloc(32, 9));
    const old = { key: keys.publicKey, until: '2026-01-31T08:00:00.000Z' };
    await writeOlderKeys(file, [old], next.privateKey);
    const [kept] = await readOlderKeys(file, [always(next.publicKey)]);
    expect(kept?.until).toBe(old.until);
    expect(kept?.key.equals(keys.publicKey)).toBe(true);
    await writeOlderKeys(file, [always(foreign.publicKey)], foreign.privateKey);
    await expect(readOlderKeys(file, [always(next.publicKey)])).rejects.toThrow('可能被人改过');
  });

  it('is out of reach of the application', async () => {
    const asSystem = (text: string) =>
      transact(
        trail.floor,
        { ...officer(FUZHOU), id: null, role: 'system', scope: { lo: 0, hi: 1e12 } },
        ({ ctx }) => sql.raw(text).execute(ctx.db),
      );
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

describe('who sees what', () => {
  const read = (actor: Actor) =>
    transact(trail.floor, actor, async ({ ctx }) =>
      (await ctx.db.selectFrom('audit_event').select('city').execute()).map((r) => r.city),
    );

  it('an auditor the own region, other staff nothing, the person the own file', async () => {
    const auditor = (city: number): Actor => ({ ...officer(city), role: 'auditor' });
    expect(new Set(await read(auditor(FUZHOU)))).toEqual(new Set([FUZHOU]));
    expect(await read({ ...auditor(FUZHOU), scope: { lo: 350000000000, hi: 360000000000 } })).toHaveLength(7);
    expect(await read(officer(FUZHOU))).toEqual([]);
    const row = await trail.t.adminDb
      .selectFrom('audit_event')
      .select(['subject_id'])
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(
      await read({ ...officer(FUZHOU), role: 'seeker', scope: null, personId: row.subject_id }),
    ).toHaveLength(1);
  });

  it('nobody writes in the name of another', async () => {
    await expect(
      transact(trail.floor, officer(FUZHOU), ({ ctx }) =>
        writeAudit(ctx, { actor: officer(FUZHOU), action: 'x', class: 'write', notes: [] }),
      ),
    ).rejects.toThrow('row-level security');
  });
});

describe('the report', () => {
  const nameOf = (city: number) => (city === FUZHOU ? '福州市' : '厦门市');
  const linesOf = async () => reportLines(await trail.check(), nameOf);

  it('says in Chinese what is wrong and where', async () => {
    await trail.tamper(
      `update audit_event set purpose = 'x' where id = (select event_id from audit_link where city = 3501 and position = 2)`,
    );
    const lines = await linesOf();
    expect(lines[0]).toMatch(
      /^福州市：已封存 1 条，待封存 0 条。不对：这条记录被改过，或者被换了位置（第 2 条，记录编号 [\da-f-]{36}）$/,
    );
    expect(lines[1]).toBe('厦门市：已封存 2 条，待封存 0 条，完好');
    expect(lines.at(-1)).toContain('不完好');
  });

  it('says what cannot be proved without a head outside the database', async () => {
    rmSync(trail.anchorFile);
    expect((await trail.check()).intact).toBe(true);
    expect((await linesOf())[0]).toContain('看不出末尾有没有被截');
  });

  it('is not made from a damaged file of heads', async () => {
    writeFileSync(trail.anchorFile, '{"city":');
    await expect(trail.check()).rejects.toThrow('库外存链头的文件读不了');
  });
});
