import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { exactText, rational } from '../../../kernel/rational.ts';
import { dated, parameterBook } from '../../../platform/rule/index.ts';
import { localAverageWages } from '../parameters.ts';
import { quotaValues } from '../../../province/fujian/quota.ts';
import { readLevyRow } from '../reading/row.ts';
import { deferredUntil } from './deferral.ts';
import type { LevyFacts } from './facts.ts';
import { lawOf, type LevyLaw } from './law.ts';
import { computeLevy, lateSurcharge } from './levy.ts';
import { explainedLevy, levyRule } from './levy-rule.ts';
import { weightOf } from './weight.ts';
import { afterHiring, whatIf } from './what-if.ts';

const book = parameterBook(quotaValues);
const E5 = { id: 'E5', year: 2024, nature: 'PRIVATE_ENTERPRISE', headcount: 100, totalWages: 8_000_000 };

function read(changes: Record<string, unknown> = {}): { facts: LevyFacts; law: LevyLaw } {
  const row = readLevyRow({ ...E5, ...changes });
  if (!row.ok) throw new Error(JSON.stringify(row.problems));
  const law = lawOf(book, row.value.facts.year, row.value.facts.region);
  if (law instanceof Refusal) throw new Error(law.problem.code);
  return { facts: row.value.facts, law };
}
const figures = (changes: Record<string, unknown> = {}) => {
  const { facts, law } = read(changes);
  return computeLevy(facts, law);
};
const steps = (changes: Record<string, unknown> = {}) => {
  const { facts, law } = read(changes);
  return explainedLevy(facts, law).steps;
};

describe('as how many a person counts', () => {
  it.each([
    [1, null, 2],
    [2, null, 2],
    [3, null, 1],
    [4, null, 1],
    [null, 1, 2],
    [null, 3, 2],
    [null, 4, 1],
    [null, 8, 1],
    [null, 9, 0],
    [null, 10, 0],
    [4, 1, 2],
    [2, 1, 2],
    [3, 9, 1],
    [null, null, 0],
  ])('grade %s, veteran %s: %i', (grade, veteranGrade, weight) => {
    expect(weightOf({ grade, veteranGrade })).toBe(weight);
  });
});

describe('declaration', () => {
  it('tells not declared from nobody declared', () => {
    expect(figures({ declared: false, disabledWeighted: 2 })).toMatchObject({
      state: 'deemed_none',
      levyFen: 11_520_000n,
    });
    expect(figures()).toMatchObject({ state: 'declared_zero', levyFen: 11_520_000n });
    expect(figures({ disabledWeighted: 2 })).toMatchObject({ state: 'declared', levyFen: 0n });
  });

  it('says so, with the article', () => {
    expect(steps({ declared: false, disabledWeighted: 2 })[1]).toMatchObject({
      value: '0',
      formula: '没有按时申报，视为没有安排',
      cites: [{ article: '第十二条', confirmed: false }],
    });
  });
});

describe('a part of the year', () => {
  const months = (n: number | null) => [null, null, null, null, null, null, n, n, n, n, n, n];

  it('counts over the months since founding, with the same levy as by twelfths', () => {
    const since = { monthlyHeadcount: months(100), headcount: undefined, totalWages: 4_000_000 };
    const person = [{ weight: 1, months: 6 }];
    expect(figures({ ...since, employees: person }).levyFen).toBe(
      figures({ headcount: 50, totalWages: 4_000_000, disabledWeighted: '6/12' }).levyFen,
    );
    expect(exactText(read(since).facts.headcount)).toBe('100');
  });

  it('takes the same part of the yearly cap', () => {
    const half = figures({ monthsOpen: 6, totalWages: 10_000_000, localAverageWage: 90_000 });
    expect([half.averageWage, half.base].map((a) => a && exactText(a))).toEqual(['100000', '90000']);
  });

  it('does not exempt 31 people because they were there for half a year', () => {
    const founded = { monthlyHeadcount: months(31), headcount: undefined, totalWages: 1_240_000 };
    expect(figures(founded).tier).toBe('BELOW_1_PERCENT');
  });
});

