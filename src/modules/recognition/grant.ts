import { addDays, addMonths, plainDate, type PlainDate } from '../../kernel/dates.ts';
import { refuse, Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { recognitionEnded, recognitionGranted } from './events.ts';
import { assess, notMet } from './facts.ts';
import { lockCase, moveCase, type CaseRow } from './move.ts';
import { validMonths } from './parameters.ts';
import type { KeptVerdict } from './tables.ts';

/** The days for which a recognition of today holds, both included. */
export function term(ctx: Pick<Context, 'params' | 'today'>): { from: PlainDate; until: PlainDate } {
  const months = ctx.params.book.on(validMonths, ctx.today).value;
  return { from: ctx.today, until: addDays(addMonths(ctx.today, months), -1) };
}

/** A recognition that was taken away by mistake gets its own days back while they last; any other begins today. */
function termOf(ctx: Context, row: CaseRow): { from: PlainDate; until: PlainDate } {
  if (row.valid_from && row.valid_until && row.valid_until >= ctx.today)
    return { from: plainDate(row.valid_from), until: plainDate(row.valid_until) };
  return term(ctx);
}

/** Ends the recognition that this one carries on; refuses where another stands beside it. */
async function endCarriedOn(ctx: Context, row: CaseRow): Promise<Refusal | null> {
  const standing = await ctx.db
    .selectFrom('recognition')
    .select('id')
    .where('person_id', '=', row.person_id)
    .where('state', '=', 'recognised')
    .executeTakeFirst();
  if (!standing) return null;
  if (standing.id !== row.renews) return refuse('conflict', 'recognition.already-recognised');
  const old = await lockCase(ctx, standing.id);
  if (old instanceof Refusal) return old;
  return moveCase(ctx, old, 'end', { ended_on: ctx.today, end_cause: 'renewed' }, { silent: true });
}

/** Recognises, by the facts of today. Refuses with the conditions that are not met or not known. */
export async function grantCase(
  ctx: Context,
  row: CaseRow,
  move: 'recognise' | 'grant',
  reason?: string,
): Promise<Refusal | { id: string }> {
  const decision = await assess(ctx, row.person_id, row);
  if (decision instanceof Refusal) return decision;
  const failed = notMet(decision);
  if (failed) return failed;
  const { from, until } = termOf(ctx, row);
  const kept: KeptVerdict = {
    rule: decision.rule,
    on: decision.on,
    verdict: decision.result.verdict,
    steps: decision.steps,
  };
  const carried = await endCarriedOn(ctx, row);
  if (carried) return carried;
  const refused = await moveCase(ctx, row, move, {
    reason,
    decided_on: ctx.today,
    decided_by: ctx.actor.id,
    valid_from: from,
    valid_until: until,
    ended_on: null,
    end_cause: null,
    verdict: JSON.stringify(kept),
  });
  if (refused) return refused;
  await raiseGranted(ctx, row, from, until);
  return { id: row.id };
}

type Of = Pick<CaseRow, 'id' | 'person_id' | 'city'>;

/** Says that a recognition holds. */
export function raiseGranted(ctx: Context, row: Of, validFrom: string, validUntil: string): Promise<void> {
  const { id: recognitionId, person_id: personId, city } = row;
  return ctx.raise(recognitionGranted, { recognitionId, personId, city, validFrom, validUntil });
}

/** Says that a recognition no longer holds. */
export function raiseEnded(ctx: Context, row: Of, endedOn: string, cause: string): Promise<void> {
  const { id: recognitionId, person_id: personId, city } = row;
  return ctx.raise(recognitionEnded, { recognitionId, personId, city, endedOn, cause });
}
