import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { compare } from '../../../kernel/rational.ts';
import { certificationValues } from '../../../province/fujian/certification.ts';
import { quotaValues } from '../../../province/fujian/quota.ts';
import { parameterBook } from '../../../platform/rule/index.ts';
import { certificationOf, certify, certificationTerms } from './index.ts';
import type { CertificationFacts, MonthState, PersonFacts } from './index.ts';
import { anyPerson, shuffled } from './testing/arbitraries.fixture.ts';
import { declaration, months, steady } from './testing/facts.fixture.ts';

const book = parameterBook([...quotaValues, ...certificationValues]);
const terms = certificationTerms(book, 2024, '350203');
const judge = (facts: CertificationFacts) => certify(facts, terms);
const statesOf = (person: PersonFacts, asOf?: string): MonthState[] => [
  ...(judge(declaration([person], asOf ? plainDate(asOf) : undefined)).persons[0]?.months ?? []),
];
const codesOf = (state: MonthState | undefined) =>
  state?.state === 'fails' ? state.reasons.map(({ code }) => code) : [];

describe('a month that counts', () => {
  test('names the facts that speak for it', () => {
    expect(statesOf(steady())[0]).toEqual({
      month: '2024-01',
      state: 'counts',
      weight: 1,
      by: ['card', 'birth', 'contract', 'wage-2024-01', 'insurance-2024-01'].map((id) =>
        expect.objectContaining({ id: `p1-${id}`, recordedOn: '2025-03-01' }),
      ),
    });
  });
});

describe('a month that does not', () => {
  test('names the article, the fact with its source, the cure and the rule of the checks', () => {
    const person = {
      ...steady(),
      certificates: steady().certificates.map((c) => ({ ...c, from: plainDate('2024-02-01') })),
    };
    expect(statesOf(person)[0]).toEqual({
      month: '2024-01',
      state: 'fails',
      reasons: [
        {
          code: 'certificate-before-issue',
          test: 'certificate',
          cites: { source: '《残疾人就业保障金征收使用管理办法》（财税〔2015〕72号）', article: '第七条' },
          fact: { id: 'p1-card', source: '残疾人证库', recordedOn: '2025-03-01' },
          cure: 'none',
          lead: 'F02',
          params: { on: '2024-02-01' },
        },
      ],
    });
  });

  test('tells every reason at once', () => {
    const person = { ...steady(), certificates: [], contracts: [], wages: [], insurance: [] };
    expect(codesOf(statesOf(person)[0])).toEqual([
      'certificate-missing',
      'contract-missing',
      'wage-missing',
      'insurance-missing',
    ]);
  });
});

describe('waiting', () => {
  const person = { ...steady(), wages: [], insurance: [] };
  test('ends with the earliest of the days, and names each thing with its own', () => {
    const [january] = statesOf(person, '2025-05-01');
    expect(january).toMatchObject({
      state: 'waiting',
      until: '2025-05-01',
      what: [
        { code: 'wage-missing', until: '2025-05-01' },
        { code: 'insurance-missing', until: '2025-05-31' },
      ],
    });
    expect(judge(declaration([person], plainDate('2025-05-01')))).toMatchObject({
      waitingMonths: 12,
      nextDay: '2025-05-01',
      weightedMonths: 0,
    });
  });
  test('is over the day after', () => {
    expect(codesOf(statesOf(person, '2025-05-02')[0])).toEqual(['wage-missing']);
    expect(judge(declaration([person], plainDate('2025-06-01'))).nextDay).toBeNull();
  });
  test('does not hide what time cannot mend', () => {
    const dead = {
      ...person,
      deaths: [{ id: 'd', source: '公安', recordedOn: plainDate('2025-03-01'), on: plainDate('2024-01-05') }],
    };
    expect(codesOf(statesOf(dead, '2025-04-02')[0])).toEqual(['life-died']);
  });
  test.each(['contracts', 'wages', 'insurance'] as const)('%s after the period need an appeal', (kind) => {
    const late = {
      ...steady(),
      [kind]: steady()[kind].map((f) => ({ ...f, recordedOn: plainDate('2025-07-01') })),
    };
    const code = { contracts: 'contract-late', wages: 'wage-late', insurance: 'insurance-late' }[kind];
    const state = statesOf(late)[3];
    expect(codesOf(state)).toEqual([code]);
    expect(state).toMatchObject({ reasons: [{ cure: 'appeal', fact: { recordedOn: '2025-07-01' } }] });
    const admitted = { ...steady(), [kind]: late[kind].map((f) => ({ ...f, onAppeal: true })) };
    expect(statesOf(admitted)[3]?.state).toBe('counts');
  });
});

