import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { lockBatch } from '../importing/batch.ts';
import { POSITION_PUBLISHERS } from '../procedure.ts';

/**
 * Takes back what a batch brought in, as far as nobody has used it: drafts that were never touched go, all others stay and
 * are counted. The batch and its rows stay as the trace. Undoing twice answers as the first time.
 */
export const undoPostings = defineAction({
  name: 'positions.import-undo',
  title: '撤销岗位导入',
  input: z.strictObject({ batchId: z.uuid() }),
  allow: { roles: POSITION_PUBLISHERS, on: onRecord('position_import_batch', 'batchId') },
  audit: 'write',
  async run(ctx, input) {
    const batch = await lockBatch(ctx, input.batchId);
    if (batch instanceof Refusal) return batch;
    if (batch.state === 'undone') return { batchId: batch.id, removed: 0, kept: batch.counts.kept ?? 0 };
    const { numDeletedRows } = await ctx.db
      .deleteFrom('position')
      .where('import_batch', '=', batch.id)
      .where('state', '=', 'draft')
      .where('version', '=', 1)
      .executeTakeFirst();
    const { count } = await ctx.db
      .selectFrom('position')
      .where('import_batch', '=', batch.id)
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const [removed, kept] = [Number(numDeletedRows), Number(count)];
    await ctx.db
      .updateTable('position_import_batch')
      .set({ state: 'undone', undone_at: ctx.now, counts: JSON.stringify({ ...batch.counts, kept }) })
      .where('id', '=', batch.id)
      .execute();
    ctx.note({ table: 'position_import_batch', id: batch.id, city: batch.city, details: { removed, kept } });
    return { batchId: batch.id, removed, kept };
  },
});
