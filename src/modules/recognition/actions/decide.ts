import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { grantCase } from '../grant.ts';
import { aCase, reason } from '../input.ts';
import { lockCase, moveCase, type CaseRow } from '../move.ts';
import { fourEyes } from '../parameters.ts';

const aimed = { roles: OFFICERS, on: onRecord('recognition', 'recognitionId') };
const decided = (ctx: Context) => ({ decided_on: ctx.today, decided_by: ctx.actor.id });

/** Refuses the same pair of eyes twice, where the place asks for two. */
function sameEyes(ctx: Context, step: 'decide' | 'review', before: string | null): Refusal | null {
  const two = ctx.params.book.on(fourEyes, ctx.today).value[step];
  return two && before !== null && before === ctx.actor.id
    ? refuse('conflict', `recognition.four-eyes-${step}`)
    : null;
}

async function inHand(ctx: Context, id: string, step: 'decide' | 'review'): Promise<CaseRow | Refusal> {
  const row = await lockCase(ctx, id);
  if (row instanceof Refusal) return row;
  return sameEyes(ctx, step, step === 'decide' ? row.checked_by : row.decided_by) ?? row;
}

/** Recognises the person; the days of the recognition begin today. */
export const recogniseCase = defineAction({
  name: 'recognition.recognise',
  title: '认定为就业困难人员',
  input: z.strictObject(aCase),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId }) {
    const row = await inHand(ctx, recognitionId, 'decide');
    return row instanceof Refusal ? row : grantCase(ctx, row, 'recognise');
  },
});

/** Refuses with a reason that the person reads, and tells until when one may object. */
export const refuseCase = defineAction({
  name: 'recognition.refuse',
  title: '不予认定',
  input: z.strictObject({ ...aCase, reason }),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId, reason: why }) {
    const row = await inHand(ctx, recognitionId, 'decide');
    if (row instanceof Refusal) return row;
    return (await moveCase(ctx, row, 'refuse', { reason: why, ...decided(ctx) })) ?? { id: row.id };
  },
});

/** Decides about an objection: it is right and the person is recognised, or the decision stands. */
export const reviewObjection = defineAction({
  name: 'recognition.review',
  title: '复核认定异议',
  input: z.strictObject({ ...aCase, decision: z.enum(['grant', 'uphold']), reason }),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId, decision, reason: why }) {
    const row = await inHand(ctx, recognitionId, 'review');
    if (row instanceof Refusal) return row;
    if (decision === 'grant') return grantCase(ctx, row, 'grant', why);
    return (await moveCase(ctx, row, 'uphold', { reason: why, ...decided(ctx) })) ?? { id: row.id };
  },
});
