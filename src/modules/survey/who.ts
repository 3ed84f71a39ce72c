import { sql } from 'kysely';
import { OFFICE_STAFF, type RoleName } from '../../platform/access/roles.ts';
import type { Context } from '../../platform/action/index.ts';
import { asHouse } from '../../platform/notices/as-house.ts';

/** Who gives out visits and answers for the list; a helper visits. */
export const MANAGERS: readonly RoleName[] = OFFICE_STAFF;
/** Who goes and visits. */
const VISITORS: readonly RoleName[] = ['village_helper', 'township_clerk'];

export interface Helper {
  id: string;
  name: string;
  /** Code of the region of the grant. */
  region: string;
}

/** More than a county has; whoever answers for more gives work out by county. */
const MOST_HELPERS = 500;

/** What the codes of all regions within one have in common; 平潭 within 福州 is sorted out by the keys afterwards. */
const commonCode = (code: string) => (code.length === 6 ? code.replace(/(00)+$/, '') : code);

/**
 * Accounts that may be given visits: helpers and clerks whose own region lies in the actor's, or one of them. Read as the
 * house, for nobody sees other people's accounts; only the name and the region go out, to those who give out work there.
 */
export async function helpersOf(ctx: Context, accountId: string | null = null): Promise<Helper[]> {
  const { scope, regionCode } = ctx.actor;
  if (!scope || regionCode === null) return [];
  const { rows } = await asHouse(ctx, () =>
    sql<Helper>`
      select distinct a.id, a.display_name as name, g.region_code as region
      from account_grant g join account a on a.id = g.account_id and a.active
      where g.role in (${sql.join(VISITORS)}) and starts_with(g.region_code, ${commonCode(regionCode)})
        and (${accountId}::uuid is null or a.id = ${accountId}::uuid) and grant_in_force(g, ${ctx.today}::date)
      order by g.region_code, a.display_name, a.id limit ${MOST_HELPERS}`.execute(ctx.db),
  );
  return rows.filter(({ region }) => {
    const { lo, hi } = ctx.params.regions.range(region);
    return lo >= scope.lo && hi <= scope.hi;
  });
}

/** Whether the account may visit somebody who belongs to the region of the key. */
export async function mayVisit(ctx: Context, accountId: string, regionKey: number): Promise<boolean> {
  const helpers = await helpersOf(ctx, accountId);
  return helpers.some(({ region }) => {
    const { lo, hi } = ctx.params.regions.range(region);
    return regionKey >= lo && regionKey < hi;
  });
}
