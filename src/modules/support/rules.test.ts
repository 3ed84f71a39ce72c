import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '../../kernel/dates.ts';
import { inForce, parameterBook } from '../../platform/rule/index.ts';
import { book } from '../../province/fujian/parameters.ts';
import { amountOf } from './amount.ts';
import { atLeast, factsOf, standingOf, type Standing, type Test } from './condition.ts';
import { CLAWBACK_CAUSES, clawbackRule, type ClawbackCause } from './clawback.ts';
import { factsWanted, judgeScheme, judgeSchemes } from './eligibility.ts';
import { exclusionBetween, exclusionMatrix, partnersOf } from './exclusion.ts';
import { FACT_KEYS, fact, type FactKey, type Facts, type FactValue } from './facts.ts';
import { factSchema } from './input.ts';
import { defineScheme, type Scheme } from './scheme.ts';
import { SCHEMES } from './schemes/index.ts';

const RUNS = { seed: 20241231, numRuns: 400 };
const ON = plainDate('2025-06-01');

function valueOf(key: FactKey): fc.Arbitrary<FactValue> {
  const declared = fact(key);
  switch (declared.kind) {
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(declared.options));
    // Small numbers, so that both sides of every bound are met.
    case 'count':
      return fc.nat(Math.min(declared.most, 120));
    case 'money':
      return fc.nat(1_000_000);
  }
}
const wholeFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(FACT_KEYS.map((key) => [key, valueOf(key)])),
);
/** All facts, and the same with some of them not known. */
const knowingMoreAndLess = fc
  .tuple(wholeFacts, fc.subarray([...FACT_KEYS]), fc.subarray([...FACT_KEYS]))
  .map(([facts, some, others]) => {
    const pick = (keys: FactKey[]): Facts => Object.fromEntries(keys.map((key) => [key, facts[key]]));
    return { less: pick(some), more: pick([...some, ...others]) };
  });
const aScheme = fc.constantFrom(...SCHEMES);

function testsIn(one: Test): Test[] {
  return one.kind === 'all' || one.kind === 'any' ? [one, ...one.tests.flatMap(testsIn)] : [one];
}

describe('what is known', () => {
  test('knowing more never takes an answer back', () => {
    fc.assert(
      fc.property(aScheme, knowingMoreAndLess, (scheme, { less, more }) => {
        const [before, after] = [less, more].map((facts) => judgeScheme(scheme, facts, book, ON));
        before?.conditions.forEach((c, i) => {
          if (c.standing !== 'unknown') expect(after?.conditions[i]?.standing).toBe(c.standing);
        });
        if (before?.verdict !== 'need-more') expect(after?.verdict).toBe(before?.verdict);
      }),
      RUNS,
    );
  });

  test('knowing nothing grants nothing and refuses nothing', () => {
    for (const scheme of SCHEMES) {
      const answer = judgeScheme(scheme, {}, book, ON);
      expect([scheme.id, answer.verdict]).toEqual([scheme.id, 'need-more']);
      for (const c of answer.conditions)
        expect([c.id, c.standing, c.settle.length > 0]).toEqual([c.id, 'unknown', true]);
    }
  });

  test('an open condition always says what would settle it, a settled one asks nothing', () => {
    fc.assert(
      fc.property(aScheme, knowingMoreAndLess, (scheme, { less }) => {
        for (const c of judgeScheme(scheme, less, book, ON).conditions) {
          expect(c.settle.length > 0).toBe(c.standing === 'unknown');
          for (const { fact: key } of c.settle) if (key !== null) expect(less[key]).toBeUndefined();
        }
      }),
      RUNS,
    );
  });

  test('answering what is wanted ends in an answer, or in what only the place can say', () => {
    fc.assert(
      fc.property(aScheme, wholeFacts, (scheme, facts) => {
        let known: Facts = {};
        for (let asked = 0; asked <= FACT_KEYS.length; asked++) {
          const [next] = factsWanted([scheme], known, book, ON);
          if (next === undefined) break;
          expect(known[next]).toBeUndefined();
          known = { ...known, [next]: facts[next] };
        }
        const answer = judgeScheme(scheme, known, book, ON);
        const open = answer.conditions.filter((c) => c.standing === 'unknown');
        if (answer.verdict !== 'cannot')
          for (const c of open) expect(c.settle).toEqual([{ fact: null, how: expect.any(String) }]);
        // What was not asked could not have mattered.
        expect(answer.verdict).toBe(judgeScheme(scheme, facts, book, ON).verdict);
      }),
      RUNS,
    );
  });
});

