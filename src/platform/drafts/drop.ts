import { z } from 'zod';
import { refuse } from '../../kernel/problem.ts';
import { SIGNED_IN } from '../access/roles.ts';
import { anywhere, defineAction } from '../action/index.ts';
import './tables.ts';

/** Ends a draft: its owner does not want it, or what it held was sent. */
export const dropDraft = defineAction({
  name: 'drafts.drop',
  title: '不要存着的表了',
  input: z.strictObject({ draftId: z.uuid(), because: z.enum(['unwanted', 'sent']).default('unwanted') }),
  allow: { roles: SIGNED_IN, on: anywhere },
  audit: 'write',
  async run(ctx, { draftId, because }) {
    const gone = await ctx.db
      .deleteFrom('draft')
      .where('id', '=', draftId)
      .where('account_id', '=', ctx.actor.id)
      .where('grant_id', '=', ctx.actor.grantId ?? null)
      .returning('id')
      .executeTakeFirst();
    if (!gone) return refuse('not-found', 'no-such-draft');
    ctx.note({ table: 'draft', id: draftId, details: { because } });
    return { id: gone.id };
  },
});
