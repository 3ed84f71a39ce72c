import { sql } from 'kysely';
import type { Context } from '../../../../platform/action/index.ts';
import { asHouse } from '../../../../platform/notices/as-house.ts';
import { newPositions } from '../notices.ts';

/** `account`: somebody signs in for the person. `letter`: told by hand. `waiting`: the last letter was not handed over yet. */
export type Reach = 'account' | 'letter' | 'waiting';

/** How each of these people can be told, in one query. As the house: accounts are nobody else's to see. */
export async function reachOf(ctx: Context, personIds: readonly string[]): Promise<Map<string, Reach>> {
  const { rows } = await asHouse(ctx, () =>
    sql<{ id: string; reach: Reach }>`
      select p.id, case
        when exists (select from account_grant g join account a on a.id = g.account_id
          where g.person_id = p.id and a.active and grant_in_force(g, ${ctx.today}::date)) then 'account'
        when exists (select from letter l where l.person_id = p.id and l.kind = ${newPositions.kind} and l.handed_at is null)
          then 'waiting'
        else 'letter' end as reach
      from unnest(${personIds}::uuid[]) as p (id)`.execute(ctx.db),
  );
  return new Map(rows.map((row) => [row.id, row.reach]));
}
