import { refuse } from '../../kernel/problem.ts';
import type { Context } from '../action/index.ts';
import type { Capacity } from './actor.ts';
import { asDoor } from './as-door.ts';

type GrantContext = Pick<Context, 'db' | 'actor' | 'now' | 'newId' | 'note'>;

/** A right of one account to act as, or for, one person of the register. */
export interface PersonGrant {
  accountId: string;
  personId: string;
  /** Where the person belongs, 6 or 9 digits. */
  regionCode: string;
  capacity: Capacity;
  /** Civil dates, both included; `validTo` null: until it is ended. */
  validFrom: string;
  validTo: string | null;
  /** The consent or appointment it stands on; must be given for guardians and helpers. */
  delegationId: string | null;
}

/**
 * Lets an account act as or for a person, as a seeker. Once for a delegation and account: called again it gives the grant
 * that is there. Whoever calls has judged that the actor may do so; the audit of the calling action gets a note.
 * Throws `no-such-account` where the account is unknown or closed.
 */
export function grantPerson(ctx: GrantContext, grant: PersonGrant): Promise<{ id: string }> {
  return asDoor(ctx, async () => {
    const { accountId, personId, delegationId } = grant;
    const account = await ctx.db
      .selectFrom('account')
      .select('id')
      .where('id', '=', accountId)
      .where('active', '=', true)
      .forUpdate()
      .executeTakeFirst();
    if (!account) throw refuse('not-found', 'no-such-account');
    const there = await ctx.db
      .selectFrom('account_grant')
      .select('id')
      .where('account_id', '=', accountId)
      .where('person_id', '=', personId)
      .where('delegation_id', delegationId === null ? 'is' : '=', delegationId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (there) return there;
    const id = ctx.newId();
    await ctx.db
      .insertInto('account_grant')
      .values({
        id,
        account_id: accountId,
        role: 'seeker',
        region_code: grant.regionCode,
        person_id: personId,
        capacity: grant.capacity,
        delegation_id: delegationId,
        valid_from: grant.validFrom,
        valid_to: grant.validTo,
        granted_by: ctx.actor.id,
      })
      .execute();
    ctx.note({
      table: 'account_grant',
      id,
      details: { capacity: grant.capacity, delegation: delegationId, account: accountId },
    });
    return { id };
  });
}

/** Ends every grant of a delegation and all sessions in them, at once. Gives how many grants were ended; again gives 0. */
export function endGrants(ctx: GrantContext, { delegationId }: { delegationId: string }): Promise<number> {
  return asDoor(ctx, async () => {
    const ended = await ctx.db
      .updateTable('account_grant')
      .set({ ended_at: ctx.now, ended_by: ctx.actor.id })
      .where('delegation_id', '=', delegationId)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute();
    const ids = ended.map(({ id }) => id);
    if (ids.length > 0) await ctx.db.deleteFrom('session').where('grant_id', 'in', ids).execute();
    for (const id of ids) ctx.note({ table: 'account_grant', id, details: { ended: true } });
    return ids.length;
  });
}
