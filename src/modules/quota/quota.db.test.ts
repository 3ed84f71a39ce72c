import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiDoor } from '../../platform/doors/http.ts';
import { openHouse, type House } from '../../../test/house/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.close());

/** As a program without any sign-in asks. */
async function ask(name: string, body: unknown) {
  const api = apiDoor(house.app.floor, house.app.say);
  const answer = await api.request(`/v1/${name}`, { method: 'POST', body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

const E3 = { id: 'E3', year: 2024, nature: 'PRIVATE_ENTERPRISE', headcount: 31, totalWages: '2480000' };

describe('the levy over the API', () => {
  it('answers anybody, employer by employer', async () => {
    const { status, body } = await ask('quota.compute-levy', [
      E3,
      { ...E3, id: 7, employees: [{ grade: 2, months: 3 }] },
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject([
      { id: 'E3', levy: '35712.00', tier: 'BELOW_1_PERCENT' },
      { id: 7, levy: '0.00', tier: 'QUOTA_MET' },
    ]);
  });

  it('names index and field of all that is wrong, with what to do', async () => {
    const bad = [E3, { ...E3, year: 2028 }, { id: 3, declred: false, headcount: 'NaN' }];
    const { status, body } = await ask('quota.compute-levy', bad);
    expect(status).toBe(400);
    const { fields } = body as { fields: { path: string; code: string; message: string }[] };
    expect(fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '1.year quota.no-policy-version',
      '2 unknown-field',
      '2.headcount quota.not-a-number',
      '2.year required',
      '2.nature required',
      '2.totalWages required',
    ]);
    for (const { message } of fields) expect(message).toMatch(/。$/);
  });

  it('explains one case with what would change it', async () => {
    const { body } = await ask('quota.explain-levy', { ...E3, paid: 40_000 });
    expect(body).toMatchObject({
      levy: '35712.00',
      due: '0.00',
      refund: '4288.00',
      capKnown: false,
      confirmed: true,
      deferralMonths: 6,
      whatIf: { oneMore: [{ weight: 1, levy: '0.00', saves: '35712.00' }, { weight: 2 }], jump: { at: 30 } },
    });
  });

  it('knows the years that have a policy', async () => {
    const { body } = await ask('quota.levy-years', {});
    const { years, usual } = body as { years: number[]; usual: number };
    expect([years[0], years.at(-1)]).toEqual([2027, 2016]);
    expect(years).toContain(usual);
  });

  it('stands in the document of the API with its fields', async () => {
    const api = apiDoor(house.app.floor, house.app.say);
    const text = await (await api.request('/openapi.json')).text();
    expect(text).toContain('"/api/v1/quota.compute-levy"');
    expect(text).toContain('monthlyHeadcount');
    expect(text).toContain('STATE_OWNED_ENTERPRISE');
  });
});

describe('a number', () => {
  it.each([
    ['resident-id', '350199199003076616', 'ok', null],
    ['resident-id', '350199199003076615', 'invalid', '校验码不对，可能有一位写错了。'],
    ['certificate', '35019919900307661681', 'invalid', '第19位应是残疾类别1到7。'],
    ['usci', '91350199MA2TEXT08U', 'ok', null],
  ])('%s %s is %s', async (kind, number, verdict, advice) => {
    const { status, body } = await ask('quota.check-number', { kind, number });
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind, verdict, advice });
    expect(JSON.stringify(body)).not.toContain(number);
  });
});
