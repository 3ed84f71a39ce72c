import { z } from 'zod';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import { explainFit } from '../explain-fit.ts';

/** Why a person and a position go together, or why not. */
export const explain = defineQuery({
  name: 'matching.explain',
  title: '看一个人和一个岗位合不合适',
  input: z.strictObject({ personId: z.uuid(), positionId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'sensitive-read',
  run(ctx, input) {
    ctx.note({ table: 'person', id: input.personId, details: { position: input.positionId } });
    return explainFit(ctx, input.personId, input.positionId);
  },
});
