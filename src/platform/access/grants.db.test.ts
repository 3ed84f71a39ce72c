import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, actorIn, openHouse, person, type House } from '../../../test/house/house.ts';
import { systemActor, type Actor } from './actor.ts';
import { endGrants, grantPerson, type PersonGrant } from './grants.ts';
import { actorOfToken, openSession } from './session.ts';
import { transact } from '../action/index.ts';
import { writeAudit } from '../audit/index.ts';

const DELEGATION = '00000000-0000-7000-8000-00000000d001';
let house: House;
let grant: PersonGrant;
const clerk = actorIn('350102');

beforeAll(async () => {
  house = await openHouse();
  const ward = await person(house, '350102001', 1);
  const own = await person(house, '350102001', 2);
  await account(house, 'seeker', '350102001', own);
  const { rows } = await sql<{ id: string }>`select id from account where name = 'seeker-350102001'`.execute(
    house.t.adminDb,
  );
  grant = {
    accountId: rows[0]?.id ?? '',
    personId: ward,
    regionCode: '350102001',
    capacity: 'guardian',
    validFrom: '2024-06-01',
    validTo: '2024-12-31',
    delegationId: DELEGATION,
  };
}, 120_000);
afterAll(() => house?.close());

const within = <T>(actor: Actor, work: Parameters<typeof transact<T>>[2]) =>
  transact(house.app.floor, actor, work);
const give = (more: Partial<PersonGrant> = {}) =>
  within(clerk, ({ ctx }) => grantPerson(ctx, { ...grant, ...more }));

async function session(grantId: string): Promise<string> {
  return within(systemActor('cli'), ({ ctx }) =>
    openSession(ctx, { accountId: grant.accountId, grantId, kind: 'web' }),
  );
}

describe('a grant on a person', () => {
  it('is given once for a delegation, and lets the account act as that person in its capacity', async () => {
    const { id } = await give();
    expect(await give()).toEqual({ id });
    const actor = await actorOfToken(house.app.floor, await session(id), 'web');
    expect(actor).toMatchObject({
      role: 'seeker',
      personId: grant.personId,
      capacity: 'guardian',
      delegationId: DELEGATION,
      grantId: id,
    });
  });

  it('stands in every trace of what is done by it', async () => {
    const { id } = await give();
    const actor = await actorOfToken(house.app.floor, await session(id), 'web');
    if (!actor) throw new Error('no actor');
    await within(actor, ({ ctx }) =>
      writeAudit(ctx, { actor, action: 'test.act', class: 'write', notes: [{ details: { a: 1 } }] }),
    );
    const { rows } = await sql`select details from audit_event where action = 'test.act'`.execute(
      house.t.adminDb,
    );
    expect(rows).toEqual([{ details: { a: 1, capacity: 'guardian', delegation: DELEGATION } }]);
  });

  it('ends at once with its sessions, and may be given again', async () => {
    const { id } = await give();
    const token = await session(id);
    const end = () => within(clerk, ({ ctx }) => endGrants(ctx, { delegationId: DELEGATION }));
    expect(await end()).toBe(1);
    expect(await end()).toBe(0);
    expect(await actorOfToken(house.app.floor, token, 'web')).toBeNull();
    expect((await give()).id).not.toBe(id);
  });

  it('is not given to an account that is unknown, nor without a delegation', async () => {
    await expect(give({ accountId: DELEGATION })).rejects.toMatchObject({
      problem: { code: 'no-such-account' },
    });
    await expect(give({ delegationId: null })).rejects.toMatchObject({ code: '23514' });
  });

  it('leaves the clerk with the rights of a clerk', async () => {
    await within(clerk, async ({ ctx }) => {
      await grantPerson(ctx, grant);
      const seen = await ctx.db.selectFrom('account').select('id').execute();
      expect(seen).toEqual([]);
    });
  });
});
