import { sql } from 'kysely';
import { systemActor } from '../../../platform/access/actor.ts';
import { on } from '../../../platform/event/index.ts';
import { asHouse } from '../../../platform/notices/as-house.ts';
import { positionClosed, type ClosedWhy } from '../../positions/index.ts';
import { endOfferingOf } from '../offering/freed.ts';
import { endWithPosition } from './with-position.ts';

export { endWishesOf } from './found-work.ts';
export { positionGone } from './notices.ts';

/**
 * Whoever was on the way to a position that closed is told, wherever in the province they live: so it is done as the house. A
 * position that was opened again meanwhile ends nothing.
 */
export const endReferralsOfClosed = on(positionClosed, {
  name: 'recruiting.end-referrals-of-closed',
  async handle(ctx, { positionId }) {
    const house = { ...ctx, actor: systemActor(ctx.actor.via) };
    await asHouse(house, async () => {
      const { rows } = await sql<{ why: ClosedWhy | null }>`
        select closed_why as why from position where id = ${positionId} and state = 'closed'`.execute(ctx.db);
      const why = rows[0]?.why;
      if (!why) return;
      await endOfferingOf(house, positionId, why === 'full');
      await endWithPosition(house, positionId, why);
    });
  },
});