describe('the state of knowledge', () => {
  test('any past day can be judged again: what came later is not seen', () => {
    const later = {
      ...steady(),
      otherClaims: [
        {
          id: 'x',
          source: '联网认证名单',
          recordedOn: plainDate('2025-06-15'),
          employerId: '乙',
          month: '2024-03' as const,
          state: 'CERTIFIED' as const,
        },
      ],
    };
    expect(statesOf(later, '2025-06-14')[2]?.state).toBe('counts');
    expect(codesOf(statesOf(later, '2025-06-15')[2])).toEqual(['claims-certified']);
  });
});

describe('wages', () => {
  const wage = (net: number, source: string, id: string) => ({ ...steady().wages[0]!, id, net, source });
  const january = (wages: PersonFacts['wages']) => statesOf({ ...steady(), wages })[0];
  test('of one source add up', () =>
    expect(january([wage(103_000, '银行', 'a'), wage(100_000, '银行', 'b')])?.state).toBe('counts'));
  test('of two sources that tell of the same month do not', () =>
    expect(january([wage(103_000, '银行', 'a'), wage(100_000, '工资表', 'b')])).toMatchObject({
      reasons: [{ code: 'wage-below', params: { paid: 103_000, minimum: 203_000 } }],
    }));
  test('may count with the own share of insurance, where the place says so', () => {
    const person = {
      ...steady(),
      wages: steady().wages.map((w) => ({ ...w, net: 180_000, ownInsurance: 23_000 })),
    };
    const at = (wageBasis: 'NET' | 'NET_PLUS_OWN_INSURANCE') =>
      certify(declaration([person]), { ...terms, wageBasis }).weightedMonths;
    expect([at('NET'), at('NET_PLUS_OWN_INSURANCE')]).toEqual([0, 12]);
  });

  const inNingde = (net: number) => {
    const person = { ...steady(), wages: steady().wages.map((w) => ({ ...w, net })) };
    const facts = declaration([person]);
    return () =>
      certificationOf(book, { ...facts, employer: { ...facts.employer, county: '350902' } }).result;
  };
  test('of a place whose tier nobody has given are decided where every tier agrees', () => {
    expect(inNingde(203_000)().weightedMonths).toBe(12);
    expect(inNingde(165_999)().weightedMonths).toBe(0);
  });
  test.each([166_000, 202_999])('and are not guessed at between the tiers: %i', (net) => {
    expect(inNingde(net)).toThrow(Refusal);
  });
  test('of a year without minimum wages are refused, never judged by those of another', () => {
    const facts = declaration([
      {
        ...steady(),
        wages: steady().wages.map((w) => ({ ...w, month: '2021-03' as const })),
        contracts: steady().contracts.map((c) => ({ ...c, from: plainDate('2019-01-01') })),
      },
    ]);
    expect(() => certificationOf(book, { ...facts, year: 2021 })).toThrow(Refusal);
    expect(() => certificationOf(book, { ...facts, year: 2019 })).toThrow(Refusal);
  });
});

describe('practices that a place may change', () => {
  const withTerms = (more: Partial<typeof terms>, person: PersonFacts) =>
    certify(declaration([person]), { ...terms, ...more });
  const issuedInNovember = {
    ...steady('p1', 2),
    certificates: steady('p1', 2).certificates.map((c) => ({ ...c, from: plainDate('2024-11-05') })),
  };
  test('whole months only: the month of issue does not count', () => {
    const practice = { ...terms.practice, certificate: 'WHOLE_MONTH' as const };
    expect(withTerms({}, issuedInNovember).weightedMonths).toBe(4);
    expect(withTerms({ practice }, issuedInNovember).weightedMonths).toBe(2);
  });
  test('whole months only: a month of two grades counts once', () => {
    const [card] = steady('p1', 2).certificates;
    if (!card) throw new Error('no card');
    const regraded = {
      ...steady(),
      certificates: [
        { ...card, to: plainDate('2024-06-14'), endedBy: 'REGRADED' as const },
        { ...card, id: 'card2', grade: 3, from: plainDate('2024-06-15') },
      ],
    };
    const practice = { ...terms.practice, certificate: 'WHOLE_MONTH' as const };
    expect([
      withTerms({}, regraded).weightedMonths,
      withTerms({ practice }, regraded).weightedMonths,
    ]).toEqual([18, 17]);
  });
  test('whole persons: a few months make one', () => {
    const { employedCount } = withTerms({ yearFraction: 'WHOLE_PERSON' }, issuedInNovember);
    expect(compare(employedCount, { n: 2n, d: 1n })).toBe(0);
  });
  test('fewer insurances may be asked for', () => {
    const person = {
      ...steady(),
      insurance: steady().insurance.map((i) => ({ ...i, kinds: ['PENSION' as const] })),
    };
    expect(withTerms({}, person).weightedMonths).toBe(0);
    expect(withTerms({ insurances: ['PENSION'] }, person).weightedMonths).toBe(12);
  });
});

