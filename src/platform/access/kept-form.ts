import { sql } from 'kysely';
import { z } from 'zod';
import { anywhere, defineQuery, transact, type Context, type Floor } from '../action/index.ts';
import { doorActor } from './actor.ts';
import { SIGNED_IN } from './roles.ts';
import { IDLE_MINUTES, tokenHash } from './session.ts';
import './tables.ts';

/** Long enough to find the telephone with the code, and to be helped. */
const KEEP_MINUTES = 30;
const LARGEST = 200_000;

/** What was typed into a form that could not be sent. */
export interface KeptForm {
  /** Path and query of the page that shows the form. */
  readonly at: string;
  /** Path to which it is sent. */
  readonly sentTo: string;
  /** By name of the control; passwords, codes and files are never kept. */
  readonly values: Readonly<Record<string, string | string[]>>;
  /** There were files, which must be chosen again. */
  readonly files: boolean;
}

const aad = (accountId: string) => `kept_form.form:${accountId}`;

/** Whose session ran out by itself. One that was ended on purpose has no row any more, and nothing is kept for it. */
async function lapsed(ctx: Pick<Context, 'db' | 'now'>, token: string) {
  return ctx.db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select(['s.account_id', 's.grant_id'])
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.kind', '=', 'web')
    .where('a.active', '=', true)
    .where(
      sql<boolean>`(s.expires_at <= ${ctx.now} or s.last_seen_at <= ${ctx.now}::timestamptz - make_interval(mins => ${IDLE_MINUTES}))`,
    )
    .executeTakeFirst();
}

/** Keeps a form for whoever the run-out session belonged to. False where the token is nobody's, or the form too large. */
export function keepForm(floor: Floor, token: string, form: KeptForm): Promise<boolean> {
  return transact(floor, doorActor('web'), async ({ ctx }) => {
    const owner = await lapsed(ctx, token);
    const text = JSON.stringify(form);
    if (!owner || text.length > LARGEST) return false;
    const row = {
      grant_id: owner.grant_id,
      form_enc: ctx.cipher.seal(text, aad(owner.account_id)),
      expires_at: new Date(ctx.now.getTime() + KEEP_MINUTES * 60_000),
    };
    await ctx.db
      .insertInto('kept_form')
      .values({ account_id: owner.account_id, ...row })
      .onConflict((oc) => oc.column('account_id').doUpdateSet(row))
      .execute();
    return true;
  });
}

/** What the account itself had typed on this page, in the grant in which it acts now; null when there is nothing, or no longer. */
export const keptForm = defineQuery({
  name: 'access.kept-form',
  title: '登录过期前填的内容',
  input: z.strictObject({ at: z.string().max(1000) }),
  allow: { roles: SIGNED_IN, on: anywhere },
  audit: 'none',
  async run(ctx, { at }): Promise<KeptForm | null> {
    const accountId = ctx.actor.id ?? '';
    const row = await ctx.db
      .selectFrom('kept_form')
      .select('form_enc')
      .where('account_id', '=', accountId)
      .where('grant_id', '=', ctx.actor.grantId ?? null)
      .where('expires_at', '>', ctx.now)
      .executeTakeFirst();
    if (!row) return null;
    const form = JSON.parse(ctx.cipher.open(row.form_enc, aad(accountId))) as KeptForm;
    return form.at === at ? form : null;
  },
});
