import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import {
  add,
  amountText,
  multiply,
  parseRational,
  rational,
  subtract,
  toFen,
  type Rational,
} from '../../../kernel/rational.ts';
import { parameterBook } from '../../../platform/rule/index.ts';
import { quotaValues } from '../../../province/fujian/quota.ts';
import { NATURES } from '../natures.ts';
import { reliefTiers } from '../parameters.ts';
import type { LevyFacts } from './facts.ts';
import { lawOf, type LevyLaw } from './law.ts';
import { computeLevy, EXEMPT, QUOTA_MET } from './levy.ts';

// Every threshold comes from the parameters: when the law changes, these cases move with it.
const book = parameterBook(quotaValues);
const law = lawFor(2024);
const exemption = law.exemption!.value;
const ratio = law.ratio.value;
const upper = law.tiers.value[0]!;
const EPSILON = rational(1, 1_000_000);
const WAGE = rational(80_000);
const staff = rational(1000);

function lawFor(year: number): LevyLaw {
  const found = lawOf(book, year, null);
  if (found instanceof Refusal) throw new Error(found.problem.code);
  return found;
}

const facts = (changes: Partial<LevyFacts>): LevyFacts => {
  const headcount = changes.headcount ?? staff;
  return {
    year: 2024,
    nature: 'PRIVATE_ENTERPRISE',
    region: null,
    headcount,
    monthsOpen: 12,
    employed: rational(0),
    people: [],
    declared: true,
    totalWages: multiply(WAGE, headcount),
    ratio: null,
    localAverageWage: null,
    reduction: null,
    paid: null,
    overdueDays: null,
    ...changes,
  };
};
const around = (edge: Rational) =>
  [
    ['below', subtract(edge, EPSILON)],
    ['on', edge],
    ['above', add(edge, EPSILON)],
  ] as const;

describe('just below, on and just above', () => {
  it.each(around(exemption.headcount))('the staff of the exemption, %s', (where, headcount) => {
    const { tier } = computeLevy(facts({ headcount }), law);
    expect(tier === EXEMPT).toBe(where !== 'above');
  });

  it.each(NATURES)('the exemption, %s', (nature) => {
    const { tier } = computeLevy(facts({ nature, headcount: exemption.headcount }), law);
    expect(tier === EXEMPT).toBe(exemption.natures.includes(nature));
  });

  it.each(around(multiply(upper.from, staff)))('the share of the upper tier, %s', (where, employed) => {
    const { tier, payRate } = computeLevy(facts({ employed }), law);
    const expected = where === 'below' ? law.tiers.value[1]! : upper;
    expect([tier, payRate]).toEqual([expected.tier, expected.payRate]);
  });

  it.each(around(multiply(ratio, staff)))('the quota, %s', (where, employed) => {
    expect(computeLevy(facts({ employed }), law).tier).toBe(where === 'below' ? upper.tier : QUOTA_MET);
  });

  it.each(around(multiply(law.capMultiple!.value, rational(90_000))))(
    'the cap of wages, %s',
    (where, wage) => {
      const localAverageWage = rational(90_000);
      const { base } = computeLevy(facts({ localAverageWage, totalWages: multiply(wage, staff) }), law);
      const cap = multiply(law.capMultiple!.value, localAverageWage);
      expect(amountText(base!)).toBe(amountText(where === 'below' ? wage : cap));
      expect(base!.n * cap.d <= cap.n * base!.d).toBe(true);
    },
  );

  const policies = book.history(reliefTiers);
  it.each(policies.map(({ from, to }) => [from, to] as const))('the period from %s to %s', (from, to) => {
    const [first, end] = [Number(from.slice(0, 4)), Number(to?.slice(0, 4))];
    expect(lawFor(first).tiers.version).toBe(`quota.relief-tiers@${from}`);
    expect(lawFor(end - 1).tiers.version).toBe(`quota.relief-tiers@${from}`);
  });

  it('refuses the year before the first policy and the year after the last', () => {
    const [first, last] = [policies[0]!.from, policies.at(-1)!.to!];
    for (const year of [Number(first.slice(0, 4)) - 1, Number(last.slice(0, 4)), NaN, 2024.5, 0]) {
      const refused = lawOf(book, year, null);
      expect(refused).toBeInstanceOf(Refusal);
      expect((refused as Refusal).problem).toMatchObject({
        kind: 'unavailable',
        code: 'quota.no-policy-version',
        params: { year },
      });
    }
  });
});

