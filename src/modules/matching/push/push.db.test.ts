import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { account, actorIn, openHouse, type House } from '../../../../test/house/house.ts';
import { regions } from '../../../province/fujian/index.ts';
import { systemActor, type Actor } from '../../../platform/access/actor.ts';
import { dispatch } from '../../../platform/action/index.ts';
import { deliverAll } from '../../../platform/event/worker.ts';
import { listNotices } from '../../../platform/notices/queries/list.ts';
import { openLetter } from '../../../platform/notices/queries/letters.ts';
import { handLetter } from '../../../platform/notices/actions/hand-letter.ts';
import { recordConsent } from '../../people/index.ts';
import { sayUnfit, takeBackUnfit } from '../actions/unfit.ts';
import { myPositions } from '../queries/positions-for-person.ts';
import { savePush, savePushFor } from './choice/actions.ts';
import { dropEffect } from './feedback/actions.ts';
import { pushCounty, pushPerson, runPush } from './run/actions.ts';
import { addPeople, addPositions, heldJobs, NO_SUGGESTIONS } from '../../../../test/house/push.ts';

let house: House;
let now: Date;
let queue: { action: string; input: unknown }[];
const MONDAY = new Date('2024-06-03T02:00:00Z');
const daysOn = (days: number) => new Date(MONDAY.getTime() + days * 86_400_000);

beforeAll(async () => {
  house = await openHouse(() => now);
  queue = heldJobs(house);
});
afterAll(() => house?.close());
beforeEach(async () => {
  now = MONDAY;
  queue.length = 0;
  await sql`truncate person, position, account, push_run, letter cascade`.execute(house.t.adminDb);
});

const system = systemActor('job');
const clerk = actorIn('350102');
const seekerOf = (personId: string): Actor => ({
  ...actorIn('350102', 'seeker'),
  personId,
  capacity: 'self',
});

/** The whole run of a county on the day of the clock, batch by batch as the queue would. */
async function runDay(county = '350102', batch = 2): Promise<void> {
  queue.push({ action: pushCounty.name, input: { county, day: now.toISOString().slice(0, 10), batch } });
  for (let next = queue.shift(); next; next = queue.shift())
    await house.done(pushCounty, next.input as z.input<typeof pushCounty.input>, system);
}

/** Somebody with an account of their own. */
async function signedIn(personId: string): Promise<Actor> {
  const name = await account(house, 'seeker', '350102', personId);
  const { rows } = await sql<{ id: string }>`select id from account where name = ${name}`.execute(
    house.t.adminDb,
  );
  return { ...seekerOf(personId), id: rows[0]?.id ?? '' };
}

const pushed = async () =>
  (
    await sql<{ person_id: string; position_id: string; rank: number; score: number }>`
      select person_id, position_id, rank, score from pushed_suggestion order by person_id, pushed_at, rank`.execute(
      house.t.adminDb,
    )
  ).rows;
const turns = async () =>
  (
    await sql<{ person_id: string; outcome: string; turn_on: string | null; suggested_on: string | null }>`
      select person_id, outcome, turn_on::text, suggested_on::text from push_turn order by person_id`.execute(
      house.t.adminDb,
    )
  ).rows;
const runs = async () =>
  (
    await sql<
      Record<string, unknown>
    >`select county, due, looked_at, suggested, outcomes, channels, finished_at is not null as done
      from push_run order by day`.execute(house.t.adminDb)
  ).rows;

