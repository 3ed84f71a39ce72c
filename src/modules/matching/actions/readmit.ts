import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson } from '../../../platform/action/index.ts';

/** Withdraws a no between a person and a position; it stays on record as withdrawn. */
export const readmitPair = defineAction({
  name: 'matching.readmit',
  title: '恢复推荐',
  input: z.strictObject({ personId: z.uuid(), positionId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, input) {
    const withdrawn = await ctx.db
      .updateTable('match_exclusion')
      .set({ withdrawn_at: ctx.now, withdrawn_by: ctx.actor.id })
      .where('person_id', '=', input.personId)
      .where('position_id', '=', input.positionId)
      .where('withdrawn_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!withdrawn) return refuse('conflict', 'nothing-excluded');
    ctx.note({ table: 'person', id: input.personId, details: { position: input.positionId } });
    return { readmitted: true };
  },
});
