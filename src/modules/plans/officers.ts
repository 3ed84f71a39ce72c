import { sql } from 'kysely';
import type { RoleName } from '../../platform/access/roles.ts';
import type { Context } from '../../platform/action/index.ts';
import { asHouse } from '../../platform/notices/as-house.ts';

/** Somebody of the office who may answer for a plan or do a measure of it. */
export interface Officer {
  id: string;
  name: string;
  /** Code of the region of the grant. */
  region: string;
}

const WORKERS: readonly RoleName[] = ['county_clerk', 'township_clerk'];
const MOST = 200;

/**
 * Accounts of the county and the township of a person, by the person's region code. Read as the house, for nobody sees other
 * people's accounts; only name and region go out, to those who keep the person's file.
 */
export async function officersOf(ctx: Context, regionCode: string): Promise<Officer[]> {
  const places = [regionCode.slice(0, 6), regionCode.slice(0, 9)];
  const { rows } = await asHouse(ctx, () =>
    sql<Officer>`
      select distinct a.id, a.display_name as name, g.region_code as region
      from account_grant g join account a on a.id = g.account_id and a.active
      where g.role = any (${WORKERS}::text[]) and g.region_code = any (${places}::text[])
        and grant_in_force(g, ${ctx.today}::date)
      order by g.region_code, a.display_name, a.id limit ${MOST}`.execute(ctx.db),
  );
  return rows;
}

/** Who answers for a plan, and for which keys of regions. */
export interface Owner {
  id: string;
  name: string;
  lo: number;
  hi: number;
}

/** The officer by account; without one the actor. Null where the account is none of the person's offices. */
export async function ownerBy(
  ctx: Context,
  regionCode: string,
  accountId: string | undefined,
): Promise<Owner | null> {
  const { actor } = ctx;
  if ((accountId === undefined || accountId === actor.id) && actor.scope && actor.id)
    return { id: actor.id, name: actor.name, ...actor.scope };
  const officer = (await officersOf(ctx, regionCode)).find(({ id }) => id === accountId);
  return officer ? { id: officer.id, name: officer.name, ...ctx.params.regions.range(officer.region) } : null;
}
