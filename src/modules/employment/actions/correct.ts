import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { reason, spellFields } from '../input.ts';
import { startSpell } from '../record.ts';
import { lockSpell, type SpellRow } from '../spell-row.ts';

/** The papers of the old spell as rows of the new one: the same files, nothing copied or taken away. */
async function carryEvidence(ctx: Context, from: SpellRow, to: string): Promise<void> {
  const papers = await ctx.db
    .selectFrom('spell_evidence')
    .selectAll()
    .where('spell_id', '=', from.id)
    .execute();
  if (papers.length === 0) return;
  await ctx.db
    .insertInto('spell_evidence')
    .values(papers.map((paper) => ({ ...paper, id: ctx.newId(), spell_id: to })))
    .execute();
}

/**
 * Replaces what was recorded by what is right: a new row, to be verified again, supersedes the old one, which stays to be
 * seen. All facts are given anew; an end that is left out means that the person is still in work.
 */
export const correctSpell = defineAction({
  name: 'employment.correct-spell',
  title: '更正就业登记',
  input: z.strictObject({ spellId: z.uuid(), ...spellFields, reason }),
  allow: { roles: OFFICERS, on: onRecord('employment_spell', 'spellId') },
  audit: 'write',
  async run(ctx, { spellId, reason: why, ...facts }) {
    const old = await lockSpell(ctx, spellId);
    if (old instanceof Refusal) return old;
    if (old.state === 'retracted') return refuse('conflict', 'employment.closed');
    const id = ctx.newId();
    await ctx.db
      .updateTable('employment_spell')
      .set({ superseded_by: id, superseded_at: ctx.now })
      .where('id', '=', old.id)
      .execute();
    // A start on the same day was in the same place; another day is looked up again.
    const startRegionKey = facts.startedOn === old.started_on ? old.start_region_key : null;
    const corrected = await startSpell(
      ctx,
      {
        ...facts,
        personId: old.person_id,
        urbanRural: facts.urbanRural ?? old.urban_rural,
        positionId: old.position_id,
        referralId: old.referral_id,
        foundBy: old.found_by,
        source: old.source,
      },
      { id, of: old.id, reason: why, startRegionKey },
    );
    // Returned, a refusal rolls everything back: the old row stays in force.
    if (corrected instanceof Refusal) return corrected;
    await carryEvidence(ctx, old, id);
    return corrected;
  },
});
