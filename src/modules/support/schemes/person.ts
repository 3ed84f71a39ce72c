import { all, any, atLeast, no, oneOf, yes } from '../condition.ts';
import { rates, shared } from '../parameters.ts';
import { defineScheme } from '../scheme.ts';
import { AID, condition, FUJIAN_MEASURES, PLAN_FUNDS, PLAN_KEY_GROUPS, PRACTICE, USUAL } from './common.ts';

const PERSON = { ...USUAL, subject: 'person' } as const;

const holder = condition('certificate', '你有残疾人证，还在有效期内', yes('certificate'), FUJIAN_MEASURES);
const workingAge = condition(
  'working-age',
  '你在就业年龄段：男 16 至 59 岁，女 16 至 54 岁',
  yes('workingAge'),
  FUJIAN_MEASURES,
);
const noOtherInsurance = condition(
  'no-double-payment',
  '同一段时间没有别的社保补贴',
  no('otherInsuranceSupport'),
  PRACTICE,
);
const ownBusiness = condition('own-business', '你自己开店或办企业', oneOf('work', 'OWN'), AID);
const operator = condition(
  'operator',
  '营业执照上的经营者是你本人',
  all(oneOf('work', 'OWN'), yes('operatorIsHolder')),
  PRACTICE,
);
const open = condition(
  'licence-months',
  '营业执照已满当地要求的时间（6 到 12 个月）',
  atLeast('licenceMonths', 6, 12),
  PRACTICE,
);

const selfEmployedInsurance = defineScheme({
  ...PERSON,
  id: 'self-employed-insurance',
  title: '自主创业社会保险补贴',
  cites: [AID, PLAN_FUNDS],
  summary: '你自己开店或办企业，交了社保，可以补一半。你雇的残疾人也算。',
  easy: ['你开店，交了社保。', '政府可以还你一半。'],
  conditions: [
    holder,
    workingAge,
    ownBusiness,
    condition('insured', '你和你雇的残疾人交了社保', yes('ownInsurance'), AID),
    noOtherInsurance,
  ],
  paysFor: 'SOCIAL_INSURANCE',
  amount: {
    per: '一年',
    terms: [
      { kind: 'place', parameter: shared.ownContribution, fact: 'ownContribution' },
      { kind: 'percent', parameter: shared.halfShare },
      { kind: 'count', fact: 'insuredPersons' },
    ],
  },
  cycle: 'year',
  evidence: ['残疾人证', '营业执照', '社保缴费单', '本人银行卡'],
});

const flexibleInsurance = defineScheme({
  ...PERSON,
  id: 'flexible-insurance',
  title: '灵活就业社会保险补贴',
  cites: [AID, PRACTICE],
  summary: '你打零工或做灵活就业，自己交了社保，可以补一部分。',
  easy: ['你自己交了社保。', '政府可以还你一部分钱。'],
  conditions: [
    holder,
    workingAge,
    condition('flexible', '你打零工或做灵活就业', oneOf('work', 'FLEXIBLE'), PRACTICE),
    condition('registered', '你的工作登记过', yes('registeredWork'), PRACTICE),
    condition('insured', '你自己交了社保', yes('ownInsurance'), PRACTICE),
    noOtherInsurance,
  ],
  paysFor: 'SOCIAL_INSURANCE',
  amount: {
    per: '一年',
    terms: [
      { kind: 'place', parameter: shared.ownContribution, fact: 'ownContribution' },
      { kind: 'percent', parameter: shared.halfShare },
    ],
  },
  cycle: 'year',
  evidence: ['残疾人证', '就业登记', '社保缴费单', '本人银行卡'],
  channel: 'LABOUR',
});

const jobSeeking = defineScheme({
  ...PERSON,
  id: 'job-seeking',
  title: '一次性求职创业补贴',
  cites: [PLAN_KEY_GROUPS, PRACTICE],
  summary: '你今年毕业，有残疾人证，正在找工作，可以领一次。',
  easy: ['你今年毕业。', '你在找工作。', '可以领一次钱。'],
  conditions: [
    holder,
    condition('graduating', '你今年毕业', oneOf('study', 'GRADUATING'), PLAN_KEY_GROUPS),
    condition('seeking', '你在找工作', yes('seekingWork'), PLAN_KEY_GROUPS),
  ],
  paysFor: 'JOB_SEEKING',
  amount: { per: '一次', terms: [{ kind: 'rate', parameter: rates.jobSeeking }] },
  cycle: 'once',
  evidence: ['残疾人证', '学生证或毕业证', '本人银行卡'],
  channel: 'SCHOOL',
});

