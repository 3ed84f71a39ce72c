import { DEFAULT_WEIGHTS } from '../../src/modules/matching/index.ts';
import type { FlatPerson, FlatPosition } from './flat.ts';

const REMOTE = 2;

export const fits = (p: FlatPerson, j: FlatPosition): boolean =>
  (j.form === REMOTE || j.county === p.county || (p.widely === 1 && j.unit === p.unit)) &&
  j.education <= p.education &&
  j.high >= p.minWage &&
  j.bare.every((mask, n) => (mask & (p.fails[n] ?? 0n)) === 0n);

function occupationPoints(wanted: number, code: number): number {
  if (wanted === code) return 100;
  if (Math.floor(wanted / 100) === Math.floor(code / 100)) return 60;
  return Math.floor(wanted / 10_000) === Math.floor(code / 10_000) ? 25 : 0;
}

/** The definition on plain rows, for peers that bring no score of their own. */
export function scoreOfFlat(p: FlatPerson, j: FlatPosition): number {
  const occ = Math.max(...p.wanted.map((code) => (code < 0 ? 0 : occupationPoints(code, j.occupation))));
  const shared = j.skills.reduce((sum, own, n) => sum + (p.skills.includes(own) ? (j.rarity[n] ?? 0) : 0), 0);
  const skill = j.skillTotal === 0 ? 0 : Math.floor((100 * shared) / j.skillTotal);
  const wage = j.low >= p.minWage ? 100 : 50 + Math.floor((50 * (j.high - p.minWage)) / (j.high - j.low));
  const dist = j.county === p.county && p.county >= 0 ? 100 : j.unit === p.unit ? 60 : 40;
  const weights = DEFAULT_WEIGHTS;
  return (
    weights.occ * occ +
    weights.skill * skill +
    weights.wage * wage +
    weights.dist * dist +
    weights.form * (p.forms[j.form] ?? 0)
  );
}
