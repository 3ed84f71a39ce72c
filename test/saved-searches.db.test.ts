import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorIn, openHouse, type House, codeOf } from './house/house.ts';
import { addPeople, addPositions } from './house/push.ts';
import { systemActor, type Actor } from '../src/platform/access/actor.ts';
import { dispatch } from '../src/platform/action/index.ts';
import { savePushFor } from '../src/modules/matching/push/choice/actions.ts';
import { purposeOf, recordConsent } from '../src/modules/people/index.ts';
import {
  changeSearch,
  deleteSearch,
  lookedAtSearch,
  saveSearch,
} from '../src/modules/positions/saved/actions.ts';
import { mySearches, searchSteps } from '../src/modules/positions/saved/queries.ts';
import { listJobs } from '../src/modules/positions/index.ts';
import { tellSearches } from '../src/modules/recruiting/saved/index.ts';

let house: House;
const JUNE = new Date('2024-06-03T02:00:00Z');
const DAY = 86_400_000;
let now = JUNE;
const system = systemActor('job');
const seekerOf = (personId: string): Actor => ({
  ...actorIn('350102', 'seeker'),
  personId,
  capacity: 'self',
});

beforeAll(async () => {
  house = await openHouse(() => now);
}, 120_000);
afterAll(() => house?.close());
beforeEach(async () => {
  now = JUNE;
  await sql`truncate person, position, letter cascade`.execute(house.t.adminDb);
});

const letters = async () =>
  (
    await sql<{
      n: number;
    }>`select count(*)::int as n from letter where kind = 'recruiting.search-found'`.execute(house.t.adminDb)
  ).rows[0]?.n;
/** Positions that were opened at the moment of the clock. */
async function opened(count: number, more: Parameters<typeof addPositions>[1] = {}): Promise<void> {
  const ids = await addPositions(house, { count, ...more });
  await sql`update position set opened_at = ${now} where id = any (${ids}::uuid[])`.execute(house.t.adminDb);
}

describe('a saved search', () => {
  it('finds what the public search finds, whatever it is narrowed by', async () => {
    const [who = ''] = await addPeople(house);
    await opened(3, { title: '仓库 50%_管理员', region: '350102', form: 'FULL_TIME' });
    await opened(2, { region: '350103', form: 'REMOTE', wage: [200_000, 250_000] });
    await opened(2, { region: '350203', occupation: '4-01-02-04' });
    const maybe = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
    const filters = fc.record({
      text: maybe('50%_', '客服', '没有'),
      region: maybe('350000', '350100', '350102', '350203'),
      occupation: maybe('4-01', '4-04-05-03'),
      form: maybe('FULL_TIME', 'REMOTE'),
      wage: maybe(2400, 3500, 9000),
    });
    for (const [at, filter] of fc.sample(filters, { numRuns: 25, seed: 20221031 }).entries()) {
      await sql`truncate saved_search`.execute(house.t.adminDb);
      await house.done(saveSearch, { ...filter, name: `第 ${at} 个`, tell: true }, seekerOf(who));
      const { searches } = await house.done(mySearches, {}, seekerOf(who));
      const { total } = await house.done(listJobs, filter, seekerOf(who));
      expect([filter, searches[0]?.total]).toEqual([filter, total]);
    }
  });

  it('says what is new since the last look, at home too', async () => {
    const [who = '', other = ''] = await addPeople(house, { count: 2 });
    await opened(2);
    const { id } = await house.done(saveSearch, { name: '客服', tell: false }, seekerOf(who));
    expect(await house.done(searchSteps, {}, seekerOf(who))).toEqual([]);
    now = new Date(JUNE.getTime() + 3_600_000);
    await opened(3);
    const [card] = await house.done(searchSteps, {}, seekerOf(who));
    expect(card?.title).toBe('你保存的“客服”有新的岗位 3 个');
    expect(await codeOf(dispatch(house.app.floor, lookedAtSearch, { searchId: id }, seekerOf(other)))).toBe(
      'saved.gone',
    );
    await house.done(lookedAtSearch, { searchId: id }, seekerOf(who));
    expect(await house.done(searchSteps, {}, seekerOf(who))).toEqual([]);
    expect(await house.done(searchSteps, {}, seekerOf(other))).toEqual([]);
  });

  it('is renamed, deleted and had back', async () => {
    const [who = ''] = await addPeople(house);
    const { id: searchId } = await house.done(saveSearch, { name: '甲', tell: false }, seekerOf(who));
    await house.done(changeSearch, { searchId, name: '乙', tell: true }, seekerOf(who));
    await house.done(deleteSearch, { searchId }, seekerOf(who));
    expect(await codeOf(dispatch(house.app.floor, lookedAtSearch, { searchId }, seekerOf(who)))).toBe(
      'saved.gone',
    );
    expect(await house.done(mySearches, {}, seekerOf(who))).toMatchObject({
      searches: [],
      deleted: [{ name: '乙' }],
    });
    await house.done(deleteSearch, { searchId, back: 'yes' }, seekerOf(who));
    expect((await house.done(mySearches, {}, seekerOf(who))).searches).toMatchObject([
      { name: '乙', tell: true },
    ]);
  });
});

