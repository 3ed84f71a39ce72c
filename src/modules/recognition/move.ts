import type { Updateable } from 'kysely';
import { refuse, Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { takeTransition } from '../../platform/procedure/index.ts';
import { dueOn } from './due.ts';
import { recognitionProcedure, type RecognitionMove, type RecognitionState } from './procedure.ts';
import type { AppliedAs, RecognitionStepTable, RecognitionTable } from './tables.ts';
import { tellMoved } from './tell.ts';

/** The case, locked until the transaction ends: of two who act at once the second sees what the first did, and is told. */
export async function lockCase(ctx: Context, id: string) {
  const row = await ctx.db
    .selectFrom('recognition')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? refuse('not-found', 'no-such-record');
}
export type CaseRow = Exclude<Awaited<ReturnType<typeof lockCase>>, Refusal>;

/** In which capacity the actor acts. */
export function actingAs({ actor }: Pick<Context, 'actor'>): AppliedAs | 'house' {
  if (actor.role === 'seeker') return actor.capacity ?? 'self';
  return actor.role === 'system' ? 'house' : 'staff';
}

type Kept = Pick<CaseRow, 'city' | 'id' | 'person_id' | 'region_key'>;
interface Took {
  move: RecognitionStepTable['move'];
  state: RecognitionState;
  reason: string | null;
}

/** One line of the way of a case. */
export async function addStep(ctx: Context, row: Kept, { move, state, reason }: Took): Promise<void> {
  await ctx.db
    .insertInto('recognition_step')
    .values({
      city: row.city,
      id: ctx.newId(),
      recognition_id: row.id,
      person_id: row.person_id,
      region_key: row.region_key,
      move,
      state,
      reason,
      done_as: actingAs(ctx),
      at: ctx.now,
      done_by: ctx.actor.id,
    })
    .execute();
}

type Written = Omit<Updateable<RecognitionTable>, 'state' | 'since' | 'due_on'>;

/**
 * Takes one move of the procedure with what it writes beside the state, keeps the step and tells (`silent`: another telling
 * follows); refuses as the procedure does.
 */
export async function moveCase(
  ctx: Context,
  row: CaseRow,
  name: RecognitionMove,
  { reason, ...written }: Written & { reason?: string | undefined } = {},
  { silent = false }: { silent?: boolean } = {},
): Promise<Refusal | null> {
  const move = takeTransition(recognitionProcedure, name, row.state, ctx.actor.role, { reason });
  if (move instanceof Refusal) return move;
  // What a person says against a decision stands beside the decision's own reason.
  const said = reason === undefined || name === 'object' ? {} : { reason };
  await ctx.db
    .updateTable('recognition')
    .set({ ...written, ...said, state: move.to, since: ctx.today, due_on: dueOn(ctx, move.to) })
    .where('id', '=', row.id)
    .execute();
  await addStep(ctx, row, { move: name, state: move.to, reason: reason ?? null });
  ctx.note({
    table: 'person',
    id: row.person_id,
    city: row.city,
    details: { recognition: row.id, move: name },
  });
  if (silent) return null;
  await tellMoved(ctx, row, { move: name, state: move.to, died: written.end_cause === 'died' });
  return null;
}
