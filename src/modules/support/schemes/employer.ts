import { parameters as quota } from '../../quota/index.ts';
import { atLeast, moreThan, no, oneOf, yes } from '../condition.ts';
import { rates, shared } from '../parameters.ts';
import { defineScheme } from '../scheme.ts';
import { AID, condition, FUJIAN_MEASURES, PLAN_FUNDS, PLAN_KEY_GROUPS, PRACTICE, USUAL } from './common.ts';

/** Per mille of the staff above which each further person is rewarded. */
const REWARD_LINE = 16;
/** Per mille of the staff above which a concentrated employer gets back insurance. */
const QUARTER = 250;

const EMPLOYER = { ...USUAL, subject: 'employer' } as const;

const contract = condition('contract', '和残疾职工签了一年以上的合同', yes('contractOneYear'), AID);
const insured = condition('insured', '残疾职工的社保都交齐了', yes('insurancePaid'), PRACTICE);
const wage = condition('wage', '残疾职工的工资不低于当地最低工资', yes('wageAtLeastMinimum'), PRACTICE);
const some = condition('disabled-staff', '有持证的残疾职工', atLeast('disabledStaff', 1), FUJIAN_MEASURES);
const concentrated = condition('concentrated', '是集中安排残疾人就业的机构', yes('concentrated'), AID);
const notWelfare = condition('no-public-welfare', '不在公益性岗位上', no('publicWelfarePost'), PRACTICE);
const notBudget = condition(
  'not-budget-funded',
  '不是财政供养的单位',
  oneOf('nature', 'ENTERPRISE', 'SOCIAL'),
  AID,
);
const oneInsurance = condition(
  'no-double-payment',
  '这些人同一段时间没有别的社保补贴',
  no('otherEmployeeInsurance'),
  PRACTICE,
);
const oneHiring = condition('no-double-payment', '招这些人没有领过别的招用奖励', no('otherHiring'), PRACTICE);

const overQuotaReward = defineScheme({
  ...EMPLOYER,
  id: 'over-quota-reward',
  title: '超比例安排残疾人就业奖励',
  cites: [AID, PLAN_FUNDS],
  summary: '残疾职工超过在职职工的 1.6%，每多一人，每年有奖励。',
  easy: ['单位招的残疾人多。', '多招一个人，有奖励。'],
  conditions: [
    condition(
      'above-quota',
      '残疾职工超过在职职工的 1.6%',
      moreThan('disabledStaff', REWARD_LINE, 'headcount'),
      AID,
    ),
    condition('no-double-payment', '多招的人今年没有领过别的超比例奖励', no('otherExtra'), PRACTICE),
  ],
  paysFor: 'EXTRA_PLACEMENT',
  excludes: ['concentrated-over-quota'],
  amount: {
    per: '一年',
    terms: [
      { kind: 'extra', have: 'disabledStaff', of: 'headcount', perMille: REWARD_LINE, cites: AID },
      { kind: 'times', parameter: shared.rewardTimes },
      { kind: 'tier', parameter: quota.minimumWages, fact: 'minimumWage' },
    ],
  },
  cycle: 'year',
  evidence: ['按比例就业认证结果', '劳动合同', '工资表', '单位账户信息'],
});

const concentratedOnce = defineScheme({
  ...EMPLOYER,
  id: 'concentrated-once',
  title: '集中就业机构一次性补助',
  cites: [AID],
  summary: '集中就业机构有 50 名以上残疾职工干满一年，可以领一次补助。',
  easy: ['工厂里残疾人很多。', '有 50 人干满一年。', '工厂可以领一次钱。'],
  conditions: [
    concentrated,
    condition('fifty', '50 名以上残疾职工干满了一年', atLeast('oneYearStaff', 50), AID),
    condition('no-double-payment', '没有领过辅助性就业机构的建设补助', no('otherBuilding'), PRACTICE),
  ],
  paysFor: 'INSTITUTION_START',
  amount: { per: '一次', terms: [{ kind: 'rate', parameter: rates.concentratedOnce }] },
  cycle: 'once',
  evidence: ['集中就业机构登记', '残疾职工名册', '劳动合同', '单位账户信息'],
});

