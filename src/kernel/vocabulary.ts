/**
 * The words in which a person's abilities and a position's demands are told: 39 functions on one scale of 0..4,
 * and the 20 accommodations that bridge some of them. Source: WHO ICF codes as ordered in the project's domain
 * facts, section 8. The category and grade of a certificate are not part of this vocabulary, on purpose:
 * they say nothing about one task (Employment Regulation art. 13, no discrimination in hiring).
 */
import {
  ACCOMMODATIONS,
  type AccommodationEntry,
  type AccommodationKey,
} from './vocabulary/accommodations.ts';
import {
  FUNCTIONS,
  type FunctionEntry,
  type FunctionGroupKey,
  type FunctionKey,
} from './vocabulary/functions.ts';

export {
  ACCOMMODATIONS,
  type AccommodationEntry,
  type AccommodationKey,
} from './vocabulary/accommodations.ts';
export {
  FUNCTION_GROUPS,
  FUNCTIONS,
  type FunctionEntry,
  type FunctionGroupKey,
  type FunctionKey,
} from './vocabulary/functions.ts';

/** 0..4 on both sides; "not assessed" and "not stated" are the absence of a level, never 0. */
export type Level = 0 | 1 | 2 | 3 | 4;
/** What a person can do, by level. */
export const ABILITY_WORDS = ['做不到', '很困难', '有困难', '基本可以', '完全可以'] as const;
/** What a position asks, by level. */
export const DEMAND_WORDS = ['不需要', '偶尔需要', '有时需要', '经常需要', '一直需要'] as const;

const functionByKey: ReadonlyMap<string, FunctionEntry> = new Map(FUNCTIONS.map((f) => [f.key, f]));
const accommodationByKey: ReadonlyMap<string, AccommodationEntry> = new Map(
  ACCOMMODATIONS.map((a) => [a.key, a]),
);

export const isFunctionKey = (text: string): text is FunctionKey => functionByKey.has(text);
export const isAccommodationKey = (text: string): text is AccommodationKey => accommodationByKey.has(text);
export const isLevel = (value: unknown): value is Level =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4;

/** The entry of a function; throws for a key outside the vocabulary, which types normally rule out. */
export function functionEntry(key: FunctionKey): FunctionEntry {
  const entry = functionByKey.get(key);
  if (!entry) throw new Error(`unknown function ${key}`);
  return entry;
}

/** The entry of an accommodation; throws for a key outside the vocabulary, which types normally rule out. */
export function accommodationEntry(key: AccommodationKey): AccommodationEntry {
  const entry = accommodationByKey.get(key);
  if (!entry) throw new Error(`unknown accommodation ${key}`);
  return entry;
}

/** The family a function belongs to: the letter of its identifier. */
export const groupOf = (entry: FunctionEntry): FunctionGroupKey => entry.id[0] as FunctionGroupKey;

/** Does the accommodation bridge a demand on this function? */
export const lifts = (accommodation: AccommodationKey, fn: FunctionKey): boolean =>
  (accommodationEntry(accommodation).lifts as readonly FunctionKey[]).includes(fn);
