import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sql } from 'kysely';
import { account, actorIn, openHouse, person, type House } from '../../../test/house/house.ts';
import type { Actor } from '../access/actor.ts';
import type { RoleName } from '../access/roles.ts';
import { dispatch } from '../action/index.ts';
import { systemActor } from '../access/actor.ts';
import { applyRetention } from '../retention/apply.ts';
import { openWorklist } from '../worklist/open.ts';
import { dropDraft } from './drop.ts';
import { keepDraft } from './keep.ts';
import { draftsHere, listDrafts, openOwnDraft } from './queries.ts';
import { draftSection, draftSteps } from './waiting.ts';

const START = new Date('2024-03-05T02:00:00Z');
const DAY = 86_400_000;
const FORM = {
  path: '/people/new',
  title: '登记一个人',
  values: { name: '林一', 'skills[]': ['缝纫', '打字'] },
};
let now = START;
let house: House;
let clerk: Actor;
let colleague: Actor;
let officer: Actor;
let seeker: Actor;
let hr: Actor;

/** Somebody with an account and a grant, as the door finds them. */
async function signedIn(role: RoleName, region: string, self?: string): Promise<Actor> {
  const name = await account(house, role, region, self);
  const { rows } = await sql<{ id: string; grant: string }>`
    select a.id, g.id as grant from account a join account_grant g on g.account_id = a.id where a.name = ${name}`.execute(
    house.t.adminDb,
  );
  const row = rows[0]!;
  return {
    ...actorIn(region, role),
    id: row.id,
    grantId: row.grant,
    ...(role === 'seeker' && { personId: self ?? null, capacity: 'self' as const }),
    ...(role === 'employer_hr' && { employerId: self ?? null }),
  };
}

/** Not registered: what is tested here asks only for whom one acts. */
const EMPLOYER = '00000000-0000-7000-8000-0000000000e1';
const keep = (actor: Actor, more: object = {}) => house.done(keepDraft, { ...FORM, ...more }, actor);
const titles = async (actor: Actor) =>
  (await house.done(listDrafts, {}, actor)).drafts.map(({ title, about }) => [title, about]);

beforeAll(async () => {
  house = await openHouse(() => now);
  clerk = await signedIn('county_clerk', '350102');
  colleague = await signedIn('township_clerk', '350102001');
  officer = await signedIn('province_officer', '350000');
  seeker = await signedIn('seeker', '350102', await person(house, '350102', 870));
  hr = await signedIn('employer_hr', '350102', EMPLOYER);
}, 120_000);
afterAll(() => house?.close());
beforeEach(async () => {
  now = START;
  await sql`delete from draft`.execute(house.t.adminDb);
});

it('keeps what was typed, sealed, and gives it back on another day', async () => {
  const { id } = await keep(clerk, { about: '林一', basedOn: 'v1' });
  now = new Date(START.getTime() + 20 * DAY);
  const here = await house.done(draftsHere, { path: FORM.path, open: id }, clerk);
  expect(here.opened).toEqual({ id, basedOn: 'v1', values: FORM.values });
  expect(here.drafts).toMatchObject([
    {
      id,
      title: '登记一个人',
      about: '林一',
      keptOn: '2024-03-05',
      until: '2024-04-03',
      href: `/people/new?draft=${id}`,
    },
  ]);
  expect((await house.done(draftsHere, { path: '/people', open: id }, clerk)).opened).toBeNull();
  const { rows } = await sql<{ text: string }>`select draft::text as text from draft`.execute(
    house.t.adminDb,
  );
  expect(rows[0]?.text).not.toContain('林一');
  expect(Buffer.from(rows[0]?.text ?? '').includes(Buffer.from('林一').toString('hex'))).toBe(false);
});

it('puts the same one aside again, and another beside it', async () => {
  const { id } = await keep(clerk);
  expect((await keep(clerk, { draftId: id, values: { name: '林二' } })).id).toBe(id);
  expect((await keep(clerk)).id).not.toBe(id);
  const { drafts, opened } = await house.done(draftsHere, { path: FORM.path, open: id }, clerk);
  expect(drafts).toHaveLength(2);
  expect(opened?.values).toEqual({ name: '林二' });
});

it('keeps anew what was thrown away in another window', async () => {
  const { id } = await keep(clerk);
  await house.done(dropDraft, { draftId: id }, clerk);
  await keep(clerk, { draftId: id });
  expect(await titles(clerk)).toEqual([['登记一个人', null]]);
});

