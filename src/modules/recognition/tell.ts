import type { Context } from '../../platform/action/index.ts';
import { notify, notifyPerson } from '../../platform/notices/index.ts';
import { recognitionDecided, recognitionMoved, toldToPerson } from './notices.ts';
import type { RecognitionMove, RecognitionState } from './procedure.ts';
import type { RecognitionTable } from './tables.ts';

type Told = Pick<RecognitionTable, 'id' | 'person_id' | 'city' | 'region_key' | 'applied_as' | 'applied_by'>;

/** States that end what a member of the staff began for somebody. */
const DECIDED: readonly RecognitionState[] = ['supplement', 'recognised', 'refused', 'upheld', 'revoked'];

/**
 * Tells the person, whoever acts for them, and the member of the staff who applied for them. The dead are told nothing: the
 * letter would reach the family.
 */
export async function tellMoved(
  ctx: Context,
  row: Told,
  { move, state, died = false }: { move: RecognitionMove | 'apply'; state: RecognitionState; died?: boolean },
): Promise<void> {
  const params = { recognitionId: row.id, state };
  // The same state may be entered again.
  const once = `${row.id} ${state} ${ctx.now.toISOString()}`;
  const person = { id: row.person_id, city: row.city, regionKey: row.region_key };
  const { role, capacity } = ctx.actor;
  // Who did it just now, as themselves, needs no letter about it.
  const own =
    role === 'seeker' && (capacity ?? 'self') === 'self' && (move === 'apply' || move === 'resubmit');
  if (toldToPerson(state) && !died && !own)
    await notifyPerson(ctx, {
      person,
      kind: recognitionMoved,
      params,
      once,
    });
  const { applied_by: accountId } = row;
  if (row.applied_as !== 'staff' || accountId === null || accountId === ctx.actor.id) return;
  if (!DECIDED.includes(state)) return;
  await notify(ctx, { accountId, kind: recognitionDecided, params, once });
}
