import type { Selectable } from 'kysely';
import { refuse, type ProblemParams, type Refusal } from '../../kernel/problem.ts';
import type { Context } from '../action/index.ts';
import { writeAudit } from '../audit/index.ts';
import { pretendToVerify, verifyPassword } from './password.ts';
import type { AccountTable } from './tables.ts';
import { tellLocked } from './tell.ts';
import { countKnock, sourceRests } from './throttle.ts';

/** After this many failures in a row an account rests; the pause doubles with each further failure. */
const FREE_TRIES = 5;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 900;

export type AccountRow = Selectable<AccountTable>;

/** Name and password, and where they come from. */
export interface Knock {
  name: string;
  password: string;
  kind: 'web' | 'api';
  /** Address of the network it comes from; empty where there is none. Never stored. */
  source: string;
  device: string;
}

function pauseAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** (failures - FREE_TRIES), LONGEST_PAUSE_SECONDS);
}

/** Counts a wrong password or code of an account, and of where it came from. Needs the door's rights. */
export async function countFailure(ctx: Context, account: AccountRow, source: string): Promise<void> {
  const failures = account.failed_count + 1;
  const pause = pauseAfter(failures);
  const until = pause > 0 ? new Date(ctx.now.getTime() + pause * 1000) : null;
  await ctx.db
    .updateTable('account')
    .set({ failed_count: failures, locked_until: until })
    .where('id', '=', account.id)
    .execute();
  if (failures === FREE_TRIES) await tellLocked(ctx, account.id);
  await countKnock(ctx, source);
}

/** A sign-in that passed or failed, under the name of the account, as the door sees it. */
export function auditSignIn(
  ctx: Context,
  account: Pick<AccountRow, 'id' | 'display_name'>,
  kind: 'web' | 'api',
  result: string,
  passed = false,
): Promise<void> {
  return writeAudit(ctx, {
    actor: { ...ctx.actor, id: account.id, name: account.display_name },
    action: 'access.sign-in',
    class: passed ? 'security' : 'refused',
    notes: [{ details: { result, kind } }],
  });
}

const no = (code: string, params?: ProblemParams): Refusal => refuse('forbidden', code, params);

/** Why an account that rests is not let in; null when it does not rest. */
export function restingUntil(account: AccountRow, now: Date): Refusal | null {
  if (!account.locked_until || account.locked_until <= now) return null;
  const seconds = Math.ceil((account.locked_until.getTime() - now.getTime()) / 1000);
  return no('sign-in-resting', { seconds });
}

/**
 * The account of a name and password, locked for this transaction, or the refusal to say. One answer for an unknown name and
 * a wrong password. Failures are counted and audited: the caller must let the transaction commit. Needs the door's rights.
 */
export async function checkPassword(ctx: Context, knock: Knock): Promise<AccountRow | Refusal> {
  const seconds = await sourceRests(ctx, knock.source);
  if (seconds > 0) return no('source-resting', { minutes: Math.ceil(seconds / 60) });
  const account = await ctx.db
    .selectFrom('account')
    .selectAll()
    .where('name', '=', knock.name)
    .forUpdate()
    .executeTakeFirst();
  if (!account || !account.active) {
    await pretendToVerify(knock.password);
    await countKnock(ctx, knock.source);
    return no('wrong-name-or-password');
  }
  const rests = restingUntil(account, ctx.now);
  if (rests) {
    await auditSignIn(ctx, account, knock.kind, 'resting');
    return rests;
  }
  if (await verifyPassword(knock.password, account.password_hash)) return account;
  await countFailure(ctx, account, knock.source);
  await auditSignIn(ctx, account, knock.kind, 'wrong-password');
  return no('wrong-name-or-password');
}
