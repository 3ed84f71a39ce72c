import type { FieldProblem } from '../../../kernel/problem.ts';
import { compare, rational, sign, ZERO, type Rational } from '../../../kernel/rational.ts';
import { isNature, type LevyNature } from '../natures.ts';
import type { LevyFacts } from '../rules/facts.ts';
import { readEmployed } from './employed.ts';
import { Faults, type LevyRow } from './faults.ts';
import { readHeadcount } from './headcount.ts';

export interface ReadLevy {
  id: string | number;
  facts: LevyFacts;
}

export type LevyReading = { ok: true; value: ReadLevy } | { ok: false; problems: FieldProblem[] };

/** Every field of a line. */
export const LEVY_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'year',
  'nature',
  'region',
  'headcount',
  'monthlyHeadcount',
  'seasonal',
  'monthsOpen',
  'employees',
  'disabledWeighted',
  'totalWages',
  'localAverageWage',
  'ratio',
  'declared',
  'reduction',
  'paid',
  'overdueDays',
]);

// What no employer of a province can be: a number beyond these was typed in another unit.
const MOST_WAGES = rational(10n ** 13n);
const LEAST_LOCAL_WAGE = rational(10_000);
const MOST_LOCAL_WAGE = rational(1_000_000);
const LEAST_AVERAGE = rational(120);
const MOST_AVERAGE = rational(5_000_000);
const TINY = rational(1, 10_000);
const MOST_RATIO = rational(1, 4);

/** Reads a line; every field that is wrong is named with a code, and its value is not repeated. */
export function readLevyRow(row: LevyRow): LevyReading {
  const faults = new Faults();
  const { id } = row;
  const goodId = (typeof id === 'string' && id !== '' && id.length <= 200) || Number.isSafeInteger(id);
  if (!goodId) faults.add('id', id === undefined ? 'required' : 'quota.bad-id');
  const head = readHeadcount(row, faults);
  const body = readEmployed(row, faults, head?.monthsOpen ?? 12);
  const facts: LevyFacts = {
    year: required(row, 'year', faults) ? (faults.whole('year', row['year'], 1000, 9999) ?? 0) : 0,
    nature: natureOf(row, faults),
    region: regionOf(row, faults),
    headcount: head?.headcount ?? ZERO,
    monthsOpen: head?.monthsOpen ?? 12,
    employed: body.employed,
    people: body.people,
    declared: declaredOf(row, faults),
    totalWages: wagesOf(row, faults),
    ratio: faults.number('ratio', row['ratio'], TINY, MOST_RATIO),
    localAverageWage: faults.number(
      'localAverageWage',
      row['localAverageWage'],
      LEAST_LOCAL_WAGE,
      MOST_LOCAL_WAGE,
    ),
    reduction: wholeFen(row, 'reduction', faults),
    paid: wholeFen(row, 'paid', faults),
    overdueDays: faults.whole('overdueDays', row['overdueDays'], 0, 10_000),
  };
  if (faults.found.length === 0) checkTogether(row, facts, faults);
  if (faults.found.length > 0) return { ok: false, problems: faults.found };
  return { ok: true, value: { id: id as string | number, facts } };
}

function required(row: LevyRow, name: string, faults: Faults): boolean {
  const given = row[name] !== undefined && row[name] !== null && row[name] !== '';
  if (!given) faults.add(name, 'required');
  return given;
}

function natureOf(row: LevyRow, faults: Faults): LevyNature {
  if (!required(row, 'nature', faults)) return 'OTHER';
  if (isNature(row['nature'])) return row['nature'];
  faults.add('nature', 'quota.unknown-nature');
  return 'OTHER';
}

function regionOf({ region }: LevyRow, faults: Faults): string | null {
  if (region === undefined || region === null) return null;
  if (typeof region === 'string' && /^\d{6}$/.test(region)) return region;
  return faults.add('region', 'quota.bad-region');
}

function declaredOf({ declared }: LevyRow, faults: Faults): boolean {
  if (declared === undefined || declared === null || declared === true) return true;
  if (declared !== false) faults.add('declared', 'quota.yes-or-no');
  return false;
}

function wagesOf(row: LevyRow, faults: Faults): Rational {
  if (!required(row, 'totalWages', faults)) return ZERO;
  return faults.number('totalWages', row['totalWages'], ZERO, MOST_WAGES) ?? ZERO;
}

/** An amount that was paid or granted has whole fen. */
function wholeFen(row: LevyRow, name: string, faults: Faults): Rational | null {
  const read = faults.number(name, row[name], ZERO, MOST_WAGES);
  return read && (read.n * 100n) % read.d !== 0n ? faults.add(name, 'quota.whole-fen') : read;
}

/** Numbers that are right alone and wrong together: the sign of mixed units. */
function checkTogether(row: LevyRow, facts: LevyFacts, faults: Faults): void {
  const { headcount, employed, totalWages, monthsOpen } = facts;
  const nobody = sign(headcount) === 0;
  if (nobody && sign(totalWages) > 0) faults.add('totalWages', 'quota.wages-of-nobody');
  // All of the staff severely disabled: no employer can count more.
  if (compare(employed, { n: headcount.n * 2n, d: headcount.d }) > 0) {
    faults.add(row['employees'] ? 'employees' : 'disabledWeighted', 'quota.more-than-staff');
  }
  if (nobody) return;
  // Total wages against headcount, over the months of the year that they are of.
  const part = { n: BigInt(monthsOpen), d: 12n };
  const of = (yearly: Rational) => ({
    n: yearly.n * headcount.n * part.n,
    d: yearly.d * headcount.d * part.d,
  });
  if (compare(totalWages, of(LEAST_AVERAGE)) < 0) faults.add('totalWages', 'quota.wages-too-low');
  if (compare(totalWages, of(MOST_AVERAGE)) > 0) faults.add('totalWages', 'quota.wages-too-high');
}

/** Names of fields that a line should not have; a wrong name must not silently change the levy. */
export function unknownFields(row: LevyRow): string[] {
  return Object.keys(row).filter((name) => !LEVY_FIELDS.has(name));
}
