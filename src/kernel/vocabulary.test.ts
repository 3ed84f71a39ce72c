import { expect, test } from 'vitest';
import {
  ABILITY_WORDS,
  ACCOMMODATIONS,
  accommodationEntry,
  DEMAND_WORDS,
  FUNCTION_GROUPS,
  FUNCTIONS,
  functionEntry,
  groupOf,
  isAccommodationKey,
  isFunctionKey,
  isLevel,
  lifts,
} from './vocabulary.ts';

const keysOf = (prefix: string) => FUNCTIONS.filter((f) => groupOf(f) === prefix).map((f) => f.key);

test('39 functions and 20 accommodations, each identifier and key once', () => {
  expect(FUNCTIONS).toHaveLength(39);
  expect(ACCOMMODATIONS).toHaveLength(20);
  for (const column of ['id', 'key', 'zh', 'plain'] as const) {
    expect(new Set(FUNCTIONS.map((f) => f[column])).size).toBe(39);
    expect(new Set(ACCOMMODATIONS.map((a) => a[column])).size).toBe(20);
  }
});

test('identifiers run without a gap in each family', () => {
  const count = Object.fromEntries(FUNCTION_GROUPS.map((g) => [g.key, keysOf(g.key).length]));
  expect(count).toEqual({ V: 4, H: 3, C: 5, M: 13, G: 7, P: 5, E: 2 });
  for (const { key } of FUNCTION_GROUPS)
    FUNCTIONS.filter((f) => groupOf(f) === key).forEach((f, i) => expect(f.id).toBe(`${key}${i + 1}`));
  ACCOMMODATIONS.forEach((a, i) => expect(a.id).toBe(`A${String(i + 1).padStart(2, '0')}`));
});

/** The column "lifts" of the fact sheet, as it is written there. */
const LIFTS: Record<string, string> = {
  A01: 'V3',
  A02: 'V2 V3',
  A03: 'V1 M11',
  A04: 'H1 H2',
  A05: 'C1 C5',
  A06: 'H1 H2 C2',
  A07: 'H3',
  A08: 'C2',
  A09: 'M3 M4 M10',
  A10: 'P5',
  A11: 'M2 M7 M9',
  A12: 'M13 P1 E1',
  A13: 'M3 M11',
  A14: 'G1-G7 P1-P4',
  A15: 'G2 G3 G5',
  A16: 'G1 P1',
  A17: 'M11',
  A18: 'P2',
  A19: 'P3 P4',
  A20: '',
};

const expand = (cell: string): string[] =>
  cell
    .split(' ')
    .filter(Boolean)
    .flatMap((part) => {
      const [from, to] = part.split('-');
      if (!from || !to) return [part];
      const numbers = Array.from({ length: Number(to.slice(1)) }, (_, i) => i + 1);
      return numbers.filter((n) => n >= Number(from.slice(1))).map((n) => from[0] + String(n));
    });

test('lifts are those of the fact sheet; a range means each of its members; A20 lifts nothing', () => {
  for (const a of ACCOMMODATIONS) {
    expect(a.lifts.map((key) => functionEntry(key).id)).toEqual(expand(LIFTS[a.id] ?? '?'));
    for (const f of FUNCTIONS) expect(lifts(a.key, f.key)).toBe(a.lifts.some((l) => l === f.key));
  }
});

test('keys and levels outside the vocabulary are told apart', () => {
  expect(isFunctionKey('stand')).toBe(true);
  expect(isFunctionKey('toString')).toBe(false);
  expect(isAccommodationKey('job_coach')).toBe(true);
  expect(isAccommodationKey('stand')).toBe(false);
  expect([0, 4].every(isLevel)).toBe(true);
  expect([-1, 5, 1.5, '1', null].some(isLevel)).toBe(false);
  expect(functionEntry('stand').zh).toBe('站立');
  expect(accommodationEntry('job_coach').id).toBe('A14');
  expect(ABILITY_WORDS).toHaveLength(5);
  expect(DEMAND_WORDS).toHaveLength(5);
});
