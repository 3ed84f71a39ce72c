import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiDoor } from '../../platform/doors/http.ts';
import { publicActor } from '../../platform/access/actor.ts';
import { openHouse, type House } from '../../../test/house/house.ts';
import { overQuotaReward } from './queries/over-quota.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** Asks as a program of the public does: no account, no token. */
async function ask(input: unknown) {
  const api = apiDoor(house.app.floor, house.app.say);
  const answer = await api.request('/v1/support.eligibility', {
    method: 'POST',
    body: JSON.stringify(input),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

interface Told {
  on: string;
  wanted: string[];
  schemes: { scheme: string; verdict: string; amount: { state: string; fen?: number } | null }[];
}

describe('support.over-quota-reward', () => {
  const reward = (input: { year: number; headcount: number; persons: number }) =>
    house.done(overQuotaReward, input, publicActor('web'));

  test('gives the amount of the scheme for each minimum wage of the year, and where to go on', async () => {
    const said = await reward({ year: 2024, headcount: 1000, persons: 20 });
    // 20 less 16 persons, five times the minimum wage: 4 × 5 × 2030 and so on.
    expect(said?.items.map((item) => item.title)).toEqual([
      '月最低工资 2,030 元 的地方：一年 40,600 元',
      '月最低工资 1,960 元 的地方：一年 39,200 元',
      '月最低工资 1,810 元 的地方：一年 36,200 元',
      '月最低工资 1,660 元 的地方：一年 33,200 元',
    ]);
    expect(said?.actions[0]?.href).toBe('/benefits?for=employer&headcount=1000&disabledStaff=20');
  });

  test('says nothing where nobody is above the quota, or no wages are known', async () => {
    expect(await reward({ year: 2024, headcount: 1000, persons: 16 })).toBeNull();
    expect(await reward({ year: 2020, headcount: 1000, persons: 20 })).toBeNull();
  });
});

describe('support.eligibility', () => {
  test('answers anybody, with amounts in fen, what is still wanted, and nothing stored', async () => {
    const before = await traces();
    const { status, body } = await ask({
      subject: 'employer',
      on: '2024-06-01',
      facts: { headcount: 1000, disabledStaff: 20, otherExtra: false, minimumWage: 200_000 },
    });
    const told = (body['value'] ?? body) as Told;
    expect(status).toBe(200);
    expect(told.on).toBe('2024-06-01');
    expect(told.schemes[0]).toMatchObject({
      scheme: 'over-quota-reward',
      verdict: 'may-receive',
      amount: { state: 'known', fen: 4_000_000 },
    });
    expect(told.wanted).toContain('nature');
    expect(await traces()).toEqual(before);
  });

  test('before the schemes began there are none', async () => {
    const { body } = await ask({ subject: 'person', on: '2021-12-31' });
    expect(((body['value'] ?? body) as Told).schemes).toEqual([]);
  });

  test.each([
    ['a fact that does not exist', { subject: 'person', facts: { name: 'x' } }],
    ['words for a yes or no', { subject: 'person', facts: { certificate: 'yes' } }],
    ['an option that does not exist', { subject: 'person', facts: { work: 'PRISON' } }],
    ['a negative count', { subject: 'employer', facts: { headcount: -1 } }],
    ['half a person', { subject: 'employer', facts: { headcount: 0.5 } }],
    ['an absurd count', { subject: 'employer', facts: { headcount: 5_000_001 } }],
    ['an absurd amount', { subject: 'employer', facts: { minimumWage: 1e15 } }],
    ['attendance over 100 %', { subject: 'person', facts: { attendance: 101 } }],
    ['a day that does not exist', { subject: 'person', on: '2024-02-30' }],
    ['an unknown asker', { subject: 'ghost' }],
    ['a number of a person', { subject: 'person', residentId: '350199199003076616' }],
  ])('refuses %s, and says where', async (_, input) => {
    const { status, body } = await ask(input);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toMatch(/"fields":\[\{/);
  });
});

/** Rows of the audit trail, where every act that leaves a trace leaves it. */
async function traces(): Promise<unknown> {
  return house.app.floor.db
    .selectFrom('audit_event')
    .select((eb) => eb.fn.countAll().as('n'))
    .execute();
}
