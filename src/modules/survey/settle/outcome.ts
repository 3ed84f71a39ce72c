import { z } from 'zod';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { OUTCOME_ORDER, TO_CHECK } from '../outcomes.ts';
import '../tables.ts';
import { MANAGERS } from '../who.ts';

/**
 * What the office found about somebody who is said to have moved, died or not to be there: it is so, or it is otherwise, and
 * then what is so (`again`: visit once more). The person's file is changed by its own procedures, never from here.
 */
export const settleOutcome = defineAction({
  name: 'survey.settle-outcome',
  title: '核对走访结果',
  input: z.strictObject({
    subjectId: z.uuid(),
    finding: z.enum(['confirmed', 'corrected']),
    /** With `corrected`. */
    outcome: z.enum([...OUTCOME_ORDER, 'again']).optional(),
    note: z.string().trim().min(1).max(300),
  }),
  allow: { roles: MANAGERS, on: onRecord('survey_subject', 'subjectId') },
  audit: 'write',
  async run(ctx, { subjectId, finding, outcome, note }) {
    const subject = await ctx.db
      .selectFrom('survey_subject')
      .selectAll()
      .where('id', '=', subjectId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (!subject.outcome || !TO_CHECK.includes(subject.outcome) || subject.settled)
      return refuse('conflict', 'nothing-to-settle');
    if (finding === 'corrected' && !outcome) return invalidField('outcome', 'required');
    if (finding === 'corrected' && outcome === subject.outcome)
      return invalidField('outcome', 'same-outcome');
    const standing =
      finding === 'confirmed'
        ? {}
        : outcome === 'again'
          ? { outcome: null, visited_at: null, visited_by: null }
          : { outcome: outcome! };
    await ctx.db
      .updateTable('survey_subject')
      .set({
        ...standing,
        settled: finding,
        settled_note: note,
        settled_at: ctx.now,
        settled_by: ctx.actor.id,
      })
      .where('id', '=', subjectId)
      .execute();
    ctx.note({
      table: 'survey_subject',
      id: subjectId,
      city: subject.city,
      details: { finding, was: subject.outcome, outcome: outcome ?? null },
    });
    return { id: subjectId, campaignId: subject.campaign_id };
  },
});
