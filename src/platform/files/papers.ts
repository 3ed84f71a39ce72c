import { z } from 'zod';
import type { Context } from '../action/index.ts';
import { fileState, type FileState } from './state.ts';

/** One line of a list of files: what lies there, and where it stands. */
export interface Paper {
  id: string;
  kind: string;
  name: string;
  /** Bytes. */
  size: number;
  at: Date;
  mine: boolean;
  state: FileState;
  owner: { table: string; id: string };
  /** Why it was removed. */
  removed: string | null;
}

type Of = { personId: string } | { table: string; id: string };

/** Files about a person or of a record, newest first; removed and infected ones too, for the list says what became of them. */
export async function papersOf(ctx: Context, of: Of): Promise<Paper[]> {
  let rows = ctx.db
    .selectFrom('attachment')
    .select(['id', 'kind', 'name', 'size', 'at', 'uploaded_by', 'owner_table', 'owner_id'])
    .select(['scan_state', 'removed_at', 'remove_reason']);
  rows =
    'personId' in of
      ? rows.where('person_id', '=', of.personId)
      : rows.where('owner_table', '=', of.table).where('owner_id', '=', of.id);
  const found = await rows.orderBy('at', 'desc').orderBy('id', 'desc').limit(500).execute();
  return found.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    size: row.size,
    at: row.at,
    mine: row.uploaded_by !== null && row.uploaded_by === ctx.actor.id,
    state: fileState(row, ctx.files.scanning),
    owner: { table: row.owner_table, id: row.owner_id },
    removed: row.remove_reason,
  }));
}

/** Why a file is taken away, in the clerk's words. */
export const removeReason = z.string().trim().min(4).max(300);

/**
 * Marks a file as removed, with its reason: nobody opens it any more, and its bytes stay under seal with the record. The
 * caller has let the actor in and knows that the file may go. False where it was removed before or is out of reach.
 */
export async function removeFile(ctx: Context, id: string, reason: string): Promise<boolean> {
  const changed = await ctx.db
    .updateTable('attachment')
    .set({ removed_at: ctx.now, removed_by: ctx.actor.id, remove_reason: reason })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return Number(changed.numUpdatedRows) > 0;
}
