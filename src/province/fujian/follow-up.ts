import { plainDate } from '../../kernel/dates.ts';
import { answerWordsDays, followUpLimits, followUpMonths } from '../../modules/follow-up/index.ts';
import { dated, type ParameterValues } from '../../platform/rule/index.ts';

/** The plan asks for 就业跟踪 and names no months: these are the practice of the trade until the province says otherwise. */
const PRACTICE = {
  source:
    '《福建省促进残疾人就业三年行动实施方案（2022—2024年）》二（三）要求就业跟踪；月份和天数是助业的初始设置（省级待确认）',
  article: null,
};
const FROM = plainDate('2022-01-01');
const own = <T>(value: T) => [{ from: FROM, to: null, value, cites: PRACTICE, confirmed: false }];

/** When people who work are asked how it goes, and how early a sign is a sign. */
export const followUpValues = [
  dated(followUpMonths, own([1, 3, 6, 12])),
  dated(followUpLimits, own({ within: 15, grace: 60, misses: 2, certificate: 60, contract: 45, closed: 30 })),
  dated(answerWordsDays, own(730)) as ParameterValues,
];
