import { z } from 'zod';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { mayAct } from '../../people/index.ts';
import { raiseEnded } from '../grant.ts';
import { aCase, reason, said, told } from '../input.ts';
import { lockCase, moveCase, type CaseRow } from '../move.ts';
import { TAKERS } from '../procedure.ts';

// The person by the own account, or the staff on their word: the same steps, and the trace says which.
const aimed = { roles: [...TAKERS, 'seeker'] as const, on: onRecord('recognition', 'recognitionId') };

/** The case, for whoever may speak for the person. */
async function ofPerson(ctx: Context, id: string): Promise<CaseRow | Refusal> {
  if (ctx.actor.role === 'seeker') {
    const viewOnly = await mayAct(ctx);
    if (viewOnly) return viewOnly;
  }
  const row = await lockCase(ctx, id);
  const foreign =
    !(row instanceof Refusal) && ctx.actor.role === 'seeker' && row.person_id !== ctx.actor.personId;
  return foreign ? refuse('not-found', 'no-such-record') : row;
}

/** Hands in again what was returned, with what has become known meanwhile. */
export const resubmitRecognition = defineAction({
  name: 'recognition.resubmit',
  title: '补好了，再交认定申请',
  input: z.strictObject({ ...aCase, ...said }),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId, working, pension }) {
    const row = await ofPerson(ctx, recognitionId);
    if (row instanceof Refusal) return row;
    const refused = await moveCase(ctx, row, 'resubmit', {
      ...(working !== undefined && { said_working: told(working) }),
      ...(pension !== undefined && { said_pension: told(pension) }),
    });
    return refused ?? { id: row.id };
  },
});

/** Takes the application back, or gives the recognition up. */
export const withdrawRecognition = defineAction({
  name: 'recognition.withdraw',
  title: '撤回认定申请，或不要认定了',
  input: z.strictObject(aCase),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId }) {
    const row = await ofPerson(ctx, recognitionId);
    if (row instanceof Refusal) return row;
    const held = row.state === 'recognised';
    const refused = await moveCase(ctx, row, 'withdraw', {
      ...(held && { ended_on: ctx.today, end_cause: 'withdrawn' }),
    });
    if (refused) return refused;
    if (held) await raiseEnded(ctx, row, ctx.today, 'withdrawn');
    return { id: row.id };
  },
});

/** Objects to a refusal or a revocation within the days that were given. */
export const objectToRecognition = defineAction({
  name: 'recognition.object',
  title: '对认定决定提出异议',
  input: z.strictObject({ ...aCase, reason }),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId, reason: objection }) {
    const row = await ofPerson(ctx, recognitionId);
    if (row instanceof Refusal) return row;
    const open = row.state === 'refused' || row.state === 'revoked';
    if (open && row.due_on !== null && row.due_on < ctx.today)
      return refuse('conflict', 'recognition.too-late', { until: formatDateZh(plainDate(row.due_on)) });
    const newer = await ctx.db
      .selectFrom('recognition')
      .select('id')
      .where('person_id', '=', row.person_id)
      .where('id', '<>', row.id)
      .where('state', 'in', ['applied', 'supplement', 'checked', 'objected', 'recognised'])
      .executeTakeFirst();
    if (newer) return refuse('conflict', 'recognition.already-open');
    return (await moveCase(ctx, row, 'object', { reason: objection, objection })) ?? { id: row.id };
  },
});
