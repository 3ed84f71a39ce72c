import { sql } from 'kysely';
import type { Context } from '../action/index.ts';
import { asHouse } from './as-house.ts';
import type { NoticeKind, NoticeParams } from './declare.ts';
import { notify } from './notify.ts';
import { groupKey, sealParams } from './sealed.ts';

export interface PersonNotification<P extends NoticeParams> {
  /** The person of the register, with the place of the file. */
  person: { id: string; city: number; regionKey: number };
  kind: NoticeKind<P>;
  params: P;
  href?: string;
  once?: string;
}

/**
 * Tells a person of the register, in the transaction of the act: every account that acts for the person gets the notice
 * (the own one, a guardian's, a named helper's); for somebody without any, it lies in the file as a letter to be handed over.
 */
export async function notifyPerson<P extends NoticeParams>(
  ctx: Context,
  { person, kind, params, ...rest }: PersonNotification<P>,
): Promise<void> {
  const accounts = await asHouse(ctx, () => accountsOf(ctx, person.id));
  for (const accountId of accounts) await notify(ctx, { accountId, kind, params, ...rest });
  if (accounts.length > 0) return;
  const id = ctx.newId();
  await asHouse(ctx, async () => {
    await ctx.db
      .insertInto('letter')
      .values({
        city: person.city,
        id,
        region_key: person.regionKey,
        person_id: person.id,
        kind: kind.kind,
        params: sealParams(ctx.cipher, 'letter', id, params),
        group_key: groupKey(kind.kind, rest.once ?? JSON.stringify(params)),
        made_at: ctx.now,
        handed_at: null,
        handed_by: null,
      })
      .onConflict((oc) => oc.columns(['person_id', 'group_key']).doNothing())
      .execute();
  });
}

/** Accounts in use that act for a person today. */
async function accountsOf(ctx: Context, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.id from account a join account_grant g on g.account_id = a.id
    where g.person_id = ${personId} and a.active and grant_in_force(g, ${ctx.today}::date) order by a.id`.execute(
    ctx.db,
  );
  return rows.map((row) => row.id);
}
