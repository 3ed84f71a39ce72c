import type { Context } from '../../../platform/action/index.ts';
import { notifyEmployer } from '../../../platform/notices/index.ts';
import type { PositionMove } from '../procedure.ts';
import { positionConfirmed, positionEnded, positionReturned } from './notices.ts';

const KINDS = {
  publish: positionConfirmed,
  reopen: positionConfirmed,
  release: positionConfirmed,
  return: positionReturned,
  close: positionEnded,
  discard: positionEnded,
} as const;

/** Tells the employer of a position what its region decided about it; what it did itself it knows. */
export async function tellEmployer(
  ctx: Context,
  position: { id: string; title: string; employer_id: string | null; version: number },
  move: PositionMove,
): Promise<void> {
  if (position.employer_id === null || ctx.actor.employerId) return;
  // What is offered first is not open yet; the employer hears of it when it is, or when somebody comes.
  if (move === 'submit' || move === 'recall' || move === 'reserve') return;
  await notifyEmployer(ctx, {
    employerId: position.employer_id,
    kind: KINDS[move],
    params: { positionId: position.id, position: position.title, version: position.version },
  });
}
