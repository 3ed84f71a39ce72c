import { sql } from 'kysely';
import { z } from 'zod';
import { anywhere, defineQuery } from '../../action/index.ts';
import { asDoor } from '../as-door.ts';
import { ADMINISTRATORS } from '../roles.ts';

/** How many open accounts hold each role today. */
export const countRoles = defineQuery({
  name: 'access.count-roles',
  title: '各角色有多少账号',
  input: z.strictObject({}),
  allow: { roles: ADMINISTRATORS, on: anywhere },
  audit: 'none',
  async run(ctx): Promise<Record<string, number>> {
    const { rows } = await asDoor(ctx, () =>
      sql<{ role: string; n: number }>`
        select role, count(distinct account_id)::int as n from account_grant g join account a on a.id = g.account_id
        where a.active and grant_in_force(g, ${ctx.today}::date) group by role`.execute(ctx.db),
    );
    return Object.fromEntries(rows.map(({ role, n }) => [role, n]));
  },
});
