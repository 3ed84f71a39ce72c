import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorIn, NOW, openHouse, person, type House } from '../../../test/house/house.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { systemActor } from '../../platform/access/actor.ts';
import { dispatch, type Operation } from '../../platform/action/index.ts';
import { writeXlsx, type OutCell } from '../../platform/feed/index.ts';
import { closeCampaign, extendCampaign } from './campaign/run.ts';
import { previewCampaign } from './campaign/preview.ts';
import { dropVisitDraft, saveVisitPage } from './draft/actions.ts';
import { openVisit } from './draft/queries.ts';
import { campaignIn, visitor } from './house.fixture.ts';
import { campaignProgress, campaignReport } from './progress/queries.ts';
import { remindHelpers } from './remind.ts';
import { badResults, openResults } from './results/queries.ts';
import { takeResults } from './results/take.ts';
import { uploadResults } from './results/upload.ts';
import { settleOutcome } from './settle/outcome.ts';
import { openStray, settleStray } from './settle/stray.ts';
import { assignSubject, assignVillage, undoAssignment } from './subjects/assign.ts';
import { listHelpers, listSubjects, listVillages } from './subjects/list.ts';
import { visitTimeline } from './subjects/timeline.ts';
import { dayList } from './visit/day-list.ts';
import { recordVisit } from './visit/record.ts';

const TOWNSHIP = '350102001';
const clerk = actorIn('350102');
let house: House;
let helper: Actor & { id: string };
let other: Actor & { id: string };
let elsewhere: Actor & { id: string };
let people: string[];
let campaignId: string;
const queued: { name: string; input: unknown }[] = [];

beforeAll(async () => {
  house = await openHouse();
  house.app.floor.jobs = {
    add: (_db, name, input) => {
      queued.push({ name, input });
      return Promise.resolve();
    },
  };
  helper = await visitor(house, TOWNSHIP, 'a');
  other = await visitor(house, TOWNSHIP, 'b');
  elsewhere = await visitor(house, '350203001', 'c');
  people = [];
  for (let n = 600; n < 608; n++) people.push(await person(house, TOWNSHIP, n));
  campaignId = await campaignIn(house, '350102', 100);
}, 120_000);
afterAll(() => house?.close());

async function refused<I extends z.ZodType, O>(operation: Operation<I, O>, input: z.input<I>, actor: Actor) {
  const outcome = await dispatch(house.app.floor, operation, input, actor);
  if (outcome.ok) throw new Error(`${operation.name} was not refused`);
  return outcome.problem.fields?.[0]?.code ?? outcome.problem.code;
}
async function subject(n: number) {
  const found = await house.done(listSubjects, { campaignId, size: 100 }, clerk);
  const row = found.rows.find(({ personId }) => personId === people[n]);
  if (!row) throw new Error('not on the list');
  return row;
}
const visit = (n: number, change: object = {}) => ({
  id: randomUUID(),
  campaignId,
  personId: people[n]!,
  visitedAt: NOW.toISOString(),
  outcome: 'met' as const,
  ...change,
});

it('tells beforehand whom the rules would draw, by township and with the article', async () => {
  const preview = await house.done(previewCampaign, { campaignId }, clerk);
  expect(preview.people).toBe(people.length);
  expect(preview.places).toEqual([expect.objectContaining({ code: TOWNSHIP, people: people.length })]);
  expect(preview.cites).toMatch(/\S/);
});

it('gives visits only to those who go there, and knows only helpers of the own region', async () => {
  const { id: subjectId } = await subject(0);
  const helpers = await house.done(listHelpers, {}, clerk);
  expect(helpers.map(({ id }) => id).toSorted()).toEqual([helper.id, other.id].toSorted());
  expect(await refused(assignSubject, { subjectId, accountId: elsewhere.id }, clerk)).toBe(
    'helper-of-elsewhere',
  );
  await house.done(assignSubject, { subjectId, accountId: helper.id }, clerk);
  expect((await subject(0)).assigned).toBe('走访员a');
  const mine = await house.done(dayList, {}, helper);
  expect(mine.visits.map(({ personId }) => personId)).toEqual([people[0]]);
  expect(mine.visits[0]).toMatchObject({ second: false, assessed: 0, guardianNeeded: false });
  expect(mine.consents.map(({ purpose }) => purpose)).toContain('notice-sms');
  expect((await house.done(dayList, {}, other)).visits).toEqual([]);
  expect((await house.done(dayList, { region: TOWNSHIP }, other)).visits.length).toBe(people.length);
  expect(await refused(assignSubject, { subjectId, accountId: helper.id }, helper)).toBe('role-may-not');
  expect(await refused(assignSubject, { subjectId }, actorIn('350203'))).toBe('no-such-record');
});

