import { z } from 'zod';
import { defineParameter } from '../../platform/rule/index.ts';
import { EVIDENCE_KINDS, groupText } from './evidence.ts';
import { EMPLOYMENT_FORMS, FORM_ORDER } from './forms.ts';

const days = z.number().int().min(1).max(366);

/** Days without any work that must lie before a start for it to be new employment; at least the day before. */
export const minimumBreak = defineParameter({
  id: 'employment.minimum-break',
  title: '新增就业的最短间断天数',
  unit: '天',
  schema: days,
});

/** Precedence of forms where two begin on one day. */
export const formPrecedence = defineParameter({
  id: 'employment.form-precedence',
  title: '就业形式的先后次序',
  unit: '次序',
  schema: z.array(z.enum(FORM_ORDER)).length(FORM_ORDER.length),
  say: (forms) => forms.map((form) => EMPLOYMENT_FORMS[form]).join('、'),
});

const groups = z
  .array(z.array(z.enum(EVIDENCE_KINDS)).min(1).readonly())
  .min(1)
  .readonly();

/** What proves work in each form: every group must be met, any one kind of a group meets it. */
export const evidenceRules = defineParameter({
  id: 'employment.evidence-rules',
  title: '各就业形式的核实材料',
  unit: '材料',
  schema: z.record(z.enum(FORM_ORDER), groups),
  say: (rules) =>
    FORM_ORDER.map((form) => `${EMPLOYMENT_FORMS[form]}：${rules[form].map(groupText).join('，加上')}`).join(
      '；',
    ),
});

/** Full years of age from which a person may be employed. */
export const minimumAge = defineParameter({
  id: 'employment.minimum-age',
  title: '最低就业年龄',
  unit: '周岁',
  schema: z.number().int().min(14).max(20),
});

const band = z.object({ from: z.number().int(), to: z.number().int() });

/** The statistical working age, first and last full year of age included; the legal retirement month is another matter. */
export const workingAge = defineParameter({
  id: 'employment.working-age',
  title: '就业年龄段（统计口径）',
  unit: '周岁',
  schema: z.object({ M: band, F: band }),
  say: ({ M, F }) => `男 ${M.from} 至 ${M.to} 周岁，女 ${F.from} 至 ${F.to} 周岁`,
});

/** Whether who recorded a spell may not be the one to verify it. Off where an office has one clerk. */
export const fourEyes = defineParameter({
  id: 'employment.four-eyes',
  title: '登记人与核实人必须不同',
  unit: '是否',
  schema: z.boolean(),
});
