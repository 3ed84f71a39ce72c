import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import '../tables.ts';
import { recordVisit } from '../visit/record.ts';
import type { visitTold } from '../visit/told.ts';
import { MANAGERS } from '../who.ts';
import { TOLD_AAD } from './upload.ts';

/**
 * Records the visits of the rows that are right, each as an act of its own under whoever takes them over. The ids were made
 * when the file was read: a retry, or the same file twice, records nothing twice.
 */
export const takeResults = defineAction({
  name: 'survey.take-results',
  title: '导入走访结果',
  input: z.strictObject({ importId: z.uuid() }),
  allow: { roles: MANAGERS, on: onRecord('survey_import', 'importId') },
  audit: 'write',
  async run(ctx, { importId }) {
    const batch = await ctx.db
      .selectFrom('survey_import')
      .selectAll()
      .where('id', '=', importId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (batch.taken_at) return { visits: 0 };
    const rows = await ctx.db
      .selectFrom('survey_import_row')
      .select(['visit_id', 'told_enc'])
      .where('import_id', '=', importId)
      .where('told_enc', 'is not', null)
      .orderBy('line')
      .execute();
    if (rows.length === 0) return refuse('conflict', 'nothing-to-take');
    // A job each, in this transaction; they are sealed like the rows, and start when it commits.
    for (const { visit_id, told_enc } of rows) {
      const told = JSON.parse(ctx.cipher.open(told_enc!, `${TOLD_AAD}:${visit_id}`)) as z.input<
        typeof visitTold
      >;
      await ctx.enqueue(recordVisit, told);
    }
    await ctx.db.updateTable('survey_import').set({ taken_at: ctx.now }).where('id', '=', importId).execute();
    ctx.note({ table: 'survey_import', id: importId, city: batch.city, details: { visits: rows.length } });
    return { visits: rows.length };
  },
});