it('gives a whole village in one step, and takes that step back', async () => {
  const step = await house.done(assignVillage, { campaignId, region: TOWNSHIP, accountId: other.id }, clerk);
  expect(step.people).toBe(people.length - 1);
  expect((await subject(0)).assigned).toBe('走访员a');
  expect(await house.done(undoAssignment, { campaignId, step: step.step }, clerk)).toEqual({
    people: people.length - 1,
  });
  expect((await subject(3)).assigned).toBeNull();
  expect(await refused(assignVillage, { campaignId, region: '350203001', accountId: other.id }, clerk)).toBe(
    'helper-of-elsewhere',
  );
});

it('never sends the first visitor a second time', async () => {
  const { id: subjectId } = await subject(0);
  await house.done(recordVisit, visit(0), helper);
  expect(await refused(assignSubject, { subjectId, accountId: helper.id, second: true }, clerk)).toBe(
    'second-by-another',
  );
  expect(await refused(recordVisit, visit(0, { second: true, agrees: true }), helper)).toBe(
    'second-by-another',
  );
  await house.done(assignSubject, { subjectId, accountId: other.id, second: true }, clerk);
  expect((await house.done(dayList, {}, other)).visits).toMatchObject([
    { personId: people[0], second: true },
  ]);
  await house.done(recordVisit, visit(0, { second: true, agrees: false, reason: '电话不对' }), other);
  expect(await subject(0)).toMatchObject({ outcome: 'met', secondOutcome: 'met', secondAgrees: false });
  expect((await house.done(dayList, {}, other)).visits).toEqual([]);
});

it('keeps each page of a visit, refuses what cannot be, and sends the whole once', async () => {
  const at = { campaignId, personId: people[1]! };
  const save = (step: string, values: Record<string, string | string[]>) =>
    house.done(saveVisitPage, { ...at, step, values }, helper);
  expect(await refused(saveVisitPage, { ...at, step: 'outcome', values: {} }, helper)).toBe('required');
  const { id } = await save('outcome', { outcome: 'met' });
  await save('can-M', { 'abilities.stand': '2', 'grounds.stand.evidence': 'seen' });
  await save('need', { wantsWork: 'yes', skills: '客服、表格' });
  expect(await refused(saveVisitPage, { ...at, step: 'facts', values: { phone: 'x' } }, helper)).toBe(
    'invalid',
  );
  const opened = await house.done(openVisit, at, helper);
  expect(opened.answers['need']).toEqual({ wantsWork: 'yes', skills: '客服、表格' });
  expect((await house.done(openVisit, at, other)).draftId).toBeNull();
  await house.done(recordVisit, visit(1, { id }), helper);
  expect((await house.done(openVisit, at, helper)).draftId).toBeNull();
});

it('throws a draft away when asked', async () => {
  const at = { campaignId, personId: people[2]! };
  await house.done(saveVisitPage, { ...at, step: 'outcome', values: { outcome: 'away' } }, helper);
  expect(await house.done(dropVisitDraft, at, helper)).toEqual({ dropped: true });
  expect((await house.done(openVisit, at, helper)).answers).toEqual({});
});

it('lets an officer confirm or correct what a visitor was told, once', async () => {
  await house.done(recordVisit, visit(2, { outcome: 'moved', reason: '邻居说' }), helper);
  const { id: subjectId } = await subject(2);
  expect(await refused(settleOutcome, { subjectId, finding: 'corrected', note: '问过' }, clerk)).toBe(
    'required',
  );
  await house.done(
    settleOutcome,
    { subjectId, finding: 'corrected', outcome: 'again', note: '家里人说还住这里' },
    clerk,
  );
  expect(await subject(2)).toMatchObject({ outcome: null, settled: 'corrected' });
  await house.done(recordVisit, visit(2, { outcome: 'died', reason: '村里说' }), helper);
  expect(await subject(2)).toMatchObject({ outcome: 'died', settled: null });
  const settled = { subjectId, finding: 'confirmed' as const, note: '派出所说的' };
  await house.done(settleOutcome, settled, clerk);
  expect(await refused(settleOutcome, settled, clerk)).toBe('nothing-to-settle');
});

async function strayed(n: number, to: string) {
  const { regions } = house.app.floor.params;
  await sql`update person set region_code = ${to}, region_key = ${regions.key(to)} where id = ${people[n]!}`.execute(
    house.t.adminDb,
  );
  const told = visit(n, { need: { wantsWork: true } });
  const sent = await house.done(recordVisit, told, helper);
  expect(sent.state).toBe('stray');
  return told.id;
}
const needs = async (n: number) => {
  const { rows } = await sql`select 1 from job_need where person_id = ${people[n]!}`.execute(house.t.adminDb);
  return rows.length;
};

