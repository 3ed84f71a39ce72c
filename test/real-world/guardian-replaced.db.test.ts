import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerConsent } from '../../src/modules/people/consent/actions.ts';
import { acceptDelegation } from '../../src/modules/people/delegation/accept.ts';
import { recordDelegation, revokeDelegation } from '../../src/modules/people/delegation/actions.ts';
import { openMyHelpers } from '../../src/modules/people/delegation/queries.ts';
import { openMyFile } from '../../src/modules/people/queries/file.ts';
import { publicActor, systemActor, type Actor } from '../../src/platform/access/actor.ts';
import { actorOfToken, openSession } from '../../src/platform/access/session.ts';
import { transact } from '../../src/platform/action/index.ts';
import { openHouse, PASSWORD, person, type House } from '../house/house.ts';
import { clerk, codeOf, OLD, seekerOf } from './acts.ts';

let house: House;
let ward: string;
const paper = {
  may: 'act',
  capacity: 'guardian',
  basis: 'guardianship-paper',
  manner: 'in-writing',
} as const;

beforeAll(async () => {
  house = await openHouse();
  ward = await person(house, OLD, 731, { name: '吴小雨' });
}, 120_000);
afterAll(() => house?.close());

/** A guardian by paper, with an account and an open session. */
async function guardian(label: string) {
  const { id, code } = await house.done(recordDelegation, { personId: ward, label, ...paper }, clerk);
  await house.done(
    acceptDelegation,
    { code, name: label, displayName: label, password: PASSWORD },
    publicActor('web'),
  );
  const { rows } = await sql<{ account: string; grant: string }>`
    select a.id as account, g.id as "grant" from account a join account_grant g on g.account_id = a.id
    where a.name = ${label}`.execute(house.t.adminDb);
  const [row] = rows;
  const token = await transact(house.app.floor, systemActor('cli'), ({ ctx }) =>
    openSession(ctx, { accountId: row!.account, grantId: row!.grant, kind: 'web' }),
  );
  return { id, token, actor: (await actorOfToken(house.app.floor, token, 'web')) as Actor };
}

it('ends the old guardian at once, begins the new one, and keeps who decided what', async () => {
  const yes = { wording: 1, answer: 'given', wish: 'agrees' } as const;
  const mother = await guardian('原监护人');
  await house.done(answerConsent, { purpose: 'notice-sms', ...yes }, mother.actor);

  await house.done(revokeDelegation, { delegationId: mother.id, reason: '监护人变更' }, clerk);
  const aunt = await guardian('新监护人');

  expect(await actorOfToken(house.app.floor, mother.token, 'web')).toBeNull();
  // A request that was under way is refused too.
  const late = { purpose: 'notice-sms', ...yes, answer: 'withdrawn' } as const;
  expect(await codeOf(house, answerConsent, late, mother.actor)).toBe('delegation-ended');
  expect((await house.done(openMyFile, {}, aunt.actor)).id).toBe(ward);

  await house.done(answerConsent, { purpose: 'share-departments', ...yes }, aunt.actor);
  const { rows } = await sql<{ purpose: string; decided_by: string; recorded_by: string }>`
    select purpose, decided_by, recorded_by from consent where person_id = ${ward} and superseded_by is null
    order by purpose`.execute(house.t.adminDb);
  expect(rows).toEqual([
    { purpose: 'notice-sms', decided_by: 'guardian', recorded_by: mother.actor.id },
    { purpose: 'share-departments', decided_by: 'guardian', recorded_by: aunt.actor.id },
  ]);
  const { delegations } = await house.done(openMyHelpers, {}, seekerOf(ward));
  expect(delegations.map(({ label, state }) => `${label} ${state}`).toSorted()).toEqual([
    '原监护人 revoked',
    '新监护人 in-force',
  ]);
});

it('leaves traces that name each by the delegation under which they acted', async () => {
  const { rows } = await sql<{ n: number }>`
    select count(distinct details ->> 'delegation')::int as n from audit_event
    where action = 'people.answer-consent' and subject_id = ${ward} and details ->> 'capacity' = 'guardian'`.execute(
    house.t.adminDb,
  );
  expect(rows).toEqual([{ n: 2 }]);
});
