import {
  ACCOMMODATIONS,
  FUNCTIONS,
  type AccommodationKey,
  type FunctionKey,
} from '../../../../kernel/vocabulary.ts';
import type { Demand } from '../demands.ts';
import { FORMS, type Form, type Person } from '../types.ts';

const FUNCTION_INDEX = new Map<FunctionKey, number>(FUNCTIONS.map((f, i) => [f.key, i]));
const ACCOMMODATION_INDEX = new Map<AccommodationKey, number>(ACCOMMODATIONS.map((a, i) => [a.key, i]));
const FORM_INDEX = new Map<Form, number>(FORMS.map((form, i) => [form, i]));
/** Points for a form of work by its rank in the person's list. */
const RANK_POINTS = [100, 60, 30];

/** Steps of education, 0 none to 6 postgraduate. */
export const EDUCATIONS = 7;
export const FUNCTION_COUNT = FUNCTIONS.length;
export const formIndex = (form: Form): number => FORM_INDEX.get(form) ?? 0;
export const REMOTE_FORM = formIndex('REMOTE');
export const FORM_COUNT = FORMS.length;

/** 4-04-05-03 as 4040503: divided by 100 its group of three parts, by 10,000 its middle group of two. */
export const occupationCode = (text: string): number => Number(text.replaceAll('-', ''));

/** A demand in one number: function × 8 + level (1..4). */
export const demandCode = ({ fn, level }: Demand): number => (FUNCTION_INDEX.get(fn) ?? 0) * 8 + level;

/** One bit for each accommodation that lifts the demand. */
export const liftersMask = ({ lifters }: Demand): number =>
  lifters.reduce((mask, key) => mask | (1 << (ACCOMMODATION_INDEX.get(key) ?? 0)), 0);

/** Assessed levels below the highest, each as function × 4 + level (0..3); these alone can exclude. */
export function limitsOf({ abilities }: Person): number[] {
  const limits: number[] = [];
  for (let fn = 0; fn < FUNCTION_COUNT; fn++) {
    const level = levelOf(abilities, fn);
    if (level !== undefined && level < 4) limits.push(fn * 4 + level);
  }
  return limits;
}

const levelOf = (abilities: Person['abilities'], fn: number): number | undefined =>
  abilities[FUNCTIONS[fn]?.key as FunctionKey];

/** One bit for each function that was assessed, in two halves: the first 20 functions and the others. */
export function assessedMasks({ abilities }: Person): [low: number, high: number] {
  let low = 0;
  let high = 0;
  for (let fn = 0; fn < FUNCTION_COUNT; fn++) {
    if (levelOf(abilities, fn) === undefined) continue;
    if (fn < MASK_HALF) low |= 1 << fn;
    else high |= 1 << (fn % MASK_HALF);
  }
  return [low, high];
}

export const MASK_HALF = 20;

/** Points of the four forms, a byte each. */
export const formPoints = ({ forms }: Person): number =>
  FORMS.reduce((packed, form, i) => packed | ((RANK_POINTS[forms.indexOf(form)] ?? 0) << (i * 8)), 0);

/** The accommodations of a mask, sorted by key as results list them. */
export const accommodationsOf = (mask: number): AccommodationKey[] =>
  ACCOMMODATIONS.flatMap(({ key }, i) => ((mask >>> i) & 1 ? [key] : [])).toSorted();

/** The functions of two half masks, sorted by key. */
export const functionsOf = (low: number, high: number): FunctionKey[] =>
  FUNCTIONS.flatMap(({ key }, fn) =>
    ((fn < MASK_HALF ? low : high) >>> (fn % MASK_HALF)) & 1 ? [key] : [],
  ).toSorted();
