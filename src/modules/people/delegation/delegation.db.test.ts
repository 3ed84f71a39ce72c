import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, person, type House } from '../../../../test/house/house.ts';
import { publicActor, systemActor, type Actor } from '../../../platform/access/actor.ts';
import { actorOfToken, openSession } from '../../../platform/access/session.ts';
import { dispatch, transact, type Operation } from '../../../platform/action/index.ts';
import { answerConsent } from '../consent/actions.ts';
import { openMyFile, openPerson } from '../queries/file.ts';
import { acceptDelegation } from './accept.ts';
import { nameHelper, recordDelegation, revokeDelegation } from './actions.ts';
import { openMyHelpers } from './queries.ts';

let house: House;
const clerk = actorIn('350102');

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const self = (personId: string): Actor => ({ ...actorIn('350102', 'seeker'), personId, capacity: 'self' });
const codeOf = async (operation: Operation, input: object, actor: Actor) => {
  const outcome = await dispatch(house.app.floor, operation, input as never, actor);
  return outcome.ok ? 'done' : outcome.problem.code;
};
let names = 0;
const newcomer = () => ({ name: `帮手${++names}`, displayName: '小林', password: 'house-of-tests-2024' });

/** Accepts with a new account and opens a session in the grant that came of it. */
async function accept(code: string): Promise<{ token: string; actor: Actor }> {
  const who = newcomer();
  await house.done(acceptDelegation, { code, ...who }, publicActor('web'));
  const { rows } = await sql<{ account: string; grant: string }>`
    select a.id as account, g.id as "grant" from account a join account_grant g on g.account_id = a.id
    where a.name = ${who.name}`.execute(house.t.adminDb);
  const [row] = rows;
  if (!row) throw new Error('no grant');
  const token = await transact(house.app.floor, systemActor('cli'), ({ ctx }) =>
    openSession(ctx, { accountId: row.account, grantId: row.grant, kind: 'web' }),
  );
  const actor = await actorOfToken(house.app.floor, token, 'web');
  if (!actor) throw new Error('no session');
  return { token, actor };
}

describe('a helper whom the person named', () => {
  it('takes effect on acceptance, sees that person alone and is marked in every trace', async () => {
    const [ward, stranger] = [await person(house, '350102', 1), await person(house, '350102', 2)];
    const { code } = await house.done(nameHelper, { label: '妈妈', may: 'act' }, self(ward));
    const { actor } = await accept(code);
    expect(actor).toMatchObject({ role: 'seeker', personId: ward, capacity: 'helper' });
    expect((await house.done(openMyFile, {}, actor)).id).toBe(ward);
    expect(await codeOf(openPerson, { personId: stranger }, actor)).toBe('role-may-not');
    const seen = await transact(house.app.floor, actor, ({ ctx }) =>
      ctx.db.selectFrom('person').select('id').execute(),
    );
    expect(seen).toEqual([{ id: ward }]);
    const { rows } =
      await sql`select 1 from audit_event where action = 'people.open-my-file' and subject_id = ${ward}
      and details ->> 'capacity' = 'helper' and details ->> 'delegation' = ${actor.delegationId}`.execute(
        house.t.adminDb,
      );
    expect(rows).toHaveLength(1);
  });

  it('is out at once when the person says so, session and all', async () => {
    const ward = await person(house, '350102', 3);
    const { id, code } = await house.done(nameHelper, { label: '小林', may: 'view' }, self(ward));
    const { token } = await accept(code);
    await house.done(revokeDelegation, { delegationId: id, reason: '不用了' }, self(ward));
    expect(await actorOfToken(house.app.floor, token, 'web')).toBeNull();
    expect(await codeOf(revokeDelegation, { delegationId: id }, self(ward))).toBe('already-revoked');
    const { delegations } = await house.done(openMyHelpers, {}, self(ward));
    expect(delegations.map((d) => d.state)).toEqual(['revoked']);
  });

  it('who may look only cannot act; who may act can say no, never yes, and names nobody', async () => {
    const ward = await person(house, '350102', 4);
    const no = { purpose: 'suggest-positions', wording: 2, answer: 'withdrawn' } as const;
    const looks = await accept((await house.done(nameHelper, { label: '甲', may: 'view' }, self(ward))).code);
    const acts = await accept((await house.done(nameHelper, { label: '乙', may: 'act' }, self(ward))).code);
    expect([
      await codeOf(answerConsent, no, looks.actor),
      await codeOf(answerConsent, no, acts.actor),
      await codeOf(answerConsent, { ...no, answer: 'given' }, acts.actor),
      await codeOf(nameHelper, { label: '丙', may: 'act' }, acts.actor),
    ]).toEqual(['view-only', 'done', 'helper-may-not-consent', 'helper-may-not-name']);
  });
});