describe('a day', () => {
  test('tells each person the exact best, once, in a letter where nobody signs in for them', async () => {
    const people = await addPeople(house, { count: 3 });
    await addPeople(house, { assessed: false });
    await addPeople(house, { region: '350203' });
    const near = await addPositions(house, { count: 4 });
    await addPositions(house, { count: 2, region: '350103' });
    await addPositions(house, { wage: [100_000, 150_000] });
    await runDay();
    const rows = await pushed();
    for (const id of people) {
      const own = rows.filter((row) => row.person_id === id);
      expect(own).toHaveLength(5);
      expect(own.slice(0, 4).map((row) => row.position_id)).toEqual(near);
    }
    expect(rows).toHaveLength(15);
    expect(await runs()).toEqual([
      {
        county: '350102',
        due: 4,
        looked_at: 4,
        suggested: 15,
        outcomes: { told: 3, incomplete: 1 },
        channels: { letter: 3 },
        done: true,
      },
    ]);
    const letter = await sql<{ id: string }>`select id from letter where person_id = ${people[0]}`.execute(
      house.t.adminDb,
    );
    const read = await house.done(openLetter, { letterId: letter.rows[0]?.id ?? '' }, clerk);
    expect(read.details).toHaveLength(5);
    expect(read.details[0]).toEqual({
      label: '客服专员，海风样例电商有限公司',
      value: '福州市鼓楼区，每月 3,000 到 4,000 元。正是想做的职业。',
    });
  });

  test('nothing is pushed twice: not on the same day, not in the next week, only what is new', async () => {
    const [id = ''] = await addPeople(house);
    const first = await addPositions(house, { count: 2 });
    await runDay();
    await runDay();
    expect(await runs()).toMatchObject([{ due: 1, looked_at: 1, suggested: 2 }]);
    now = daysOn(1);
    await runDay();
    expect(await runs()).toMatchObject([{ due: 1 }, { due: 0, looked_at: 0 }]);
    const [fresh] = await addPositions(house);
    now = daysOn(7);
    await runDay();
    // The first letter lies there unread: no second one on top of it.
    expect(await turns()).toMatchObject([{ outcome: 'not-reached', suggested_on: '2024-06-03' }]);
    const letter = await sql<{ id: string }>`select id from letter`.execute(house.t.adminDb);
    await house.done(handLetter, { letterId: letter.rows[0]?.id ?? '' }, clerk);
    now = daysOn(14);
    await runDay();
    expect((await pushed()).map((row) => row.position_id)).toEqual([...first, fresh]);
    now = daysOn(28);
    await sql`update letter set handed_at = now()`.execute(house.t.adminDb);
    await runDay();
    expect(await turns()).toMatchObject([
      { person_id: id, outcome: 'nothing-new', turn_on: '2024-07-01', suggested_on: '2024-06-17' },
    ]);
  });

  test('the account gets one notice, in words without what somebody cannot do', async () => {
    const [personId = ''] = await addPeople(house);
    await addPositions(house, { count: 7 });
    const own = await signedIn(personId);
    await runDay();
    const notices = await house.done(listNotices, {}, own);
    expect(notices.rows).toMatchObject([
      {
        title: '有新的合适岗位',
        text: '请看一看。有 5 个新岗位适合你。想去哪个，就告诉我们。',
        href: '/my/suggestions',
      },
    ]);
    expect(JSON.stringify(notices.rows)).not.toMatch(/困难|做不到|残疾|级/);
    expect(await runs()).toMatchObject([{ channels: { house: 1 } }]);
  });

  test('why nothing was found', async () => {
    const [noFit = '', excluded = '', narrow = ''] = [
      ...(await addPeople(house, { minWage: 900_000 })),
      ...(await addPeople(house)),
      ...(await addPeople(house, { commute: 'city' })),
    ];
    const [position = ''] = await addPositions(house);
    await house.done(sayUnfit, { positionId: position, reason: 'other' }, seekerOf(excluded));
    const [far = '', other = ''] = await addPositions(house, { region: '350103', count: 2 });
    for (const positionId of [far, other])
      await house.done(sayUnfit, { positionId, reason: 'other' }, seekerOf(excluded));
    await house.done(sayUnfit, { positionId: position, reason: 'other' }, seekerOf(narrow));
    await house.done(sayUnfit, { positionId: far, reason: 'too-far' }, seekerOf(narrow));
    await runDay();
    const byPerson = Object.fromEntries((await turns()).map((t) => [t.person_id, t.outcome]));
    expect(byPerson).toEqual({ [noFit]: 'no-fit', [excluded]: 'all-excluded', [narrow]: 'narrowed' });
  });
});

