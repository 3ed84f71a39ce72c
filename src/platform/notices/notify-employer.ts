import { sql } from 'kysely';
import type { Context } from '../action/index.ts';
import { asHouse } from './as-house.ts';
import { notify, type Notification } from './notify.ts';
import type { NoticeParams } from './declare.ts';

/**
 * Tells an employer, in the transaction of the act: every account that acts for it today gets the notice, except the one
 * who acts. An employer without accounts is told by whoever keeps its file, as before.
 */
export async function notifyEmployer<P extends NoticeParams>(
  ctx: Context,
  { employerId, ...notice }: Omit<Notification<P>, 'accountId'> & { employerId: string },
): Promise<void> {
  const { rows } = await asHouse(ctx, () =>
    sql<{ id: string }>`
      select distinct a.id from account a join account_grant g on g.account_id = a.id
      where g.employer_id = ${employerId} and a.active and grant_in_force(g, ${ctx.today}::date)
        and a.id is distinct from ${ctx.actor.id}::uuid order by a.id`.execute(ctx.db),
  );
  for (const { id: accountId } of rows) await notify(ctx, { accountId, ...notice });
}