describe('a test over facts', () => {
  test.each<[number | undefined, Standing]>([
    [undefined, 'unknown'],
    [5, 'not-met'],
    [6, 'unknown'],
    [11, 'unknown'],
    [12, 'met'],
  ])('a bound that places set between 6 and 12: %s is %s', (value, standing) => {
    expect(
      standingOf(atLeast('licenceMonths', 6, 12), value === undefined ? {} : { licenceMonths: value }),
    ).toBe(standing);
  });

  test('every choice that a condition names is an option of its fact', () => {
    for (const { id, conditions } of SCHEMES) {
      for (const t of conditions.flatMap((c) => testsIn(c.test))) {
        if (t.kind !== 'is') continue;
        for (const value of t.values)
          expect([id, t.fact, factSchema(fact(t.fact)).safeParse(value).success]).toEqual([id, t.fact, true]);
      }
    }
  });

  test('every scheme asks only its own kind of asker, and every fact is asked by some scheme', () => {
    const asked = new Set<FactKey>();
    for (const scheme of SCHEMES) {
      const keys = [
        ...scheme.conditions.flatMap((c) => factsOf(c.test)),
        ...scheme.amount.terms.flatMap((t) =>
          t.kind === 'extra' ? [t.have, t.of] : 'fact' in t ? [t.fact] : [],
        ),
      ];
      for (const key of keys) {
        expect([scheme.id, key, fact(key).subject]).toEqual([scheme.id, key, scheme.subject]);
        asked.add(key);
      }
    }
    expect(FACT_KEYS.filter((key) => !asked.has(key))).toEqual([]);
  });

  test('labels name one fact each', () => {
    expect(new Set(FACT_KEYS.map((key) => fact(key).label)).size).toBe(FACT_KEYS.length);
  });
});

describe('dates', () => {
  test('a scheme answers on its days alone', () => {
    fc.assert(
      fc.property(aScheme, fc.integer({ min: -2000, max: 2000 }), (scheme, offset) => {
        const day = addDays(scheme.validFrom, offset);
        const closed: Scheme = { ...scheme, validTo: addDays(scheme.validFrom, 1000) };
        const inside = offset >= 0 && offset < 1000;
        expect(inForce(closed, day)).toBe(inside);
        expect(judgeSchemes([closed], {}, book, day)).toHaveLength(inside ? 1 : 0);
        expect(factsWanted([closed], {}, book, day).size > 0).toBe(inside);
      }),
      RUNS,
    );
  });

  test('of two versions of a scheme at most one is in force', () => {
    for (const { id, validFrom } of SCHEMES)
      expect(SCHEMES.filter((s) => s.id === id && inForce(s, validFrom))).toHaveLength(1);
  });

  test('a scheme that never holds, cites nothing or asks nothing cannot be declared', () => {
    const [scheme] = SCHEMES as [Scheme];
    expect(() => defineScheme({ ...scheme, validTo: scheme.validFrom })).toThrow(/never in force/);
    expect(() => defineScheme({ ...scheme, cites: [] })).toThrow(/cites no source/);
    expect(() => defineScheme({ ...scheme, conditions: [] })).toThrow(/no condition/);
    const [first] = scheme.conditions;
    expect(() => defineScheme({ ...scheme, conditions: first ? [first, first] : [] })).toThrow(/twice/);
  });
});

