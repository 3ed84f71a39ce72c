import { z } from 'zod';
import { addMonths, plainDate, type PlainDate } from '../../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { EMPLOYER } from '../../../platform/access/roles.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { takeTransition } from '../../../platform/procedure/index.ts';
import { positionClosed, positionOpened } from '../events.ts';
import { lockPosition, type LockedPosition } from '../lock.ts';
import { tellEmployer } from '../employer/tell.ts';
import { positionProcedure, POSITION_PUBLISHERS, POSITION_WRITERS, type PositionMove } from '../procedure.ts';
import { missingToSubmit, refuseMissing, refuseUnready } from '../rules.ts';

/** A position without a closing date is looked at again after so long: boards forget, seekers go in vain. */
const MONTHS_OPEN = 3;

const byId = z.strictObject({ positionId: z.uuid() });
const withReason = z.strictObject({ positionId: z.uuid(), reason: z.string().trim().min(1).max(200) });

/** Opens a draft to everybody, once nothing that a seeker must know is missing. */
export const publishPosition = defineAction({
  name: 'positions.publish',
  title: '发布岗位',
  input: byId,
  allow: { roles: POSITION_PUBLISHERS, on: onRecord('position', 'positionId') },
  audit: 'write',
  run: (ctx, input) => move(ctx, input.positionId, 'publish'),
});

/** A draft that the employer has finished goes to its region to be reviewed; nothing that a seeker must know may be missing. */
export const submitPosition = defineAction({
  name: 'positions.submit',
  title: '交岗位核对',
  input: byId,
  allow: { roles: EMPLOYER, on: onRecord('position', 'positionId') },
  audit: 'write',
  run: (ctx, input) => move(ctx, input.positionId, 'submit'),
});

/** Takes a position back that nobody has reviewed yet, to change it. */
export const recallPosition = defineAction({
  name: 'positions.recall',
  title: '拿回岗位再改',
  input: byId,
  allow: { roles: EMPLOYER, on: onRecord('position', 'positionId') },
  audit: 'write',
  run: (ctx, input) => move(ctx, input.positionId, 'recall'),
});

/** Gives a position back to the employer that handed it in, with what is to be changed. */
export const returnPosition = defineAction({
  name: 'positions.return',
  title: '退回单位修改',
  input: withReason,
  allow: { roles: POSITION_PUBLISHERS, on: onRecord('position', 'positionId') },
  audit: 'write',
  run: (ctx, input) => move(ctx, input.positionId, 'return', input.reason),
});

/** Closes an open position: by the region, or by the employer when it is filled. */
export const closePosition = defineAction({
  name: 'positions.close',
  title: '关闭岗位',
  input: withReason,
  allow: { roles: [...POSITION_PUBLISHERS, ...EMPLOYER], on: onRecord('position', 'positionId') },
  audit: 'write',
  run: (ctx, input) => move(ctx, input.positionId, 'close', input.reason),
});

/** Puts a draft aside that will not be published; it stays, so that its file does not bring it in again. */
export const discardPosition = defineAction({
  name: 'positions.discard',
  title: '不发布岗位',
  input: withReason,
  allow: { roles: POSITION_WRITERS, on: onRecord('position', 'positionId') },
  audit: 'write',
  run: (ctx, input) => move(ctx, input.positionId, 'discard', input.reason),
});

/** Opens a closed position again: with another last day, and with more places where all were taken. */
export const reopenPosition = defineAction({
  name: 'positions.reopen',
  title: '重新发布岗位',
  input: z.strictObject({
    positionId: z.uuid(),
    closesOn: day.optional(),
    headcount: z.coerce.number().int().min(1).max(9999).optional(),
  }),
  allow: { roles: POSITION_PUBLISHERS, on: onRecord('position', 'positionId') },
  audit: 'write',
  run: (ctx, { positionId, ...again }) => move(ctx, positionId, 'reopen', undefined, again),
});

/** What a position opens again with, where it is another than before. */
interface Again {
  closesOn?: PlainDate | undefined;
  headcount?: number | undefined;
}

/** Takes a move of the procedure under the lock of the position, and tells whom it concerns. */
export async function move(ctx: Context, id: string, name: PositionMove, reason?: string, again: Again = {}) {
  const position = await lockPosition(ctx, id);
  if (position instanceof Refusal) return position;
  const taken = takeTransition(positionProcedure, name, position.state, ctx.actor.role, { reason });
  if (taken instanceof Refusal) return taken;
  const unready = unreadyFor(name, position) ?? (name === 'reopen' ? stillOver(ctx, position, again) : null);
  if (unready) return unready;
  await ctx.db
    .updateTable('position')
    .set({
      state: taken.to,
      state_reason: reason ?? null,
      closed_why: name === 'close' ? 'hand' : null,
      version: position.version + 1,
      ...(name === 'submit' && { submitted_at: ctx.now }),
      ...(again.headcount !== undefined && { headcount: again.headcount }),
      ...(taken.to === 'open' && { opened_at: ctx.now }),
      ...(taken.to === 'open' &&
        openDates(ctx, { ...position, closes_on: again.closesOn ?? position.closes_on })),
    })
    .where('city', '=', position.city)
    .where('id', '=', position.id)
    .execute();
  await tellEmployer(ctx, position, name);
  ctx.note({ table: 'position', id, city: position.city, details: { move: name } });
  if (taken.to === 'open') await ctx.raise(positionOpened, { positionId: id });
  else if (position.state === 'open' || position.state === 'reserved')
    await ctx.raise(positionClosed, { positionId: id });
  return { id, state: taken.to };
}

/** A position that would be closed again at once is not opened: it wants a place that is free and a day that lies ahead. */
function stillOver(ctx: Context, position: LockedPosition, again: Again): Refusal | null {
  if ((again.headcount ?? position.headcount) <= position.filled)
    return invalidField('headcount', 'positions.no-place-left', { filled: position.filled });
  return again.closesOn !== undefined && again.closesOn < ctx.today
    ? invalidField('closesOn', 'positions.date-gone')
    : null;
}

/** Opens today unless a later day was set; a closing date that has passed is set anew. */
function openDates(ctx: Context, position: Pick<LockedPosition, 'opens_on' | 'closes_on'>) {
  const opens =
    position.opens_on !== null && position.opens_on > ctx.today ? plainDate(position.opens_on) : ctx.today;
  const closes =
    position.closes_on !== null && position.closes_on >= opens
      ? position.closes_on
      : addMonths(opens, MONTHS_OPEN);
  return { opens_on: opens, closes_on: closes };
}

/** Why a position may not be opened or handed in yet; the occupation may stay a guess until the region opens it. */
function unreadyFor(name: PositionMove, position: LockedPosition): Refusal | null {
  if (name === 'publish' && position.reserve !== null) return refuse('conflict', 'positions.offer-first');
  if (['publish', 'reopen', 'reserve', 'release'].includes(name)) return refuseUnready(position);
  return name === 'submit' ? refuseMissing(missingToSubmit(position)) : null;
}