describe('what the person said', () => {
  test('objecting, and wanting nothing, hold at once; also for the clerk who presses the button', async () => {
    const [objects = '', never = ''] = await addPeople(house, { count: 2 });
    await addPositions(house);
    await house.done(recordConsent, { personId: objects, ...NO_SUGGESTIONS }, clerk);
    await house.done(savePushFor, { personId: never, frequency: 'never', manner: 'by-phone' }, clerk);
    await runDay();
    expect([await pushed(), await turns()]).toEqual([[], []]);
    for (const [personId, code] of [
      [objects, 'push-objected'],
      [never, 'push-never'],
    ] as const) {
      const outcome = await dispatch(house.app.floor, pushPerson, { personId }, clerk);
      expect(outcome).toMatchObject({ ok: false, problem: { code } });
    }
  });

  test('a new choice follows the old one, says who chose, and changes when the next run looks', async () => {
    const [personId = ''] = await addPeople(house);
    await addPositions(house, { count: 3 });
    const self = await signedIn(personId);
    await house.done(savePush, { frequency: 'weekly', weekDay: 5, size: 1 }, self);
    await runDay();
    await house.done(savePush, { frequency: 'daily', size: 2 }, { ...self, capacity: 'guardian' });
    now = daysOn(1);
    await runDay();
    expect((await pushed()).map((row) => row.rank)).toEqual([1, 1, 2]);
    const kept =
      await sql`select said_as, superseded_by is null as holds from push_choice order by recorded_at`.execute(
        house.t.adminDb,
      );
    expect(kept.rows).toEqual([
      { said_as: 'self', holds: false },
      { said_as: 'guardian', holds: true },
    ]);
  });

  test('what still waits to go out is held back once the person objects', async () => {
    const [personId = ''] = await addPeople(house);
    await addPositions(house);
    const self = await signedIn(personId);
    await runDay();
    await sql`with m as (insert into outgoing_message (id, account_id, channel, kind, urgent, state, next_at, dedupe_key, made_at)
        values (gen_random_uuid(), ${self.id}, 'sms', 'matching.new-positions', false, 'held', ${daysOn(1)}, 'x', ${now}) returning id)
      insert into notice_message (message_id, notice_id) select m.id, n.id from m, notice n`.execute(
      house.t.adminDb,
    );
    await house.done(recordConsent, { personId, ...NO_SUGGESTIONS }, clerk);
    await deliverAll(house.app.floor);
    const { rows } = await sql`select state, reason from outgoing_message`.execute(house.t.adminDb);
    expect(rows).toEqual([{ state: 'suppressed', reason: 'no-consent' }]);
  });

  test('feedback changes the next suggestions everywhere, and undoing it restores them exactly', async () => {
    const [personId = ''] = await addPeople(house);
    const self = seekerOf(personId);
    const [low = ''] = await addPositions(house, { wage: [250_000, 260_000] });
    await addPositions(house, { wage: [250_000, 270_000], region: '350103' });
    await addPositions(house, { wage: [300_000, 400_000] });
    const shown = async () => {
      const { suggestions, said } = await house.done(myPositions, {}, self);
      return { ids: suggestions.map((s) => [s.position.id, s.score]), said };
    };
    await house.done(sayUnfit, { positionId: low, reason: 'other' }, self);
    const before = await shown();
    await house.done(takeBackUnfit, { positionId: low }, self);
    await house.done(sayUnfit, { positionId: low, reason: 'low-wage' }, self);
    const after = await shown();
    expect([before.ids.length, after.ids.length]).toEqual([2, 1]);
    expect(after.said).toEqual([
      '你说过“工资太低”，所以最高工资不到每月 2800 元的先不推，到 2024年11月30日为止。',
    ]);
    // The position may change afterwards: what counts is what was refused.
    await sql`update position set wage_low = 900000, wage_high = 950000 where id = ${low}`.execute(
      house.t.adminDb,
    );
    expect((await shown()).said).toEqual(after.said);
    await runDay();
    expect(await pushed()).toHaveLength(1);
    await house.done(dropEffect, { reason: 'low-wage' }, self);
    expect(await shown()).toEqual(before);
  });
});

describe('a failure', () => {
  test('of one person leaves the others told, and the next run tries again', async () => {
    const [first = '', second = ''] = (await addPeople(house, { count: 2 })).toSorted();
    await addPositions(house);
    await sql`create or replace function test_refuse() returns trigger language plpgsql as $$
      begin raise exception 'no'; end $$`.execute(house.t.adminDb);
    await sql`create trigger test_refuse before insert on letter for each row
      when (new.person_id = ${sql.lit(first)}::uuid) execute function test_refuse()`.execute(house.t.adminDb);
    await runDay();
    await sql`drop trigger test_refuse on letter`.execute(house.t.adminDb);
    expect((await pushed()).map((row) => row.person_id)).toEqual([second]);
    expect(await turns()).toMatchObject([{ outcome: 'failed', turn_on: null }, { outcome: 'told' }]);
    now = daysOn(1);
    await runDay();
    expect((await pushed()).map((row) => row.person_id)).toEqual([first, second]);
  });

  test('two runs of a county at once tell once', async () => {
    await addPeople(house, { count: 10 });
    await addPositions(house);
    const input = { county: '350102', day: '2024-06-03' };
    const both = await Promise.all([1, 2].map(() => dispatch(house.app.floor, pushCounty, input, system)));
    expect(both.map((outcome) => outcome.ok)).toEqual([true, true]);
    expect(await pushed()).toHaveLength(10);
    expect(await runs()).toMatchObject([{ due: 10, looked_at: 10 }]);
  });
});

test('a job that comes a day late does nothing', async () => {
  await addPeople(house);
  await addPositions(house);
  const late = { county: '350102', day: '2024-06-02' };
  expect(await house.done(pushCounty, late, system)).toEqual({ looked: 0, told: 0, left: false });
  expect(await runs()).toEqual([]);
});

test('the button queues the counties of the region; a township is none', async () => {
  await house.done(runPush, { region: '350100' }, actorIn('350100', 'city_officer'));
  expect(queue.length).toBe(regions.counties().filter(({ code }) => regions.unit(code) === 3501).length);
  const none = await dispatch(house.app.floor, runPush, { region: '350102001' }, clerk);
  expect(none).toMatchObject({ ok: false, problem: { code: 'push-needs-county' } });
});

test('it follows the person who moves', async () => {
  const [personId = ''] = await addPeople(house);
  await addPositions(house);
  await house.done(savePush, { frequency: 'daily' }, await signedIn(personId));
  await runDay();
  await sql`update person set region_key = ${regions.key('350203')}, region_code = '350203'`.execute(
    house.t.adminDb,
  );
  for (const table of ['push_choice', 'push_turn', 'pushed_suggestion']) {
    const { rows } = await sql<{ key: number }>`select region_key as key from ${sql.table(table)}`.execute(
      house.t.adminDb,
    );
    expect([table, ...rows.map(({ key }) => key)]).toEqual([table, regions.key('350203')]);
  }
});
