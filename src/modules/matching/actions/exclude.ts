import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson } from '../../../platform/action/index.ts';
import { placeNo } from './place.ts';

/** Either side says no: the pair is not suggested again until the no is withdrawn. Saying it twice is saying it once. */
export const excludePair = defineAction({
  name: 'matching.exclude',
  title: '记下不合适',
  input: z.strictObject({
    personId: z.uuid(),
    positionId: z.uuid(),
    saidBy: z.enum(['person', 'employer']),
    reason: z.string().trim().min(1).max(200).optional(),
  }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, input) {
    const reason = input.reason ?? null;
    const placed = await placeNo(ctx, { ...input, reason, reasonCode: null });
    return placed instanceof Refusal ? placed : { excluded: placed };
  },
});
