import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../access/actor.ts';
import { dispatch, type Operation } from '../../action/index.ts';
import type { z } from 'zod';
import { actorIn, NOW, openHouse, person, type House } from '../../../../test/house/house.ts';
import { exifOf, jpegOf } from '../../files/content/fixtures.ts';
import { fileAnswer } from '../../files/door.ts';
import { openFile } from '../../files/open.ts';
import { scanWaiting } from '../../files/scan/run.ts';
import type { ScanResult } from '../../files/scan/scanner.ts';
import { createFileStore, type Scanning } from '../../files/index.ts';
import { addPaper, removePaper } from './actions.ts';
import { linkPaper, papersOfPerson } from './queries.ts';

const GULOU = actorIn('350102');
const SIMING = actorIn('350203');
const dataDir = mkdtempSync(join(tmpdir(), 'zhuye-papers-'));
let house: House;
let now = NOW;
let personId: string;
let verdict: ScanResult = { verdict: 'clean' };

/** The same house with another setting of its scanner. */
function withScanning(scanning: Scanning): void {
  const { cipher } = house.app.floor;
  house.app.floor.files = createFileStore({ dataDir, cipher, scanning });
}
const scanner = { scan: async () => verdict };

beforeAll(async () => {
  house = await openHouse(() => now);
  personId = await person(house, '350102001', 1);
  await house.t.adminDb
    .insertInto('account')
    .values({ id: GULOU.id ?? '', name: 'gulou', display_name: '甲', password_hash: 'x' })
    .execute();
}, 60_000);
afterAll(async () => {
  await house?.close();
  rmSync(dataDir, { recursive: true });
});
beforeEach(() => {
  now = NOW;
  verdict = { verdict: 'clean' };
  withScanning({ scanner: null, opensUnscanned: true });
});

const photo = () => new File([new Uint8Array(jpegOf(40, 30, exifOf(6, 'GPS 26.07')))], '../证件 正面.jpg');
const add = () => house.done(addPaper, { personId, kind: 'IDENTITY', file: photo() }, GULOU);
const codeOf = async <I extends z.ZodType, O>(op: Operation<I, O>, input: z.input<I>, actor: Actor) => {
  const outcome = await dispatch(house.app.floor, op, input, actor);
  return outcome.ok ? 'done' : outcome.problem.code;
};
async function tokenOf(fileId: string, actor = GULOU): Promise<string> {
  const { href } = await house.done(linkPaper, { fileId }, actor);
  return href.replace('/files/', '');
}
const get = (token: string, actor = GULOU, headers: Record<string, string> = {}) =>
  fileAnswer(house.app.floor, actor, token, new Request('http://house/files/x', { headers }));

