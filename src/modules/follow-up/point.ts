import { refuse, type Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import type { Selectable } from 'kysely';
import { withSight } from '../../platform/access/with-sight.ts';
import type { FollowUpAnswerTable, FollowUpTable } from './tables.ts';

export type FollowUp = Selectable<FollowUpTable>;

/** The follow-up, locked until the transaction ends where the actor may write it; refuses `follow-up.not-yours`. */
export async function followUpOf(ctx: Context, id: string, lock = false): Promise<FollowUp | Refusal> {
  const found = ctx.db.selectFrom('follow_up').selectAll().where('id', '=', id);
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst();
  return row ?? refuse('not-found', 'no-such-record');
}

/** An answer that was kept under its id already: sent twice, it is one. Refuses an id that belongs to something else. */
export async function keptAlready(
  ctx: Context,
  answerId: string | undefined,
  followUpId: string,
): Promise<boolean | Refusal> {
  if (answerId === undefined) return false;
  const row = await ctx.db
    .selectFrom('follow_up_answer')
    .select('follow_up_id')
    .where('id', '=', answerId)
    .executeTakeFirst();
  if (!row) return false;
  return row.follow_up_id === followUpId || refuse('conflict', 'follow-up.other-answer');
}

/** The house's own look at a person for an actor without a region: that person's place alone, and nothing read goes out. */
export function atPerson<T>(
  ctx: Context,
  { region_key }: Pick<FollowUp, 'region_key'>,
  work: () => Promise<T>,
) {
  return ctx.actor.scope ? work() : withSight(ctx, { lo: region_key, hi: region_key + 1 }, work);
}

type Said = Partial<Omit<FollowUpAnswerTable, 'recorded_at'>> &
  Pick<FollowUpAnswerTable, 'id' | 'said_by' | 'said_on' | 'reached'>;

/** Keeps an answer; what was not said is null. Gives false where another one stands in its way. */
export async function keepAnswer(ctx: Context, point: FollowUp, said: Said): Promise<boolean> {
  const done = await ctx.db
    .insertInto('follow_up_answer')
    .values({
      manner: null,
      missed: null,
      working: null,
      wage: null,
      insurance: null,
      contract: null,
      fits: null,
      accommodation: null,
      relations: null,
      wants_change: null,
      left_on: null,
      contract_until: null,
      words: null,
      said_as: null,
      ...said,
      city: point.city,
      follow_up_id: point.id,
      spell_id: point.spell_id,
      person_id: point.person_id,
      region_key: point.region_key,
      employer_id: point.employer_id,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  ctx.note({
    table: 'person',
    id: point.person_id,
    city: point.city,
    details: { followUp: point.id, by: said.said_by, reached: said.reached },
  });
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