describe('exclusion', () => {
  test('is mutual, and holds of a scheme with itself', () => {
    for (const a of SCHEMES)
      for (const b of SCHEMES) {
        expect([a.id, b.id, exclusionBetween(a, b)?.because]).toEqual([
          a.id,
          b.id,
          exclusionBetween(b, a)?.because,
        ]);
        if (a === b) expect(exclusionBetween(a, b)).not.toBeNull();
      }
  });

  test('the pairs are these', () => {
    const pairs = exclusionMatrix(SCHEMES).filter(({ between: [a, b] }) => a !== b);
    expect(pairs.map(({ between }) => between.toSorted().join(' × ')).sort()).toEqual([
      'concentrated-once × sheltered-construction',
      'concentrated-over-quota × employer-insurance',
      'concentrated-over-quota × flexible-insurance',
      'concentrated-over-quota × over-quota-reward',
      'concentrated-over-quota × self-employed-insurance',
      'concentrated-over-quota × sheltered-insurance',
      'employer-insurance × flexible-insurance',
      'employer-insurance × self-employed-insurance',
      'employer-insurance × sheltered-insurance',
      'flexible-insurance × self-employed-insurance',
      'flexible-insurance × sheltered-insurance',
      'graduate-hire × hiring',
      'self-employed-insurance × sheltered-insurance',
    ]);
  });

  test('every scheme that another excludes asks whether that one is paid', () => {
    for (const scheme of SCHEMES.filter((s) => partnersOf(s, SCHEMES).length > 0)) {
      const asks = scheme.conditions.some((c) => /^no-(double-payment|reward)$/.test(c.id));
      expect([scheme.id, asks]).toEqual([scheme.id, true]);
    }
  });

  test('names only schemes that exist', () => {
    const ids = SCHEMES.map((s) => s.id);
    for (const id of SCHEMES.flatMap((s) => s.excludes)) expect(ids).toContain(id);
  });

  test('what may be received lists the others of which one must choose', () => {
    const facts: Facts = {
      graduates: 1,
      disabledStaff: 1,
      contractOneYear: true,
      insurancePaid: true,
      nature: 'ENTERPRISE',
      publicWelfarePost: false,
      otherHiring: false,
      insuredMonths: 12,
    };
    const answers = judgeSchemes(SCHEMES, facts, book, ON);
    expect(answers.find((a) => a.scheme === 'graduate-hire')?.choose).toEqual(['hiring']);
    expect(answers.find((a) => a.scheme === 'hiring')?.choose).toEqual(['graduate-hire']);
  });
});

describe('amounts', () => {
  test('are never more than the cap, grow with the persons, and show each number they are made of', () => {
    const scheme = SCHEMES.find((s) => s.id === 'sheltered-construction') as Scheme;
    const fen = (shelteredOneYear: number) => {
      const amount = amountOf(scheme.amount, { shelteredOneYear }, book, ON);
      expect(amount.steps.map((s) => s.value)).toContain(`${shelteredOneYear} 人`);
      return amount.state === 'known' ? amount.fen : NaN;
    };
    fc.assert(
      fc.property(fc.nat(100_000), (n) => {
        expect(fen(n)).toBe(Math.min(n * 500_000, 20_000_000));
        expect(fen(n + 1)).toBeGreaterThanOrEqual(fen(n));
      }),
      RUNS,
    );
  });

  test('with a book that knows nothing there is no amount, and the missing numbers are named', () => {
    const empty = parameterBook([]);
    for (const { id, amount } of SCHEMES) {
      const answer = amountOf(amount, {}, empty, ON);
      expect([id, answer.state]).toEqual([id, 'not-published']);
    }
  });

  test('each step says where its number comes from, and marks what the province has not confirmed', () => {
    const scheme = SCHEMES.find((s) => s.id === 'graduate-hire') as Scheme;
    const { steps } = amountOf(scheme.amount, { graduates: 2 }, book, ON);
    expect(steps.map(({ value, source }) => [value, source])).toEqual([
      ['5,000 元/人·年', '福建省《关于进一步加强扶残助残工作的意见》，待确认'],
      ['2 人', '你填的'],
      ['10,000 元', '以上各项相乘，四舍五入到分'],
    ]);
  });
});

describe('clawback', () => {
  const decide = (cause: ClawbackCause, paid: number, due: number, barYears: number | null = 3) =>
    clawbackRule.decide({ cause, paid, due }, { barYears }).result;

  test('false data: all of it back, a bar and a report; the bar is open where nobody published it', () => {
    expect(decide('FALSE_DATA', 100, 80)).toEqual({ recover: 100, barYears: 3, report: true });
    expect(decide('FALSE_DATA', 100, 80, null).barYears).toBeNull();
  });

  test('an honest mistake costs the difference or the second payment, and no bar', () => {
    expect(decide('PAID_TWICE', 100, 80)).toEqual({ recover: 100, barYears: 0, report: false });
    expect(decide('OVERPAID', 100, 80)).toEqual({ recover: 20, barYears: 0, report: false });
  });

  test('never takes back more than was paid, nor gives', () => {
    const cause = fc.constantFrom(...(Object.keys(CLAWBACK_CAUSES) as ClawbackCause[]));
    fc.assert(
      fc.property(cause, fc.nat(), fc.nat(), (why, paid, due) => {
        const { recover } = decide(why, paid, due);
        expect(recover).toBeGreaterThanOrEqual(0);
        expect(recover).toBeLessThanOrEqual(paid);
      }),
      RUNS,
    );
  });
});
