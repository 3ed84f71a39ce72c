import { z } from 'zod';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { daysBetween, plainDate } from '../../../kernel/dates.ts';
import { anywhere, defineAction, type Context } from '../../action/index.ts';
import { notify } from '../../notices/notify.ts';
import { asDoor } from '../as-door.ts';
import { civilDate } from '../fields.ts';
import { standInNotice } from '../notices.ts';
import { grantsInForce } from '../own-grants.ts';
import { OFFICERS, STAFF } from '../roles.ts';
import { endGrantNow } from './rights.ts';

const LONGEST_DAYS = 60;

/** Whether somebody who holds `held` may stand in for `lent`: staff of the same level or a lower one. */
export function mayStandIn(held: string, lent: string): boolean {
  const [own, other] = [STAFF.indexOf(held as never), STAFF.indexOf(lent as never)];
  return own >= 0 && own <= other;
}

/**
 * Lends the own grant to a colleague for a time (代班). Only a grant of one's own is lent, never one that is itself lent;
 * its sessions end with the last day, when it is called back, or when the own grant ends.
 */
export const lendGrant = defineAction({
  name: 'access.lend-grant',
  title: '请人代班',
  input: z.strictObject({
    grantId: z.uuid(),
    accountName: z.string().trim().min(1).max(40),
    validFrom: civilDate,
    validTo: civilDate,
    reason: z.string().trim().min(1).max(200),
  }),
  allow: { roles: OFFICERS, on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    if (input.validFrom < ctx.today) return invalidField('validFrom', 'starts-in-the-past');
    const days = daysBetween(plainDate(input.validFrom), plainDate(input.validTo));
    if (days < 0) return invalidField('validTo', 'ends-before-start');
    if (days >= LONGEST_DAYS) return invalidField('validTo', 'stand-in-too-long', { max: LONGEST_DAYS });
    return asDoor(ctx, () => lend(ctx, input));
  },
});

async function lend(
  ctx: Context,
  input: { grantId: string; accountName: string; validFrom: string; validTo: string; reason: string },
) {
  const own = (await grantsInForce(ctx, ctx.actor.id ?? '')).find((g) => g.grant_id === input.grantId);
  if (!own || own.stand_in_for || !OFFICERS.some((role) => role === own.role))
    return invalidField('grantId', 'not-a-choice');
  const other = await ctx.db
    .selectFrom('account')
    .select('id')
    .where('name', '=', input.accountName)
    .where('active', '=', true)
    .executeTakeFirst();
  const held = other ? await grantsInForce(ctx, other.id) : [];
  if (!other || other.id === ctx.actor.id || !held.some(({ role }) => mayStandIn(role, own.role)))
    return invalidField('accountName', 'cannot-stand-in');
  const id = ctx.newId();
  await ctx.db
    .insertInto('account_grant')
    .values({
      id,
      account_id: other.id,
      role: own.role,
      region_code: own.region_code,
      person_id: null,
      stand_in_for: own.grant_id,
      reason: input.reason,
      valid_from: input.validFrom,
      valid_to: input.validTo,
      granted_by: ctx.actor.id,
    })
    .execute();
  ctx.note({
    table: 'account_grant',
    id,
    purpose: input.reason,
    details: { lent: own.grant_id, to: other.id, from: input.validFrom, until: input.validTo },
  });
  await notify(ctx, {
    accountId: other.id,
    kind: standInNotice,
    params: { from: input.validFrom, to: input.validTo },
    once: id,
  });
  return { id };
}

/** Calls a lent grant back, at once; the lender and the one who stands in may both end it. */
export const endStandIn = defineAction({
  name: 'access.end-stand-in',
  title: '结束代班',
  input: z.strictObject({ grantId: z.uuid() }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'write',
  async run(ctx, { grantId }) {
    return asDoor(ctx, async () => {
      const lent = await ctx.db
        .selectFrom('account_grant as g')
        .innerJoin('account_grant as base', 'base.id', 'g.stand_in_for')
        .select('g.id')
        .where('g.id', '=', grantId)
        .where('g.ended_at', 'is', null)
        .where((eb) =>
          eb.or([
            eb('base.account_id', '=', ctx.actor.id ?? ''),
            eb('g.account_id', '=', ctx.actor.id ?? ''),
          ]),
        )
        .executeTakeFirst();
      if (!lent) return refuse('not-found', 'no-such-record');
      await endGrantNow(ctx, grantId);
      ctx.note({ table: 'account_grant', id: grantId, details: { ended: true } });
      return { id: grantId };
    });
  },
});
