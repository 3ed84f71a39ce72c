import { todayInShanghai, type PlainDate } from '../../../../kernel/dates.ts';
import type { Context } from '../../../../platform/action/index.ts';
import './tables.ts';

/** Somebody picked out for a position. */
export interface Shortlisted {
  personId: string;
  note: string | null;
  addedOn: PlainDate;
  /** Whether the reader picked them out. */
  own: boolean;
}

/** So many may be picked out for one position: more is no choice. */
export const MOST_SHORTLISTED = 30;

/** Who is picked out for the position within the actor's scope, in the counsellor's order. */
export async function shortlistOf(ctx: Context, positionId: string): Promise<Shortlisted[]> {
  const rows = await ctx.db
    .selectFrom('shortlist')
    .select(['person_id', 'note', 'added_at', 'added_by'])
    .where('position_id', '=', positionId)
    .where('removed_at', 'is', null)
    .orderBy('place')
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    note: row.note,
    addedOn: todayInShanghai(row.added_at),
    own: row.added_by !== null && row.added_by === ctx.actor.id,
  }));
}
