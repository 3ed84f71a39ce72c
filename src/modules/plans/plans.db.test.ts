import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, actorIn, openHouse, person, type House, codeOf } from '../../../test/house/house.ts';
import { deathRecorded, deathRevoked } from '../people/index.ts';
import { spellVerified } from '../employment/index.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { systemActor } from '../../platform/access/actor.ts';
import { dispatch, transact } from '../../platform/action/index.ts';
import { deliverAll } from '../../platform/event/worker.ts';
import { openWorklist } from '../../platform/worklist/index.ts';
import { answerMyPlan, answerWord, recordPlanAnswer, sayOfMyPlan } from './actions/answer.ts';
import { changePlan, takeOverPlan } from './actions/change.ts';
import { addMeasure, changeMeasure } from './actions/measure.ts';
import { closePlan, reopenPlan, reviewPlan, startPlan } from './actions/move.ts';
import { openPlan } from './actions/open.ts';
import { answerProposal } from './actions/proposal.ts';
import { listPlans } from './queries/list.ts';
import { myPlan, planSteps, planTimeline } from './queries/mine.ts';
import { listGraduates } from './queries/graduates.ts';
import { planOfPerson, revealAdviser } from './queries/person.ts';
import { remindPlanners } from './remind.ts';

let house: House;
let now = new Date('2024-06-03T02:00:00Z');
const clerk = actorIn('350102');
const elsewhere = actorIn('350582');
const CONTENT = { goal: 'EMPLOYED', wanted: '想在家附近找一份坐着做的工作', goalBy: '2025-06-01' } as const;

beforeAll(async () => {
  house = await openHouse(() => now);
}, 120_000);
afterAll(() => house?.close());

const self = (personId: string, capacity: Actor['capacity'] = 'self'): Actor => ({
  ...actorIn('350102', 'seeker'),
  personId,
  capacity,
});
async function planFor(n: number) {
  const personId = await person(house, '350102', n);
  const { id: planId } = await house.done(openPlan, { personId, kind: 'GENERAL', ...CONTENT }, clerk);
  return { personId, planId };
}
const measure = (planId: string, kind: 'REFERRAL' | 'TRAINING' = 'REFERRAL') =>
  house.done(
    addMeasure,
    { planId, kind, what: '推荐 3 个岗位', byName: '区就业服务中心', dueOn: '2024-07-01' },
    clerk,
  );
const agree = (planId: string, version = 1) =>
  house.done(recordPlanAnswer, { planId, version, answer: 'agrees', manner: 'read-aloud' }, clerk);
async function running(n: number) {
  const made = await planFor(n);
  const { measureId } = await measure(made.planId);
  await agree(made.planId);
  await house.done(startPlan, { planId: made.planId }, clerk);
  return { ...made, measureId };
}
const read = async (personId: string, actor = clerk) => {
  const { plan } = await house.done(planOfPerson, { personId }, actor);
  if (!plan) throw new Error('no plan');
  return plan;
};

