import { sql } from 'kysely';
import { z } from 'zod';
import { anywhere, defineQuery, onRecord, type Context } from '../../action/index.ts';
import { asDoor } from '../as-door.ts';
import { hasFactor } from '../factor.ts';
import { isInvitedName } from '../fields.ts';
import { isRole, ROLES, type RoleName } from '../roles.ts';

const KEEPERS: readonly RoleName[] = ['system_admin', 'security_admin'];
const titleOf = (role: string) => (isRole(role) ? ROLES[role].title : role);

export type AccountState = 'active' | 'resting' | 'closed' | 'invited';

function stateOf(
  row: { active: boolean; locked_until: Date | null; password_hash: string },
  now: Date,
): AccountState {
  if (!row.active) return 'closed';
  if (row.password_hash === '') return 'invited';
  return row.locked_until !== null && row.locked_until > now ? 'resting' : 'active';
}

/** Accounts with the roles in force, a line for each role; an account without any has one line. */
export const listAccounts = defineQuery({
  name: 'access.list-accounts',
  title: '账号列表',
  input: z.strictObject({ search: z.string().max(40).optional() }),
  allow: { roles: KEEPERS, on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    let rows = ctx.db
      .selectFrom('account')
      .leftJoin('account_grant', (join) =>
        join
          .onRef('account_grant.account_id', '=', 'account.id')
          .on(sql<boolean>`grant_in_force(account_grant, ${ctx.today}::date)`),
      )
      .select([
        'account.id',
        'account.name',
        'display_name',
        'password_hash',
        'active',
        'role',
        'region_code',
        'valid_to',
        'stand_in_for',
        'locked_until',
      ])
      .orderBy('account.name')
      .limit(500);
    const text = input.search?.trim();
    if (text)
      rows = rows.where((eb) =>
        eb.or([eb('account.name', 'like', `%${text}%`), eb('display_name', 'like', `%${text}%`)]),
      );
    const found = await rows.execute();
    return found.map((row) => ({
      id: row.id,
      name: isInvitedName(row.name) ? '' : row.name,
      displayName: row.display_name,
      state: stateOf(row, ctx.now),
      role: row.role === null ? '' : titleOf(row.role) + (row.stand_in_for ? '（代班）' : ''),
      region: row.region_code === null ? '' : ctx.params.regions.fullName(row.region_code),
      until: row.valid_to,
    }));
  },
});

async function grantsOf(ctx: Context, accountId: string) {
  const rows = await ctx.db
    .selectFrom('account_grant')
    .selectAll()
    .select(sql<boolean>`grant_in_force(account_grant, ${ctx.today}::date)`.as('now'))
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: titleOf(row.role),
    region: ctx.params.regions.fullName(row.region_code),
    capacity: row.capacity,
    standIn: row.stand_in_for !== null,
    reason: row.reason,
    from: row.valid_from,
    until: row.valid_to,
    inForce: row.now,
    ended: row.ended_at !== null,
  }));
}

/** One account, for the two administrators: state, roles past and present, what is being prepared, how often signed in. */
export const openAccount = defineQuery({
  name: 'access.open-account',
  title: '账号详情',
  input: z.strictObject({ accountId: z.uuid() }),
  allow: { roles: KEEPERS, on: onRecord('account', 'accountId') },
  audit: 'read',
  async run(ctx, { accountId }) {
    const row = await ctx.db
      .selectFrom('account')
      .selectAll()
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    const { sessions } = await ctx.db
      .selectFrom('session')
      .select((eb) => eb.fn.countAll<number>().as('sessions'))
      .where('account_id', '=', accountId)
      .where('expires_at', '>', ctx.now)
      .executeTakeFirstOrThrow();
    ctx.note({ table: 'account', id: accountId });
    return {
      id: row.id,
      name: isInvitedName(row.name) ? '' : row.name,
      displayName: row.display_name,
      state: stateOf(row, ctx.now),
      own: row.id === ctx.actor.id,
      reachable: row.email_bidx !== null || row.phone_bidx !== null,
      factor: await asDoor(ctx, () => hasFactor(ctx, accountId)),
      sessions: Number(sessions),
      grants: await grantsOf(ctx, accountId),
      waiting: (await requestsWhere(ctx, accountId)).length,
    };
  },
});

async function requestsWhere(ctx: Context, accountId?: string) {
  let rows = ctx.db
    .selectFrom('grant_request')
    .innerJoin('account', 'account.id', 'grant_request.account_id')
    .leftJoin('account as preparer', 'preparer.id', 'grant_request.prepared_by')
    .select([
      'grant_request.id',
      'grant_request.account_id',
      'account.display_name',
      'role',
      'region_code',
      'valid_from',
      'valid_to',
      'prepared_at',
      'preparer.display_name as prepared_by_name',
    ])
    .where('state', '=', 'waiting')
    .orderBy('prepared_at')
    .limit(200);
  if (accountId) rows = rows.where('grant_request.account_id', '=', accountId);
  return rows.execute();
}

/** What one administrator has prepared and the other has to decide. */
export const listRequests = defineQuery({
  name: 'access.list-requests',
  title: '待审批的身份',
  input: z.strictObject({}),
  allow: { roles: KEEPERS, on: anywhere },
  audit: 'read',
  async run(ctx) {
    return (await requestsWhere(ctx)).map((row) => ({
      id: row.id,
      accountId: row.account_id,
      displayName: row.display_name,
      role: titleOf(row.role),
      region: ctx.params.regions.fullName(row.region_code),
      from: row.valid_from,
      until: row.valid_to,
      preparedBy: row.prepared_by_name ?? '系统管理员',
      preparedAt: row.prepared_at.toISOString(),
    }));
  },
});
