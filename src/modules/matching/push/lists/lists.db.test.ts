import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorIn, openHouse, type House } from '../../../../../test/house/house.ts';
import { systemActor, type Actor } from '../../../../platform/access/actor.ts';
import { dispatch, transact } from '../../../../platform/action/index.ts';
import { recordConsent } from '../../../people/index.ts';
import { sayUnfit } from '../../actions/unfit.ts';
import { savePushFor } from '../choice/actions.ts';
import { pushOfPerson } from '../choice/queries.ts';
import { pushCounty, pushPerson } from '../run/actions.ts';
import { listRuns, previewPush } from '../run/queries.ts';
import { addPeople, addPositions, heldJobs, NO_SUGGESTIONS } from '../../../../../test/house/push.ts';
import { lookAtPositions } from './look.ts';
import { listUnsuggested, takeInHand } from './unsuggested.ts';
import { listWithoutCandidates } from './without-candidates.ts';
import { lettersToHand, reassessWork, unsuggestedWork, withoutCandidatesWork } from './worklists.ts';

let house: House;
let now: Date;
const TODAY = new Date('2024-06-03T02:00:00Z');
const clerk = actorIn('350102');
const system = systemActor('job');
const seekerOf = (personId: string): Actor => ({
  ...actorIn('350102', 'seeker'),
  personId,
  capacity: 'self',
});

beforeAll(async () => {
  house = await openHouse(() => now);
  heldJobs(house);
});
afterAll(() => house?.close());
beforeEach(async () => {
  now = TODAY;
  await sql`truncate person, position, account, push_run, letter, position_outlook cascade`.execute(
    house.t.adminDb,
  );
});
const push = () => house.done(pushCounty, { county: '350102', day: now.toISOString().slice(0, 10) }, system);
const list = async (more = {}, actor = clerk) => house.done(listUnsuggested, more, actor);
const reasonsOf = async () => Object.fromEntries((await list()).rows.map((row) => [row.id, row.reason]));

