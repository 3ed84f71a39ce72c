import fc from 'fast-check';
import { addDays, plainDate, type PlainDate } from '../../../../kernel/dates.ts';
import { INSURANCES, type PersonFacts } from '../facts.ts';
import { months } from './facts.fixture.ts';

const day = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n): PlainDate => addDays(plainDate(from), n));
const inYear = day('2023-11-01', 480);
const fact = (source: string) =>
  fc.record({
    id: fc.uuid(),
    source: fc.constant(source),
    recordedOn: day('2025-03-01', 120),
    onAppeal: fc.boolean(),
  });
// 甲 is the one that declares; most facts are its own, so that months do count.
const employer = fc.constantFrom('甲', '甲', '甲', '甲分公司', '乙', '丙');
const month = fc.constantFrom(...months());
const merge =
  <A extends object>() =>
  <B extends object>([a, b]: [A, B]): A & B => ({ ...a, ...b });

function facts<B extends object>(source: string, more: fc.Arbitrary<B>, min: number, max: number) {
  return fc.array(
    fc.tuple(fact(source), more).map(([a, b]) => ({ ...a, ...b })),
    {
      minLength: min,
      maxLength: max,
    },
  );
}

const certificate = fc
  .record({
    kind: fc.constantFrom('DISABILITY' as const, 'DISABILITY' as const, 'VETERAN' as const),
    grade: fc.integer({ min: 1, max: 4 }),
    from: day('2022-01-01', 1000),
    days: fc.option(fc.integer({ min: 1, max: 700 })),
    endedBy: fc.constantFrom(
      'EXPIRED' as const,
      'CANCELLED' as const,
      'FROZEN' as const,
      'REGRADED' as const,
    ),
  })
  .map(({ days, endedBy, ...span }) => ({
    ...span,
    to: days === null ? null : addDays(span.from, days),
    endedBy: days === null ? null : endedBy,
  }));

const contract = fc
  .record({
    employerId: employer,
    kind: fc.constantFrom('ESTABLISHMENT' as const, 'CONTRACT' as const, 'SERVICE_AGREEMENT' as const),
    from: day('2023-01-01', 500),
    days: fc.option(fc.integer({ min: 200, max: 1000 })),
    endedOn: fc.option(inYear, { freq: 4 }),
  })
  .map(({ days, ...c }) => ({ ...c, to: days === null ? null : addDays(c.from, days) }));

const dispatch = fc
  .record({
    units: fc.constantFrom(['丙', '甲'], ['甲', '乙'], ['乙', '甲'], ['丙', '乙']),
    from: day('2023-01-01', 600),
    to: fc.option(inYear),
    countedBy: fc.constantFrom('HOST_UNIT' as const, 'DISPATCH_UNIT' as const, null),
  })
  .map(({ units: [dispatchUnitId = '', hostUnitId = ''], ...d }) => ({ ...d, dispatchUnitId, hostUnitId }));

const whole = months().map((id) => ({ month: id }));
const everyMonth = <B extends object>(source: string, more: fc.Arbitrary<B>) =>
  fc
    .tuple(...whole.map((m) => fc.tuple(fact(source), more).map(([a, b]) => ({ ...a, ...b, ...m }))))
    .chain((all) => fc.subarray(all, { minLength: 6 }));

/** A person of any history; most of them count in some months and not in others. */
export const anyPerson: fc.Arbitrary<PersonFacts> = fc.record({
  personId: fc.constant('p1'),
  birth: fc
    .tuple(
      fact('身份证号'),
      fc.record({ date: day('1964-06-01', 16_200), sex: fc.constantFrom('M' as const, 'F' as const) }),
    )
    .map(merge()),
  certificates: facts('残疾人证库', certificate, 1, 3),
  contracts: facts('合同备案', contract, 1, 3),
  wages: everyMonth(
    '工资银行流水',
    fc.record({
      employerId: employer,
      net: fc.integer({ min: 190_000, max: 300_000 }),
      ownInsurance: fc.constant(null),
    }),
  ),
  insurance: everyMonth(
    '社保',
    fc.record({
      payerId: employer,
      kinds: fc.constantFrom(INSURANCES, INSURANCES, INSURANCES, INSURANCES.slice(1)),
    }),
  ),
  study: facts('学籍', fc.record({ from: inYear, to: inYear }), 0, 1),
  otherClaims: facts(
    '联网认证名单',
    fc.record({
      employerId: fc.constantFrom('乙', '丙'),
      month,
      state: fc.constantFrom('CLAIMED' as const, 'CERTIFIED' as const),
    }),
    0,
    3,
  ),
  dispatches: facts('派遣协议', dispatch, 0, 2),
  pensions: facts('社保', fc.record({ from: month }), 0, 1).map((all) => all.slice(0, all.length % 4)),
  deaths: facts('公安', fc.record({ on: inYear }), 0, 1),
});

/** The same facts in another order, told by the seed. */
export function shuffled(person: PersonFacts, seed: number): PersonFacts {
  const turn = <T>(list: readonly T[]) =>
    list
      .map((item, i) => ({ item, key: ((i + 1) * (seed % 9_973) * 7_919) % 10_007 }))
      .toSorted((a, b) => b.key - a.key)
      .map(({ item }) => item);
  return {
    personId: person.personId,
    birth: person.birth,
    certificates: turn(person.certificates),
    contracts: turn(person.contracts),
    wages: turn(person.wages),
    insurance: turn(person.insurance),
    study: turn(person.study),
    otherClaims: turn(person.otherClaims),
    dispatches: turn(person.dispatches),
    pensions: turn(person.pensions),
    deaths: turn(person.deaths),
  };
}
