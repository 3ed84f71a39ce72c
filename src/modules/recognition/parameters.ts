import { z } from 'zod';
import { defineParameter } from '../../platform/rule/index.ts';
import { EMPLOYMENT_FORMS, FORM_ORDER } from '../employment/index.ts';

const days = z.number().int().min(1).max(366);
const inDays = (id: string, title: string) =>
  defineParameter({ id: `recognition.${id}`, title, unit: '天', schema: days });

/** Days for the township's check, from the application. */
export const checkDays = inDays('check-days', '乡镇（街道）核对认定申请的期限');
/** Days for the county's decision, from the check. */
export const decideDays = inDays('decide-days', '县级决定认定申请的期限');
/** Days for the person to bring what was missing. */
export const supplementDays = inDays('supplement-days', '补充认定材料的期限');
/** Days in which the person may object to a decision. */
export const objectionDays = inDays('objection-days', '对认定决定提出异议的期限');
/** Days for the review of an objection. */
export const reviewDays = inDays('review-days', '复核认定异议的期限');
/** Days before the last one from which a recognition may be carried on. */
export const renewDays = inDays('renew-days', '有效期满前多少天可以续认定');

/** Months for which a recognition holds. */
export const validMonths = defineParameter({
  id: 'recognition.valid-months',
  title: '就业困难人员认定的有效期',
  unit: '个月',
  schema: z.number().int().min(1).max(60),
});

const oneKind = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z_]{2,39}$/),
  title: z.string().min(2),
  /**
   * What shows that the person is of this kind: the certificate in the register, a paper that was handed in, or what the file says
   * of the household (nobody works; the minimum living allowance is drawn). A paper always does.
   */
  shownBy: z.enum(['certificate', 'paper', 'idle-household', 'living-allowance']),
  /** In plain words for the person: what to bring. */
  bring: z.string().min(2),
});
export type RecognitionKind = z.output<typeof oneKind>;

/** Who can be recognised: the province says it, the law leaves it to the province (Employment Promotion Law art. 52). */
export const recognitionKinds = defineParameter({
  id: 'recognition.kinds',
  title: '就业困难人员的范围',
  unit: '类',
  schema: z.array(oneKind).min(1).readonly(),
  say: (kinds) => kinds.map((kind) => kind.title).join('、'),
});

const band = z.object({ from: z.number().int(), sure: z.number().int(), latest: z.number().int() });

/**
 * Full years of age: from `from` to `sure` a person is of working age in any case; after that up to `latest` it depends on whether
 * a pension is drawn, for the age of retirement rises month by month; later than that nobody is.
 */
export const recognitionAges = defineParameter({
  id: 'recognition.ages',
  title: '认定就业困难人员的年龄',
  unit: '周岁',
  schema: z.object({ M: band, F: band }),
  say: ({ M, F }) =>
    `男 ${M.from} 至 ${M.sure} 周岁，女 ${F.from} 至 ${F.sure} 周岁；没有领养老金的，男到 ${M.latest} 周岁，女到 ${F.latest} 周岁`,
});

/** The work that ends a recognition, and after how many days it is stable. */
export const stableWork = defineParameter({
  id: 'recognition.stable-work',
  title: '算作稳定就业的情形',
  unit: '天',
  schema: z.object({
    forms: z.array(z.enum(FORM_ORDER)).readonly(),
    days: z.number().int().min(0).max(366),
  }),
  say: ({ forms, days: after }) =>
    `${forms.map((form) => EMPLOYMENT_FORMS[form]).join('、')}，核实通过并且满 ${after} 天`,
});

/** Whose pair of eyes must be another: of who decides after the check, and of who reviews after the decision. */
export const fourEyes = defineParameter({
  id: 'recognition.four-eyes',
  title: '就业困难人员认定由不同的人办理',
  unit: '是否',
  schema: z.object({ decide: z.boolean(), review: z.boolean() }),
  say: ({ decide, review }) =>
    `核对和决定${decide ? '必须' : '不必'}是两个人，决定和复核${review ? '必须' : '不必'}是两个人`,
});
