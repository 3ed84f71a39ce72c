import { addDays, todayInShanghai, type PlainDate } from '../../../kernel/dates.ts';
import { UNDO_DAYS } from '../unfit.ts';
import type { Context } from '../../../platform/action/index.ts';
import type { SaidBy } from '../tables.ts';

/** A position that is not suggested to a person because one side said no. */
export interface ExcludedPosition {
  positionId: string;
  title: string;
  saidBy: SaidBy;
  reason: string | null;
  /** Last day on which the person may take it back alone; null where the employer said it. */
  undoUntil: PlainDate | null;
}

/** Every no in force between the person and a position. The title of one that is no longer visible is not told. */
export async function exclusionsOfPerson(ctx: Context, personId: string): Promise<ExcludedPosition[]> {
  const rows = await ctx.db
    .selectFrom('match_exclusion as x')
    .leftJoin('position as j', 'j.id', 'x.position_id')
    .select(['x.position_id as positionId', 'j.title', 'x.said_by as saidBy', 'x.reason', 'x.recorded_at'])
    .where('x.person_id', '=', personId)
    .where('x.withdrawn_at', 'is', null)
    .orderBy('x.id')
    .execute();
  return rows.map(({ recorded_at, ...row }) => ({
    ...row,
    title: row.title ?? '一个已经关闭的岗位',
    undoUntil: row.saidBy === 'person' ? addDays(todayInShanghai(recorded_at), UNDO_DAYS) : null,
  }));
}