const startUp = defineScheme({
  ...PERSON,
  id: 'start-up',
  title: '自主创业补贴',
  level: 'county',
  cites: [PLAN_FUNDS, PRACTICE],
  summary: '你自己开店或办企业，满了一定时间，可以领一次。',
  easy: ['你开了店。', '开满几个月，可以领钱。'],
  conditions: [holder, workingAge, operator, open],
  paysFor: 'START_UP',
  amount: { per: '一次', terms: [{ kind: 'rate', parameter: rates.startUp }] },
  cycle: 'once',
  evidence: ['残疾人证', '营业执照', '经营场地照片', '营业额证明', '本人银行卡'],
});

const startUpRent = defineScheme({
  ...PERSON,
  id: 'start-up-rent',
  title: '创业场地租金补贴',
  level: 'county',
  cites: [PLAN_FUNDS, PRACTICE],
  summary: '你开店付了租金，有发票，可以补一部分。',
  easy: ['你开店付了租金。', '政府可以帮你出一点。'],
  conditions: [
    holder,
    workingAge,
    operator,
    open,
    condition('paid', '你付了租金，有发票', yes('paidRent'), PRACTICE),
  ],
  paysFor: 'RENT',
  amount: { per: '一年', terms: [{ kind: 'rate', parameter: rates.startUpRent }] },
  cycle: 'year',
  lasts: shared.longestYears,
  evidence: ['残疾人证', '营业执照', '租赁合同', '租金发票', '本人银行卡'],
});

const startUpEquipment = defineScheme({
  ...PERSON,
  id: 'start-up-equipment',
  title: '创业设备补贴',
  level: 'county',
  cites: [PLAN_FUNDS, PRACTICE],
  summary: '你开店买了设备，有发票，可以补一部分。',
  easy: ['你开店买了机器。', '政府可以帮你出一点。'],
  conditions: [
    holder,
    workingAge,
    operator,
    open,
    condition('paid', '你买了设备，有发票', yes('boughtEquipment'), PRACTICE),
  ],
  paysFor: 'EQUIPMENT',
  amount: { per: '一年', terms: [{ kind: 'rate', parameter: rates.startUpEquipment }] },
  cycle: 'year',
  lasts: shared.longestYears,
  evidence: ['残疾人证', '营业执照', '设备发票', '本人银行卡'],
});

const startUpInterest = defineScheme({
  ...PERSON,
  id: 'start-up-interest',
  title: '创业贷款贴息',
  level: 'county',
  cites: [PLAN_FUNDS, PRACTICE],
  summary: '你开店贷了款，付了利息，可以补一部分。',
  easy: ['你开店借了银行的钱。', '利息可以补一点。'],
  conditions: [
    holder,
    workingAge,
    operator,
    open,
    condition('paid', '你付了创业贷款的利息', yes('paidInterest'), PRACTICE),
  ],
  paysFor: 'INTEREST',
  amount: { per: '一年', terms: [{ kind: 'rate', parameter: rates.startUpInterest }] },
  cycle: 'year',
  lasts: shared.longestYears,
  evidence: ['残疾人证', '营业执照', '贷款合同', '利息单', '本人银行卡'],
});

const tuition = defineScheme({
  ...PERSON,
  id: 'tuition',
  title: '学费补助',
  level: 'county',
  cites: [PRACTICE],
  summary: '残疾学生，或者困难残疾人的孩子，在读书，可以补学费。',
  easy: ['你在上学。', '学费可以补一点。'],
  conditions: [
    condition(
      'holder-or-child',
      '你有残疾人证，或者你是困难残疾人的孩子',
      any(yes('certificate'), yes('poorHolderChild')),
      PRACTICE,
    ),
    condition('studying', '你在读书', oneOf('study', 'STUDYING', 'GRADUATING'), PRACTICE),
  ],
  paysFor: 'TUITION',
  amount: { per: '一年', terms: [{ kind: 'rate', parameter: rates.tuition }] },
  cycle: 'year',
  evidence: ['残疾人证', '在读证明', '本人银行卡'],
});

export const PERSON_SCHEMES = [
  selfEmployedInsurance,
  flexibleInsurance,
  jobSeeking,
  startUp,
  startUpRent,
  startUpEquipment,
  startUpInterest,
  tuition,
];
