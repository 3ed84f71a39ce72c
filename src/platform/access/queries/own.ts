import { z } from 'zod';
import { anywhere, defineQuery } from '../../action/index.ts';
import { addressesOf, maskedAddress } from '../addresses.ts';
import { asDoor } from '../as-door.ts';
import { hasFactor, secretToSetUp } from '../factor.ts';
import { grantsInForce } from '../own-grants.ts';
import { recoveryCodesLeft } from '../recovery.ts';
import { SIGNED_IN } from '../roles.ts';

const mine = { roles: SIGNED_IN, on: anywhere };
const nothing = z.strictObject({});
const masked = (address: string | null) => address && maskedAddress(address);

/** The own account: name, how one is reached (masked), what lets one in. */
export const ownAccount = defineQuery({
  name: 'access.own-account',
  title: '我的账号',
  input: nothing,
  allow: mine,
  audit: 'none',
  async run(ctx) {
    const id = ctx.actor.id ?? '';
    const row = await ctx.db
      .selectFrom('account')
      .select(['name', 'display_name'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const keys = await ctx.db
      .selectFrom('passkey')
      .select(['id', 'label', 'created_at', 'last_used_at'])
      .where('account_id', '=', id)
      .orderBy('created_at')
      .execute();
    return asDoor(ctx, async () => {
      const { email, sms } = await addressesOf(ctx, id);
      return {
        name: row.name,
        displayName: row.display_name,
        email: masked(email),
        phone: masked(sms),
        factor: await hasFactor(ctx, id),
        recoveryLeft: await recoveryCodesLeft(ctx, id),
        passkeys: keys.map((key) => ({
          id: key.id,
          label: key.label,
          createdAt: key.created_at.toISOString(),
          lastUsedAt: key.last_used_at?.toISOString() ?? null,
        })),
      };
    });
  },
});

/** The secret while the own factor is set up; null where one counts already. Read by its owner alone, and only until then. */
export const ownFactorSetUp = defineQuery({
  name: 'access.factor-set-up',
  title: '设置动态码的密钥',
  input: nothing,
  allow: mine,
  audit: 'sensitive-read',
  async run(ctx) {
    const id = ctx.actor.id ?? '';
    return asDoor(ctx, async () => {
      const { name } = await ctx.db
        .selectFrom('account')
        .select('name')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      ctx.note({ table: 'account', id, purpose: '设置动态码' });
      return { name, secret: await secretToSetUp(ctx, id) };
    });
  },
});

/** Where the own account is signed in: when, by which door, with which kind of device. */
export const ownSessions = defineQuery({
  name: 'access.own-sessions',
  title: '我的登录',
  input: nothing,
  allow: mine,
  audit: 'none',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('session')
      .innerJoin('account_grant', 'account_grant.id', 'session.grant_id')
      .select(['session.id', 'kind', 'device', 'session.created_at', 'last_seen_at', 'role'])
      .where('session.account_id', '=', ctx.actor.id ?? '')
      .where('expires_at', '>', ctx.now)
      .orderBy('last_seen_at', 'desc')
      .limit(100)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      device: row.device,
      role: row.role,
      since: row.created_at.toISOString(),
      seen: row.last_seen_at.toISOString(),
      here: row.id === ctx.actor.sessionId,
    }));
  },
});

/** In which grants one may act, and which of the own ones are lent to whom. */
export const ownGrants = defineQuery({
  name: 'access.own-grants',
  title: '我的身份',
  input: nothing,
  allow: mine,
  audit: 'none',
  async run(ctx) {
    const id = ctx.actor.id ?? '';
    return asDoor(ctx, async () => {
      const grants = await grantsInForce(ctx, id);
      const lent = await ctx.db
        .selectFrom('account_grant as g')
        .innerJoin('account_grant as base', 'base.id', 'g.stand_in_for')
        .innerJoin('account', 'account.id', 'g.account_id')
        .select(['g.id', 'display_name', 'g.role', 'g.region_code', 'g.valid_from', 'g.valid_to', 'g.reason'])
        .where('base.account_id', '=', id)
        .where('g.ended_at', 'is', null)
        .where('g.valid_to', '>=', ctx.today)
        .orderBy('g.valid_from')
        .execute();
      return {
        grants: grants.map((grant) => ({ ...grant, here: grant.grant_id === ctx.actor.grantId })),
        lent: lent.map((row) => ({
          id: row.id,
          to: row.display_name,
          role: row.role,
          region: ctx.params.regions.fullName(row.region_code),
          from: row.valid_from,
          until: row.valid_to,
          reason: row.reason,
        })),
      };
    });
  },
});
