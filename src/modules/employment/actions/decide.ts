import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { decideOn } from '../../../platform/rule/index.ts';
import { evidenceRule, groupText } from '../evidence.ts';
import { papersOfSpell, standingKinds } from '../papers.ts';
import { spellRetracted, spellVerified } from '../events.ts';
import { reason } from '../input.ts';
import { evidenceRules, fourEyes } from '../parameters.ts';
import { recount } from '../recount.ts';
import { happened, lockSpell, moveSpell, type SpellRow } from '../spell-row.ts';
import { tellDecided } from '../tell.ts';

const aimed = { roles: OFFICERS, on: onRecord('employment_spell', 'spellId') };

/** Why the papers are not enough, naming what is missing and where that is said; null when they are. */
async function evidenceProblem(ctx: Context, spell: SpellRow): Promise<Refusal | null> {
  // A kind that is no longer in the list meets no group.
  const kinds = standingKinds(await papersOfSpell(ctx, spell.id));
  // What is asked for is what is asked for today, however long ago the work began.
  const rules = ctx.params.book.on(evidenceRules, ctx.today);
  const { result } = decideOn([evidenceRule], ctx.today, { form: spell.form, kinds }, rules.value);
  if (result.enough) return null;
  const missing = result.missing.map(groupText).join('；');
  return refuse('conflict', 'employment.evidence-missing', { missing, source: rules.cites.source });
}

/** Finds the evidence of a spell enough. From now on it can be counted, in the year in which the work began. */
export const verifySpell = defineAction({
  name: 'employment.verify-spell',
  title: '核实通过',
  input: z.strictObject({ spellId: z.uuid() }),
  allow: aimed,
  audit: 'write',
  async run(ctx, input) {
    const spell = await lockSpell(ctx, input.spellId);
    if (spell instanceof Refusal) return spell;
    const alone = spell.recorded_by !== null && spell.recorded_by === ctx.actor.id;
    if (alone && ctx.params.book.on(fourEyes, ctx.today).value)
      return refuse('conflict', 'employment.four-eyes');
    const problem = spell.state === 'pending' ? await evidenceProblem(ctx, spell) : null;
    if (problem) return problem;
    const refusal = await moveSpell(ctx, spell, 'verify', {
      verified_on: ctx.today,
      verified_by: ctx.actor.id,
    });
    if (refusal) return refusal;
    await recount(ctx, [spell.person_id]);
    await ctx.raise(spellVerified, happened(spell));
    await tellDecided(ctx, spell, 'verified');
    return { id: spell.id };
  },
});

/** Finds the evidence wanting. The spell stays to be seen; a correction starts anew. */
export const rejectSpell = defineAction({
  name: 'employment.reject-spell',
  title: '核实不通过',
  input: z.strictObject({ spellId: z.uuid(), reason }),
  allow: aimed,
  audit: 'write',
  async run(ctx, input) {
    const spell = await lockSpell(ctx, input.spellId);
    if (spell instanceof Refusal) return spell;
    const refusal = await moveSpell(ctx, spell, 'reject', { reject_reason: input.reason });
    if (refusal) return refusal;
    await tellDecided(ctx, spell, 'rejected');
    await recount(ctx, [spell.person_id]);
    return { id: spell.id };
  },
});

/** Takes back what turned out not to be so; a counted start leaves the count at once. */
export const retractSpell = defineAction({
  name: 'employment.retract-spell',
  title: '撤回就业登记',
  input: z.strictObject({ spellId: z.uuid(), reason }),
  allow: aimed,
  audit: 'write',
  async run(ctx, input) {
    const spell = await lockSpell(ctx, input.spellId);
    if (spell instanceof Refusal) return spell;
    const refusal = await moveSpell(ctx, spell, 'retract', { retract_reason: input.reason });
    if (refusal) return refusal;
    await recount(ctx, [spell.person_id]);
    await ctx.raise(spellRetracted, happened(spell));
    return { id: spell.id };
  },
});
