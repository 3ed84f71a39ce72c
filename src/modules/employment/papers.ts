import type { Context } from '../../platform/action/index.ts';
import { fileState, type FileState } from '../../platform/files/index.ts';
import type { EvidenceKind } from './evidence.ts';

/** A paper behind a spell. `state` is null where another region keeps the file now: it counts, and is not opened here. */
export interface SpellPaper {
  id: string;
  kind: string;
  issuedOn: string | null;
  note: string | null;
  recordedAt: Date;
  byMe: boolean;
  name: string | null;
  /** Bytes. */
  size: number | null;
  state: FileState | null;
  /** Why it was removed. */
  removed: string | null;
}

/** The papers of a spell, oldest first, those that were removed or hold a virus too. */
export async function papersOfSpell(ctx: Context, spellId: string): Promise<SpellPaper[]> {
  const rows = await ctx.db
    .selectFrom('spell_evidence as e')
    .leftJoin('attachment as a', 'a.id', 'e.attachment_id')
    .select(['e.id', 'e.kind', 'e.issued_on', 'e.note', 'e.recorded_at', 'e.recorded_by'])
    .select(['a.name', 'a.size', 'a.scan_state', 'a.removed_at', 'a.remove_reason'])
    .where('e.spell_id', '=', spellId)
    .orderBy('e.recorded_at')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    issuedOn: row.issued_on,
    note: row.note,
    recordedAt: row.recorded_at,
    byMe: row.recorded_by !== null && row.recorded_by === ctx.actor.id,
    name: row.name,
    size: row.size,
    state:
      row.scan_state === null
        ? null
        : fileState({ scan_state: row.scan_state, removed_at: row.removed_at }, ctx.files.scanning),
    removed: row.remove_reason,
  }));
}

/** The kinds that lie before us: what was removed or quarantined proves nothing. */
export function standingKinds(papers: readonly SpellPaper[]): EvidenceKind[] {
  return papers
    .filter(({ state }) => state !== 'removed' && state !== 'infected')
    .map((paper) => paper.kind as EvidenceKind);
}
