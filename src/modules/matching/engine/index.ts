/**
 * The matching engine: pure, whole numbers only, so that every implementation gives the same bits.
 *
 *   const rarity = rarityOf(positions.map((p) => p.skills));
 *   const openings = positions.map((p) => openingOf(p, rarity));
 *   positionsFor(seekerOf(person), openings, { top: 20 });
 */
export * from './columns/index.ts';
export { demandsOf, type Demand } from './demands.ts';
export { obstacles } from './fit.ts';
export { pairOf, personsFor, positionsFor, Ranking, type Pair, type Wish } from './match.ts';
export { openingOf, seekerOf, type Opening, type Seeker } from './prepare.ts';
export { readPerson, readPosition, type BadField, type Read } from './read.ts';
export { explainScore, reasonsFor, type PartExplained, type Reasons } from './reasons.ts';
export { UNKNOWN_WORDS, type Unknown } from './words.ts';
export { rarityOf, skillSet, type Rarity } from './skills.ts';
export * from './types.ts';
export * from './why/index.ts';
