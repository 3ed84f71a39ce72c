import type { ColumnMatch, Id } from '../../modules/matching/index.ts';

/** A line of the result: whose best they are, and the others by their ids under `side`. */
export function resultRow(
  id: Id,
  matches: readonly ColumnMatch[],
  side: 'position' | 'person',
  ids: readonly Id[],
): string {
  const listed = matches.map(({ other, score, occ, skill, wage, dist, form, bridged, confirm }) => ({
    [side]: ids[other],
    score,
    occ,
    skill,
    wage,
    dist,
    form,
    bridged,
    confirm,
  }));
  return `${JSON.stringify({ id, matches: listed })}\n`;
}
