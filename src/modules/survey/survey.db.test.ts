import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { actorIn, NOW, openHouse, person, type House } from '../../../test/house/house.ts';
import { dispatch, type Operation } from '../../platform/action/index.ts';
import { recordSpell } from '../employment/index.ts';
import { createCampaign, drawCampaign, openCampaign } from './campaign/actions.ts';
import { recordVisit } from './visit/record.ts';

let house: House;
const clerk = actorIn('350102');
const helper = actorIn('350102001', 'village_helper');
let next = 800;
let campaignId: string;
let id: string;

beforeAll(async () => {
  house = await openHouse();
  house.app.floor.jobs = { add: () => Promise.resolve() };
}, 120_000);
afterAll(() => house?.close());

async function campaign(change: { secondPercent?: number } = {}): Promise<string> {
  const made = await house.done(
    createCampaign,
    { region: '350102', title: '年度调查', startsOn: '2024-06-01', endsOn: '2024-08-31', ...change },
    clerk,
  );
  await house.done(openCampaign, { campaignId: made.id }, clerk);
  await house.done(drawCampaign, { campaignId: made.id }, clerk);
  return made.id;
}

beforeEach(async () => {
  id = await person(house, '350102001', next++);
  campaignId = await campaign();
});

const visit = (change: object = {}) => ({
  id: randomUUID(),
  campaignId,
  personId: id,
  visitedAt: NOW.toISOString(),
  outcome: 'met' as const,
  ...change,
});
const listed = async (campaignOf: string) => {
  const { rows } = await sql<{ person_id: string; outcome: string | null; visits: number; second: boolean }>`
    select person_id, outcome, visits, second from survey_subject where campaign_id = ${campaignOf}`.execute(
    house.t.adminDb,
  );
  return rows;
};
/** An operation of a room above, by its name, as the other doors find it. */
const named = (name: string) => house.app.floor.operations.get(name) as unknown as Operation;
interface File {
  profile: { education: number };
  ability: { abilities: Record<string, number> };
  need: { wantsWork: boolean };
}
const file = async () => (await house.done(named('people.open-person'), { personId: id }, clerk)) as File;
const mine = async () => (await listed(campaignId)).find((row) => row.person_id === id);

it('lists holders of working age without work, each once', async () => {
  const working = await person(house, '350102001', next++);
  await house.done(
    recordSpell,
    { personId: working, form: 'FLEXIBLE', startedOn: '2024-05-01', foundBy: 'self' },
    clerk,
  );
  const elsewhere = await person(house, '350203', next++);
  const second = await campaign();
  const people = (await listed(second)).map((row) => row.person_id);
  expect(people).toContain(id);
  expect(people).not.toContain(working);
  expect(people).not.toContain(elsewhere);
  await house.done(drawCampaign, { campaignId: second }, clerk);
  expect((await listed(second)).length).toBe(people.length);
});

it('writes what a visit brought into the file, and counts a visit sent twice once', async () => {
  const told = visit({
    facts: { phone: '13912345678', education: 4 },
    abilities: { stand: 2 },
    grounds: { stand: { evidence: 'seen', confidence: 'unsure' } },
    need: { wantsWork: true, skills: ['客服'] },
    consents: [{ purpose: 'notice-sms', wording: 1, answer: 'given', manner: 'read-aloud' }],
  });
  const first = await house.done(recordVisit, told, helper);
  expect(first).toMatchObject({
    repeated: false,
    state: 'taken',
    results: { facts: 'counted', abilities: 'counted', need: 'counted', 'consent notice-sms': 'counted' },
  });
  expect(await house.done(recordVisit, told, helper)).toMatchObject({ repeated: true });
  expect(await file()).toMatchObject({
    profile: { education: 4 },
    ability: { abilities: { stand: 2 } },
    need: { wantsWork: true },
  });
  expect(await mine()).toMatchObject({ outcome: 'met', visits: 1 });
});

it('keeps beside what was seen before the office wrote anew', async () => {
  await house.done(named('people.record-need'), { personId: id, wantsWork: false }, clerk);
  const told = visit({ visitedAt: '2024-06-02T02:00:00Z', need: { wantsWork: true } });
  expect((await house.done(recordVisit, told, helper)).results).toEqual({ need: 'beside' });
  expect((await file()).need.wantsWork).toBe(false);
});

it('holds back one bad part and takes the others', async () => {
  const told = visit({
    need: { wantsWork: true, occupations: ['没有这种职业'] },
    facts: { village: '东街' },
  });
  expect((await house.done(recordVisit, told, helper)).results).toEqual({
    facts: 'counted',
    need: 'held-back',
  });
});

it('stays met when an older visit without meeting arrives later', async () => {
  await house.done(recordVisit, visit(), helper);
  await house.done(
    recordVisit,
    visit({ outcome: 'away', reason: '门锁着', visitedAt: '2024-06-02T02:00:00Z' }),
    helper,
  );
  expect(await mine()).toMatchObject({ outcome: 'met', visits: 2 });
});

it('keeps a visit to somebody who left the region, whole and applied to nothing', async () => {
  await sql`update person set region_code = '350203', region_key = 350203000000 where id = ${id}`.execute(
    house.t.adminDb,
  );
  const told = visit({ need: { wantsWork: true } });
  expect(await house.done(recordVisit, told, helper)).toMatchObject({ state: 'stray', results: {} });
  expect(await house.done(recordVisit, told, helper)).toMatchObject({ state: 'stray', repeated: true });
});

it.each([
  [{ outcome: 'refused' }, 'required'],
  [{ visitedAt: '2024-06-04T02:00:00Z' }, 'future-date'],
])('refuses a visit that cannot be (%j)', async (change, code) => {
  const outcome = await dispatch(house.app.floor, recordVisit, visit(change) as never, helper);
  expect(outcome).toMatchObject({ ok: false, problem: { fields: [{ code }] } });
});