it('hands a stray to the office where the person is, which writes it into the file', async () => {
  const visitId = await strayed(3, '350203001');
  const there = actorIn('350203');
  const reason = '人搬到那里了';
  expect(await refused(settleStray, { visitId, decision: 'apply', reason }, clerk)).toBe('person-elsewhere');
  expect(await refused(openStray, { visitId }, there)).toBe('no-such-record');
  await house.done(settleStray, { visitId, decision: 'hand-over', reason }, clerk);
  expect(await refused(openStray, { visitId }, clerk)).toBe('no-such-record');
  expect(await house.done(openStray, { visitId }, there)).toMatchObject({
    handedOver: true,
    parts: ['就业需求'],
    person: { id: people[3] },
  });
  expect(await needs(3)).toBe(0);
  await house.done(settleStray, { visitId, decision: 'apply', reason }, there);
  expect(await needs(3)).toBe(1);
  const { rows } = await sql<{ outcome: string; visited_by: string }>`
    select outcome, visited_by from survey_subject where person_id = ${people[3]!}`.execute(house.t.adminDb);
  expect(rows).toEqual([{ outcome: 'met', visited_by: helper.id }]);
  expect(await refused(settleStray, { visitId, decision: 'discard', reason }, there)).toBe(
    'nothing-to-settle',
  );
});

it('leaves a stray out with a reason, and writes nothing', async () => {
  const visitId = await strayed(4, '350203001');
  await house.done(settleStray, { visitId, decision: 'discard', reason: '重复走访' }, clerk);
  expect(await needs(4)).toBe(0);
});

async function sheet(rows: readonly (readonly string[])[]): Promise<File> {
  const head = ['编号', '姓名', '走访结果', '走访日期', '原因', '新电话', '想不想工作', '备注'];
  const cells = [head, ...rows].map((row) => row.map((text): OutCell => ({ text })));
  const pieces: Buffer[] = [];
  for await (const piece of writeXlsx([{ name: '名单', widths: head.map(() => 12), frozen: 1, rows: cells }]))
    pieces.push(piece);
  return new File([new Uint8Array(Buffer.concat(pieces))], '走访.xlsx');
}

it('takes results back from a spreadsheet, row by row and only once', async () => {
  const [five, six] = [await subject(5), await subject(6)];
  const rows = [
    [five.code!, five.name, '见到了', '2024-06-02', '', '13912345678', '想工作', '白班'],
    [six.code!, '别的人', '不在家', '2024-06-02', '门锁着', '', '', ''],
    [six.code!, six.name, '不在家', '2024-06-09', '', '', '想工作', ''],
    ['12345678', '', '见到了', '2024-06-02', '', '', '', ''],
    [(await subject(7)).code!, '', '', '', '', '', '', ''],
  ];
  const first = await house.done(uploadResults, { campaignId, file: await sheet(rows) }, clerk);
  const { importId } = first;
  const read = await house.done(openResults, { importId }, clerk);
  expect(read).toMatchObject({ good: 1, bad: 3, taken: false, recorded: 0 });
  expect(read.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, 'name', 'survey.name-other'],
    [4, 'code', 'survey.row-repeated'],
    [4, 'visitedOn', 'future-date'],
    [4, 'wantsWork', 'survey.only-when-met'],
    [4, 'reason', 'required'],
    [5, 'code', 'survey.not-a-code'],
  ]);
  const bad = await house.done(badResults, { importId }, clerk);
  expect(bad.rows[0]?.cells.slice(0, 3)).toEqual([six.code, '别的人', '不在家']);
  queued.length = 0;
  await house.done(takeResults, { importId }, clerk);
  await house.done(takeResults, { importId }, clerk);
  expect(queued.map(({ name }) => name)).toEqual(['survey.record-visit']);
  for (let again = 0; again < 2; again++)
    await house.done(recordVisit, queued[0]!.input as z.input<typeof recordVisit.input>, clerk);
  expect(await subject(5)).toMatchObject({ outcome: 'met', visits: 1 });
  expect((await house.done(openResults, { importId }, clerk)).recorded).toBe(1);
  const same = await sheet([[five.code!, five.name, '见到了', '2024-06-02', '', '', '', '']]);
  expect(await refused(uploadResults, { campaignId, file: same }, clerk)).toBe('no-results-in-file');
  expect(await refused(openResults, { importId }, actorIn('350203'))).toBe('no-such-record');
});