describe('people nobody has suggested anything to', () => {
  test('after the days of the province, each with its reason; the freshly registered and the told are not there', async () => {
    const [incomplete = ''] = await addPeople(house, { assessed: false });
    const [objects = '', never = ''] = await addPeople(house, { count: 2 });
    const [noFit = ''] = await addPeople(house, { minWage: 900_000 });
    await addPeople(house, { registeredOn: '2024-05-20' });
    await addPeople(house, { region: '350203' });
    const all = [incomplete, objects, never, noFit];
    expect(await reasonsOf()).toEqual(Object.fromEntries(all.map((id) => [id, 'not-run'])));
    await house.done(recordConsent, { personId: objects, ...NO_SUGGESTIONS }, clerk);
    await house.done(savePushFor, { personId: never, frequency: 'never', manner: 'by-phone' }, clerk);
    await addPositions(house);
    await push();
    expect(await reasonsOf()).toEqual({
      [incomplete]: 'incomplete',
      [objects]: 'objected',
      [never]: 'never',
      [noFit]: 'no-fit',
    });
    expect((await list({ reason: 'incomplete' })).rows).toMatchObject([
      { id: incomplete, missing: ['abilities'], days: 154 },
    ]);
  });

  test('a suggestion takes somebody off until the days have passed again; so does a referral', async () => {
    const [told = '', referred = ''] = await addPeople(house, { count: 2 });
    await addPositions(house);
    expect((await list()).total).toBe(2);
    await house.done(pushPerson, { personId: told }, clerk);
    await sql`insert into referral (city, id, person_id, region_key, position_id, position_title, state, recorded_at)
      select city, gen_random_uuid(), id, region_key, gen_random_uuid(), '样例', 'closed', ${TODAY} from person
      where id = ${referred}`.execute(house.t.adminDb);
    expect((await list()).total).toBe(0);
    now = new Date('2024-07-02T02:00:00Z');
    expect((await list()).total).toBe(0);
    now = new Date('2024-07-03T02:00:00Z');
    expect((await list()).rows.map(({ days }) => days)).toEqual([30, 30]);
  });

  test('taken in hand: mine, until something is suggested', async () => {
    const [personId = '', other = ''] = await addPeople(house, { count: 2 });
    await addPositions(house);
    await house.done(takeInHand, { personId, note: ' 等他体检后再问 ' }, clerk);
    expect((await list({ mine: 'yes' })).rows.map(({ id, note }) => [id, note])).toEqual([
      [personId, '等他体检后再问'],
    ]);
    expect((await list({ mine: 'yes' }, actorIn('350102'))).rows).toEqual([]);
    await house.done(pushPerson, { personId }, clerk);
    expect((await list()).rows.map(({ id }) => id)).toEqual([other]);
    now = new Date('2024-08-03T02:00:00Z');
    expect((await list({ mine: 'yes' })).rows).toEqual([]);
    // Told meanwhile: what was to be remembered is over.
    expect((await list()).rows.map(({ note }) => note)).toEqual([null, null]);
  });

  test('who takes somebody over remembers something else, or nothing', async () => {
    const [personId = ''] = await addPeople(house);
    await house.done(takeInHand, { personId, note: '先打电话' }, clerk);
    await house.done(takeInHand, { personId, note: '' }, actorIn('350102'));
    expect((await list()).rows).toMatchObject([{ taken: true, mine: false, note: null }]);
  });

  test('sorted, and page by page; nobody of another region', async () => {
    const people = [
      ...(await addPeople(house, { registeredOn: '2024-03-01' })),
      ...(await addPeople(house, { registeredOn: '2024-02-01' })),
    ];
    expect((await list()).rows.map(({ id }) => id)).toEqual(people.toReversed());
    expect((await list({ sort: '-since' })).rows.map(({ id }) => id)).toEqual(people);
    expect((await list({}, actorIn('350203'))).total).toBe(0);
    expect(await list({ page: 2 })).toMatchObject({ page: 2, pages: 1, rows: [] });
    const foreign = await dispatch(
      house.app.floor,
      takeInHand,
      { personId: people[0] ?? '' },
      actorIn('350203'),
    );
    expect(foreign).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});

describe('positions without candidates', () => {
  const look = () =>
    house.done(lookAtPositions, { county: '350102', day: now.toISOString().slice(0, 10) }, system);
  const without = async () => (await house.done(listWithoutCandidates, {}, clerk)).rows;

  test('those for whom nobody of the county fits, with the smallest change that brings most', async () => {
    await addPeople(house, { count: 3, minWage: 250_000 });
    await addPeople(house, { minWage: 310_000 });
    await addPositions(house, { title: '有人' });
    const [poor = ''] = await addPositions(house, { title: '工资低', wage: [200_000, 240_000] });
    const [hard = ''] = await addPositions(house, { title: '要看屏幕', demands: { use_screen: 3 } });
    const [far = ''] = await addPositions(house, { title: '外地', region: '350203' });
    await sql`update ability_profile set abilities = '{"use_screen": 1}'`.execute(house.t.adminDb);
    expect(await look()).toEqual({ positions: 3, without: 2 });
    const rows = Object.fromEntries((await without()).map((row) => [row.id, row]));
    expect(Object.keys(rows).toSorted()).toEqual([poor, hard].toSorted());
    expect(rows[far]).toBeUndefined();
    expect(rows[poor]).toMatchObject({
      reason: 'wage',
      seekers: 4,
      kept_away: 4,
      changeWords: '最高工资提到每月 2500 元，就有 3 人合适。',
    });
    expect(rows[hard]).toMatchObject({ reason: 'ability', kept_away: 4, change: 'accommodation', brings: 4 });
  });

  test('looked at again it is the same row with its first day, and gone once somebody fits', async () => {
    const [position = ''] = await addPositions(house);
    await look();
    expect(await without()).toMatchObject([{ id: position, reason: 'nobody', since: '2024-06-03' }]);
    now = new Date('2024-06-05T02:00:00Z');
    const [personId = ''] = await addPeople(house, { minWage: 900_000 });
    await look();
    expect(await without()).toMatchObject([
      { reason: 'wage', since: '2024-06-03', computedOn: '2024-06-05' },
    ]);
    await sql`update job_need set min_wage = 300000`.execute(house.t.adminDb);
    await house.done(sayUnfit, { positionId: position, reason: 'other' }, seekerOf(personId));
    await look();
    expect(await without()).toMatchObject([{ reason: 'excluded', kept_away: 1 }]);
    await addPeople(house);
    await look();
    expect(await without()).toEqual([]);
  });
});

test('what is to be done stands in the worklists of the office', async () => {
  const [told = '', cannot = ''] = await addPeople(house, { count: 2 });
  const [position = ''] = await addPositions(house);
  const [poor = ''] = await addPositions(house, { wage: [100_000, 110_000] });
  await house.done(sayUnfit, { positionId: position, reason: 'cannot-do' }, seekerOf(cannot));
  await push();
  await house.done(lookAtPositions, { county: '350102', day: '2024-06-03' }, system);
  const waiting = (filling: typeof unsuggestedWork) =>
    transact(house.app.floor, clerk, async ({ ctx }) => {
      const { rows } = await sql<{ id: string; state: string }>`${filling.waiting(ctx)}`.execute(ctx.db);
      const words =
        rows.length > 0
          ? await filling.describe(
              ctx,
              rows.map(({ id }) => id),
            )
          : [];
      return rows.map(({ id, state }) => [state, words.find((word) => word.id === id)?.href]);
    });
  expect(await waiting(unsuggestedWork)).toEqual([['all-excluded', `/people/${cannot}/push`]]);
  expect(await waiting(reassessWork)).toEqual([['said', `/people/${cannot}/abilities`]]);
  expect(await waiting(withoutCandidatesWork)).toEqual([['wage', `/positions/${poor}`]]);
  const letters = await sql<{ id: string }>`select id from letter where person_id = ${told}`.execute(
    house.t.adminDb,
  );
  expect(await waiting(lettersToHand)).toEqual([['letter', `/letters/${letters.rows[0]?.id}`]]);
  await house.done(
    savePushFor,
    { personId: told, frequency: 'daily', handed: 'phone', manner: 'by-phone' },
    clerk,
  );
  expect(await waiting(lettersToHand)).toEqual([['phone', `/letters/${letters.rows[0]?.id}`]]);
});

test('a preview says what the run then does, and does nothing itself', async () => {
  const [personId = ''] = await addPeople(house);
  await addPositions(house, { count: 2 });
  const seen = await house.done(previewPush, { county: '350102' }, clerk);
  expect(seen).toMatchObject({
    due: 1,
    rows: [{ id: personId, name: '测*甲', outcome: 'told', reach: 'letter' }],
  });
  expect((await house.done(listRuns, {}, clerk)).rows).toEqual([]);
  await push();
  const { pushed, turn } = await house.done(pushOfPerson, { personId }, clerk);
  expect(pushed.map(({ title }) => title)).toEqual(['客服专员', '客服专员']);
  expect(turn).toEqual({ on: '2024-06-03', outcome: 'told', missing: [] });
  expect((await house.done(listRuns, {}, clerk)).rows).toMatchObject([
    { county: '350102', due: 1, told: 1, suggested: 2, failed: 0, channels: { letter: 1 } },
  ]);
  expect((await house.done(listRuns, {}, actorIn('350203'))).rows).toEqual([]);
  expect((await house.done(previewPush, { county: '350102' }, clerk)).rows).toEqual([]);
});
