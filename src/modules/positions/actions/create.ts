import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { anywhere, defineAction } from '../../../platform/action/index.ts';
import { ownColumns, ownPlacement } from '../employer/fields.ts';
import { POSITION_WRITERS } from '../procedure.ts';
import { columnsOf, placementChosen, positionFields } from './fields.ts';

/** A new draft, entered by hand: by whoever keeps the bank, or by an employer for itself. */
export const createPosition = defineAction({
  name: 'positions.create',
  title: '登记岗位',
  input: z.strictObject(positionFields),
  // Row-level security refuses a place outside the actor's region.
  allow: { roles: POSITION_WRITERS, on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const byEmployer = Boolean(ctx.actor.employerId);
    const placement = byEmployer ? ownPlacement(ctx, input.region) : placementChosen(ctx, input.region);
    if (placement instanceof Refusal) return placement;
    const said = byEmployer ? await ownColumns(ctx, input) : await columnsOf(ctx, input);
    if (said instanceof Refusal) return said;
    const id = ctx.newId();
    const city = ctx.params.regions.unit(ctx.params.regions.codeOf(placement.region_key));
    await ctx.db
      .insertInto('position')
      .values({
        city,
        id,
        ...placement,
        ...said,
        state_reason: null,
        source: byEmployer ? 'employer' : 'form',
        import_batch: null,
        import_hash: null,
        recorded_by: ctx.actor.id,
      })
      .execute();
    ctx.note({ table: 'position', id, city });
    return { id };
  },
});
