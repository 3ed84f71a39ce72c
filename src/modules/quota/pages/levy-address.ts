import { add, multiply, parseRational, rational, exactText, sign } from '../../../kernel/rational.ts';
import type { FieldError } from '../../../platform/ui/index.ts';
import type { LevyRow } from '../reading/faults.ts';

/** What the address of the page holds: numbers of an employer, nothing about a person. */
export const LEVY_NAMES = [
  'year',
  'nature',
  'region',
  'headcount',
  'seasonalCount',
  'seasonalMonths',
  'monthsOpen',
  'ordinary',
  'severe',
  'declared',
  'totalWages',
  'localAverageWage',
  'reduction',
  'paid',
  'overdueDays',
] as const;
type Name = (typeof LEVY_NAMES)[number];
export type LevyTyped = Partial<Record<Name, string>>;

/** What was typed, as it stands; empty boxes left out. */
export function typedIn(search: URLSearchParams): LevyTyped {
  return Object.fromEntries(
    LEVY_NAMES.flatMap((name) => {
      const text = (search.get(name) ?? '').trim().slice(0, 100);
      return text === '' ? [] : [[name, text]];
    }),
  );
}

/** The address of a page for the same numbers. */
export function levyHref(path: string, typed: LevyTyped): string {
  return `${path}?${new URLSearchParams(typed)}`;
}

/** People write 8,000,000 and full-width digits; a thousands comma elsewhere is left for the reader to refuse. */
function plain(text: string | undefined): string | undefined {
  const half = text?.normalize('NFKC').replaceAll(' ', '');
  return half !== undefined && /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(half) ? half.replaceAll(',', '') : half;
}

const bad = (text: string) => {
  const read = parseRational(text);
  return read === null || sign(read) < 0;
};

/** Ordinary persons and twice the severely disabled. A wrong number stays as it is, to be refused by its reader. */
function employedOf(ordinary: string, severe: string): string {
  const wrong = [ordinary, severe].find(bad);
  if (wrong !== undefined) return wrong;
  const [one, two] = [parseRational(ordinary), parseRational(severe)];
  return one && two ? exactText(add(one, multiply(two, rational(2)))) : '';
}

/** The line of one employer that the rules read. */
export function rowOf(typed: LevyTyped): LevyRow {
  const { nature, region, declared, seasonalCount, seasonalMonths } = typed;
  const seasonal = seasonalCount !== undefined || seasonalMonths !== undefined;
  return {
    id: 1,
    year: plain(typed.year),
    nature,
    region,
    headcount: plain(typed.headcount),
    ...(seasonal && { seasonal: [{ count: plain(seasonalCount), months: plain(seasonalMonths) }] }),
    monthsOpen: plain(typed.monthsOpen),
    disabledWeighted: employedOf(plain(typed.ordinary) ?? '0', plain(typed.severe) ?? '0'),
    declared: declared !== 'no',
    totalWages: plain(typed.totalWages),
    localAverageWage: plain(typed.localAverageWage),
    reduction: plain(typed.reduction),
    paid: plain(typed.paid),
    overdueDays: plain(typed.overdueDays),
  };
}

/** Faults of the line, told at the boxes that were filled in. */
export function atBoxes(
  fields: readonly { path: string; message: string }[],
  typed: LevyTyped,
): FieldError[] {
  const severeIsWrong = !bad(plain(typed.ordinary) ?? '0') && bad(plain(typed.severe) ?? '0');
  const boxes: Readonly<Record<string, Name>> = {
    disabledWeighted: severeIsWrong ? 'severe' : 'ordinary',
    'seasonal.0.count': 'seasonalCount',
    'seasonal.0.months': 'seasonalMonths',
    seasonal: 'seasonalCount',
  };
  return fields.map(({ path, message }) => ({ field: boxes[path] ?? path, text: message }));
}
