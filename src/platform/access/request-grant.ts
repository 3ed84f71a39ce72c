import type { Context } from '../action/index.ts';
import './tables.ts';

/** A role of an account on a region, from when to when; null for no end. */
export interface Right {
  accountId: string;
  role: string;
  region: string;
  personId?: string | undefined;
  validFrom: string;
  validTo: string | null;
}

/** Puts a role before the other administrator, in the transaction of who asks for it; gives the request's id. */
export async function requestGrant(ctx: Context, right: Right): Promise<string> {
  const id = ctx.newId();
  await ctx.db
    .insertInto('grant_request')
    .values({
      id,
      account_id: right.accountId,
      role: right.role,
      region_code: right.region,
      person_id: right.personId ?? null,
      valid_from: right.validFrom,
      valid_to: right.validTo,
      prepared_by: ctx.actor.id ?? right.accountId,
      prepared_at: ctx.now,
    })
    .execute();
  return id;
}
