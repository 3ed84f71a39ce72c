import type { Pair } from '../../modules/matching/index.ts';

const matched = ({ score, occ, skill, wage, dist, form, bridged, confirm }: Pair) => ({
  score,
  occ,
  skill,
  wage,
  dist,
  form,
  bridged,
  confirm,
});

/** A line of the result: one person with the best positions. */
export const personRow = (id: string | number, pairs: Pair[]): string =>
  `${JSON.stringify({ id, matches: pairs.map((pair) => ({ position: pair.position.id, ...matched(pair) })) })}\n`;

/** A line of the result: one position with the best persons. */
export const positionRow = (id: string | number, pairs: Pair[]): string =>
  `${JSON.stringify({ id, matches: pairs.map((pair) => ({ person: pair.person.id, ...matched(pair) })) })}\n`;
