import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord, type Context } from '../../../platform/action/index.ts';
import { fileHref } from '../../../platform/files/index.ts';

const onePaper = z.strictObject({ evidenceId: z.uuid() });
const aimed = { roles: STAFF, on: onRecord('spell_evidence', 'evidenceId') };

function rowOf(ctx: Context, evidenceId: string) {
  return ctx.db
    .selectFrom('spell_evidence')
    .select(['city', 'person_id', 'spell_id', 'attachment_id'])
    .where('id', '=', evidenceId)
    .executeTakeFirst();
}

/** One paper with its content, for programs; its hash has been proved. */
export const openEvidence = defineQuery({
  name: 'employment.open-evidence',
  title: '打开就业材料',
  input: onePaper,
  allow: aimed,
  audit: 'sensitive-read',
  async run(ctx, input) {
    const row = await rowOf(ctx, input.evidenceId);
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

/** A link of ten minutes to one paper, for pages; its opening is what the audit trail keeps. */
export const linkEvidence = defineQuery({
  name: 'employment.link-evidence',
  title: '打开就业材料（页面）',
  input: onePaper,
  allow: aimed,
  audit: 'none',
  async run(ctx, input) {
    const row = await rowOf(ctx, input.evidenceId);
    if (!row) return refuse('not-found', 'no-such-record');
    return { href: fileHref(ctx, { source: 'attachment', id: row.attachment_id, purpose: 'verify' }) };
  },
});
