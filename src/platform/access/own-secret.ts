import { invalidField, refuse, Refusal } from '../../kernel/problem.ts';
import { CostlyRefusal, type Context } from '../action/index.ts';
import { writeAudit } from '../audit/index.ts';
import { asDoor } from './as-door.ts';
import { countFailure, restingUntil, type AccountRow } from './password-check.ts';

/**
 * The account of who is signed in, locked for this transaction, or why it rests: whoever sits at a browser that was left
 * open may not try secrets on its pages for longer than at the door. Needs the door's rights.
 */
export async function ownAccount(ctx: Context): Promise<AccountRow | Refusal> {
  const own = await ctx.db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', ctx.actor.id ?? '')
    .forUpdate()
    .executeTakeFirst();
  if (!own) return refuse('not-found', 'no-such-record');
  return restingUntil(own, ctx.now) ?? own;
}

async function count(ctx: Context, code: string): Promise<void> {
  await asDoor(ctx, async () => {
    const own = await ownAccount(ctx);
    // The network was counted at the door; here the account itself is what is tried.
    if (!(own instanceof Refusal)) await countFailure(ctx, own, '');
  });
  await writeAudit(ctx, {
    actor: ctx.actor,
    action: 'access.own-secret',
    class: 'refused',
    notes: [{ table: 'account', id: ctx.actor.id ?? '', details: { refused: code } }],
  });
}

/** A wrong password or code of one's own, said at its field and counted as at the door. */
export function wrongTry(field: string, code: 'wrong-password' | 'wrong-code'): Refusal {
  return new CostlyRefusal(invalidField(field, code), (ctx) => count(ctx, code));
}