describe('the list', () => {
  test('may not hold one person twice', () => {
    expect(() => judge(declaration([steady(), steady()]))).toThrow(Refusal);
  });
  test('of nobody is nobody', () => expect(judge(declaration([])).employedCount).toEqual({ n: 0n, d: 12n }));
  test('gives the exact sum and its steps', () => {
    const decision = certificationOf(book, declaration([steady('b', 2), steady('a', 4)]));
    expect(decision.result.persons.map((p) => [p.personId, p.weightedMonths])).toEqual([
      ['a', 12],
      ['b', 24],
    ]);
    expect(decision).toMatchObject({ rule: 'quota.certification', on: '2024-12-31' });
    expect(decision.steps.slice(-5).map(({ name, value }) => [name, value])).toEqual([
      ['申报人数', 2],
      ['符合条件的人月', 24],
      ['等待补齐数据的人月', 0],
      ['加权人月（重度按两人计）', 36],
      ['实际安排人数', '3'],
    ]);
    expect(decision.steps[0]).toMatchObject({
      name: '劳动合同或服务协议的最短期限',
      value: '12 月',
      article: '第七条',
    });
    expect(decision.steps.find(({ name }) => name.startsWith('联网认证补齐数据'))?.name).toMatch(/待确认/);
  });
});

describe('properties', () => {
  const many = { seed: 41, numRuns: 100 };
  const sum = (person: PersonFacts) => judge(declaration([person])).weightedMonths;

  test('the answer does not depend on the order of facts', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, fc.nat(), (a, b, seed) => {
        const [p, q] = [a, { ...b, personId: 'p2' }];
        expect(judge(declaration([shuffled(q, seed), shuffled(p, seed)]))).toEqual(
          judge(declaration([p, q])),
        );
      }),
      many,
    );
  });

  test('no month weighs more than two, and D is the sum of the months', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const { persons, employedCount } = judge(declaration([person]));
        const weights = persons[0]?.months.map((m) => (m.state === 'counts' ? m.weight : 0)) ?? [];
        expect(weights).toHaveLength(12);
        expect(Math.max(...weights)).toBeLessThanOrEqual(2);
        expect(employedCount).toEqual({ n: BigInt(weights.reduce<number>((x, y) => x + y, 0)), d: 12n });
      }),
      many,
    );
  });

  test('more evidence never counts for less', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (a, b) => {
        const more = {
          ...a,
          certificates: [...a.certificates, ...b.certificates.map((c) => ({ ...c, id: `${c.id}+` }))],
          contracts: [...a.contracts, ...b.contracts.map((c) => ({ ...c, id: `${c.id}+` }))],
          wages: a.wages.map((w) => ({ ...w, net: w.net + 50_000 })),
        };
        expect(sum(more)).toBeGreaterThanOrEqual(sum(a));
      }),
      many,
    );
  });

  test('insurance of our own never counts for less as long as nobody else claims the person', () => {
    fc.assert(
      fc.property(anyPerson, fc.constantFrom(...months()), (a, month) => {
        const alone = { ...a, otherClaims: [] };
        const paid = steady('more').insurance.filter((i) => i.month === month);
        expect(sum({ ...alone, insurance: [...alone.insurance, ...paid] })).toBeGreaterThanOrEqual(
          sum(alone),
        );
      }),
      many,
    );
  });

  test('claims of others, death, pension and study never count for more', () => {
    fc.assert(
      fc.property(anyPerson, (a) => {
        const free = { ...a, otherClaims: [], deaths: [], pensions: [], study: [] };
        expect(sum(free)).toBeGreaterThanOrEqual(sum(a));
      }),
      many,
    );
  });

  test('two employers that see each other never both count a month', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const claim = (employerId: string) =>
          months().map((month) => ({
            id: `${employerId}-${month}`,
            source: '联网认证名单',
            recordedOn: plainDate('2025-03-01'),
            employerId,
            month,
            state: 'CLAIMED' as const,
          }));
        const at = (id: string, other: string) => {
          const facts = declaration([{ ...person, otherClaims: claim(other) }]);
          const employer = { ...facts.employer, id, branchIds: [] };
          return judge({ ...facts, employer }).persons[0]?.months.map((m) => m.state === 'counts') ?? [];
        };
        const [a, b] = [at('甲', '乙'), at('乙', '甲')];
        expect(a.some((counts, i) => counts && b[i] === true)).toBe(false);
      }),
      { seed: 42, numRuns: 150 },
    );
  });
});
