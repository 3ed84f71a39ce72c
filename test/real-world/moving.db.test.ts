import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordSpell } from '../../src/modules/employment/index.ts';
import { rejectSpell } from '../../src/modules/employment/actions/decide.ts';
import { openSpell } from '../../src/modules/employment/queries/open.ts';
import { recordNeed } from '../../src/modules/people/actions/need.ts';
import { openPerson } from '../../src/modules/people/queries/file.ts';
import { handOverFile, receiveFile } from '../../src/modules/people/turns/move.ts';
import { openTurns } from '../../src/modules/people/turns/queries.ts';
import { openReferral } from '../../src/modules/recruiting/queries/open.ts';
import { refer } from '../../src/modules/recruiting/actions/refer.ts';
import { sayWish } from '../../src/modules/recruiting/wish/actions.ts';
import { saveVisitPage } from '../../src/modules/survey/draft/actions.ts';
import { openVisit } from '../../src/modules/survey/draft/queries.ts';
import { campaignIn, visitor } from '../../src/modules/survey/house.fixture.ts';
import { campaignProgress } from '../../src/modules/survey/progress/queries.ts';
import { assignSubject, assignVillage } from '../../src/modules/survey/subjects/assign.ts';
import { settleStray } from '../../src/modules/survey/settle/stray.ts';
import { dayList } from '../../src/modules/survey/visit/day-list.ts';
import { recordVisit } from '../../src/modules/survey/visit/record.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { NOW, openHouse, person, type House } from '../house/house.ts';
import { above, clerk, codeOf, found, NEW, OLD, openPosition, seekerOf, there, waiting } from './acts.ts';

let house: House;
let id: string;
let helper: Actor & { id: string };
let newHelper: Actor & { id: string };
let oldCampaign: string;
let newCampaign: string;
let wholeProvince: string;
const open: { referral: string; spell: string; wished: string } = { referral: '', spell: '', wished: '' };

const subject = async (campaignId: string) => {
  const { rows } = await sql<{
    id: string;
    outcome: string | null;
    assigned_to: string | null;
    region_key: number;
  }>`
    select id, outcome, assigned_to, region_key from survey_subject
    where campaign_id = ${campaignId} and person_id = ${id}`.execute(house.t.adminDb);
  return rows[0];
};

beforeAll(async () => {
  house = await openHouse();
  house.app.floor.jobs = { add: () => Promise.resolve() };
  id = await person(house, OLD, 741, { name: '郑小舟' });
  helper = await visitor(house, OLD, 'old');
  newHelper = await visitor(house, NEW, 'new');
  oldCampaign = await campaignIn(house, '350102');
  newCampaign = await campaignIn(house, '350203');
  wholeProvince = await campaignIn(house, '350000');
  await house.done(assignVillage, { campaignId: oldCampaign, region: OLD, accountId: helper.id }, clerk);
  const listed = await subject(wholeProvince);
  await house.done(assignSubject, { subjectId: listed!.id, accountId: helper.id }, clerk);
  await house.done(recordNeed, { personId: id, wantsWork: true, occupations: ['4-01-02-04'] }, clerk);
  open.referral = (
    await house.done(
      refer,
      { personId: id, positionId: await openPosition(house), consent: 'given', manner: 'read-aloud' },
      clerk,
    )
  ).id;
  open.wished = await openPosition(house);
  await house.done(sayWish, { positionId: open.wished }, seekerOf(id));
  const spell = { personId: id, form: 'FLEXIBLE', startedOn: '2024-05-01', foundBy: 'self' } as const;
  open.spell = (await house.done(recordSpell, spell, clerk)).id;
  const page = { campaignId: oldCampaign, personId: id, step: 'outcome', values: { outcome: 'met' } };
  await house.done(saveVisitPage, page, helper);
}, 240_000);
afterAll(() => house?.close());

it('hands the file to the new county: seen there, no longer here', async () => {
  expect(
    await codeOf(
      house,
      handOverFile,
      { personId: id, region: NEW, on: '2024-06-02', paper: '户口迁移证' },
      helper,
    ),
  ).toBe('role-may-not');
  await house.done(handOverFile, { personId: id, region: NEW, on: '2024-06-02', paper: '户口迁移证' }, clerk);
  expect(await codeOf(house, openPerson, { personId: id }, clerk)).toBe('no-such-record');
  expect(await found(house, '郑小舟', clerk)).toEqual([]);
  expect(await house.done(openPerson, { personId: id }, there)).toMatchObject({
    id,
    need: { wantsWork: true },
  });
  expect(await waiting(house, 'people.arrived', there)).toEqual(['郑小舟']);
  expect(await waiting(house, 'people.arrived', clerk)).toEqual([]);
  expect((await house.done(openPerson, { personId: id }, above)).id).toBe(id);
});