describe('telling', () => {
  it('happens once for what is new, again only for what is newer and as often as was chosen', async () => {
    const [who = ''] = await addPeople(house);
    await opened(1);
    await house.done(saveSearch, { name: '客服', tell: true }, seekerOf(who));
    expect(await house.done(tellSearches, {}, system)).toEqual({ told: 0 });
    now = new Date(JUNE.getTime() + DAY);
    await opened(2);
    now = new Date(JUNE.getTime() + 1.1 * DAY);
    expect(await house.done(tellSearches, {}, system)).toEqual({ told: 1 });
    expect(await house.done(tellSearches, {}, system)).toEqual({ told: 0 });
    now = new Date(JUNE.getTime() + 3 * DAY);
    await opened(1);
    now = new Date(JUNE.getTime() + 3.1 * DAY);
    // Nobody chose: a week lies between two.
    expect(await house.done(tellSearches, {}, system)).toEqual({ told: 0 });
    now = new Date(JUNE.getTime() + 8.1 * DAY);
    expect(await house.done(tellSearches, {}, system)).toEqual({ told: 1 });
    expect(await letters()).toBe(2);
  });

  it('holds back where the person does not want it, and does not repeat what was pushed', async () => {
    const [silent = '', never = '', objecting = '', pushed = ''] = await addPeople(house, { count: 4 });
    await house.done(saveSearch, { name: '客服', tell: false }, seekerOf(silent));
    for (const who of [never, objecting, pushed])
      await house.done(saveSearch, { name: '客服', tell: true }, seekerOf(who));
    await house.done(
      savePushFor,
      { personId: never, frequency: 'never', weekDay: 1, size: 5, handed: 'letter', manner: 'by-phone' },
      actorIn('350102'),
    );
    await house.done(
      recordConsent,
      {
        personId: objecting,
        purpose: 'suggest-positions',
        wording: purposeOf('suggest-positions').wording,
        answer: 'withdrawn',
        manner: 'by-phone',
      },
      actorIn('350102'),
    );
    now = new Date(JUNE.getTime() + DAY);
    await opened(1);
    await sql`insert into pushed_suggestion (city, person_id, position_id, region_key, pushed_at, score, rank, batch)
      select p.city, p.id, j.id, p.region_key, ${now}, 1, 1, 'test' from person p, position j where p.id = ${pushed}`.execute(
      house.t.adminDb,
    );
    now = new Date(JUNE.getTime() + 1.1 * DAY);
    expect(await house.done(tellSearches, {}, system)).toEqual({ told: 0 });
    await sql`delete from pushed_suggestion`.execute(house.t.adminDb);
    expect(await house.done(tellSearches, {}, system)).toEqual({ told: 1 });
  });
});
