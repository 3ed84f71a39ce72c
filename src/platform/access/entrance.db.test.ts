import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, NOW, openHouse, PASSWORD, person, type House } from '../../../test/house/house.ts';
import { transact } from '../action/index.ts';
import { createAccount } from './actions/create.ts';
import { systemActor } from './actor.ts';
import { enterCode, enterEnrolment, enterGrant, enterPassword, halfWay, type Step } from './entrance.ts';
import { grantPerson } from './grants.ts';
import { actorOfToken } from './session.ts';
import { signIn } from './sign-in.ts';
import { codeOfStep, secretOfWords, stepAt } from './totp.ts';

let house: House;
let now = NOW;
beforeAll(async () => {
  house = await openHouse(() => now);
}, 120_000);
afterAll(() => house?.close());

const from = { source: '', device: '测试' };
const floor = () => house.app.floor;
const knock = (name: string, password = PASSWORD, source = '') =>
  enterPassword(floor(), { ...from, source, name, password, destination: '/people' });

/** The step after a password, which must be right. */
async function passed(name: string): Promise<Step> {
  const outcome = await knock(name);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const codeAt = (name: string, shift = 0) => codeOfStep(secretOfWords(name), stepAt(now) + shift);
const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000));

describe('the second step', () => {
  it('lets in with a code once, and never with an older one', async () => {
    const name = await account(house, 'county_clerk', '350102');
    const step = await passed(name);
    expect(step.at).toBe('code');
    expect(await actorOfToken(floor(), step.token, 'web')).toBeNull();
    const inside = await enterCode(floor(), step.token, codeAt(name), from);
    expect(inside).toMatchObject({ ok: true, value: { at: 'in', destination: '/people' } });
    expect(await enterCode(floor(), step.token, codeAt(name, 1), from)).toMatchObject({
      problem: { code: 'sign-in-again' },
    });
    for (const shift of [0, -1]) {
      const again = await passed(name);
      expect(await enterCode(floor(), again.token, codeAt(name, shift), from)).toMatchObject({
        problem: { code: 'wrong-code' },
      });
    }
    later(60);
    const again = await passed(name);
    expect(
      await enterCode(floor(), again.token, ` ${codeAt(name).replace(/^.../, '$& ')} `, from),
    ).toMatchObject({ ok: true });
  });

  it('is over after ten minutes, and after five wrong codes', async () => {
    const name = await account(house, 'county_clerk', '350104');
    const late = await passed(name);
    later(601);
    expect(await halfWay(floor(), late.token)).toBeNull();
    const step = await passed(name);
    for (let n = 0; n < 5; n++) await enterCode(floor(), step.token, '000000', from);
    expect(await halfWay(floor(), step.token)).toBeNull();
    // The account rests as after wrong passwords: the second step cannot be tried out.
    expect(await knock(name)).toMatchObject({ problem: { code: 'sign-in-resting' } });
    later(60);
    expect(await knock(name)).toMatchObject({ ok: true });
  });

  it('is the same one for a program, in one go', async () => {
    const name = await account(house, 'county_clerk', '350105');
    const program = { ...from, name, password: PASSWORD, kind: 'api' as const };
    expect(await signIn(floor(), program, 'api')).toMatchObject({ problem: { code: 'code-needed' } });
    expect(await signIn(floor(), { ...program, code: '123456' }, 'api')).toMatchObject({
      problem: { code: 'wrong-code' },
    });
    expect(await signIn(floor(), { ...program, code: codeAt(name) }, 'api')).toMatchObject({ ok: true });
    expect(await signIn(floor(), { ...program, code: codeAt(name) }, 'api')).toMatchObject({ ok: false });
  });
});

describe('the first sign-in of staff', () => {
  it('sets up the factor before anything else; its recovery codes are used up one by one', async () => {
    const name = 'new-clerk';
    await house.done(
      createAccount,
      { name, displayName: '新人', password: PASSWORD, role: 'county_clerk', region: '350111' },
      systemActor('cli'),
    );
    const program = { ...from, name, password: PASSWORD, kind: 'api' as const };
    expect(await signIn(floor(), program, 'api')).toMatchObject({ problem: { code: 'set-up-factor-first' } });
    const step = await passed(name);
    expect(step.at).toBe('enrol');
    const secret = (await halfWay(floor(), step.token))?.secret ?? '';
    expect((await halfWay(floor(), step.token))?.secret).toBe(secret);
    expect(await enterEnrolment(floor(), step.token, '000000', from)).toMatchObject({ ok: false });
    const code = codeOfStep(secret, stepAt(now));
    const set = await enterEnrolment(floor(), step.token, code, from);
    if (!set.ok || set.value.at !== 'grant') throw new Error('not set up');
    const { recovery = [], token } = set.value;
    expect(new Set(recovery).size).toBe(10);
    const [grant] = (await halfWay(floor(), token))?.grants ?? [];
    expect(await enterGrant(floor(), token, grant?.grant_id ?? '', from)).toMatchObject({
      value: { at: 'in' },
    });

    const { rows } = await sql<{ text: string }>`
      select t::text || coalesce((select string_agg(r::text, '') from account_recovery r), '') as text
      from account_totp t`.execute(house.t.adminDb);
    for (const shown of [secret, ...recovery]) expect(JSON.stringify(rows)).not.toContain(shown);

    for (const worth of [true, false]) {
      const next = await passed(name);
      expect((await enterCode(floor(), next.token, recovery[0] ?? '', from)).ok).toBe(worth);
    }
  });
});

describe('somebody with several grants', () => {
  it('chooses one of the own, and no other', async () => {
    const own = await person(house, '350102001', 1);
    const ward = await person(house, '350102001', 2);
    const name = await account(house, 'seeker', '350102001', own);
    const { rows } = await sql<{ id: string }>`select id from account where name = ${name}`.execute(
      house.t.adminDb,
    );
    const { id } = await transact(floor(), systemActor('cli'), ({ ctx }) =>
      grantPerson(ctx, {
        accountId: rows[0]?.id ?? '',
        personId: ward,
        regionCode: '350102001',
        capacity: 'guardian',
        validFrom: ctx.today,
        validTo: null,
        delegationId: ctx.newId(),
      }),
    );
    const step = await passed(name);
    expect(step.at).toBe('grant');
    expect(await enterGrant(floor(), step.token, ward, from)).toMatchObject({
      problem: { code: 'not-a-choice' },
    });
    const inside = await enterGrant(floor(), step.token, id, from);
    if (!inside.ok) throw new Error(inside.problem.code);
    expect(await actorOfToken(floor(), inside.value.token, 'web')).toMatchObject({
      personId: ward,
      capacity: 'guardian',
      grantId: id,
    });
  });
});

describe('one who tries from one place', () => {
  it('rests for all names together, alone, and no longer than the quarter of an hour', async () => {
    const network = '2001:db8:1:2::';
    for (let n = 0; n < 60; n++) await knock(`nobody-${n}`, 'wrong-password', network + n);
    expect(await knock('nobody', 'wrong-password', `${network}99`)).toMatchObject({
      problem: { code: 'source-resting' },
    });
    expect(await knock('nobody', 'wrong-password', '203.0.113.9')).toMatchObject({
      problem: { code: 'wrong-name-or-password' },
    });
    later(901);
    expect(await knock('nobody', 'wrong-password', `${network}1`)).toMatchObject({
      problem: { code: 'wrong-name-or-password' },
    });
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from knock`.execute(house.t.adminDb);
    expect(rows[0]?.n).toBe(1);
  }, 60_000);
});
