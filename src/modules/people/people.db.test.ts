import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, person, residentId, type House } from '../../../test/house/house.ts';
import { plainDate } from '../../kernel/dates.ts';
import { dispatch } from '../../platform/action/index.ts';
import { recordAbilities } from './actions/abilities.ts';
import { recordNeed } from './actions/need.ts';
import { updateProfile } from './actions/profile.ts';
import { registerPerson } from './actions/register.ts';
import { openPerson } from './queries/file.ts';
import { reveal } from './queries/reveal.ts';
import { revealsADay } from './queries/reveal-limit.ts';
import { searchPeople } from './queries/search.ts';

let house: House;
const clerk = actorIn('350102');

beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house?.close());

const ask = (input: Parameters<typeof dispatch>[2]) =>
  dispatch(house.app.floor, registerPerson, input as never, clerk);
const codesOf = (outcome: Awaited<ReturnType<typeof ask>>) =>
  outcome.ok ? [] : (outcome.problem.fields ?? [outcome.problem]).map((f) => f.code);

describe('registering a person', () => {
  const number = residentId(500);
  const good = { residentId: number, certificateNo: `${number}43`, region: '350102', name: '林测试' };

  it.each([
    [
      'a wrong check digit',
      { residentId: number.slice(0, 17) + (number.endsWith('0') ? '1' : '0') },
      ['resident-id-check-digit'],
    ],
    ['15 digits', { residentId: '350102900307123' }, ['resident-id-fifteen-digits']],
    ['a certificate of somebody else', { certificateNo: `${residentId(501)}43` }, ['certificate-of-another']],
    ['grade 5', { certificateNo: `${number}45` }, ['certificate-grade']],
    ['a date that is none', { issuedOn: '2024-02-30' }, ['date']],
    ['a date to come', { issuedOn: '2030-01-01' }, ['future-date']],
    ['no name', { name: ' ' }, ['required']],
    ['10 MB of name', { name: '林'.repeat(5_000_000) }, ['too-long']],
    ['another county', { region: '350203' }, ['outside-region']],
    ['an unknown field', { admin: true }, ['unknown-field']],
  ])('refuses %s and writes nothing', async (_what, change, codes) => {
    expect(codesOf(await ask({ ...good, ...change }))).toEqual(codes);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from person`.execute(house.t.adminDb);
    expect(rows[0]?.n).toBe(0);
  });

  it('takes a good one once', async () => {
    expect((await ask(good)).ok).toBe(true);
    expect(codesOf(await ask(good))).toEqual(['person-already-registered']);
  });

  it('keeps markup in a name as text', async () => {
    const id = await person(house, '350102', 502, { name: '<b>林</b>' });
    expect((await house.done(openPerson, { personId: id }, clerk)).profile?.name).toBe('<b>林</b>');
  });
});

describe('a file', () => {
  it('shows numbers masked and one in full only by a deliberate, audited act', async () => {
    const id = await person(house, '350102', 510);
    const file = await house.done(openPerson, { personId: id }, clerk);
    expect(file.residentId).toMatch(/^350\*+\d{3}[\dX]$/);
    expect(file.certificate?.number).toMatch(/^350\*{17}$/);
    const shown = await house.done(reveal, { personId: id, field: 'residentId', purpose: 'contact' }, clerk);
    expect(shown.value).toBe(residentId(510));
    const { rows } = await sql<{ purpose: string; subject_id: string }>`
      select purpose, subject_id from audit_event where action = 'people.reveal'`.execute(house.t.adminDb);
    expect(rows).toEqual([{ purpose: 'contact', subject_id: id }]);
  });

  it('keeps a reason, but no name and no number in it', async () => {
    const id = await person(house, '350102', 534, { name: '林不写' });
    const giving = (reason: string) =>
      dispatch(
        house.app.floor,
        reveal,
        { personId: id, field: 'residentId', purpose: 'handle', reason },
        clerk,
      );
    for (const reason of ['给林不写办证', '电话 1380 0001', '号１３８０']) {
      expect(await giving(reason)).toMatchObject({
        ok: false,
        problem: { fields: [{ path: 'reason', code: 'reason-names-somebody' }] },
      });
    }
    expect((await giving('代填社保补贴申请')).ok).toBe(true);
    const { rows } = await sql<{ details: object }>`
      select details from audit_event where subject_id = ${id} and action = 'people.reveal' and class = 'write'`.execute(
      house.t.adminDb,
    );
    expect(rows).toEqual([{ details: { field: 'residentId', reason: '代填社保补贴申请' } }]);
  });

  it('shows so many numbers a day to one reader, and says so', async () => {
    const id = await person(house, '350102', 535);
    const reader = actorIn('350102');
    const most = house.app.floor.params.book.on(revealsADay, plainDate('2024-06-03')).value;
    const shown = (by: typeof reader) =>
      dispatch(house.app.floor, reveal, { personId: id, field: 'residentId', purpose: 'verify' }, by);
    for (let n = 0; n < most; n += 1) expect((await shown(reader)).ok).toBe(true);
    expect(await shown(reader)).toMatchObject({
      ok: false,
      problem: { code: 'reveals-used-up', params: { most } },
    });
    expect((await shown(clerk)).ok).toBe(true);
  });

  it('is not found from another county, and nothing tells that it exists', async () => {
    const id = await person(house, '350102', 511);
    const outcome = await dispatch(house.app.floor, openPerson, { personId: id }, actorIn('350203'));
    expect(outcome).toEqual({ ok: false, problem: { kind: 'not-found', code: 'no-such-record' } });
  });

  it('adds versions, and refuses a change that is based on an old one', async () => {
    const id = await person(house, '350102', 512, { name: '旧名' });
    const before = await house.done(openPerson, { personId: id }, clerk);
    const basedOn = before.profile?.version ?? '';
    await house.done(updateProfile, { personId: id, basedOn, name: '新名', phone: '0591-99990001' }, clerk);
    const second = await dispatch(
      house.app.floor,
      updateProfile,
      { personId: id, basedOn, name: '别名' },
      clerk,
    );
    expect(second).toMatchObject({ ok: false, problem: { kind: 'conflict', code: 'changed-meanwhile' } });
    await house.done(updateProfile, { personId: id, name: '又名' }, clerk);
    const after = await house.done(openPerson, { personId: id }, clerk);
    expect(after.profileHistory.map((v) => [v.name, v.inForce])).toEqual([
      ['又名', true],
      ['新名', false],
      ['旧名', false],
    ]);
    expect(
      (await house.done(reveal, { personId: id, field: 'phone', purpose: 'contact' }, clerk)).value,
    ).toBe('0591-99990001');
  });

  it('keeps abilities in the vocabulary only, and the unknown unknown', async () => {
    const id = await person(house, '350102', 513);
    await house.done(recordAbilities, { personId: id, abilities: { stand: 4, hear_alarm: 0 } }, clerk);
    expect((await house.done(openPerson, { personId: id }, clerk)).ability?.abilities).toEqual({
      stand: 4,
      hear_alarm: 0,
    });
    for (const abilities of [{ fly: 4 }, { stand: 5 }, { stand: -1 }]) {
      expect(
        (
          await dispatch(
            house.app.floor,
            recordAbilities,
            { personId: id, abilities: abilities as never },
            clerk,
          )
        ).ok,
      ).toBe(false);
    }
  });

  it('takes occupations by name or code, wages in yuan', async () => {
    const id = await person(house, '350102', 514);
    await house.done(
      recordNeed,
      {
        personId: id,
        wantsWork: 'yes',
        occupations: '收银员、4-10-08-01',
        skills: 'Ｅxcel，客服',
        minWageYuan: 2600,
      } as never,
      clerk,
    );
    expect((await house.done(openPerson, { personId: id }, clerk)).need).toMatchObject({
      occupations: ['4-01-02-04', '4-10-08-01'],
      skills: ['excel', '客户服务'],
      minWage: 260_000,
    });
    const wrong = await dispatch(
      house.app.floor,
      recordNeed,
      { personId: id, wantsWork: true, occupations: ['飞行猫'] },
      clerk,
    );
    expect(wrong).toMatchObject({
      ok: false,
      problem: { fields: [{ path: 'occupations', code: 'unknown-occupation' }] },
    });
  });
});

describe('search', () => {
  it('finds a whole number through its blind index, a name by its beginning, and nobody of another region', async () => {
    const id = await person(house, '350102', 520, { name: '欧阳测' });
    const foreign = await person(house, '350203', 521, { name: '欧阳外' });
    const find = async (text: string) =>
      (await house.done(searchPeople, { text }, clerk)).rows.map((r) => r.id);
    expect(await find(residentId(520))).toEqual([id]);
    expect(await find(`${residentId(520)}43B1`)).toEqual([id]);
    expect(await find('欧阳')).toEqual([id]);
    expect(await find('欧%')).toEqual([]);
    expect(await find(residentId(521))).not.toContain(foreign);
  });

  it('logs nothing of people', () => {
    expect(JSON.stringify(house.log)).not.toMatch(/\d{15}|测试|欧阳/);
  });
});
