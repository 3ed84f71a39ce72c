import { plainDate } from '../../kernel/dates.ts';
import { savedSearchDays } from '../../modules/positions/index.ts';
import { offeringRules } from '../../modules/recruiting/index.ts';
import { dated } from '../../platform/rule/index.ts';

/** Reserved posts: the law says who comes first; the order among them and the days wait for the province. */
export const offeringValues = [
  dated(offeringRules, [
    {
      from: plainDate('2022-01-01'),
      to: null,
      value: {
        eligible: { PUBLIC_WELFARE: 'recognised', TARGETED: 'certificate' },
        order: ['zero-household', 'recognised', 'without-work', 'applied'],
        firstDays: 15,
        answerDays: 3,
      },
      cites: {
        source: '《中华人民共和国就业促进法》第五十三条；天数和先后是助业的初始设置（省级待确认）',
        article: null,
      },
      confirmed: false,
    },
  ]),
  dated(savedSearchDays, [
    {
      from: plainDate('2022-01-01'),
      to: null,
      value: 30,
      cites: { source: '助业的初始设置（省级待确认）', article: null },
      confirmed: false,
    },
  ]),
];
