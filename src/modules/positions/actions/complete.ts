import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { positionOpened } from '../events.ts';
import { lockPosition } from '../lock.ts';
import { ownColumns, placeOfWork } from '../employer/fields.ts';
import { POSITION_WRITERS } from '../procedure.ts';
import { refuseUnready } from '../rules.ts';
import { columnsOf, placementChosen, positionFields } from './fields.ts';

/**
 * Completes a draft, or corrects an open position, with all of its fields: what is left out is not known. An open position
 * must stay ready to be open. `basedOn` is the version that was on the screen.
 */
export const completeDraft = defineAction({
  name: 'positions.complete-draft',
  title: '补全岗位',
  input: z.strictObject({
    ...positionFields,
    positionId: z.uuid(),
    basedOn: z.coerce.number().int().optional(),
  }),
  allow: { roles: POSITION_WRITERS, on: onRecord('position', 'positionId') },
  audit: 'write',
  async run(ctx, input) {
    const position = await lockPosition(ctx, input.positionId);
    if (position instanceof Refusal) return position;
    if (position.state === 'closed') return refuse('conflict', 'positions.closed-stays');
    // What is under review or open was confirmed by the region as it stands.
    if (ctx.actor.employerId && position.state !== 'draft')
      return refuse('conflict', 'positions.not-a-draft');
    if (input.basedOn !== undefined && input.basedOn !== position.version) {
      return refuse('conflict', 'positions.changed-meanwhile');
    }
    if (input.headcount < position.filled) {
      return refuse('invalid', 'check-input', undefined, [
        { path: 'headcount', code: 'positions.below-filled', params: { filled: position.filled } },
      ]);
    }
    const placement = ctx.actor.employerId
      ? placeOfWork(ctx, input.region, position.region_key)
      : placementChosen(ctx, input.region);
    if (placement instanceof Refusal) return placement;
    const said = ctx.actor.employerId ? await ownColumns(ctx, input) : await columnsOf(ctx, input);
    if (said instanceof Refusal) return said;
    if (position.state === 'open' || position.state === 'reserved') {
      const unready = refuseUnready({ ...said, ...placement });
      if (unready) return unready;
    }
    await ctx.db
      .updateTable('position')
      .set({ ...placement, ...said, version: position.version + 1 })
      .where('city', '=', position.city)
      .where('id', '=', position.id)
      .execute();
    ctx.note({
      table: 'position',
      id: position.id,
      city: position.city,
      details: { version: position.version + 1 },
    });
    if (position.state === 'open') await ctx.raise(positionOpened, { positionId: position.id });
    return { id: position.id };
  },
});
