import { z } from 'zod';
import { compareDates, plainDate } from '../../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { spellEnded } from '../events.ts';
import { day } from '../../../platform/input/index.ts';
import { spellFields } from '../input.ts';
import { recount } from '../recount.ts';
import { happened, lockSpell } from '../spell-row.ts';

/** Says when work ended: the last day in work. Said once; a wrong end is mended by a correction. */
export const endSpell = defineAction({
  name: 'employment.end-spell',
  title: '登记离职',
  input: z.strictObject({ spellId: z.uuid(), endedOn: day, endReason: spellFields.endReason.unwrap() }),
  allow: { roles: STAFF, on: onRecord('employment_spell', 'spellId') },
  audit: 'write',
  async run(ctx, { spellId, endedOn, endReason }) {
    const spell = await lockSpell(ctx, spellId);
    if (spell instanceof Refusal) return spell;
    if (spell.state === 'rejected' || spell.state === 'retracted')
      return refuse('conflict', 'employment.closed');
    if (spell.ended_on !== null)
      return refuse('conflict', 'employment.already-ended', { on: spell.ended_on });
    if (compareDates(endedOn, ctx.today) > 0) return invalidField('endedOn', 'employment.end-in-future');
    if (compareDates(endedOn, plainDate(spell.started_on)) < 0)
      return invalidField('endedOn', 'employment.end-before-start');
    await ctx.db
      .updateTable('employment_spell')
      .set({
        ended_on: endedOn,
        end_reason: endReason,
        ended_recorded_at: ctx.now,
        ended_recorded_by: ctx.actor.id,
      })
      .where('id', '=', spell.id)
      .execute();
    await recount(ctx, [spell.person_id]);
    ctx.note({
      table: 'person',
      id: spell.person_id,
      city: spell.city,
      details: { spell: spell.id, move: 'end' },
    });
    await ctx.raise(spellEnded, { ...happened(spell), endedOn });
    return { id: spell.id };
  },
});
