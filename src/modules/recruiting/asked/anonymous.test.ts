import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymised, FACTS, type Fact, type Facts, type Said } from './anonymous.ts';
import { codesOf } from './code.ts';
import { ageBand } from './people.ts';

const anyFacts = fc
  .tuple(...FACTS.map(() => fc.constantFrom('甲', '乙', '丙', '丁')))
  .map(
    (values): Facts =>
      Object.fromEntries(FACTS.map((fact, n) => [fact, values[n] ?? ''])) as Record<Fact, string>,
  );
const people = fc.array(anyFacts, { maxLength: 60 });
const told = (one: Said) => FACTS.map((fact) => one[fact] ?? '-').join('|');

describe('what is said of people without saying who', () => {
  test('is said of enough people, word for word', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 8 }), (all, least) => {
        const counts = new Map<string, number>();
        for (const one of anonymised(all, least)) counts.set(told(one), (counts.get(told(one)) ?? 0) + 1);
        for (const n of counts.values()) expect(n).toBeGreaterThanOrEqual(least);
      }),
      { seed: 51, numRuns: 500 },
    );
  });

  test('no choice by it leaves somebody standing alone', () => {
    const choice = fc.dictionary(fc.constantFrom(...FACTS), fc.constantFrom('甲', '乙', '丙', '丁'), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(people, choice, fc.integer({ min: 2, max: 8 }), (all, asked, least) => {
        const left = anonymised(all, least).filter((one) =>
          Object.entries(asked).every(([fact, value]) => one[fact as Fact] === value),
        );
        expect(left.length === 0 || left.length >= least).toBe(true);
      }),
      { seed: 52, numRuns: 1000 },
    );
  });

  test('is true or kept silent, in the order given, and of everybody or nobody', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 8 }), (all, least) => {
        const said = anonymised(all, least);
        expect(said.length).toBe(all.length < least ? 0 : all.length);
        for (const [n, one] of said.entries())
          for (const fact of FACTS) expect([null, all[n]?.[fact]]).toContain(one[fact]);
      }),
      { seed: 53, numRuns: 300 },
    );
  });

  test('says everything of people who are alike', () => {
    const same = Object.fromEntries(FACTS.map((fact) => [fact, '甲'])) as Record<Fact, string>;
    expect(anonymised(Array(5).fill(same), 5)).toEqual(Array(5).fill(same));
    expect(anonymised(Array(4).fill(same), 5)).toEqual([]);
    expect(anonymised([...Array(5).fill(same), { ...same, age: '乙' }], 5).map(({ age }) => age)).toEqual(
      Array(6).fill(null),
    );
  });
});

test.each([
  [16, '24 岁以下'],
  [24, '24 岁以下'],
  [25, '25 到 34 岁'],
  [54, '45 到 54 岁'],
  [55, '55 岁以上'],
])('%i years are %s', (age, words) => {
  expect(ageBand(age)).toBe(words);
});

describe('the code of a person', () => {
  const cipher = {
    blindIndex: (_field: string, text: string) => {
      const bytes = Buffer.alloc(16);
      // Two people with one hash, told apart by its second half.
      bytes.writeUIntBE(text.endsWith('c') ? 1 : 7, 0, 6);
      bytes.writeUIntBE(text.charCodeAt(text.length - 1), 6, 6);
      return bytes;
    },
  };
  const at = { employerId: 'e', positionId: 'p' };

  test('is eight digits, each another, whatever the order in which they are asked', () => {
    const codes = codesOf(cipher, at, ['b', 'a', 'c']);
    expect(Object.fromEntries(codes)).toEqual({ a: '00000007', b: '00000098', c: '00000001' });
    expect(codesOf(cipher, at, ['c', 'a', 'b'])).toEqual(codes);
  });
});
