/** Skills as a set: NFKC, lower case, trimmed. A blank is not a skill. */
export function skillSet(skills: Iterable<string>): ReadonlySet<string> {
  const set = new Set<string>();
  for (const skill of skills) set.add(skill.normalize('NFKC').toLowerCase().trim());
  set.delete('');
  return set;
}

/** How rare a skill is among the open positions: a whole number of at least 1, the rarer the larger. */
export type Rarity = (skill: string) => number;

/** `open`: number of open positions; `naming`: those of them that name the skill. Rounds half up. */
export function idf(open: number, naming: number): number {
  return Math.max(1, Math.floor(10 * Math.log(1 + (open - naming + 0.5) / (naming + 0.5)) + 0.5));
}

/** Rarity over the skill sets of all open positions. */
export function rarityOf(skillSets: readonly ReadonlySet<string>[]): Rarity {
  const naming = new Map<string, number>();
  for (const set of skillSets) for (const skill of set) naming.set(skill, (naming.get(skill) ?? 0) + 1);
  return (skill) => idf(skillSets.length, naming.get(skill) ?? 0);
}
