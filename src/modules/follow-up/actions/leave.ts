import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { correctSpell, endSpell } from '../../employment/index.ts';
import { EMPLOYER_REASON_CODES, PERSON_REASON_CODES, PERSON_REASONS } from '../leaving.ts';
import { ASKERS } from '../procedure.ts';
import { syncSpells } from '../sync.ts';

/**
 * Somebody left: the spell ends by employment's own act and rules, with the reason as each side says it. From then on the
 * person stands among those without work again, for that is asked of the spells. Refuses as `employment.end-spell` does.
 */
export const recordLeaving = defineAction({
  name: 'follow-up.leave',
  title: '登记离岗和原因',
  input: z.strictObject({
    spellId: z.uuid(),
    endedOn: day,
    personReason: z.enum(PERSON_REASON_CODES),
    employerReason: z.enum(EMPLOYER_REASON_CODES).optional(),
    note: z.string().trim().max(500).optional(),
  }),
  allow: { roles: ASKERS, on: onRecord('employment_spell', 'spellId') },
  audit: 'write',
  async run(ctx, { spellId, endedOn, personReason, employerReason, note }) {
    const ended = await endSpell.run(ctx, { spellId, endedOn, endReason: PERSON_REASONS[personReason].end });
    if (ended instanceof Refusal) return ended;
    const spell = await ctx.db
      .selectFrom('employment_spell')
      .select(['city', 'person_id', 'region_key'])
      .where('id', '=', spellId)
      .executeTakeFirstOrThrow();
    const id = ctx.newId();
    await ctx.db
      .insertInto('follow_up_leaving')
      .values({
        ...spell,
        id,
        spell_id: spellId,
        left_on: endedOn,
        person_reason: personReason,
        employer_reason: employerReason ?? null,
        note: note ?? null,
        undone_at: null,
        undone_reason: null,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
      })
      .execute();
    // Warnings that led here end with what came of them; the event then closes the points that are open.
    await ctx.db
      .updateTable('follow_up_warning')
      .set({ state: 'resolved', result: 'left', ended_on: ctx.today, ended_by: ctx.actor.id })
      .where('spell_id', '=', spellId)
      .where('state', 'in', ['open', 'acting'])
      .execute();
    await syncSpells(ctx, [spellId]);
    return { id, personId: spell.person_id };
  },
});

/**
 * The person did not leave after all. An end is said once, so this is employment's correction: a new row without the end, to be
 * verified again; the follow-up goes on when it is. Refuses `follow-up.undone`.
 */
export const undoLeaving = defineAction({
  name: 'follow-up.undo-leave',
  title: '撤销离岗',
  input: z.strictObject({ leavingId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  allow: { roles: OFFICERS, on: onRecord('follow_up_leaving', 'leavingId') },
  audit: 'write',
  async run(ctx, { leavingId, reason }) {
    const leaving = await ctx.db
      .selectFrom('follow_up_leaving')
      .selectAll()
      .where('id', '=', leavingId)
      .forUpdate()
      .executeTakeFirst();
    if (!leaving) return refuse('not-found', 'no-such-record');
    if (leaving.undone_at !== null) return refuse('conflict', 'follow-up.undone');
    const spell = await ctx.db
      .selectFrom('employment_spell')
      .select(['form', 'started_on', 'employer_id', 'employer_name', 'urban_rural'])
      .where('id', '=', leaving.spell_id)
      .executeTakeFirst();
    if (!spell) return refuse('not-found', 'no-such-record');
    const corrected = await correctSpell.run(ctx, {
      spellId: leaving.spell_id,
      form: spell.form,
      startedOn: plainDate(spell.started_on),
      ...(spell.employer_id !== null && { employerId: spell.employer_id }),
      ...(spell.employer_id === null &&
        spell.employer_name !== null && { employerName: spell.employer_name }),
      ...(spell.urban_rural !== null && { urbanRural: spell.urban_rural }),
      reason,
    });
    if (corrected instanceof Refusal) return corrected;
    await ctx.db
      .updateTable('follow_up_leaving')
      .set({ undone_at: ctx.now, undone_reason: reason })
      .where('id', '=', leavingId)
      .execute();
    return { spellId: corrected.id, personId: leaving.person_id };
  },
});
