import { Card, CARD_SHIFT } from './cards.ts';
import type { PositionIndex } from './position-index.ts';

/** Points of the skill between one level and the next. */
const STEP = 8;
export const SOLO_LEVELS = Math.floor(100 / STEP);

/** Number of the level whose rows earn at least so many points, none left out; 0: all rows that name the skill. */
export const soloLevel = (points: number): number => Math.floor(points / STEP);

/**
 * Puts each row that names a frequent skill into the sets `skillSet * SOLO_LEVELS + level - 1` of all levels that it reaches by
 * that skill alone. To be done anew whenever rarities change.
 */
export function fillSoloSets({ bySolo, skillSet, skills, skillStart, rarity, cards }: PositionIndex): void {
  bySolo.bits.fill(0);
  for (let row = 0; row < skillStart.length - 1; row++) {
    const total = cards[(row << CARD_SHIFT) + Card.skillTotal] ?? 1;
    for (let j = skillStart[row] ?? 0; j < (skillStart[row + 1] ?? 0); j++) {
      const skill = skills[j] ?? 0;
      const set = skillSet[skill] ?? -1;
      if (set < 0) continue;
      const reached = soloLevel(Math.floor((100 * (rarity[skill] ?? 0)) / total));
      for (let level = 0; level < reached; level++) bySolo.put(set * SOLO_LEVELS + level, row);
    }
  }
}