describe('a plan', () => {
  it('runs only after a yes to the version in force, with a measure, and is looked at again by the rule', async () => {
    const { personId, planId } = await planFor(100);
    const start = () => codeOf(dispatch(house.app.floor, startPlan, { planId }, clerk));
    expect(await start()).toBe('not-from-this-state');
    await agree(planId);
    expect(await start()).toBe('measures-first');
    await measure(planId);
    await house.done(changePlan, { planId, basedOn: 1, why: '本人改了主意', ...CONTENT }, clerk);
    expect(await start()).toBe('not-agreed-yet');
    await agree(planId, 2);
    expect(await start()).toBe('done');
    expect((await read(personId)).nextReviewOn).toBe('2024-09-01');
    const done = await house.done(reviewPlan, { planId, outcome: 'go-on', note: '岗位太远，再找' }, clerk);
    expect(done.nextReviewOn).toBe('2024-09-01');
    const plan = await read(personId);
    expect(plan.steps.map(({ act }) => act).toSorted()).toEqual(
      ['agree', 'change', 'measure', 'open', 'review', 'start'].toSorted(),
    );
  });

  it('keeps every version with its reason and refuses what was made from an older one', async () => {
    const { planId } = await planFor(101);
    const change = (basedOn: number, wanted: string) =>
      dispatch(house.app.floor, changePlan, { planId, basedOn, why: '换目标', ...CONTENT, wanted }, clerk);
    expect(await codeOf(change(1, '想学电脑'))).toBe('done');
    expect(await codeOf(change(1, '想开店'))).toBe('plan-changed-meanwhile');
    const { rows } = await sql`
      select version, wanted, why from individual_plan_version where plan_id = ${planId} order by version`.execute(
      house.t.adminDb,
    );
    expect(rows).toEqual([
      { version: 1, wanted: CONTENT.wanted, why: null },
      { version: 2, wanted: '想学电脑', why: '换目标' },
    ]);
    const tried = transact(house.app.floor, clerk, ({ ctx }) =>
      sql`update individual_plan_version set wanted = 'x' where plan_id = ${planId}`.execute(ctx.db),
    );
    await expect(tried).rejects.toMatchObject({ code: '42501' });
  });

  it('is opened once when two officers do so at the same moment', async () => {
    const personId = await person(house, '350102', 102);
    const colleague = actorIn('350102');
    const codes = await Promise.all(
      [clerk, colleague].map((actor) =>
        codeOf(dispatch(house.app.floor, openPlan, { personId, kind: 'GENERAL', ...CONTENT }, actor)),
      ),
    );
    expect(codes.toSorted()).toEqual(['done', 'plan-stands-already']);
  });

  it('takes one of two changes of a measure at the same moment, and tells the other', async () => {
    const { personId, planId, measureId } = await running(103);
    const [before] = (await read(personId)).measures;
    const change = (state: 'done' | 'failed') =>
      codeOf(
        dispatch(
          house.app.floor,
          changeMeasure,
          {
            planId,
            measureId,
            basedOn: before?.basedOn ?? '',
            kind: 'REFERRAL',
            what: '推荐 3 个岗位',
            byName: '区就业服务中心',
            dueOn: '2024-07-01',
            state,
            result: '推荐了',
          },
          clerk,
        ),
      );
    const codes = await Promise.all([change('done'), change('failed')]);
    expect(codes.toSorted()).toEqual(['done', 'measure-changed-meanwhile']);
    const { rows } = await sql`
      select 1 from individual_plan_measure where measure_id = ${measureId}`.execute(house.t.adminDb);
    expect(rows).toHaveLength(2);
  });

  it('asks a result of what ends, and who does it of every measure', async () => {
    const { planId, measureId, personId } = await running(104);
    const [row] = (await read(personId)).measures;
    const given = { planId, kind: 'REFERRAL', what: '推荐', dueOn: '2024-07-01' } as const;
    expect(await codeOf(dispatch(house.app.floor, addMeasure, given, clerk))).toBe('who-needed');
    const ended = {
      ...given,
      measureId,
      basedOn: row?.basedOn ?? '',
      byName: '学校',
      state: 'failed' as const,
    };
    expect(await codeOf(dispatch(house.app.floor, changeMeasure, ended, clerk))).toBe('result-needed');
  });

  it('ends with a reason, and is reopened as a draft that asks anew', async () => {
    const { personId, planId } = await running(105);
    const close = (given: { reason: 'OTHER' | 'LASTING_WORK' }) =>
      codeOf(dispatch(house.app.floor, closePlan, { planId, ...given }, clerk));
    expect(await close({ reason: 'OTHER' })).toBe('other-needs-note');
    expect(await close({ reason: 'LASTING_WORK' })).toBe('done');
    expect(await read(personId)).toMatchObject({ state: 'closed', closedReason: 'LASTING_WORK' });
    expect(await codeOf(dispatch(house.app.floor, reopenPlan, { planId }, clerk))).toBe('check-input');
    await house.done(reopenPlan, { planId, reason: '离职了' }, clerk);
    expect(await read(personId)).toMatchObject({ state: 'draft', answer: null, closedReason: null });
  });

  it('is listed under its filters', async () => {
    const { planId } = await running(106);
    const ids = async (input: object) =>
      (await house.done(listPlans, { size: 100, ...input }, clerk)).rows.map((r) => r.id);
    expect(await ids({ state: 'running' })).toContain(planId);
    expect(await ids({ state: 'closed' })).not.toContain(planId);
    expect(await ids({ text: '测试106' })).toEqual([planId]);
    expect((await house.done(listPlans, {}, elsewhere)).total).toBe(0);
  });
});

