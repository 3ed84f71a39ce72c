import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { removeFile, removeReason } from '../../../platform/files/papers.ts';
import { lockSpell } from '../spell-row.ts';

/** Whether the same file stands behind a spell that was verified: a correction carries the papers over. */
async function provesAnother(ctx: Context, attachmentId: string): Promise<boolean> {
  const verified = await ctx.db
    .selectFrom('spell_evidence as e')
    .innerJoin('employment_spell as s', 's.id', 'e.spell_id')
    .select('s.id')
    .where('e.attachment_id', '=', attachmentId)
    .where('s.state', '=', 'verified')
    .executeTakeFirst();
  return verified !== undefined;
}

/**
 * Takes a wrong paper away from a spell that nobody has verified yet, with the reason; the file stays under seal. What a
 * verification rests on is never taken away: there a correction or a retraction is the way.
 */
export const removeEvidence = defineAction({
  name: 'employment.remove-evidence',
  title: '删除就业材料',
  input: z.strictObject({ evidenceId: z.uuid(), reason: removeReason }),
  allow: { roles: STAFF, on: onRecord('spell_evidence', 'evidenceId') },
  audit: 'write',
  async run(ctx, input) {
    const paper = await ctx.db
      .selectFrom('spell_evidence')
      .select(['spell_id', 'attachment_id'])
      .where('id', '=', input.evidenceId)
      .executeTakeFirstOrThrow();
    const spell = await lockSpell(ctx, paper.spell_id);
    if (spell instanceof Refusal) return spell;
    if (spell.state !== 'pending' || (await provesAnother(ctx, paper.attachment_id)))
      return refuse('conflict', 'file-not-removable');
    if (!(await removeFile(ctx, paper.attachment_id, input.reason)))
      return refuse('not-found', 'file-removed');
    ctx.note({
      table: 'person',
      id: spell.person_id,
      city: spell.city,
      details: { spell: spell.id, evidence: input.evidenceId },
    });
    return { spellId: spell.id };
  },
});
