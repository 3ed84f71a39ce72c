import { z } from 'zod';
import { systemActor } from '../../../platform/access/actor.ts';
import { anywhere, defineAction, dispatch, type Floor } from '../../../platform/action/index.ts';
import { on } from '../../../platform/event/index.ts';
import type { RoomTask } from '../../../platform/module/index.ts';
import { asHouse } from '../../../platform/notices/as-house.ts';
import { spellBegan } from '../../employment/index.ts';
import { closeOpen } from './close.ts';

export { positionClosedItself } from './notices.ts';

/** Positions that one transaction of the night closes. */
const AT_ONCE = 500;

/** Closes open positions that are full or past. Run again, it finds none. */
export const closeOver = defineAction({
  name: 'positions.close-over',
  title: '关闭招满和过期的岗位',
  input: z.strictObject({}),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx) {
    const closed = await closeOpen(ctx, { limit: AT_ONCE });
    ctx.note({ table: 'position', details: { closed: closed.length } });
    return { closed: closed.length };
  },
});

/** A hire that takes the last place closes the position, whichever region recorded it. */
export const closeWhenFull = on(spellBegan, {
  name: 'positions.close-when-full',
  async handle(ctx, { positionId }) {
    if (positionId === null) return;
    const full = await asHouse(ctx, () =>
      ctx.db
        .selectFrom('position')
        .select('id')
        .where('id', '=', positionId)
        .where('state', 'in', ['open', 'reserved'])
        .whereRef('filled', '>=', 'headcount')
        .executeTakeFirst(),
    );
    if (full) await asHouse(ctx, () => closeOpen(ctx, { id: full.id, limit: 1 }));
  },
});

/** Batch after batch until a night has nothing left. */
async function closeAll(floor: Floor): Promise<void> {
  for (;;) {
    const done = await dispatch(floor, closeOver, {}, systemActor('job'));
    if (!done.ok) throw new Error(done.problem.code);
    if (done.value.closed < AT_ONCE) return;
  }
}

export const closingTasks: readonly RoomTask[] = [
  { name: 'positions-closing', cron: '10 0 * * *', run: closeAll },
];
