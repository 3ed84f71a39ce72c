import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { tellEnded } from '../asked/end.ts';
import { endOffersOf } from '../offering/freed.ts';

const ANSWER = '你找到工作了，这件事先放下。以后还想去，再告诉我们。';

/** Somebody who has begun to work: what they wished for is answered, and employers that wait for their word are told no. */
export async function endWishesOf(ctx: Context, personId: string): Promise<void> {
  await sql`update wish set state = 'answered', answer = ${ANSWER}, ended_at = ${ctx.now}, ended_by = ${ctx.actor.id}
    where person_id = ${personId} and state = 'open'`.execute(ctx.db);
  const { rows } = await sql<{
    id: string;
    employer_id: string;
    position_id: string;
    position_title: string;
  }>`update approach set state = 'declined', ended_at = ${ctx.now}, ended_by = ${ctx.actor.id}
    where person_id = ${personId} and state = 'open'
    returning id, employer_id, position_id, position_title`.execute(ctx.db);
  // A person has a handful of questions at most.
  for (const row of rows) await tellEnded(ctx, row, 'declined');
  await endOffersOf(ctx, personId);
}
