import type { Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { move } from '../actions/move.ts';

type Moved = Promise<{ id: string; state: string } | Refusal>;

/** Keeps a draft that is ready from everybody but those to whom it is offered first. Refuses as the procedure does. */
export const reservePosition = (ctx: Context, positionId: string): Moved => move(ctx, positionId, 'reserve');

/** Opens it to everybody, once the time in which it was offered first is over. Refuses as the procedure does. */
export const releasePosition = (ctx: Context, positionId: string): Moved => move(ctx, positionId, 'release');
