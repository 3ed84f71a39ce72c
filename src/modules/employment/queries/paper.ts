import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';

/** One paper with its content; its hash has been proved. */
export const openEvidence = defineQuery({
  name: 'employment.open-evidence',
  title: '打开就业材料',
  input: z.strictObject({ evidenceId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('spell_evidence', 'evidenceId') },
  audit: 'sensitive-read',
  async run(ctx, input) {
    const row = await ctx.db
      .selectFrom('spell_evidence')
      .select(['city', 'person_id', 'spell_id', 'attachment_id'])
      .where('id', '=', input.evidenceId)
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'no-such-record');
    const file = await ctx.files.get(ctx, row.attachment_id);
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { evidence: input.evidenceId } });
    return {
      spellId: row.spell_id,
      name: file.name,
      mediaType: file.mediaType,
      size: file.size,
      base64: file.bytes.toString('base64'),
    };
  },
});