describe('over any employers', () => {
  const run = { seed: 20260402, numRuns: 500 };
  const headcounts = fc.integer({ min: 1, max: 24_000 }).map((n) => rational(n, 12));
  const persons = fc.integer({ min: 0, max: 480 }).map((n) => rational(n, 12));
  const small = fc.integer({ min: 1, max: 12 }).map((n) => rational(n, 12));
  const levy = (changes: Partial<LevyFacts>) => computeLevy(facts(changes), law).levyFen;

  it('one more person never raises the levy', () => {
    fc.assert(
      fc.property(headcounts, persons, small, (headcount, employed, more) => {
        expect(levy({ headcount, employed: add(employed, more) }) <= levy({ headcount, employed })).toBe(
          true,
        );
      }),
      run,
    );
  });

  it('more wages never lower it', () => {
    fc.assert(
      fc.property(headcounts, persons, small, (headcount, employed, more) => {
        const wages = (wage: Rational) =>
          levy({ headcount, employed, totalWages: multiply(wage, headcount) });
        expect(wages(add(WAGE, multiply(more, rational(1000)))) >= wages(WAGE)).toBe(true);
      }),
      run,
    );
  });

  it('more staff of the same wage never lower it', () => {
    fc.assert(
      fc.property(headcounts, persons, small, (headcount, employed, more) => {
        expect(levy({ headcount: add(headcount, more), employed }) >= levy({ headcount, employed })).toBe(
          true,
        );
      }),
      run,
    );
  });

  // A thousandth of a person moves it by no more than that part of a wage: but for the two jumps that the law makes.
  const bound = toFen(multiply(WAGE, rational(1, 1000))) + 1n;
  const step = rational(1, 1000);
  const crosses = (edge: Rational, from: Rational, to: Rational) =>
    from.n * edge.d < edge.n * from.d && to.n * edge.d >= edge.n * to.d;

  it('is continuous in the persons employed, but at the share of the upper tier', () => {
    fc.assert(
      fc.property(headcounts, persons, (headcount, employed) => {
        const more = add(employed, step);
        const jumps = crosses(multiply(upper.from, headcount), employed, more);
        const change = levy({ headcount, employed }) - levy({ headcount, employed: more });
        if (!jumps) expect(change <= bound).toBe(true);
      }),
      run,
    );
  });

  it('is continuous in the staff, but at the exemption and at the share of the upper tier', () => {
    fc.assert(
      fc.property(headcounts, persons, (headcount, employed) => {
        const more = add(headcount, step);
        const beyond = crosses(add(exemption.headcount, EPSILON), headcount, more);
        const share = crosses(
          { n: employed.n * upper.from.d, d: employed.d * upper.from.n },
          headcount,
          more,
        );
        const touches = employed.n * upper.from.d * headcount.d === upper.from.n * headcount.n * employed.d;
        const change = levy({ headcount: more, employed }) - levy({ headcount, employed });
        if (!beyond && !share && !touches) expect(change <= bound).toBe(true);
      }),
      run,
    );
  });

  it('jumps where the law says so: one more on the staff of the exemption, and the upper tier', () => {
    const one = add(exemption.headcount, rational(1));
    expect([levy({ headcount: exemption.headcount }), levy({ headcount: one })]).toEqual([0n, 3_571_200n]);
    const on = multiply(upper.from, rational(100));
    const headcount = rational(100);
    const below = levy({ headcount, employed: subtract(on, rational(1, 100)) });
    expect([below, levy({ headcount, employed: on })]).toEqual([4_392_000n, 2_400_000n]);
  });

  it('does not depend on how a number is written', () => {
    fc.assert(
      fc.property(headcounts, fc.bigInt({ min: 2n, max: 1000n }), (headcount, k) => {
        const widened = { n: headcount.n * k, d: headcount.d * k };
        const totalWages = multiply(WAGE, headcount);
        expect(levy({ headcount: widened, totalWages })).toBe(levy({ headcount, totalWages }));
      }),
      run,
    );
  });
});

it('reads its parameters as exact numbers', () => {
  expect(ratio).toEqual(parseRational('0.016'));
  expect(book.on(reliefTiers, plainDate('2024-12-31')).confirmed).toBe(true);
});