describe('an invitation', () => {
  it('is taken once, by its code alone, within its days, and never by the person', async () => {
    const ward = await person(house, '350102', 5);
    const { code, id } = await house.done(nameHelper, { label: '甲', may: 'act' }, self(ward));
    expect(
      await codeOf(acceptDelegation, { code: '1234 5678 1234 5678', ...newcomer() }, publicActor('web')),
    ).toBe('bad-code');
    expect(await codeOf(acceptDelegation, { code }, publicActor('web'))).toBe('required');
    expect(await codeOf(acceptDelegation, { code }, self(ward))).toBe('own-invitation');
    await accept(code.replaceAll(' ', '-'));
    expect(await codeOf(acceptDelegation, { code, ...newcomer() }, publicActor('web'))).toBe('bad-code');
    const late = await house.done(nameHelper, { label: '乙', may: 'act' }, self(ward));
    await sql`update delegation set code_until = '2024-06-03T01:59:59Z' where id = ${late.id}`.execute(
      house.t.adminDb,
    );
    expect(await codeOf(acceptDelegation, { code: late.code, ...newcomer() }, publicActor('web'))).toBe(
      'bad-code',
    );
    const { rows } = await sql<{
      text: string;
    }>`select d::text as text from delegation d where id = ${id}`.execute(house.t.adminDb);
    expect(rows[0]?.text).not.toContain(code.replaceAll(' ', ''));
  });
});

describe('a guardian', () => {
  const paper = { label: '妈妈', may: 'act', capacity: 'guardian', manner: 'in-writing' } as const;

  it('is recorded by the staff on a paper; the ward sees it and cannot end it, the staff can', async () => {
    const ward = await person(house, '350102', 6);
    const given = { ...paper, personId: ward };
    expect(await codeOf(recordDelegation, { ...given, basis: 'own-consent' }, clerk)).toBe(
      'guardian-needs-paper',
    );
    expect(await codeOf(recordDelegation, { ...given, basis: 'guardianship-paper' }, actorIn('350203'))).toBe(
      'no-such-record',
    );
    const { id, code } = await house.done(recordDelegation, { ...given, basis: 'guardianship-paper' }, clerk);
    const { token } = await accept(code);
    expect(await codeOf(revokeDelegation, { delegationId: id }, self(ward))).toBe('guardian-by-paper');
    await house.done(revokeDelegation, { delegationId: id, reason: '监护人变更' }, clerk);
    expect(await actorOfToken(house.app.floor, token, 'web')).toBeNull();
  });

  it('who acts by delegation decides on consents, and the ward alone no longer does', async () => {
    const ward = await person(house, '350102', 7);
    const { code } = await house.done(
      recordDelegation,
      { ...paper, personId: ward, basis: 'guardianship-paper' },
      clerk,
    );
    const yes = { purpose: 'notice-sms', wording: 1, answer: 'given' } as const;
    const { actor } = await accept(code);
    expect(await codeOf(answerConsent, yes, self(ward))).toBe('guardian-must-act');
    expect(await codeOf(answerConsent, { ...yes, wish: 'agrees' }, actor)).toBe('done');
  });
});