it('lets the new county go on with the referral, the wish and the spell, and the old one not', async () => {
  expect((await house.done(openReferral, { referralId: open.referral }, there)).id).toBe(open.referral);
  expect(await codeOf(house, openReferral, { referralId: open.referral }, clerk)).toBe('no-such-record');
  expect(await waiting(house, 'recruiting.wishes', there)).toEqual(['郑小舟']);
  expect(await waiting(house, 'recruiting.wishes', clerk)).toEqual([]);
  expect(await house.done(openSpell, { spellId: open.spell }, there)).toMatchObject({ state: 'pending' });
  // Where the work began it counts, so the old county reads that one record; it decides on it no more.
  const no = { spellId: open.spell, reason: '不归这里了' };
  expect(await codeOf(house, openSpell, { spellId: open.spell }, clerk)).toBe('done');
  expect(await codeOf(house, rejectSpell, no, clerk)).not.toBe('done');
  expect(await house.done(openSpell, { spellId: open.spell }, there)).toMatchObject({ state: 'pending' });
});

it('takes the open visit from the helper who had it, and puts it on the lists of the new county', async () => {
  expect(await subject(oldCampaign)).toMatchObject({ outcome: 'moved', assigned_to: null });
  expect(await subject(newCampaign)).toMatchObject({ outcome: null, assigned_to: null });
  expect(await subject(wholeProvince)).toMatchObject({ outcome: null, assigned_to: null });
  expect((await house.done(dayList, {}, helper)).visits).toEqual([]);
  expect(await codeOf(house, openVisit, { campaignId: oldCampaign, personId: id }, helper)).toBe(
    'no-such-record',
  );
  await house.done(assignVillage, { campaignId: newCampaign, region: NEW, accountId: newHelper.id }, there);
  const { visits } = await house.done(dayList, {}, newHelper);
  expect(visits.map((visit) => [visit.campaignId, visit.personId])).toEqual([[newCampaign, id]]);
});

it('counts the person once in the province, where they are now', async () => {
  const { total, places } = await house.done(campaignProgress, { campaignId: wholeProvince }, above);
  expect(total.drawn).toBe(1);
  expect(places.filter((place) => place.drawn > 0)).toHaveLength(1);
});

it('loses nothing that was filled in before the move: the half-filled page, and the visit on a phone', async () => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from survey_draft where person_id = ${id}`.execute(house.t.adminDb);
  expect(rows).toEqual([{ n: 1 }]);
  const told = {
    id: randomUUID(),
    campaignId: oldCampaign,
    personId: id,
    visitedAt: NOW.toISOString(),
    outcome: 'met' as const,
    facts: { village: '新村' },
    offline: true,
  };
  expect(await house.done(recordVisit, told, helper)).toMatchObject({ state: 'stray' });
  const decide = { visitId: told.id, reason: '人已经迁走' };
  await house.done(settleStray, { ...decide, decision: 'hand-over' }, clerk);
  await house.done(settleStray, { ...decide, decision: 'apply' }, there);
  expect((await house.done(openPerson, { personId: id }, there)).profile?.village).toBe('新村');
});

it('is received once, and its way stays to be read', async () => {
  const { turns } = await house.done(openTurns, { personId: id }, there);
  expect(turns).toMatchObject([{ kind: 'move', arrived: true }]);
  await house.done(receiveFile, { turnId: turns[0]!.id }, there);
  expect(await waiting(house, 'people.arrived', there)).toEqual([]);
  expect(await codeOf(house, receiveFile, { turnId: turns[0]!.id }, there)).toBe('received-already');
});

it('comes back when the person does: the old list has them again', async () => {
  const back = { personId: id, region: OLD, on: '2024-06-03', paper: '又迁回来' };
  expect(await codeOf(house, handOverFile, back, clerk)).toBe('no-such-record');
  await house.done(handOverFile, back, there);
  expect((await house.done(openPerson, { personId: id }, clerk)).id).toBe(id);
  expect(await codeOf(house, openPerson, { personId: id }, there)).toBe('no-such-record');
});
