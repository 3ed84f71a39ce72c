import { plainDate, type PlainDate } from '../../../../kernel/dates.ts';
import { INSURANCES, type CertificationFacts, type PersonFacts } from '../facts.ts';
import { monthsOf, type YearMonth } from '../months.ts';

export const YEAR = 2024;
export const EARLY = plainDate('2025-03-01');

export const months = (from = 1, to = 12): YearMonth[] =>
  monthsOf(YEAR)
    .slice(from - 1, to)
    .map(({ id }) => id);

/** A person of whom nothing but the birth is known. */
export function nobody(personId = 'p1'): PersonFacts {
  const birth = {
    id: `${personId}-birth`,
    source: '身份证号',
    recordedOn: EARLY,
    date: plainDate('1985-05-01'),
    sex: 'M' as const,
  };
  return {
    personId,
    birth,
    certificates: [],
    contracts: [],
    wages: [],
    insurance: [],
    study: [],
    otherClaims: [],
    dispatches: [],
    pensions: [],
    deaths: [],
  };
}

/** Someone who counts in every month: grade 3, long contract, wage and insurance paid by 甲. */
export function steady(personId = 'p1', grade = 3): PersonFacts {
  const fact = (id: string, source: string) => ({ id: `${personId}-${id}`, source, recordedOn: EARLY });
  return {
    ...nobody(personId),
    certificates: [
      {
        ...fact('card', '残疾人证库'),
        kind: 'DISABILITY',
        grade,
        from: plainDate('2020-01-01'),
        to: null,
        endedBy: null,
      },
    ],
    contracts: [
      {
        ...fact('contract', '合同备案'),
        employerId: '甲',
        kind: 'CONTRACT',
        from: plainDate('2023-01-01'),
        to: null,
        endedOn: null,
      },
    ],
    wages: months().map((month) => ({
      ...fact(`wage-${month}`, '工资银行流水'),
      employerId: '甲',
      month,
      net: 260_000,
      ownInsurance: null,
    })),
    insurance: months().map((month) => ({
      ...fact(`insurance-${month}`, '社保'),
      payerId: '甲',
      month,
      kinds: INSURANCES,
    })),
  };
}

/** Declared by 甲 of 厦门思明 on 2025-04-01. */
export function declaration(
  persons: readonly PersonFacts[],
  asOf: PlainDate = plainDate('2025-08-01'),
): CertificationFacts {
  return {
    year: YEAR,
    employer: { id: '甲', branchIds: ['甲分公司'], county: '350203' },
    declaredOn: plainDate('2025-04-01'),
    asOf,
    persons,
  };
}
