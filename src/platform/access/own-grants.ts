import { sql } from 'kysely';
import type { Context } from '../action/index.ts';
import type { GrantRow } from './session.ts';

export interface OwnGrant extends GrantRow {
  valid_from: string;
  valid_to: string | null;
  stand_in_for: string | null;
  /** Who lent it, for a stand-in. */
  lent_by: string | null;
}

/** The grants in which an account may act today, its own before those that were lent. Needs the door's rights. */
export async function grantsInForce(
  ctx: Pick<Context, 'db' | 'today'>,
  accountId: string,
): Promise<OwnGrant[]> {
  const { rows } = await sql<OwnGrant>`
    select g.id as grant_id, a.id as account_id, a.display_name, g.role, g.region_code, g.person_id, g.employer_id,
           g.capacity, g.delegation_id, g.valid_from, g.valid_to, g.stand_in_for, owner.display_name as lent_by
    from account_grant g join account a on a.id = g.account_id
    left join account_grant base on base.id = g.stand_in_for left join account owner on owner.id = base.account_id
    where a.id = ${accountId} and a.active and grant_in_force(g, ${ctx.today}::date)
    order by g.stand_in_for is not null, g.capacity in ('guardian', 'helper') nulls first, g.valid_from, g.id`.execute(
    ctx.db,
  );
  return rows;
}
