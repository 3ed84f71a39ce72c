import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchPeople } from '../../src/modules/people/queries/search.ts';
import { myPositions } from '../../src/modules/matching/index.ts';
import { recordAbilities } from '../../src/modules/people/actions/abilities.ts';
import { recordNeed } from '../../src/modules/people/actions/need.ts';
import { fileTimeline } from '../../src/modules/people/timeline.ts';
import { openPerson } from '../../src/modules/people/queries/file.ts';
import { recordDeath, revokeDeath } from '../../src/modules/people/turns/death.ts';
import { openTurns, turnTimeline } from '../../src/modules/people/turns/queries.ts';
import { openReferral } from '../../src/modules/recruiting/queries/open.ts';
import { refer } from '../../src/modules/recruiting/actions/refer.ts';
import { campaignIn, visitor } from '../../src/modules/survey/house.fixture.ts';
import { settleOutcome } from '../../src/modules/survey/settle/outcome.ts';
import { assignVillage } from '../../src/modules/survey/subjects/assign.ts';
import { dayList } from '../../src/modules/survey/visit/day-list.ts';
import { recordVisit } from '../../src/modules/survey/visit/record.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { deliverAll } from '../../src/platform/event/worker.ts';
import { NOW, openHouse, person, type House } from '../house/house.ts';
import { clerk, codeOf, OLD, openPosition, seekerOf, there, waiting } from './acts.ts';

let house: House;
let id: string;
let helper: Actor & { id: string };
let campaignId: string;
let referralId: string;
let turnId: string;
const told = { on: '2024-06-01', paper: '村委会证明' };

beforeAll(async () => {
  house = await openHouse();
  house.app.floor.jobs = { add: () => Promise.resolve() };
  id = await person(house, OLD, 751, { name: '赖小山' });
  helper = await visitor(house, OLD, 'death');
  campaignId = await campaignIn(house, '350102');
  await house.done(assignVillage, { campaignId, region: OLD, accountId: helper.id }, clerk);
  await house.done(recordNeed, { personId: id, wantsWork: true, occupations: ['4-01-02-04'] }, clerk);
  await house.done(recordAbilities, { personId: id, abilities: { stand: 4 } }, clerk);
  referralId = (
    await house.done(
      refer,
      { personId: id, positionId: await openPosition(house), consent: 'given', manner: 'read-aloud' },
      clerk,
    )
  ).id;
}, 240_000);
afterAll(() => house?.close());

const file = () => house.done(openPerson, { personId: id }, clerk);
const toVisit = async () => (await house.done(dayList, {}, helper)).visits.map((visit) => visit.personId);
const asksForWork = async () =>
  (await house.done(searchPeople, { text: '赖小山', wants: 'yes' }, clerk)).rows.map((row) => row.id);

it('stops looking for work for them, cancels the card, and sends nobody to the house', async () => {
  expect([await toVisit(), await asksForWork()]).toEqual([[id], [id]]);
  expect(await codeOf(house, recordDeath, { personId: id, ...told }, there)).toBe('no-such-record');
  expect(await codeOf(house, recordDeath, { personId: id, ...told }, helper)).toBe('role-may-not');
  expect(await codeOf(house, recordDeath, { personId: id, ...told, on: '1950-01-01' }, clerk)).toBe(
    'before-birth',
  );
  expect(await codeOf(house, recordDeath, { personId: id, ...told, on: '2024-06-04' }, clerk)).toBe(
    'future-date',
  );
  turnId = (await house.done(recordDeath, { personId: id, ...told }, clerk)).id;
  await deliverAll(house.app.floor);
  expect(await file()).toMatchObject({ certificate: { status: 'CANCELLED' }, need: null });
  expect([await toVisit(), await asksForWork()]).toEqual([[], []]);
  expect(await codeOf(house, recordDeath, { personId: id, ...told }, clerk)).toBe('death-recorded-already');
});

it('shows what is still under way, for nobody closes it behind their back', async () => {
  expect((await house.done(openReferral, { referralId }, clerk)).id).toBe(referralId);
  const { turns, death } = await house.done(openTurns, { personId: id }, clerk);
  expect([turns.map(({ words }) => words), death]).toEqual([['登记了去世'], turnId]);
});

it('gives everything back when it was a mistake, and keeps both to be read', async () => {
  expect(await codeOf(house, revokeDeath, { turnId, reason: '同名的人' }, there)).toBe('no-such-record');
  await house.done(revokeDeath, { turnId, reason: '是同名的人' }, clerk);
  await deliverAll(house.app.floor);
  expect(await file()).toMatchObject({
    certificate: { status: 'VALID' },
    need: { wantsWork: true, occupations: ['4-01-02-04'] },
  });
  expect([await toVisit(), await asksForWork()]).toEqual([[id], [id]]);
  expect((await house.done(openReferral, { referralId }, clerk)).id).toBe(referralId);
  expect(await house.done(openTurns, { personId: id }, clerk)).toMatchObject({
    death: null,
    turns: [{ words: '登记过去世，是误报，已撤销', revokeReason: '是同名的人' }],
  });
  expect(await house.done(turnTimeline, { personId: id }, seekerOf(id))).toHaveLength(1);
  expect(await codeOf(house, revokeDeath, { turnId, reason: '再来一次' }, clerk)).toBe('nothing-to-revoke');
});

it('does not undo what was said after the death was told', async () => {
  const { id: second } = await house.done(recordDeath, { personId: id, ...told }, clerk);
  await house.done(recordNeed, { personId: id, wantsWork: false }, clerk);
  await house.done(revokeDeath, { turnId: second, reason: '还是误报' }, clerk);
  await deliverAll(house.app.floor);
  expect((await file()).need?.wantsWork).toBe(false);
  await house.done(recordNeed, { personId: id, wantsWork: true, occupations: ['4-01-02-04'] }, clerk);
});

it('that a visitor was told of waits for the office, changes no file, and is put right', async () => {
  const visit = {
    id: '33333333-3333-4333-8333-333333333333',
    campaignId,
    personId: id,
    visitedAt: NOW.toISOString(),
    outcome: 'died' as const,
    reason: '邻居说的',
  };
  await house.done(recordVisit, visit, helper);
  expect(await file()).toMatchObject({ certificate: { status: 'VALID' }, need: { wantsWork: true } });
  expect(await waiting(house, 'survey.outcomes', clerk)).toEqual(['赖小山：去世了']);
  const { rows } = await sql<{ id: string }>`
    select id from survey_subject where campaign_id = ${campaignId} and person_id = ${id}`.execute(
    house.t.adminDb,
  );
  await house.done(
    settleOutcome,
    { subjectId: rows[0]!.id, finding: 'corrected', outcome: 'again', note: '打电话问过，人在' },
    clerk,
  );
  expect([await waiting(house, 'survey.outcomes', clerk), await toVisit()]).toEqual([[], [id]]);
  expect((await house.done(fileTimeline, { personId: id }, clerk)).length).toBeGreaterThan(0);
  expect(await house.done(myPositions, {}, seekerOf(id))).toBeDefined();
});