describe('what is settled after relief', () => {
  it('takes off a reduction, at most the levy, and what is paid', () => {
    expect(figures({ reduction: 15_200 }).levyFen).toBe(10_000_000n);
    expect(figures({ reduction: 999_999 })).toMatchObject({ levyFen: 0n, dueFen: 0n });
    expect(figures({ paid: '115000.01' })).toMatchObject({ dueFen: 19_999n, refundFen: 0n });
  });

  it('gives back what an exempt enterprise has paid', () => {
    const paid = { headcount: 30, totalWages: 2_400_000, paid: 34_560 };
    expect(figures(paid)).toMatchObject({ levyFen: 0n, dueFen: 0n, refundFen: 3_456_000n });
    expect(steps(paid).at(-1)).toMatchObject({
      name: '多缴，可以申请退',
      value: '34560.00',
      cites: [{ article: '第三条' }],
    });
  });

  it('charges 5 per mille for each day, of what is still owed', () => {
    expect(figures({ overdueDays: 10 }).surchargeFen).toBe(576_000n);
    expect(figures({ overdueDays: 10, paid: 115_200 }).surchargeFen).toBe(0n);
    expect(figures({ overdueDays: 0 }).surchargeFen).toBe(0n);
    expect(lateSurcharge(101n, 1, rational(5, 1000))).toBe(1n);
  });

  it('may wait after a disaster, at most six months', () => {
    expect(deferredUntil(plainDate('2024-08-31'), 6, 6)).toBe('2025-02-28');
    expect(deferredUntil(plainDate('2024-08-31'), 1, 6)).toBe('2024-09-30');
    for (const months of [0, 7, 1.5]) {
      expect(deferredUntil(plainDate('2024-08-31'), months, 6)).toMatchObject({
        problem: { kind: 'invalid', code: 'quota.between', params: { least: 1, most: 6 } },
      });
    }
  });
});

describe('steps', () => {
  it('carry value, formula and article, with the version of each parameter', () => {
    for (const step of steps({ localAverageWage: 90_000, paid: 5, overdueDays: 1, reduction: 1 })) {
      expect(step.cites.length).toBeGreaterThan(0);
      expect(step.formula).not.toBe('');
    }
    const versions = steps().flatMap((s) => s.cites.flatMap((c) => c.version ?? []));
    expect(versions).toEqual([
      'quota.ratio@2009-09-16',
      'quota.wage-cap@2018-04-01',
      'quota.relief-tiers@2023-01-01',
    ]);
  });

  it('say that the cap was not applied where no local average wage is known', () => {
    expect(steps().find((s) => s.name === '平均工资的上限')).toMatchObject({
      value: null,
      formula: expect.stringContaining('不知道当地社会平均工资'),
    });
  });

  it('say which place has a ratio of its own, unconfirmed', () => {
    expect(steps({ region: '350203' })[2]?.cites[0]).toMatchObject({
      version: 'quota.ratio-of-places@2016-01-01',
      confirmed: false,
    });
  });

  it('are the steps of the declared rule, with one article or several sources', () => {
    const { facts, law } = read({ declared: false });
    const rules = '《残疾人就业保障金征收使用管理办法》（财税〔2015〕72号）';
    expect(levyRule).toMatchObject({
      id: 'quota.levy',
      title: '残疾人就业保障金',
      cites: ['第八条', '第七条', '第十二条', '第十七条'].map((article) => ({ source: rules, article })),
      validFrom: '2015-10-01',
      validTo: null,
    });
    expect(levyRule.decide(facts, law).steps.slice(0, 2)).toEqual([
      { name: '在职职工年平均人数', value: '100', source: `用人单位填报；${rules}第八条`, article: null },
      { name: '实际安排残疾人人数', value: '0', source: rules, article: '第十二条' },
    ]);
  });

  it('tell the quota that is met exactly, and the way back of what was paid too much', () => {
    const met = steps({ headcount: 125, totalWages: 10_000_000, disabledWeighted: 2, paid: 5 });
    expect(met.find((s) => s.name === '减免前应缴')).toMatchObject({
      value: '0.00',
      formula: '差额不大于 0，不用缴',
    });
    expect(met.at(-1)).toMatchObject({
      name: '多缴，可以申请退',
      value: '5.00',
      cites: [{ article: '第八条' }],
    });
    expect(steps({ paid: 115_200 }).at(-1)?.name).toBe('还要缴');
  });
});

