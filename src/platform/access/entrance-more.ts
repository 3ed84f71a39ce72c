import { sql } from 'kysely';
import { refuse, type Outcome } from '../../kernel/problem.ts';
import { transact, type Context, type Floor } from '../action/index.ts';
import { writeAudit } from '../audit/index.ts';
import { sendToAddress } from '../notices/send-to-address.ts';
import { doorActor } from './actor.ts';
import { addressesOf } from './addresses.ts';
import type { From } from './entrance.ts';
import { issueLink } from './links.ts';
import { resetNotice } from './notices.ts';
import { grantsInForce } from './own-grants.ts';
import { auditSignIn } from './password-check.ts';
import { needsSecondFactor } from './roles.ts';
import { openSession, tokenHash } from './session.ts';
import { countKnock, sourceRests } from './throttle.ts';

/** Links that an account may ask for within the hour: a forgotten password needs one, a flood of mails is a nuisance. */
const LINKS_AN_HOUR = 3;

async function askedLately(ctx: Context, accountId: string): Promise<number> {
  const { n } = await ctx.db
    .selectFrom('account_link')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('account_id', '=', accountId)
    .where('issued_by', 'is', null)
    .where('created_at', '>', new Date(ctx.now.getTime() - 3_600_000))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/**
 * Sends a link for a new password to the addresses that the account has confirmed. The answer is the same for every name:
 * whether there is such an account, and how it can be reached, is nobody's to learn.
 */
export function askForReset(floor: Floor, name: string, { source }: From): Promise<Outcome<null>> {
  return transact(floor, doorActor('web'), async ({ ctx }): Promise<Outcome<null>> => {
    const seconds = await sourceRests(ctx, source);
    if (seconds > 0) {
      const params = { minutes: Math.ceil(seconds / 60) };
      return { ok: false, problem: refuse('forbidden', 'source-resting', params).problem };
    }
    await countKnock(ctx, source);
    const account = await ctx.db
      .selectFrom('account')
      .select(['id', 'display_name'])
      .where('name', '=', name)
      .where('active', '=', true)
      .forUpdate()
      .executeTakeFirst();
    if (!account || (await askedLately(ctx, account.id)) >= LINKS_AN_HOUR) return { ok: true, value: null };
    const reachable = await addressesOf(ctx, account.id);
    const channel = reachable.email ? 'email' : 'sms';
    const address = reachable[channel];
    if (!address) return { ok: true, value: null };
    const link = { accountId: account.id, kind: 'reset' as const, issuedBy: null, asked: true };
    const { token } = await issueLink(ctx, link);
    await auditReset(ctx, account);
    await sendToAddress(ctx, { channel, address, kind: resetNotice, params: { token } });
    return { ok: true, value: null };
  });
}

function auditReset(ctx: Context, account: { id: string; display_name: string }): Promise<void> {
  return writeAudit(ctx, {
    actor: { ...ctx.actor, id: account.id, name: account.display_name },
    action: 'access.ask-for-reset',
    class: 'security',
    notes: [{ table: 'account', id: account.id }],
  });
}

/**
 * Goes on in another of the own grants, or in the same one under a new token: the old session ends, and its token is worth
 * nothing. A grant that asks for two factors is refused to a session that was opened with one.
 */
export function switchGrant(
  floor: Floor,
  token: string,
  grantId: string | null,
): Promise<Outcome<{ token: string }>> {
  return transact(floor, doorActor('web'), async ({ ctx }): Promise<Outcome<{ token: string }>> => {
    const no = (code: string) => ({ ok: false as const, problem: refuse('forbidden', code).problem });
    const { rows } = await sql<{
      account_id: string;
      grant_id: string;
      device: string;
      two_factors: boolean;
    }>`
      select account_id, grant_id, device, two_factors from session
      where token_hash = ${tokenHash(token)} and expires_at > ${ctx.now} for update`.execute(ctx.db);
    const [session] = rows;
    if (!session) return no('sign-in-first');
    const wanted = grantId ?? session.grant_id;
    const grant = (await grantsInForce(ctx, session.account_id)).find((g) => g.grant_id === wanted);
    if (!grant) return no('no-role-in-force');
    if (needsSecondFactor(grant.role) && !session.two_factors) return no('two-factors-needed');
    await ctx.db.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute();
    const { device, two_factors: twoFactors } = session;
    const next = await openSession(ctx, {
      accountId: session.account_id,
      grantId: wanted,
      kind: 'web',
      device,
      twoFactors,
    });
    const account = { id: session.account_id, display_name: grant.display_name };
    await auditSignIn(ctx, account, 'web', grantId === null ? 'renewed' : 'switched-grant', true);
    return { ok: true, value: { token: next } };
  });
}