it('lets the oldest go when there are too many, and says so', async () => {
  for (let n = 0; n < 30; n++) {
    now = new Date(START.getTime() + n * 1000);
    expect((await keep(clerk, { about: String(n) })).oldestGone).toBe(false);
  }
  now = new Date(START.getTime() + DAY);
  expect((await keep(clerk, { about: '30' })).oldestGone).toBe(true);
  expect((await titles(clerk)).map(([, about]) => about)).toEqual(
    Array.from({ length: 30 }, (_, i) => String(30 - i)),
  );
});

it("is nobody else's, nor that of the same account in another grant", async () => {
  const { id } = await keep(clerk);
  for (const other of [colleague, seeker, { ...clerk, grantId: colleague.grantId ?? null }]) {
    expect(await titles(other)).toEqual([]);
    for (const operation of [dropDraft, openOwnDraft])
      expect(await dispatch(house.app.floor, operation, { draftId: id }, other)).toMatchObject({
        ok: false,
        problem: { code: 'no-such-draft' },
      });
  }
  expect(await titles(clerk)).toHaveLength(1);
});

it('refuses addresses outside the house, what is too large, and who has no account', async () => {
  const refused = async (more: object, actor = clerk) => {
    const outcome = await dispatch(house.app.floor, keepDraft, { ...FORM, ...more }, actor);
    return outcome.ok ? null : outcome.problem.code;
  };
  for (const path of ['//evil.example', 'https://evil.example/', '/\\evil', '/'])
    expect(await refused({ path })).toBe('check-input');
  expect(await refused({ values: { text: 'x'.repeat(200_000) } })).toBe('draft-too-large');
  expect(await refused({}, { ...clerk, grantId: null })).toBe('sign-in-first');
});

it('leaves a trace without a word of what was typed', async () => {
  const { id } = await keep(clerk, { about: '林一' });
  await house.done(dropDraft, { draftId: id, because: 'sent' }, clerk);
  const { rows } = await sql<{ action: string; record: string; details: unknown; text: string }>`
    select action, details, e::text as text from audit_event e where action like 'drafts.%' order by id desc limit 2`.execute(
    house.t.adminDb,
  );
  expect(rows.map(({ action, details }) => [action, details])).toEqual([
    ['drafts.drop', { because: 'sent' }],
    ['drafts.keep', { again: false }],
  ]);
  for (const { text } of rows) expect(text).not.toMatch(/林一|缝纫/);
});

it('stands on the home of whoever kept it', async () => {
  await keep(clerk, { about: '林一' });
  const work = async (actor: Actor) =>
    (await house.done(openWorklist, { kind: 'drafts.own' }, actor)).rows.filter(
      ({ table }) => table === 'draft',
    );
  expect(await work(clerk)).toMatchObject([
    { title: '登记一个人：林一', since: '2024-03-05', dueOn: '2024-04-03' },
  ]);
  expect(await work(colleague)).toEqual([]);
  // Also where the home is that of the whole province.
  await keep(officer, { path: '/employers/new', title: '登记用人单位' });
  expect(await work(officer)).toMatchObject([{ title: '登记用人单位', kind: '你没填完的表' }]);

  expect(await house.done(draftSteps, {}, seeker)).toEqual([]);
  await keep(seeker, { path: '/my/need', title: '我想做的工作' });
  expect(await house.done(draftSteps, {}, seeker)).toMatchObject([
    { title: '你有一张表没填完：我想做的工作', link: { label: '接着填' } },
  ]);
  await keep(seeker, { path: '/my/corrections', title: '档案有错，请人改' });
  expect(await house.done(draftSteps, {}, seeker)).toMatchObject([{ link: { href: '/drafts' } }]);

  expect(await house.done(draftSection, {}, hr)).toBeNull();
  await keep(hr, { path: '/employer/positions/new', title: '写一个新岗位' });
  expect(await house.done(draftSection, {}, hr)).toMatchObject({ items: [{ title: '写一个新岗位' }] });
});

it('is gone after thirty days, and put away by the night', async () => {
  await keep(clerk);
  await keep(seeker, { path: '/my/need', title: '我想做的工作' });
  const put = async () =>
    (await house.done(applyRetention, { rule: 'drafts', limit: 100 }, systemActor('job'))).rows;
  now = new Date(START.getTime() + 30 * DAY);
  expect(await titles(clerk)).toHaveLength(1);
  expect(await put()).toBe(0);
  now = new Date(START.getTime() + 30 * DAY + 1);
  expect(await titles(clerk)).toEqual([]);
  expect((await house.done(openWorklist, { kind: 'drafts.own' }, clerk)).rows).toEqual([]);
  expect(await put()).toBe(2);
});
