import { plainDate } from '../../kernel/dates.ts';
import { reviewDays } from '../../modules/plans/index.ts';
import { dated } from '../../platform/rule/index.ts';

/** How often a plan of one person is looked at again: nothing official says it, so it is for the province to confirm. */
export const planValues = [
  dated(reviewDays, [
    {
      from: plainDate('2022-01-01'),
      to: null,
      value: 90,
      cites: { source: '助业的初始设置（省级待确认）', article: null },
      confirmed: false,
    },
  ]),
];