describe('a province that knows more', () => {
  const cites = { source: '统计公报', article: null };
  const from = plainDate('2024-01-01');
  const wages = { '350000': 9_000_000, '350200': 12_000_000, '350203': 13_000_000 };
  const known = parameterBook([
    ...quotaValues.filter((v) => v.parameter.id !== localAverageWages.id),
    dated(localAverageWages, [{ from, to: null, value: wages, cites, confirmed: true }]),
  ]);

  it.each([
    ['350203', '130000'],
    ['350205', '120000'],
    ['350102', '90000'],
    [null, null],
  ])('takes the local wage of the nearest region for %s: %s', (region, wage) => {
    const law = lawOf(known, 2024, region) as LevyLaw;
    expect(law.localAverageWage && exactText(law.localAverageWage.value)).toBe(wage);
  });

  it('applies its cap and cites it; what the employer gives goes before', () => {
    const law = lawOf(known, 2024, '350102') as LevyLaw;
    const { facts } = read({ totalWages: 30_000_000 });
    const cap = (f: LevyFacts) => explainedLevy(f, law).steps.find((s) => s.name === '平均工资的上限');
    expect(cap(facts)).toMatchObject({
      value: '180000.00',
      formula: '2 × 90000',
      cites: [
        { version: 'quota.wage-cap@2018-04-01' },
        { ...cites, version: 'quota.local-average-wages@2024-01-01' },
      ],
    });
    const given = { ...facts, localAverageWage: rational(100_000) };
    expect(cap(given)).toMatchObject({ value: '200000.00', cites: [{}, { source: '用人单位填报' }] });
  });

  it.each([
    ['down', 61, 2, true],
    ['down', 62, 2, false],
    ['half-up', 121, 4, true],
    ['half-up', 61, 2, false],
    ['none', 61, 2, false],
  ] as const)('rounds the staff of the exemption %s: %i/%i exempt %s', (rounding, n, d, exempt) => {
    const { facts, law } = read();
    const exemption = law.exemption && { ...law.exemption, value: { ...law.exemption.value, rounding } };
    const few = { ...facts, headcount: rational(n, d) };
    expect(computeLevy(few, { ...law, exemption }).tier === 'EXEMPT_SMALL_ENTERPRISE').toBe(exempt);
  });

  it('pays in full where no tier of the law fits, and no surcharge where none is known', () => {
    const { facts, law } = read();
    const bare = { ...law, tiers: { ...law.tiers, value: [] }, surcharge: null };
    expect(computeLevy({ ...facts, overdueDays: 9 }, bare)).toMatchObject({
      tier: 'FULL',
      levyFen: 12_800_000n,
      surchargeFen: null,
    });
  });
});

describe('before the present relief', () => {
  it.each([
    [2016, null, 'FULL'],
    [2017, '3', 'FULL'],
    [2018, '2', 'FULL'],
    [2021, '2', 'BELOW_1_PERCENT'],
  ])('%i: cap %s, %s', (year, cap, tier) => {
    const { facts, law } = read({ year });
    expect(law.capMultiple && exactText(law.capMultiple.value)).toBe(cap);
    expect(computeLevy(facts, law).tier).toBe(tier);
  });

  it('does not exempt small enterprises, and says what it does not know', () => {
    const small = { year: 2019, headcount: 30, totalWages: 2_400_000 };
    expect(figures(small).tier).toBe('FULL');
    expect(steps(small).find((s) => s.name === '减免')?.formula).toContain('成立三年内');
  });
});

describe('what if', () => {
  const ask = (changes: Record<string, unknown> = {}) => {
    const { facts, law } = read(changes);
    return whatIf(facts, law);
  };

  it('tells what one more hire saves: the new person is on the staff too', () => {
    // 101 × 1.6 % - 1 = 0.616; × 80,000 × 90 %, as 1/101 is below 1 %.
    expect(ask().oneMore).toEqual([
      { weight: 1, levyFen: 4_435_200n, savesFen: 7_084_800n },
      { weight: 2, levyFen: 0n, savesFen: 11_520_000n },
    ]);
  });

  it.each([[31], [63], [100], [250], [1000], [12_345]])(
    'finds the fewest months to zero for %i staff',
    (headcount) => {
      const { facts, law } = read({ headcount, totalWages: headcount * 80_000 });
      const now = computeLevy(facts, law);
      for (const { weight, months } of whatIf(facts, law).toZero) {
        expect(computeLevy(afterHiring(facts, now, weight, months), law).levyFen).toBe(0n);
        expect(computeLevy(afterHiring(facts, now, weight, months - 1), law).levyFen).toBeGreaterThan(0n);
      }
    },
  );

  it('says how many persons these months need', () => {
    expect(ask().toZero).toEqual([
      { weight: 1, months: 20, persons: 2 },
      { weight: 2, months: 10, persons: 1 },
    ]);
  });

  it('shows the jump behind the exemption, and only near it', () => {
    const exempt = ask({ headcount: 30, totalWages: 2_400_000 });
    expect(exempt).toMatchObject({ oneMore: [], toZero: [], jump: { at: 30, beyondFen: 3_571_200n } });
    expect(ask({ headcount: 31, totalWages: 2_480_000 }).jump).toEqual({ at: 30, beyondFen: 3_571_200n });
    expect(ask().jump).toBeNull();
    expect(ask({ headcount: 30, totalWages: 2_400_000, nature: 'PUBLIC_INSTITUTION' }).jump).toBeNull();
  });

  it('shows the surplus, and what declaring in time would have saved', () => {
    expect(exactText(ask({ disabledWeighted: 5 }).surplus)).toBe('3.4');
    expect(ask({ disabledWeighted: 5 }).ifDeclaredFen).toBeNull();
    expect(ask({ disabledWeighted: 1, declared: false }).ifDeclaredFen).toBe(2_400_000n);
    expect(ask({ headcount: 0, totalWages: 0 })).toMatchObject({ oneMore: [], toZero: [], jump: null });
  });
});
