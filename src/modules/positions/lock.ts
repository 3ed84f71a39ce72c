import { refuse, type Refusal } from '../../kernel/problem.ts';
import { keepsRegion, type Actor } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/action/index.ts';

/** Whether a position is the actor's to change: kept by the own region, or the own employer's. */
export function isOwnPosition(
  { scope, employerId }: Pick<Actor, 'scope' | 'employerId'>,
  position: { region_key: number; employer_id: string | null },
): boolean {
  if (employerId) return position.employer_id === employerId;
  return keepsRegion(scope, position.region_key);
}

/**
 * A position that is the actor's to change, locked until the transaction ends. An open position of another region or
 * employer can be seen but not changed: that is `forbidden`, one that cannot be seen is `not-found`.
 */
export async function lockPosition(ctx: Context, id: string) {
  const row = await ctx.db.selectFrom('position').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return refuse('not-found', 'no-such-record');
  if (!isOwnPosition(ctx.actor, row))
    return refuse('forbidden', ctx.actor.employerId ? 'not-your-employer' : 'outside-region');
  return ctx.db.selectFrom('position').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
}

export type LockedPosition = Exclude<Awaited<ReturnType<typeof lockPosition>>, Refusal>;
