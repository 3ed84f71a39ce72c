import { randomUUID } from 'node:crypto';
import { createCampaign, drawCampaign, openCampaign } from '../../src/modules/survey/campaign/actions.ts';
import { saveVisitPage } from '../../src/modules/survey/draft/actions.ts';
import { uploadResults } from '../../src/modules/survey/results/upload.ts';
import { listSubjects } from '../../src/modules/survey/subjects/list.ts';
import { recordVisit } from '../../src/modules/survey/visit/record.ts';
import { STAFF } from '../../src/platform/access/roles.ts';
import { actorIn, NOW, person, type House } from '../house/house.ts';

/** Records of a survey that addresses of pages name. */
export interface SurveyIds {
  /** Open, with two people on its list and more. */
  readonly campaign: string;
  /** A draft that nobody started. */
  readonly campaignDraft: string;
  /** Somebody said to have moved: to be looked into. */
  readonly surveySubject: string;
  /** Drawn for a second visit. */
  readonly surveySecond: string;
  /** Of the person to visit; every staff account has a visit begun. */
  readonly surveyPerson: string;
  readonly surveyVisit: string;
  readonly surveyStray: string;
  readonly surveyImport: string;
}

const COUNTY = '350102';
const LAST_ID = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const TOWNSHIP = '350102001';
const SURVEY = { region: COUNTY, startsOn: '2024-06-01', endsOn: '2024-08-31', secondPercent: 100 };

/** An open survey with a visit of each kind, one half filled in by everybody, and a sheet with a row to mend. */
export async function furnishSurvey(house: House): Promise<SurveyIds> {
  const clerk = actorIn(COUNTY);
  const helper = actorIn(TOWNSHIP, 'village_helper');
  const people: string[] = [];
  for (const [n, name] of [
    [951, '林阿福'],
    [952, '陈阿妹'],
    [953, '黄阿明'],
  ] as const)
    people.push(await person(house, TOWNSHIP, n, { name }));
  const [moved = '', met = '', waiting = ''] = people;
  const { id: campaignId } = await house.done(
    createCampaign,
    { ...SURVEY, title: '2024年就业状况调查' },
    clerk,
  );
  await house.done(openCampaign, { campaignId }, clerk);
  await house.done(drawCampaign, { campaignId }, clerk);
  const draft = await house.done(createCampaign, { ...SURVEY, title: '秋季补充调查' }, clerk);

  const told = (personId: string) => ({
    id: randomUUID(),
    campaignId,
    personId,
    visitedAt: NOW.toISOString(),
  });
  await house.done(recordVisit, { ...told(moved), outcome: 'moved', reason: '邻居说搬走了' }, helper);
  const visit = await house.done(
    recordVisit,
    { ...told(met), outcome: 'met', need: { wantsWork: true, skills: ['客服'] } },
    helper,
  );
  // On the worklist it stands beside another case of the same day, by its id: behind every other, so that pictures are alike.
  const stray = await house.done(recordVisit, { ...told(randomUUID()), id: LAST_ID, outcome: 'met' }, helper);
  await begin(house, campaignId, waiting);
  const { rows } = await house.done(listSubjects, { campaignId, size: 100 }, clerk);
  const rowOf = (id: string) => rows.find(({ personId }) => personId === id);
  const csv = `编号,姓名,走访结果,走访日期\n${rowOf(waiting)?.code},黄阿明,见到了,2024-06-02\n12345678,某人,见到了,2024-06-02\n`;
  const file = new File([csv], '走访结果.csv');
  const sheet = await house.done(uploadResults, { campaignId, file }, clerk);
  return {
    campaign: campaignId,
    campaignDraft: draft.id,
    surveySubject: rowOf(moved)?.id ?? '',
    surveySecond: rowOf(met)?.id ?? '',
    surveyPerson: waiting,
    surveyVisit: visit.id,
    surveyStray: stray.id,
    surveyImport: sheet.importId,
  };
}

/** Every staff account has filled in the first pages of a visit, so that each sees the pages behind them. */
async function begin(house: House, campaignId: string, personId: string): Promise<void> {
  const accounts = await house.t.adminDb
    .selectFrom('account as a')
    .innerJoin('account_grant as g', 'g.account_id', 'a.id')
    .select(['a.id', 'g.role', 'g.region_code'])
    .where('g.role', 'in', [...STAFF])
    .execute();
  const pages = [
    ['outcome', { outcome: 'met' }],
    ['can-M', { 'abilities.stand': '2', 'grounds.stand.evidence': 'seen' }],
    ['need', { wantsWork: 'yes', skills: '客服' }],
  ] as const;
  for (const { id, role, region_code } of accounts) {
    const staff = STAFF.find((one) => one === role);
    if (staff === undefined) continue;
    const actor = { ...actorIn(region_code, staff), id };
    for (const [step, values] of pages)
      await house.done(saveVisitPage, { campaignId, personId, step, values }, actor);
  }
}
