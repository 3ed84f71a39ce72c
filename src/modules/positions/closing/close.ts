import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { notifyEmployer } from '../../../platform/notices/index.ts';
import { positionClosed } from '../events.ts';
import { positionClosedItself } from './notices.ts';
import { CLOSED_WORDS, type ClosedWhy } from './why.ts';

interface Closed {
  id: string;
  city: number;
  title: string;
  employer_id: string | null;
  version: number;
  closed_why: Exclude<ClosedWhy, 'hand'>;
}

/**
 * Closes open positions whose places are taken or whose last day is over, at most `limit` of them, one where `id` is given.
 * One that somebody else holds is left to that somebody, and to the next night. A full one counts as full, past or not.
 */
export async function closeOpen(ctx: Context, which: { id?: string; limit: number }): Promise<Closed[]> {
  const one = which.id === undefined ? sql`true` : sql`id = ${which.id}::uuid`;
  // One that a clerk holds is awaited where it is meant by name: it is full, whatever the clerk does with it.
  const held = which.id === undefined ? sql`for update skip locked` : sql`for update`;
  const { rows } = await sql<Closed>`
    update position p set state = 'closed', version = p.version + 1,
      closed_why = case when p.filled >= p.headcount then 'full' else 'past' end,
      state_reason = case when p.filled >= p.headcount then ${CLOSED_WORDS.full} else ${CLOSED_WORDS.past} end
    where p.id in (
      select id from position where state in ('open', 'reserved') and ${one}
        and (filled >= headcount or (state = 'open' and closes_on < ${ctx.today}::date))
      order by id limit ${which.limit} ${held})
    returning p.id, p.city, p.title, p.employer_id, p.version, p.closed_why`.execute(ctx.db);
  for (const row of rows) await follow(ctx, row);
  return rows;
}

/** Everybody who is concerned hears of it: the other rooms, and the employer. */
async function follow(ctx: Context, row: Closed): Promise<void> {
  await ctx.raise(positionClosed, { positionId: row.id });
  ctx.note({ table: 'position', id: row.id, city: row.city, details: { closed: row.closed_why } });
  if (row.employer_id === null) return;
  await notifyEmployer(ctx, {
    employerId: row.employer_id,
    kind: positionClosedItself,
    params: { positionId: row.id, position: row.title, version: row.version, why: row.closed_why },
  });
}