describe('the person', () => {
  it('reads the plan, says no with a reason, and the changed plan asks again', async () => {
    const { personId, planId } = await planFor(110);
    const own = self(personId);
    expect(await house.done(planSteps, {}, own)).toHaveLength(1);
    const no = { version: 1, answer: 'objects' as const };
    expect(await codeOf(dispatch(house.app.floor, answerMyPlan, no, own))).toBe('said-needed');
    await house.done(answerMyPlan, { ...no, said: '太远了' }, own);
    expect(await read(personId)).toMatchObject({ state: 'objected', answer: 'objects' });
    await house.done(changePlan, { planId, basedOn: 1, why: '改近一点', ...CONTENT }, clerk);
    expect(await read(personId)).toMatchObject({ state: 'draft', answer: null });
    const old = dispatch(house.app.floor, answerMyPlan, { version: 1, answer: 'agrees' }, own);
    expect(await codeOf(old)).toBe('answered-older-version');
    await house.done(answerMyPlan, { version: 2, answer: 'agrees' }, own);
    expect((await house.done(myPlan, {}, own))?.state).toBe('agreed');
  });

  it('is not agreed for by a helper, who may say no', async () => {
    const { personId } = await planFor(111);
    const helper = self(personId, 'helper');
    const say = (answer: 'agrees' | 'objects') =>
      codeOf(dispatch(house.app.floor, answerMyPlan, { version: 1, answer, said: '本人不愿意' }, helper));
    expect([await say('agrees'), await say('objects')]).toEqual(['plan-helper-may-not-agree', 'done']);
  });

  it('says a wish and that a measure did not help, and reads the answer', async () => {
    const { personId, measureId } = await running(112);
    const own = self(personId);
    const { id } = await house.done(sayOfMyPlan, { said: '想学打字' }, own);
    await house.done(sayOfMyPlan, { said: '一个岗位都没有', measureId }, own);
    expect((await read(personId)).words.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['wish', 'not-helped']),
    );
    await house.done(answerWord, { wordId: id, answer: '下月有打字班' }, clerk);
    const again = dispatch(house.app.floor, answerWord, { wordId: id, answer: '再答一次' }, clerk);
    expect(await codeOf(again)).toBe('answered-already');
    const mine = await house.done(myPlan, {}, own);
    expect(mine?.words.find((word) => word.id === id)?.answer).toBe('下月有打字班');
    const foreign = dispatch(
      house.app.floor,
      sayOfMyPlan,
      { said: '别人的', measureId },
      self((await planFor(113)).personId),
    );
    expect(await codeOf(foreign)).toBe('no-such-record');
  });

  it('reads nothing that the office wrote for itself in the line of time', async () => {
    const { personId, planId } = await running(114);
    await house.done(reviewPlan, { planId, outcome: 'go-on', note: '家里不大支持' }, clerk);
    const lines = await house.done(planTimeline, { personId }, self(personId));
    expect(JSON.stringify(lines)).not.toContain('家里不大支持');
    expect(lines.map(({ title }) => title)).toContain('就业计划回访');
  });
});

describe('what happened', () => {
  const verified = (personId: string, spellId: string) =>
    transact(house.app.floor, clerk, ({ ctx }) =>
      ctx.raise(spellVerified, {
        spellId,
        personId,
        city: 3501,
        startedOn: '2024-06-01',
        positionId: null,
        referralId: null,
      }),
    );
  const SPELL = '00000000-0000-7000-8000-0000000000a1';

  it('is proposed as the result once, and closes the measure with its evidence when an officer takes it', async () => {
    const { personId, measureId } = await running(120);
    await verified(personId, SPELL);
    await verified(personId, SPELL);
    await deliverAll(house.app.floor);
    const { proposals } = await read(personId);
    expect(proposals).toMatchObject([{ what: 'verified' }]);
    const proposalId = proposals[0]?.id ?? '';
    const answer = (take: 'yes' | 'no') =>
      codeOf(dispatch(house.app.floor, answerProposal, { proposalId, take }, clerk));
    expect(await answer('no')).toBe('required');
    expect(await answer('yes')).toBe('done');
    expect(await answer('yes')).toBe('answered-already');
    const plan = await read(personId);
    expect(plan.measures.find(({ id }) => id === measureId)).toMatchObject({ state: 'done', spellId: SPELL });
    expect(plan.proposals).toEqual([]);
  });

  it('a death closes the plan; taken for a mistake, it is a draft again', async () => {
    const { personId } = await running(121);
    await transact(house.app.floor, clerk, ({ ctx }) => ctx.raise(deathRecorded, { personId }));
    await deliverAll(house.app.floor);
    expect(await read(personId)).toMatchObject({ state: 'closed', closedReason: 'DIED' });
    await transact(house.app.floor, clerk, ({ ctx }) => ctx.raise(deathRevoked, { personId }));
    await deliverAll(house.app.floor);
    expect(await read(personId)).toMatchObject({ state: 'draft', closedReason: null, answer: null });
  });
});

