import { plainDate } from '../../../kernel/dates.ts';
import { atLeast, yes } from '../condition.ts';
import { rates } from '../parameters.ts';
import { defineScheme } from '../scheme.ts';
import { condition, FUJIAN_MEASURES, PLAN_TRAINING, PRACTICE, TAPER_PLAN, USUAL } from './common.ts';

const PERSON = { ...USUAL, subject: 'person' } as const;

const holder = condition('certificate', '你有残疾人证，还在有效期内', yes('certificate'), FUJIAN_MEASURES);
const course = condition('course', '你参加了残联或人社认可的培训', yes('namedCourse'), PLAN_TRAINING);

const trainingFee = defineScheme({
  ...PERSON,
  id: 'training-fee',
  title: '培训费补贴',
  cites: [PLAN_TRAINING, PRACTICE],
  summary: '你参加认可的培训，上满 80% 的课，拿到证书，可以补培训费。',
  easy: ['你参加了培训。', '上满课，拿到证书。', '培训的钱可以补。'],
  conditions: [
    holder,
    course,
    condition('attendance', '你上满了 80% 的课', atLeast('attendance', 80), PRACTICE),
    condition('course-certificate', '你拿到了培训证书', yes('courseCertificate'), PRACTICE),
  ],
  paysFor: 'TRAINING_FEE',
  amount: { per: '一次', terms: [{ kind: 'rate', parameter: rates.trainingFee }] },
  cycle: 'course',
  evidence: ['残疾人证', '考勤表', '培训证书', '培训费发票', '本人银行卡'],
});

const living = defineScheme({
  ...PERSON,
  id: 'living',
  title: '培训生活费补贴',
  cites: [PLAN_TRAINING, PRACTICE],
  summary: '你参加认可的培训，整天上课的日子，每天补生活费。',
  easy: ['你参加了培训。', '上一天课，补一天钱。'],
  conditions: [
    holder,
    course,
    condition('full-days', '你有整天上课的日子', atLeast('fullDays', 1), PRACTICE),
  ],
  paysFor: 'LIVING',
  amount: {
    per: '一次',
    terms: [
      { kind: 'rate', parameter: rates.living },
      { kind: 'count', fact: 'fullDays' },
    ],
  },
  cycle: 'course',
  evidence: ['残疾人证', '考勤表', '本人银行卡'],
});

const transport = defineScheme({
  ...PERSON,
  id: 'transport',
  title: '交通费补贴',
  cites: [PLAN_TRAINING, PRACTICE],
  summary: '你去培训或面试，有车票，可以补车费。',
  easy: ['你坐车去培训。', '车费可以补。'],
  conditions: [holder, condition('tickets', '你有去培训或面试的车票', yes('travelled'), PLAN_TRAINING)],
  paysFor: 'TRANSPORT',
  amount: { per: '一次', terms: [{ kind: 'rate', parameter: rates.transport }] },
  cycle: 'course',
  evidence: ['残疾人证', '车票', '培训或面试通知', '本人银行卡'],
});

const lowIncomeTaper = defineScheme({
  ...PERSON,
  id: 'low-income-taper',
  title: '低保渐退',
  cites: [TAPER_PLAN],
  // The plan that names it runs from 2025; before it nothing was found.
  validFrom: plainDate('2025-01-01'),
  summary: '家里有人上班后收入超过低保线，低保不会马上停，可以再领 6 到 12 个月。',
  easy: ['你家有人上班了。', '低保还能再领几个月。'],
  conditions: [
    holder,
    condition('low-income', '家里正领低保', yes('onLowIncome'), TAPER_PLAN),
    condition('above-line', '有人上班后，收入超过低保线', yes('incomeAboveLine'), TAPER_PLAN),
  ],
  paysFor: 'LOW_INCOME',
  amount: { per: '一个月', terms: [{ kind: 'rate', parameter: rates.lowIncomeTaper }] },
  cycle: 'month',
  evidence: ['残疾人证', '低保证', '劳动合同或收入证明'],
  channel: 'CIVIL',
});

export const TRAINING_SCHEMES = [trainingFee, living, transport, lowIncomeTaper];
