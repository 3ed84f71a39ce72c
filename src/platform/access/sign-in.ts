import { sql } from 'kysely';
import { refuse, type Outcome } from '../../kernel/problem.ts';
import { transact, type Context, type Floor } from '../action/index.ts';
import { writeAudit } from '../audit/index.ts';
import { doorActor, type Door } from './actor.ts';
import { pretendToVerify, verifyPassword } from './password.ts';
import { actorOf, openSession, type GrantRow } from './session.ts';

/** After this many failures in a row an account rests; the pause doubles with each further failure. */
const FREE_TRIES = 5;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 900;

interface Knock {
  name: string;
  password: string;
  kind: 'web' | 'api';
}

function pauseAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** (failures - FREE_TRIES), LONGEST_PAUSE_SECONDS);
}

async function grantOf(ctx: Context, accountId: string): Promise<GrantRow | undefined> {
  const { rows } = await sql<GrantRow>`
    select g.id as grant_id, a.id as account_id, a.display_name, g.role, g.region_code, g.person_id
    from account_grant g join account a on a.id = g.account_id
    where a.id = ${accountId} and g.valid_from <= ${ctx.today} and (g.valid_to is null or g.valid_to >= ${ctx.today})
    order by g.valid_from, g.id limit 1`.execute(ctx.db);
  return rows[0];
}

async function countFailure(ctx: Context, accountId: string, failures: number): Promise<void> {
  const pause = pauseAfter(failures);
  const until = pause > 0 ? new Date(ctx.now.getTime() + pause * 1000) : null;
  await ctx.db
    .updateTable('account')
    .set({ failed_count: failures, locked_until: until })
    .where('id', '=', accountId)
    .execute();
}

/**
 * Checks name and password and opens a session. One answer for an unknown name and a wrong password; repeated failures
 * make the account rest instead of showing a captcha. The failure is committed and audited, the session too.
 */
export function signIn(floor: Floor, knock: Knock, via: Door): Promise<Outcome<{ token: string }>> {
  return transact(floor, doorActor(via), async ({ ctx }): Promise<Outcome<{ token: string }>> => {
    const no = (code: string, params?: Record<string, number>) => ({
      ok: false as const,
      problem: refuse('forbidden', code, params).problem,
    });
    const account = await ctx.db
      .selectFrom('account')
      .selectAll()
      .where('name', '=', knock.name)
      .forUpdate()
      .executeTakeFirst();
    if (!account || !account.active) {
      await pretendToVerify(knock.password);
      return no('wrong-name-or-password');
    }
    const audit = (passed: boolean, code: string) =>
      writeAudit(ctx, {
        actor: { ...ctx.actor, id: account.id, name: account.display_name },
        action: 'access.sign-in',
        class: passed ? 'security' : 'refused',
        notes: [{ details: { result: code, kind: knock.kind } }],
      });
    if (account.locked_until && account.locked_until > ctx.now) {
      const seconds = Math.ceil((account.locked_until.getTime() - ctx.now.getTime()) / 1000);
      await audit(false, 'resting');
      return no('sign-in-resting', { seconds });
    }
    if (!(await verifyPassword(knock.password, account.password_hash))) {
      await countFailure(ctx, account.id, account.failed_count + 1);
      await audit(false, 'wrong-password');
      return no('wrong-name-or-password');
    }
    const grant = await grantOf(ctx, account.id);
    if (!grant || !actorOf(floor, grant, via)) return no('no-role-in-force');
    await ctx.db
      .updateTable('account')
      .set({ failed_count: 0, locked_until: null })
      .where('id', '=', account.id)
      .execute();
    await audit(true, 'opened');
    return { ok: true, value: { token: await openSession(ctx, account.id, grant.grant_id, knock.kind) } };
  });
}