it('reminds each helper once of what is left in the last week', async () => {
  await house.done(assignVillage, { campaignId, region: TOWNSHIP, accountId: helper.id }, clerk);
  const told = async () => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from notice where kind = 'survey.visits-left' and account_id = ${helper.id}`.execute(
      house.t.adminDb,
    );
    return rows[0]?.n;
  };
  await house.done(remindHelpers, {}, systemActor('job'));
  await house.done(remindHelpers, {}, systemActor('job'));
  expect(await told()).toBe(1);
});

it('freezes its numbers when it is closed', async () => {
  const before = await house.done(campaignProgress, { campaignId }, clerk);
  // Two of the list have moved to another county, where this office does not count them.
  expect(before.total).toMatchObject({
    drawn: people.length - 2,
    met: 3,
    died: 1,
    second: people.length - 2,
  });
  expect(before.total).toMatchObject({ secondDone: 1, secondAgrees: 0 });
  expect(await refused(extendCampaign, { campaignId, endsOn: '2024-06-07' }, clerk)).toBe('not-later');
  await house.done(extendCampaign, { campaignId, endsOn: '2024-06-30' }, clerk);
  const township = actorIn(TOWNSHIP, 'township_clerk');
  expect(await refused(closeCampaign, { campaignId }, township)).toBe('role-may-not');
  await house.done(closeCampaign, { campaignId }, clerk);
  await house.done(recordVisit, visit(7), helper);
  const report = await house.done(campaignReport, { campaignId }, clerk);
  expect(report).toMatchObject({ frozen: true, numbers: { total: { met: 3 } } });
  expect(report.rule?.people).toBe(people.length);
  expect(await refused(closeCampaign, { campaignId }, clerk)).toBe('campaign-not-open');
});

it('leaves a campaign of the county to the county', async () => {
  const cityWide = await campaignIn(house, '350100');
  expect(await refused(closeCampaign, { campaignId: cityWide }, clerk)).toBe('campaign-of-others');
});

it('gives the second visits of a village in one act to somebody who was not there, and takes them back as one', async () => {
  const place = '350206001';
  const officer = actorIn('350206');
  const [first, second] = [await visitor(house, place, 'v1'), await visitor(house, place, 'v2')];
  const living = await Promise.all([640, 641, 642].map((n) => person(house, place, n)));
  const id = await campaignIn(house, '350206', 100);
  for (const personId of living.slice(0, 2))
    await house.done(
      recordVisit,
      { id: randomUUID(), campaignId: id, personId, visitedAt: NOW.toISOString(), outcome: 'met' },
      first,
    );
  const give = (accountId: string) =>
    house.done(assignVillage, { campaignId: id, region: place, accountId, kind: 'second' }, officer);
  const { secondFree } = (await house.done(listVillages, { campaignId: id }, officer)).reduce(
    (sum, row) => ({ secondFree: sum.secondFree + row.second }),
    { secondFree: 0 },
  );
  expect(secondFree).toBe(2);
  // Who was there the first time brings no second opinion.
  expect(await give(first.id)).toMatchObject({ people: 0 });
  const { people: given, step } = await give(second.id);
  expect(given).toBe(2);
  const list = async () =>
    (await house.done(dayList, {}, second)).visits.map((one) => [one.personId, one.second]);
  expect((await list()).toSorted()).toEqual(
    living
      .slice(0, 2)
      .map((one) => [one, true])
      .toSorted(),
  );
  await house.done(undoAssignment, { campaignId: id, step }, officer);
  expect(await list()).toEqual([]);
});

it('tells people of their own visits in plain words, without what a visitor noted, and nobody of another’s', async () => {
  const place = '350206001';
  const [own, neighbour] = [await person(house, place, 650), await person(house, place, 651)];
  const visiting = await visitor(house, place, 'v3');
  const id = await campaignIn(house, '350206');
  const came = { id: randomUUID(), campaignId: id, visitedAt: NOW.toISOString(), reason: '邻居说他搬走了' };
  await house.done(recordVisit, { ...came, personId: own, outcome: 'away' }, visiting);
  const self = (personId: string): Actor => ({ ...actorIn(place, 'seeker'), personId, capacity: 'self' });
  expect(await house.done(visitTimeline, { personId: own }, self(own))).toEqual([
    { key: came.id, date: '2024-06-03', title: '工作人员来过，你不在家' },
  ]);
  expect(await house.done(visitTimeline, { personId: neighbour }, self(neighbour))).toEqual([]);
  const outcome = await dispatch(house.app.floor, visitTimeline, { personId: own }, self(neighbour));
  expect(outcome.ok).toBe(false);
});
