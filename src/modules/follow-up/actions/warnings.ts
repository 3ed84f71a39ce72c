import { z } from 'zod';
import { compareDates } from '../../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { takeTransition } from '../../../platform/procedure/index.ts';
import { ASKERS, warningProcedure } from '../procedure.ts';
import { ACT_CODES, RESULT_CODES } from '../words.ts';

const note = z.string().trim().max(500).optional();
const aimed = { roles: ASKERS, on: onRecord('follow_up_warning', 'warningId') };

async function lockWarning(ctx: Context, id: string) {
  const row = await ctx.db
    .selectFrom('follow_up_warning')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? refuse('not-found', 'no-such-record');
}

/** Something was done about a warning: a talk, an accommodation, a referral. */
export const actOnWarning = defineAction({
  name: 'follow-up.act',
  title: '登记预警处理',
  input: z.strictObject({ warningId: z.uuid(), kind: z.enum(ACT_CODES), on: day.optional(), note }),
  allow: aimed,
  audit: 'write',
  async run(ctx, { warningId, kind, on = ctx.today, note: said }) {
    const warning = await lockWarning(ctx, warningId);
    if (warning instanceof Refusal) return warning;
    const move = takeTransition(warningProcedure, 'act', warning.state, ctx.actor.role);
    if (move instanceof Refusal) return move;
    if (compareDates(on, ctx.today) > 0) return invalidField('on', 'follow-up.in-future');
    await ctx.db
      .insertInto('follow_up_act')
      .values({
        city: warning.city,
        id: ctx.newId(),
        warning_id: warning.id,
        person_id: warning.person_id,
        region_key: warning.region_key,
        kind,
        acted_on: on,
        note: said ?? null,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
      })
      .execute();
    await ctx.db
      .updateTable('follow_up_warning')
      .set({ state: move.to })
      .where('id', '=', warning.id)
      .execute();
    ctx.note({
      table: 'person',
      id: warning.person_id,
      city: warning.city,
      details: { warning: warning.id, kind },
    });
    return { id: warning.id };
  },
});

/** The warning is settled, with what came of it. */
export const resolveWarning = defineAction({
  name: 'follow-up.resolve',
  title: '办结预警',
  input: z.strictObject({ warningId: z.uuid(), result: z.enum(RESULT_CODES), note }),
  allow: aimed,
  audit: 'write',
  async run(ctx, { warningId, result, note: said }) {
    const warning = await lockWarning(ctx, warningId);
    if (warning instanceof Refusal) return warning;
    const move = takeTransition(warningProcedure, 'resolve', warning.state, ctx.actor.role);
    if (move instanceof Refusal) return move;
    await ctx.db
      .updateTable('follow_up_warning')
      .set({ state: move.to, result, result_note: said ?? null, ended_on: ctx.today, ended_by: ctx.actor.id })
      .where('id', '=', warning.id)
      .execute();
    ctx.note({
      table: 'person',
      id: warning.person_id,
      city: warning.city,
      details: { warning: warning.id, result },
    });
    return { id: warning.id, spellId: warning.spell_id, result };
  },
});