describe('a paper of a person', () => {
  it('is listed with its state, opened by a link, and served so that nothing in it can act', async () => {
    const { id } = await add();
    const [paper] = await house.done(papersOfPerson, { personId }, GULOU);
    expect(paper).toMatchObject({
      id,
      kind: 'IDENTITY',
      name: '证件 正面.jpg',
      mine: true,
      state: 'unchecked',
    });
    const answer = await get(await tokenOf(id));
    expect(answer?.status).toBe(200);
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('证件 正面.jpg')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'private, no-store, no-transform',
    });
    const bytes = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect([bytes.length, bytes.includes('GPS')]).toEqual([paper?.size, false]);
  });

  it('leaves an audit event with its purpose at each opening', async () => {
    const { id } = await add();
    const token = await tokenOf(id);
    for (let i = 0; i < 2; i++) await (await get(token))?.arrayBuffer();
    const events = await house.t.adminDb
      .selectFrom('audit_event')
      .select(['class', 'subject_table', 'subject_id', 'purpose', 'details'])
      .where('action', '=', 'files.open')
      .execute();
    const ours = events.filter((event) => (event.details as { file?: string } | null)?.file === id);
    const one = { class: 'sensitive-read', subject_table: 'person', subject_id: personId, purpose: 'handle' };
    expect(ours).toMatchObject([one, one]);
  });

  it('is sent in the part that is asked for', async () => {
    const token = await tokenOf((await add()).id);
    const whole = Buffer.from((await (await get(token))?.arrayBuffer()) ?? new ArrayBuffer(0));
    const part = await get(token, GULOU, { range: 'bytes=2-5' });
    expect([part?.status, part?.headers.get('content-range')]).toEqual([206, `bytes 2-5/${whole.length}`]);
    expect(Buffer.from((await part?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(whole.subarray(2, 6));
    expect((await get(token, GULOU, { range: 'bytes=99999-' }))?.status).toBe(416);
  });

  it('is removed with a reason, kept under seal, and opened by nobody any more', async () => {
    const { id } = await add();
    const token = await tokenOf(id);
    expect(await codeOf(removePaper, { fileId: id, reason: '无' }, GULOU)).toBe('check-input');
    await house.done(removePaper, { fileId: id, reason: '传错了人的材料' }, GULOU);
    expect(await get(token)).toBe(null);
    expect(await codeOf(openFile, { token }, GULOU)).toBe('file-removed');
    const papers = await house.done(papersOfPerson, { personId }, GULOU);
    expect(papers.find((paper) => paper.id === id)).toMatchObject({
      state: 'removed',
      removed: '传错了人的材料',
    });
    expect((await house.app.floor.files.read(id).next()).done).toBe(false);
    expect(await codeOf(removePaper, { fileId: id, reason: '再删一次看看' }, GULOU)).toBe('file-removed');
  });
});

describe('a link to a file', () => {
  it('is worth nothing ten minutes later, for another account, or changed', async () => {
    const token = await tokenOf((await add()).id);
    expect(await codeOf(openFile, { token }, { ...GULOU, id: actorIn('350102').id })).toBe(
      'file-link-foreign',
    );
    expect(await codeOf(openFile, { token: `${token.slice(0, -4)}AAAA` }, GULOU)).toBe('file-link-broken');
    expect(await codeOf(openFile, { token: 'x' }, GULOU)).toBe('file-link-broken');
    now = new Date(NOW.getTime() + 10 * 60_000 - 1);
    expect(await codeOf(openFile, { token }, GULOU)).toBe('done');
    now = new Date(NOW.getTime() + 10 * 60_000);
    expect(await codeOf(openFile, { token }, GULOU)).toBe('file-link-expired');
  });

  it('of one session opens in no other', async () => {
    const here = { ...GULOU, sessionId: 'one' };
    const token = await tokenOf((await add()).id, here);
    expect(await codeOf(openFile, { token }, { ...GULOU, sessionId: 'two' } as Actor)).toBe(
      'file-link-foreign',
    );
    expect(await codeOf(openFile, { token }, here)).toBe('done');
  });

  it('does not lead beyond the region, though its account was moved since', async () => {
    const { id } = await add();
    expect(await codeOf(linkPaper, { fileId: id }, SIMING)).toBe('no-such-record');
    const token = await tokenOf(id);
    expect(await codeOf(openFile, { token }, { ...GULOU, scope: SIMING.scope })).toBe('file-missing');
  });
});

describe('a scanner', () => {
  const stateOf = async (id: string) =>
    (await house.done(papersOfPerson, { personId }, GULOU)).find((paper) => paper.id === id)?.state;

  it('holds a file back until it is found clean', async () => {
    withScanning({ scanner, opensUnscanned: false });
    const { id } = await add();
    expect([await stateOf(id), await codeOf(openFile, { token: await tokenOf(id) }, GULOU)]).toEqual([
      'held',
      'file-held',
    ]);
    verdict = { verdict: 'unavailable', why: 'ECONNREFUSED' };
    expect([await scanWaiting(house.app.floor), await stateOf(id)]).toEqual([0, 'held']);
    verdict = { verdict: 'clean' };
    expect([await scanWaiting(house.app.floor), await stateOf(id)]).toEqual([1, 'ready']);
    expect(await codeOf(openFile, { token: await tokenOf(id) }, GULOU)).toBe('done');
  });

  it('lets it be opened meanwhile, with a mark, where the setting says so', async () => {
    withScanning({ scanner, opensUnscanned: true });
    const { id } = await add();
    expect([await stateOf(id), await codeOf(openFile, { token: await tokenOf(id) }, GULOU)]).toEqual([
      'unchecked',
      'done',
    ]);
    await scanWaiting(house.app.floor);
  });

  it('puts what it finds into quarantine and tells the uploader, once', async () => {
    withScanning({ scanner, opensUnscanned: true });
    const { id } = await add();
    verdict = { verdict: 'infected', name: 'Eicar-Signature' };
    expect([await scanWaiting(house.app.floor), await scanWaiting(house.app.floor)]).toEqual([1, 0]);
    expect([await stateOf(id), await codeOf(openFile, { token: await tokenOf(id) }, GULOU)]).toEqual([
      'infected',
      'file-infected',
    ]);
    const notices = await house.t.adminDb
      .selectFrom('notice')
      .select(['account_id', 'kind'])
      .where('kind', '=', 'documents.file-infected')
      .execute();
    expect(notices).toEqual([{ account_id: GULOU.id, kind: 'documents.file-infected' }]);
  });

  it('alone says what a file is: no clerk can call it clean', async () => {
    withScanning({ scanner, opensUnscanned: true });
    const { id } = await add();
    const lie = house.t.db.transaction().execute(async (db) => {
      const { setScope } = await import('../../action/transact.ts');
      await setScope(db, GULOU);
      await db.updateTable('attachment').set({ scan_state: 'clean' }).where('id', '=', id).execute();
    });
    await expect(lie).rejects.toThrow('said by the house');
  });
});