const concentratedOverQuota = defineScheme({
  ...EMPLOYER,
  id: 'concentrated-over-quota',
  title: '集中就业超比例社会保险补贴',
  cites: [AID],
  summary: '集中就业机构的残疾职工超过 25%，又有 10 人以上，多出的人补一半社保。',
  easy: ['工厂里残疾人很多。', '社保可以补一半。'],
  conditions: [
    concentrated,
    condition('ten', '残疾职工有 10 人以上', atLeast('disabledStaff', 10), AID),
    condition(
      'above-quarter',
      '残疾职工超过在职职工的 25%',
      moreThan('disabledStaff', QUARTER, 'headcount'),
      AID,
    ),
    insured,
    condition('no-reward', '多出的人今年没有领过超比例奖励', no('otherExtra'), PRACTICE),
    oneInsurance,
  ],
  paysFor: 'SOCIAL_INSURANCE',
  amount: {
    per: '一年',
    terms: [
      { kind: 'extra', have: 'disabledStaff', of: 'headcount', perMille: QUARTER, cites: AID },
      { kind: 'place', parameter: shared.employerContribution, fact: 'employerContribution' },
      { kind: 'percent', parameter: shared.halfShare },
    ],
  },
  cycle: 'year',
  evidence: ['集中就业机构登记', '残疾职工名册', '社保缴费名单', '单位账户信息'],
});

const graduateHire = defineScheme({
  ...EMPLOYER,
  id: 'graduate-hire',
  title: '招用残疾人高校毕业生奖励',
  cites: [AID, PLAN_KEY_GROUPS],
  summary: '招残疾人高校毕业生，签一年以上合同，交社保，每人每年有奖励。',
  easy: ['单位招了大学毕业的残疾人。', '单位每年有奖励。'],
  conditions: [
    condition('graduates', '招了残疾人高校毕业生', atLeast('graduates', 1), AID),
    contract,
    { ...insured, cites: AID },
    notBudget,
    { ...notWelfare, cites: AID },
    oneHiring,
  ],
  paysFor: 'HIRING',
  amount: {
    per: '一年',
    terms: [
      { kind: 'rate', parameter: rates.graduateHire },
      { kind: 'count', fact: 'graduates' },
    ],
  },
  cycle: 'year',
  evidence: ['残疾人证', '毕业证', '劳动合同', '社保缴费名单', '单位账户信息'],
});

const hiring = defineScheme({
  ...EMPLOYER,
  id: 'hiring',
  title: '用工补贴',
  level: 'county',
  cites: [PRACTICE],
  summary: '招用残疾人，签合同，交满 12 个月社保，每人有补贴。',
  easy: ['单位招了残疾人。', '干满一年，单位有补贴。'],
  conditions: [
    some,
    contract,
    condition('months', '社保交满 12 个月', atLeast('insuredMonths', 12), PRACTICE),
    oneHiring,
  ],
  paysFor: 'HIRING',
  amount: {
    per: '一次',
    terms: [
      { kind: 'rate', parameter: rates.hiring },
      { kind: 'count', fact: 'disabledStaff' },
    ],
  },
  cycle: 'once',
  evidence: ['残疾人证', '劳动合同', '社保缴费名单', '单位账户信息'],
});

const postSubsidy = defineScheme({
  ...EMPLOYER,
  id: 'post-subsidy',
  title: '岗位补贴',
  cites: [FUJIAN_MEASURES, PRACTICE],
  summary: '给残疾职工签合同、发足工资、交齐社保，每人每月有补贴。',
  easy: ['单位让残疾人上班。', '发够工资，交社保。', '单位每月有补贴。'],
  conditions: [
    some,
    condition('contract', '和残疾职工签了合同', yes('contractOneYear'), PRACTICE),
    wage,
    insured,
    notWelfare,
  ],
  paysFor: 'POST',
  amount: {
    per: '一个月',
    terms: [
      { kind: 'rate', parameter: rates.postSubsidy },
      { kind: 'count', fact: 'disabledStaff' },
    ],
  },
  cycle: 'month',
  lasts: shared.longestYears,
  evidence: ['残疾人证', '劳动合同', '工资表', '社保缴费名单', '单位账户信息'],
  channel: 'LABOUR',
});

const employerInsurance = defineScheme({
  ...EMPLOYER,
  id: 'employer-insurance',
  title: '单位社会保险补贴',
  cites: [FUJIAN_MEASURES, PRACTICE],
  summary: '为残疾职工交了养老、医疗和失业保险，单位交的部分可以补。',
  easy: ['单位帮残疾人交社保。', '政府把这笔钱还给单位。'],
  conditions: [
    some,
    condition('contract', '和残疾职工签了合同', yes('contractOneYear'), PRACTICE),
    wage,
    insured,
    oneInsurance,
  ],
  paysFor: 'SOCIAL_INSURANCE',
  amount: {
    per: '一年',
    terms: [
      { kind: 'money', fact: 'paidEmployerShare' },
      { kind: 'percent', parameter: shared.employerShare },
    ],
  },
  cycle: 'year',
  lasts: shared.longestYears,
  evidence: ['残疾人证', '劳动合同', '社保缴费单', '单位账户信息'],
  channel: 'LABOUR',
});

export const EMPLOYER_SCHEMES = [
  overQuotaReward,
  concentratedOnce,
  concentratedOverQuota,
  graduateHire,
  hiring,
  postSubsidy,
  employerInsurance,
];
