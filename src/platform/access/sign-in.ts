import { Refusal, refuse, type Outcome } from '../../kernel/problem.ts';
import { transact, type Context, type Floor } from '../action/index.ts';
import { doorActor, type Door } from './actor.ts';
import { hasFactor, takeCode } from './factor.ts';
import { grantsInForce, type OwnGrant } from './own-grants.ts';
import { auditSignIn, checkPassword, countFailure, type AccountRow, type Knock } from './password-check.ts';
import { needsSecondFactor } from './roles.ts';
import { openSession } from './session.ts';
import { tellNewDevice } from './tell.ts';

/** All that a program shows at once. */
export interface ProgramKnock extends Knock {
  /** Code of the second factor, where the account has one. */
  code?: string | undefined;
  /** In which grant to act; without it, the first. */
  grantId?: string | undefined;
}

export type Passed = { token: string; grantId: string };

const no = (code: string) => ({ ok: false as const, problem: refuse('forbidden', code).problem });

/** Whether the account comes in with two factors only: it has one, or a grant that asks for one. Needs the door's rights. */
export async function factorNeeded(ctx: Pick<Context, 'db'>, accountId: string, grants: readonly OwnGrant[]) {
  const has = await hasFactor(ctx, accountId);
  return { has, needed: has || grants.some(({ role }) => needsSecondFactor(role)) };
}

/** Opens the session of somebody who has shown all that is asked, and forgets their failures. Needs the door's rights. */
export async function letIn(
  ctx: Context,
  account: Pick<AccountRow, 'id' | 'display_name'>,
  opening: { grantId: string; kind: 'web' | 'api'; device: string; twoFactors: boolean },
): Promise<Passed> {
  await ctx.db
    .updateTable('account')
    .set({ failed_count: 0, locked_until: null })
    .where('id', '=', account.id)
    .execute();
  await auditSignIn(ctx, account, opening.kind, opening.twoFactors ? 'opened-two-factors' : 'opened', true);
  await tellNewDevice(ctx, account.id, opening.device);
  const token = await openSession(ctx, { ...opening, accountId: account.id });
  return { token, grantId: opening.grantId };
}

/**
 * Sign-in of a program, in one go: name, password, and the code where there is a second factor. Who must have one and has
 * none sets it up at the web door first. A failure is committed and audited, a session too.
 */
export function signIn(floor: Floor, knock: ProgramKnock, via: Door): Promise<Outcome<Passed>> {
  return transact(floor, doorActor(via), async ({ ctx }): Promise<Outcome<Passed>> => {
    const account = await checkPassword(ctx, knock);
    if (account instanceof Refusal) return { ok: false, problem: account.problem };
    const grants = await grantsInForce(ctx, account.id);
    const grant = knock.grantId ? grants.find((g) => g.grant_id === knock.grantId) : grants[0];
    if (!grant) return no('no-role-in-force');
    const { has, needed } = await factorNeeded(ctx, account.id, grants);
    if (needed && !has) return no('set-up-factor-first');
    if (needed && !knock.code) return no('code-needed');
    if (needed && !(await takeCode(ctx, account.id, knock.code ?? ''))) {
      await countFailure(ctx, account, knock.source);
      await auditSignIn(ctx, account, knock.kind, 'wrong-code');
      return no('wrong-code');
    }
    const { kind, device } = knock;
    const opening = { grantId: grant.grant_id, kind, device, twoFactors: needed };
    return { ok: true, value: await letIn(ctx, account, opening) };
  });
}
