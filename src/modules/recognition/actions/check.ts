import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { aCase, reason } from '../input.ts';
import { lockCase, moveCase } from '../move.ts';
import { CHECKERS } from '../procedure.ts';

const aimed = { roles: CHECKERS, on: onRecord('recognition', 'recognitionId') };

/** The township has looked at papers and facts; the county decides. */
export const checkRecognition = defineAction({
  name: 'recognition.check',
  title: '核对认定申请，报县级',
  input: z.strictObject(aCase),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId }) {
    const row = await lockCase(ctx, recognitionId);
    if (row instanceof Refusal) return row;
    return (await moveCase(ctx, row, 'check', { checked_by: ctx.actor.id })) ?? { id: row.id };
  },
});

/** Something is missing: back to the person, with what and until when. */
export const returnRecognition = defineAction({
  name: 'recognition.return',
  title: '退回补充认定材料',
  input: z.strictObject({ ...aCase, reason }),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId, reason: missing }) {
    const row = await lockCase(ctx, recognitionId);
    if (row instanceof Refusal) return row;
    return (await moveCase(ctx, row, 'return', { reason: missing })) ?? { id: row.id };
  },
});
