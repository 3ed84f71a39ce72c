import type { Citation } from '../../kernel/citation.ts';
import { plainDate } from '../../kernel/dates.ts';
import { parameters as support } from '../../modules/support/index.ts';
import { dated, type Parameter, type ParameterValues } from '../../platform/rule/index.ts';

const FROM = plainDate('2022-01-01');
/** Read through secondary sources only, and old: the province has to confirm each number before real use. */
const AID: Citation = { source: '福建省《关于进一步加强扶残助残工作的意见》', article: null };
const SHELTERED_NEWS: Citation = { source: '福建日报2019年1月2日的报道', article: null };
const TAPER: Citation = { source: '福建省促进残疾人就业行动方案（2025—2027年）', article: null };
const PRACTICE: Citation = { source: '奖励补贴通行做法（省级待确认）', article: null };
const NOT_PUBLISHED: Citation = { source: '没有查到公布的标准', article: null };

function from<T>(parameter: Parameter<T>, value: T, cites: Citation, day = FROM): ParameterValues<T> {
  return dated(parameter, [{ from: day, to: null, value, cites, confirmed: false }]);
}

const { shared, rates } = support;

/** Numbers of the subsidies, in fen. Null where no number was found: pages say 没有公布 and nothing is computed. */
const FOUND: readonly ParameterValues<number | null>[] = [
  from(shared.rewardTimes, 5, AID),
  from(shared.halfShare, 50, AID),
  from(shared.employerShare, 100, PRACTICE),
  from(shared.shelteredCap, 200_000_00, SHELTERED_NEWS),
  from(shared.longestYears, 3, PRACTICE),
  from(rates.concentratedOnce, 100_000_00, AID),
  from(rates.graduateHire, 5_000_00, AID),
  from(rates.shelteredConstruction, 5_000_00, SHELTERED_NEWS),
  from(rates.shelteredPlacement, 5_000_00, SHELTERED_NEWS),
  from(rates.jobSeeking, 2_000_00, PRACTICE),
];

/** Every number that a scheme asks for and nobody gave stands in the book as unpublished, so that the law page names it. */
const MISSING = [...Object.values(shared), ...Object.values(rates)]
  .filter((parameter) => !FOUND.some((found) => found.parameter === parameter))
  .map((parameter) => from(parameter, null, NOT_PUBLISHED));

export const supportNumbers: readonly ParameterValues[] = [
  ...FOUND,
  ...MISSING,
  from(support.publicityDays, 5, PRACTICE),
  from(support.taperMonths, { from: 6, to: 12 }, TAPER, plainDate('2025-01-01')),
];
