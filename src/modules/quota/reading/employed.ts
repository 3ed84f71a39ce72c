import { DISABILITY_CATEGORIES } from '../../../kernel/disability.ts';
import { rational, ZERO, type Rational } from '../../../kernel/rational.ts';
import type { Faults, LevyRow } from './faults.ts';
import type { CountedPerson } from '../rules/facts.ts';
import { MOST_WEIGHT, weightOf } from '../rules/weight.ts';

const MOST_PEOPLE = rational(20_000_000);
const MOST_LIST = 100_000;
const CATEGORY_IDS: ReadonlySet<unknown> = new Set(
  DISABILITY_CATEGORIES.flatMap(({ code, id }) => [code, String(code), id]),
);

interface Employed {
  employed: Rational;
  people: CountedPerson[];
}

const NOBODY: Employed = { employed: ZERO, people: [] };

/**
 * Weighted persons on a yearly average: given as one number, or person by person with weight or grades and the months that
 * qualify. Neither means that nobody was declared.
 */
export function readEmployed(row: LevyRow, faults: Faults, monthsOpen: number): Employed {
  const { employees, disabledWeighted } = row;
  const listed = employees !== undefined && employees !== null;
  if (disabledWeighted !== undefined && disabledWeighted !== null) {
    if (listed) faults.add('disabledWeighted', 'quota.one-employed');
    const employed = faults.number('disabledWeighted', disabledWeighted, ZERO, MOST_PEOPLE);
    return { employed: employed ?? ZERO, people: [] };
  }
  if (!listed) return NOBODY;
  if (!Array.isArray(employees)) {
    faults.add('employees', 'quota.not-a-list');
    return NOBODY;
  }
  if (employees.length > MOST_LIST) {
    faults.add('employees', 'quota.too-large', { most: MOST_LIST });
    return NOBODY;
  }
  const people = employees.flatMap(
    (one: unknown, at) => readPerson(one, `employees.${at}`, faults, monthsOpen) ?? [],
  );
  const total = people.reduce((sum, { weight, months }) => sum + weight * months, 0);
  return { employed: { n: BigInt(total), d: BigInt(monthsOpen) }, people };
}

function readPerson(one: unknown, path: string, faults: Faults, monthsOpen: number): CountedPerson | null {
  if (typeof one !== 'object' || one === null) return faults.add(path, 'quota.not-a-person');
  const { weight, category, grade, veteranGrade, months } = one as LevyRow;
  if (months === undefined || months === null) faults.add(`${path}.months`, 'required');
  const time = faults.whole(`${path}.months`, months, 0, monthsOpen) ?? 0;
  const has = (value: unknown) => value !== undefined && value !== null;
  if (has(category) && !CATEGORY_IDS.has(category)) faults.add(`${path}.category`, 'quota.unknown-category');
  const byGrade = weightOf({
    grade: faults.whole(`${path}.grade`, grade, 1, 4),
    veteranGrade: faults.whole(`${path}.veteranGrade`, veteranGrade, 1, 10),
  });
  const graded = has(grade) || has(veteranGrade);
  if (!has(weight)) {
    return graded ? { weight: byGrade, months: time } : faults.add(`${path}.grade`, 'quota.weight-or-grade');
  }
  const given = faults.whole(`${path}.weight`, weight, 1, MOST_WEIGHT);
  if (given !== null && graded && given !== byGrade) {
    return faults.add(`${path}.weight`, 'quota.weight-against-grade', { weight: byGrade });
  }
  return { weight: given ?? 0, months: time };
}
