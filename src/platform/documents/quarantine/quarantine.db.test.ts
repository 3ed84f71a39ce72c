import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, actorIn, openHouse, person, type House } from '../../../../test/house/house.ts';
import type { Actor } from '../../access/actor.ts';
import { dispatch, type Operation } from '../../action/index.ts';
import { listQuarantine, releaseQuarantined, removeQuarantined } from './quarantine.ts';

const admin = actorIn('350000', 'system_admin');
const guard = actorIn('350000', 'security_admin');
const REASON = '用另一个软件核过，是误报';
let house: House;
let files: string[];
let uploader: string;

const run = (query: ReturnType<typeof sql>) => query.execute(house.t.adminDb);
const codeOf = async (operation: Operation, input: object, actor: Actor) => {
  const outcome = await dispatch(house.app.floor, operation, input as never, actor);
  return outcome.ok ? 'done' : outcome.problem.code;
};
const held = async (actor = admin) => (await house.done(listQuarantine, {}, actor)).files;

beforeAll(async () => {
  house = await openHouse();
  const personId = await person(house, '350102', 1);
  const name = await account(house, 'county_clerk', '350102');
  const found = await sql<{ id: string }>`select id from account where name = ${name}`.execute(
    house.t.adminDb,
  );
  uploader = found.rows[0]?.id ?? '';
  for (let n = 0; n < 3; n += 1)
    await run(sql`insert into attachment (city, id, region_key, person_id, owner_table, owner_id, kind, name, media_type,
        size, sha256, uploaded_by, scan_state, scanned_at, scan_found)
      select 3501, gen_random_uuid(), region_key, id, 'person', id, 'paper', ${`林某某的合同${n}.pdf`}, 'application/pdf',
        2048, '', ${uploader}, ${n < 2 ? 'infected' : 'clean'}, now(), ${n < 2 ? 'Eicar' : null} from person where id = ${personId}`);
  const { rows } = await sql<{
    id: string;
  }>`select id from attachment order by scan_state desc, name`.execute(house.t.adminDb);
  files = rows.map((row) => row.id);
});
afterAll(() => house?.close());

it('shows what was held back, when and by which account, and nothing of its content or person', async () => {
  for (const actor of [admin, guard]) {
    const rows = await held(actor);
    expect(rows.map((row) => [row.account, row.found, row.size])).toEqual([
      ['county_clerk-350102', 'Eicar', 2048],
      ['county_clerk-350102', 'Eicar', 2048],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/林|合同|person/);
  }
  for (const actor of [actorIn('350000', 'province_officer'), actorIn('350000', 'auditor')])
    expect(await codeOf(listQuarantine, {}, actor)).toBe('role-may-not');
});

it('is let go by the security administrator alone, with a reason, once, and never by whoever brought it', async () => {
  const infected = (await held()).map((row) => row.id);
  const [fileId = ''] = infected;
  expect(await codeOf(releaseQuarantined, { fileId, reason: REASON }, admin)).toBe('role-may-not');
  expect(await codeOf(releaseQuarantined, { fileId, reason: '' }, guard)).toBe('check-input');
  expect(await codeOf(releaseQuarantined, { fileId, reason: REASON }, { ...guard, id: uploader })).toBe(
    'quarantine-own-file',
  );
  expect(await codeOf(releaseQuarantined, { fileId, reason: REASON }, guard)).toBe('done');
  expect(await codeOf(releaseQuarantined, { fileId, reason: REASON }, guard)).toBe('quarantine-decided');
  expect(await codeOf(removeQuarantined, { fileId, reason: REASON }, guard)).toBe('quarantine-decided');
  const { rows } =
    await sql`select scan_state, scan_found, release_reason from attachment where id = ${fileId}`.execute(
      house.t.adminDb,
    );
  expect(rows).toEqual([{ scan_state: 'clean', scan_found: 'Eicar', release_reason: REASON }]);
  const told = await sql`select kind from notice where account_id = ${uploader}`.execute(house.t.adminDb);
  expect(told.rows).toEqual([{ kind: 'documents.file-released' }]);
});

it('is put away by either administrator; a file that was never held is out of their reach', async () => {
  const [{ id: fileId } = { id: '' }] = await held();
  expect(await codeOf(removeQuarantined, { fileId, reason: REASON }, admin)).toBe('done');
  expect(await codeOf(removeQuarantined, { fileId, reason: REASON }, admin)).toBe('quarantine-decided');
  expect(await codeOf(releaseQuarantined, { fileId, reason: REASON }, guard)).toBe('quarantine-decided');
  expect(await held()).toEqual([]);
  const { rows } = await sql<{ id: string }>`select id from attachment where scan_found is null`.execute(
    house.t.adminDb,
  );
  expect(rows.map((row) => row.id).every((id) => files.includes(id))).toBe(true);
  expect(await codeOf(removeQuarantined, { fileId: rows[0]?.id, reason: REASON }, admin)).toBe(
    'no-such-record',
  );
});

it('is let go by nobody past the application', async () => {
  await expect(
    run(sql`update attachment set scan_state = 'infected', scan_found = 'x', released_at = now(), release_reason = 'y'
      where scan_found is null`),
  ).rejects.toThrow('said by the house');
});
