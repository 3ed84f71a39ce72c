import { z } from 'zod';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { defineAction, onRecord, type Context } from '../../action/index.ts';
import { civilDate, regionCode, roleName } from '../fields.ts';
import { onOwnAccount, separated, unfit } from '../rights.ts';
import { requestGrant } from '../request-grant.ts';

const right = z.strictObject({
  accountId: z.uuid(),
  role: roleName,
  region: regionCode,
  personId: z.uuid().optional(),
  validFrom: civilDate.optional(),
  validTo: civilDate.optional(),
});
type RightInput = z.output<typeof right>;

async function refusedRight(ctx: Context, input: RightInput) {
  const { validFrom = ctx.today, validTo } = input;
  if (validTo !== undefined && validTo < validFrom) return invalidField('validTo', 'ends-before-start');
  return (
    onOwnAccount(ctx, input.accountId) ??
    unfit(ctx, input) ??
    (await separated(ctx, input.accountId, input.role))
  );
}

/** A further role of an account, prepared by the one administrator for the other to approve. */
export const prepareGrant = defineAction({
  name: 'access.prepare-grant',
  title: '申请增加身份',
  input: right,
  allow: { roles: ['system_admin'], on: onRecord('account', 'accountId') },
  audit: 'write',
  async run(ctx, input) {
    const wrong = await refusedRight(ctx, input);
    if (wrong) return wrong;
    const { validFrom = ctx.today, validTo = null } = input;
    const id = await requestGrant(ctx, { ...input, validFrom, validTo });
    ctx.note({ table: 'account', id: input.accountId, details: { request: id, role: input.role } });
    return { id };
  },
});

/** A role given by the security administrator to an account that others made. */
export const assignGrant = defineAction({
  name: 'access.assign-grant',
  title: '授予身份',
  input: right,
  allow: { roles: ['security_admin'], on: onRecord('account', 'accountId') },
  audit: 'write',
  async run(ctx, input) {
    const wrong = await refusedRight(ctx, input);
    if (wrong) return wrong;
    const id = ctx.newId();
    await ctx.db
      .insertInto('account_grant')
      .values({
        id,
        account_id: input.accountId,
        role: input.role,
        region_code: input.region,
        person_id: input.personId ?? null,
        capacity: input.personId ? 'self' : null,
        valid_from: input.validFrom ?? ctx.today,
        valid_to: input.validTo ?? null,
        granted_by: ctx.actor.id,
      })
      .execute();
    ctx.note({ table: 'account', id: input.accountId, details: { grant: id, role: input.role } });
    return { id };
  },
});

/** What one administrator prepared takes effect, or not, by the other. */
export const decideGrant = defineAction({
  name: 'access.decide-grant',
  title: '审批身份',
  input: z.strictObject({
    requestId: z.uuid(),
    approve: z.boolean(),
    reason: z.string().trim().max(200).optional(),
  }),
  allow: { roles: ['security_admin'], on: onRecord('grant_request', 'requestId') },
  audit: 'write',
  async run(ctx, { requestId, approve, reason }) {
    const request = await ctx.db
      .selectFrom('grant_request')
      .selectAll()
      .where('id', '=', requestId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (request.state !== 'waiting') return refuse('conflict', 'already-decided');
    if (request.prepared_by === ctx.actor.id) return refuse('conflict', 'two-persons');
    const own = onOwnAccount(ctx, request.account_id);
    if (own) return own;
    if (!approve && !reason) return invalidField('reason', 'required');
    await ctx.db
      .updateTable('grant_request')
      .set({
        state: approve ? 'approved' : 'rejected',
        decided_by: ctx.actor.id,
        decided_at: ctx.now,
        reason: reason ?? null,
      })
      .where('id', '=', requestId)
      .execute();
    if (approve) {
      await ctx.db
        .insertInto('account_grant')
        .values({
          id: ctx.newId(),
          account_id: request.account_id,
          role: request.role,
          region_code: request.region_code,
          person_id: request.person_id,
          capacity: request.person_id ? 'self' : null,
          valid_from: request.valid_from,
          valid_to: request.valid_to,
          prepared_by: request.prepared_by,
          granted_by: ctx.actor.id,
        })
        .execute();
    }
    ctx.note({ table: 'account', id: request.account_id, details: { request: requestId, approve } });
    return { accountId: request.account_id };
  },
});

/** Takes a role away at once, with the sessions in it and in what was lent from it. */
export const revokeGrant = defineAction({
  name: 'access.revoke-grant',
  title: '撤销身份',
  input: z.strictObject({ grantId: z.uuid() }),
  allow: { roles: ['security_admin'], on: onRecord('account_grant', 'grantId') },
  audit: 'write',
  async run(ctx, { grantId }) {
    const grant = await ctx.db
      .selectFrom('account_grant')
      .select(['id', 'account_id', 'ended_at'])
      .where('id', '=', grantId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const own = onOwnAccount(ctx, grant.account_id);
    if (own) return own;
    await endGrantNow(ctx, grantId);
    ctx.note({ table: 'account', id: grant.account_id, details: { grant: grantId, revoked: true } });
    return { accountId: grant.account_id };
  },
});

/** Ends a grant, what was lent from it, and all sessions in them. Needs the rights of who keeps accounts. */
export async function endGrantNow(ctx: Context, grantId: string): Promise<void> {
  const ended = await ctx.db
    .updateTable('account_grant')
    .set({ ended_at: ctx.now, ended_by: ctx.actor.id })
    .where((eb) => eb.or([eb('id', '=', grantId), eb('stand_in_for', '=', grantId)]))
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  const ids = [grantId, ...ended.map(({ id }) => id)];
  await ctx.db.deleteFrom('session').where('grant_id', 'in', ids).execute();
}