describe('a person who moves to another county', () => {
  it('takes the plan along; the old office sees it no more, the new one finds it and takes it over', async () => {
    const { personId, planId } = await running(130);
    const key = house.app.floor.params.regions.range('350582').lo;
    await sql`update person set region_key = ${key}, region_code = '350582' where id = ${personId}`.execute(
      house.t.adminDb,
    );
    expect(await codeOf(dispatch(house.app.floor, planOfPerson, { personId }, clerk))).toBe('no-such-record');
    const old = dispatch(house.app.floor, reviewPlan, { planId, outcome: 'go-on', note: 'x' }, clerk);
    expect(await codeOf(old)).toBe('no-such-record');
    const plan = await read(personId, elsewhere);
    expect(plan).toMatchObject({ state: 'running', ownerId: null });
    expect(plan.steps.find(({ act }) => act === 'handed-over')?.from).toContain('鼓楼区');
    const waiting = await house.done(openWorklist, { kind: 'plans.arrived' }, elsewhere);
    expect(waiting.rows.map(({ id }) => id)).toContain(planId);
    await house.done(takeOverPlan, { planId }, elsewhere);
    expect((await read(personId, elsewhere)).mine).toBe(true);
    const left = await house.done(openWorklist, { kind: 'plans.arrived' }, elsewhere);
    expect(left.rows.map(({ id }) => id)).not.toContain(planId);
  });

  it('keeps the officer within the county', async () => {
    const { personId } = await running(131);
    const key = house.app.floor.params.regions.range('350102001').lo;
    await sql`update person set region_key = ${key}, region_code = '350102001' where id = ${personId}`.execute(
      house.t.adminDb,
    );
    expect(await read(personId)).toMatchObject({ ownerId: clerk.id });
  });
});

describe('a graduate', () => {
  const GRADUATE = {
    kind: 'GRADUATE',
    ...CONTENT,
    school: '福州样例职业学院',
    graduationYear: 2024,
    adviserName: '陈老师',
    adviserPhone: '0591-00000000',
  } as const;

  it('has school and year, and an adviser whose number is sealed, masked, and shown by a deliberate act', async () => {
    const personId = await person(house, '350102', 140);
    const bare = { personId, kind: 'GRADUATE', ...CONTENT } as const;
    expect(await codeOf(dispatch(house.app.floor, openPlan, bare, clerk))).toBe('graduate-needs-year');
    await house.done(openPlan, { personId, ...GRADUATE }, clerk);
    const { content } = await read(personId);
    expect(content.adviserPhone).toContain('*');
    expect((await house.done(revealAdviser, { personId, purpose: '联系学校' }, clerk)).phone).toBe(
      '059100000000',
    );
    const { rows } = await sql<{ text: string }>`
      select v::text as text from individual_plan_version v where person_id = ${personId}`.execute(
      house.t.adminDb,
    );
    expect(rows[0]?.text).not.toContain('059100000000');
  });

  it('is listed by year with and without a plan, and waits for one', async () => {
    const without = await person(house, '350102', 141);
    const planned = await person(house, '350102', 142);
    await sql`update person_profile set graduates_on = '2024-06-30', school = '福州样例职业学院'
      where person_id = any (${[without, planned]}::uuid[]) and superseded_by is null`.execute(
      house.t.adminDb,
    );
    await house.done(openPlan, { personId: planned, ...GRADUATE }, clerk);
    const ids = async (input: object, actor = clerk) =>
      (await house.done(listGraduates, { size: 100, ...input }, actor)).rows.map(({ personId }) => personId);
    expect(await ids({ year: '2024', plan: 'without' })).toEqual([without]);
    expect(await ids({ plan: 'with' })).toEqual([planned]);
    expect(await ids({ year: '2023' })).toEqual([]);
    expect(await ids({}, elsewhere)).toEqual([]);
    const waiting = await house.done(openWorklist, { kind: 'plans.without' }, clerk);
    expect(waiting.rows.map(({ id }) => id)).toEqual([without]);
  });
});

it('tells each officer once a week what is due', async () => {
  const name = await account(house, 'county_clerk', '350102');
  const { planId } = await running(150);
  await sql`update individual_plan set owner_id = (select id from account where name = ${name})
    where id = ${planId}`.execute(house.t.adminDb);
  now = new Date('2024-08-28T02:00:00Z');
  await house.done(remindPlanners, {}, systemActor('job'));
  await house.done(remindPlanners, {}, systemActor('job'));
  const told = async () =>
    (
      await sql`select 1 from notice n join account a on a.id = n.account_id
      where n.kind = 'plans.due' and a.name = ${name}`.execute(house.t.adminDb)
    ).rows.length;
  expect(await told()).toBe(1);
  now = new Date('2024-09-04T02:00:00Z');
  await house.done(remindPlanners, {}, systemActor('job'));
  expect(await told()).toBe(2);
  now = new Date('2024-06-03T02:00:00Z');
});
