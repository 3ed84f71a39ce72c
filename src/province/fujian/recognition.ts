import { plainDate } from '../../kernel/dates.ts';
import { parameters as p } from '../../modules/recognition/index.ts';
import { dated } from '../../platform/rule/index.ts';

const SET = { source: '助业的初始设置（省级待确认）', article: null };
const FROM = plainDate('2022-01-01');
/** No source was found: invented for the sample, and for the province to lay down. */
const invented = <T>(value: T) => [
  { from: FROM, to: null, value, cites: SET, confirmed: false, sample: true as const },
];

/** Recognition as a person hard to employ. The law leaves range and days to the province; only the certificate was read in a text. */
export const recognitionValues = [
  dated(p.recognitionKinds, [
    {
      from: FROM,
      to: null,
      value: [
        { code: 'DISABLED', title: '残疾人', shownBy: 'certificate', bring: '残疾人证' },
        {
          code: 'ZERO_EMPLOYMENT',
          title: '零就业家庭成员',
          shownBy: 'idle-household',
          bring: '户口簿，和社区开的家里没人就业的证明',
        },
        { code: 'LOW_INCOME', title: '低保家庭成员', shownBy: 'living-allowance', bring: '低保证' },
        { code: 'LAND_LOST', title: '失地农民', shownBy: 'paper', bring: '土地被征收的证明' },
        { code: 'LONG_UNEMPLOYED', title: '长期失业', shownBy: 'paper', bring: '失业登记的证明' },
      ],
      // Fujian Measures art. 2 gives the first kind; the others follow the law and wait for the province's own list.
      cites: { source: '《福建省残疾人就业办法》；《中华人民共和国就业促进法》第五十二条', article: null },
      confirmed: false,
    },
  ]),
  dated(p.recognitionAges, [
    {
      from: FROM,
      to: null,
      value: { M: { from: 16, sure: 59, latest: 62 }, F: { from: 16, sure: 54, latest: 57 } },
      cites: {
        source: '《中华人民共和国劳动法》第十五条；实名制统计口径；《关于实施渐进式延迟法定退休年龄的决定》',
        article: null,
      },
      confirmed: false,
    },
  ]),
  dated(p.checkDays, invented(5)),
  dated(p.decideDays, invented(10)),
  dated(p.supplementDays, invented(15)),
  dated(p.objectionDays, invented(15)),
  dated(p.reviewDays, invented(10)),
  dated(p.renewDays, invented(60)),
  dated(p.validMonths, invented(12)),
  dated(
    p.stableWork,
    invented({ forms: ['PROPORTIONAL', 'CONCENTRATED', 'SELF_EMPLOYED'] as const, days: 30 }),
  ),
  // As with spells: a county may have one clerk. Both names are kept in any case.
  dated(p.fourEyes, invented({ decide: false, review: false })),
];
