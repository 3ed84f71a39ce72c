import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorIn, openHouse, person, type House } from '../../../test/house/house.ts';
import { FUNCTIONS } from '../../kernel/vocabulary.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Operation } from '../../platform/action/index.ts';
import { closeCampaign } from './campaign/run.ts';
import { saveVisitPage } from './draft/actions.ts';
import { openVisit, visitReceipt } from './draft/queries.ts';
import { functionsOf, stepAfter, stepsOf } from './draft/steps.ts';
import type { PageValues } from './draft/steps.ts';
import { toldFrom, wrongOn } from './draft/told.ts';
import { campaignIn, visitor } from './house.fixture.ts';
import { surveyReport } from './progress/document.ts';
import { campaignReport } from './progress/queries.ts';
import { assignVillage } from './subjects/assign.ts';
import { visitTimeline } from './subjects/timeline.ts';
import { visitTold } from './visit/told.ts';
import { recordVisit } from './visit/record.ts';

const TOWNSHIP = '350102001';
const clerk = actorIn('350102');
let house: House;
let helper: Actor & { id: string };
let id: string;
let campaignId: string;

beforeAll(async () => {
  house = await openHouse();
  house.app.floor.jobs = { add: () => Promise.resolve() };
  helper = await visitor(house, TOWNSHIP, 'a');
  id = await person(house, TOWNSHIP, 700);
  campaignId = await campaignIn(house, '350102');
  await house.done(assignVillage, { campaignId, region: TOWNSHIP, accountId: helper.id }, clerk);
}, 120_000);
afterAll(() => house?.close());

/** What the helper answers on each page; every function gets a level. */
function pageOf(step: string): PageValues {
  const functions = functionsOf(step);
  if (functions.length > 0)
    return Object.fromEntries(
      functions.flatMap(({ key }, n) => [
        [`abilities.${key}`, String(n % 5)],
        [`grounds.${key}.evidence`, 'told'],
        [`grounds.${key}.confidence`, 'unsure'],
      ]),
    );
  const pages: Record<string, PageValues> = {
    outcome: { outcome: 'met' },
    facts: { phone: '13900001111', village: '东街', education: '' },
    need: { wantsWork: 'yes', skills: '客服', 'forms[]': ['REMOTE'], minWageYuan: '2500' },
    consents: {
      'answer.notice-sms': 'given',
      'wording.notice-sms': '1',
      'wording.share-departments': '1',
      'answer.share-departments': 'withdrawn',
      manner: 'read-aloud',
    },
  };
  return pages[step] ?? {};
}

it('goes from the list to the file, page by page, and to the report', async () => {
  const at = { campaignId, personId: id };
  let step = 'outcome';
  const walked: string[] = [];
  while (step !== 'check') {
    walked.push(step);
    const { answers } = await house.done(saveVisitPage, { ...at, step, values: pageOf(step) }, helper);
    step = stepAfter(step, answers, false);
  }
  const { answers, draftId, savedAt } = await house.done(openVisit, at, helper);
  expect([...walked, 'check']).toEqual(stepsOf(answers, false));
  const told = visitTold.parse({
    ...toldFrom(answers, false),
    ...at,
    id: draftId,
    visitedAt: savedAt?.toISOString(),
  });
  expect(Object.keys(told.abilities ?? {}).length).toBe(FUNCTIONS.length);
  const sent = await house.done(recordVisit, told, helper);
  expect(sent.results).toEqual({
    facts: 'counted',
    abilities: 'counted',
    need: 'counted',
    'consent notice-sms': 'counted',
    'consent share-departments': 'counted',
  });
  expect(await house.done(visitReceipt, { visitId: sent.id }, helper)).toMatchObject({
    outcome: 'met',
    person: { id },
  });
  expect(await house.done(visitTimeline, { personId: id }, clerk)).toMatchObject([{ title: '走访：见到了' }]);
  const open = house.app.floor.operations.get('people.open-person') as unknown as Operation;
  expect(await house.done(open, { personId: id }, clerk)).toMatchObject({
    profile: { village: '东街', phone: '139****1111' },
    need: { wantsWork: true, forms: ['REMOTE'], minWage: 250_000 },
  });
  await house.done(closeCampaign, { campaignId }, clerk);
  const report = surveyReport.build(await house.done(campaignReport, { campaignId }, clerk));
  const said = JSON.stringify(report.blocks);
  expect(said).toContain('数字已定稿');
  expect(said).toContain('1 人，100%');
});

it('asks for the own wish beside a guardian’s yes', () => {
  const page = { 'answer.notice-sms': 'given', 'wording.notice-sms': '1', decidedBy: 'guardian' };
  expect(wrongOn('consents', page, false)).toEqual([{ path: 'wish', code: 'required' }]);
  expect(wrongOn('consents', { ...page, wish: 'agrees' }, false)).toEqual([]);
});

it('drops the pages of a meeting that did not happen, and keeps them in the draft', () => {
  const answers = { outcome: { outcome: 'met' }, need: { wantsWork: 'yes' } };
  expect(toldFrom(answers, false)).toMatchObject({ outcome: 'met', need: { wantsWork: 'yes' } });
  const away = { ...answers, outcome: { outcome: 'away' }, reason: { reason: '门锁着' } };
  expect(toldFrom(away, false)).toEqual({ outcome: 'away', reason: '门锁着' });
  expect(stepsOf(away, false)).toEqual(['outcome', 'reason', 'check']);
});
