import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorIn, hrOf, NOW, openHouse, type House } from '../../../../test/house/house.ts';
import { dispatch } from '../../../platform/action/index.ts';
import { registerEmployer } from '../actions.ts';
import { openEmployer } from '../queries.ts';
import { openEmployerFacts, openOwnEmployerFacts } from './queries.ts';
import { stateEmployerFacts, stateOwnEmployerFacts } from './state.ts';
import { takeBackEmployerSaying } from './take-back.ts';

let house: House;
let employerId: string;
const clerk = actorIn('350102');
beforeAll(async () => {
  // Of one day the later word counts, so the clock goes on.
  let moment = NOW.getTime();
  house = await openHouse(() => new Date((moment += 1000)));
  ({ id: employerId } = await house.done(
    registerEmployer,
    { region: '350102', usci: '91350199MA2TEXT08U', name: '试验食品厂' },
    clerk,
  ));
});
afterAll(() => house?.close());

const state = (said: object, actor = clerk) =>
  dispatch(house.app.floor, stateEmployerFacts, { employerId, source: 'form', ...said } as never, actor);
const part = async (name: string) => {
  const { facts } = await house.done(openEmployerFacts, { employerId }, clerk);
  return facts.find((fact) => fact.part === name);
};
const code = (outcome: Awaited<ReturnType<typeof state>>) =>
  outcome.ok ? null : (outcome.problem.fields?.[0]?.code ?? outcome.problem.code);

it('says of a new unit what it was registered with, on the office’s word', async () => {
  expect(await part('name')).toMatchObject({
    inForce: { words: '试验食品厂', source: '残联登记' },
    others: [],
  });
  expect(await part('headcount')).toMatchObject({ inForce: null, others: [] });
});

it('hears the licence before the office, keeps the other beside it, and puts what counts into the register', async () => {
  const licence = await state({ source: 'licence', name: '福建试验食品有限公司', industry: 'C14' });
  expect(licence).toMatchObject({ ok: true, value: { stated: 2, counts: 2 } });
  expect(await state({ name: '试验食品' })).toMatchObject({ value: { stated: 1, counts: 0 } });
  const named = await part('name');
  expect(named?.inForce).toMatchObject({ words: '福建试验食品有限公司', source: '营业执照或登记证书' });
  expect(named?.others.map((one) => [one.words, one.because])).toEqual([
    ['试验食品', 'better-source'],
    ['试验食品厂', 'said-anew'],
  ]);
  const file = await house.done(openEmployer, { employerId }, clerk);
  expect(file).toMatchObject({ name: '福建试验食品有限公司', industry: 'C14' });
});

it('goes back to what else was said when a saying is taken back, and leaves no file without a name', async () => {
  const wrong = (await part('name'))?.inForce?.version ?? '';
  await house.done(takeBackEmployerSaying, { employerId, saying: wrong, reason: '看错了一行' }, clerk);
  expect((await house.done(openEmployer, { employerId }, clerk)).name).toBe('试验食品');
  const again = await dispatch(
    house.app.floor,
    takeBackEmployerSaying,
    { employerId, saying: wrong, reason: '看错了一行' },
    clerk,
  );
  expect(code(again as never)).toBe('employers.no-such-saying');
  const nature = (await part('nature'))?.inForce?.version ?? '';
  const bare = await dispatch(
    house.app.floor,
    takeBackEmployerSaying,
    { employerId, saying: nature, reason: '没有依据' },
    clerk,
  );
  expect(code(bare as never)).toBe('employers.nothing-left');
});

it('lets the unit speak of its headcount; a paper of the insurance counts before it', async () => {
  const hr = hrOf(employerId, '350102');
  await house.done(stateOwnEmployerFacts, { headcount: 48, address: '五四路 1 号' }, hr);
  expect((await part('headcount'))?.inForce).toMatchObject({ words: '48 人', source: '单位自己说的' });
  await house.done(stateEmployerFacts, { employerId, source: 'insurance', headcount: 45 }, clerk);
  const { facts } = await house.done(openOwnEmployerFacts, {}, hr);
  expect(facts.find((fact) => fact.part === 'headcount')).toMatchObject({
    inForce: { words: '45 人' },
    others: [{ words: '48 人', because: 'better-source' }],
  });
});

it('writes what is said twice once, and changes nothing where two act at one moment', async () => {
  const said = { source: 'tax', headcount: 50 };
  const outcomes = await Promise.all([state(said), state(said)]);
  const stated = outcomes.map((outcome) => (outcome.ok ? (outcome.value as { stated: number }).stated : -1));
  expect(stated.toSorted()).toEqual([0, 1]);
});

it('tells what is wrong: nothing said, a day to come, no such industry, an organ with an owner, another region', async () => {
  expect(code(await state({}))).toBe('employers.nothing-said');
  expect(code(await state({ headcount: 3, observedOn: '2999-01-01' }))).toBe('employers.future-day');
  expect(code(await state({ industry: 'Z99' }))).toBe('employers.no-such-industry');
  expect(code(await state({ headcount: 3 }, actorIn('350203')))).toBe('outside-region');
  const organ = await house.done(
    registerEmployer,
    { region: '350102', usci: '11350102000000027E', name: '试验机关' },
    clerk,
  );
  expect(code(await state({ employerId: organ.id, ownership: 'PRIVATE_ENTERPRISE' }))).toBe(
    'employers.not-an-enterprise',
  );
});

it('shows no region what is said of the units of another', async () => {
  const elsewhere = await dispatch(house.app.floor, openEmployerFacts, { employerId }, actorIn('350203'));
  expect(code(elsewhere as never)).toBe('outside-region');
});

it('keeps one saying a part: a row that says two things is refused by the database', async () => {
  await expect(
    sql`insert into employer_saying (city, id, employer_id, region_key, part, name, headcount, source, observed_on)
      select city, gen_random_uuid(), id, region_key, 'name', 'x', 3, 'form', current_date from employer where id = ${employerId}`.execute(
      house.t.adminDb,
    ),
  ).rejects.toThrow(/check constraint/);
});
