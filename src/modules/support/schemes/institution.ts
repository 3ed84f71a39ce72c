import { atLeast, no, oneOf, yes } from '../condition.ts';
import { rates, shared } from '../parameters.ts';
import { defineScheme } from '../scheme.ts';
import { condition, PLAN_FUNDS, PLAN_KEY_GROUPS, PRACTICE, SHELTERED_NEWS, USUAL } from './common.ts';

const INSTITUTION = { ...USUAL, subject: 'institution' } as const;

const sheltered = condition(
  'sheltered',
  '是辅助性就业机构',
  oneOf('institution', 'SHELTERED'),
  SHELTERED_NEWS,
);
const recognised = condition('recognised', '由残联认定或登记过', yes('recognised'), PRACTICE);
const persons = condition('persons', '现在安置着残疾人', atLeast('shelteredPersons', 1), SHELTERED_NEWS);

const shelteredConstruction = defineScheme({
  ...INSTITUTION,
  id: 'sheltered-construction',
  title: '辅助性就业机构建设补助',
  cites: [SHELTERED_NEWS, PLAN_KEY_GROUPS],
  summary: '辅助性就业机构安置残疾人满一年，按人数领一次补助。',
  easy: ['机构收残疾人做事。', '满一年，机构领一次钱。'],
  conditions: [
    sheltered,
    recognised,
    condition('one-year', '有残疾人安置满一年', atLeast('shelteredOneYear', 1), SHELTERED_NEWS),
    condition('no-double-payment', '没有领过别的一次性建设补助', no('otherStart'), PRACTICE),
  ],
  paysFor: 'INSTITUTION_START',
  amount: {
    per: '一次',
    terms: [
      { kind: 'rate', parameter: rates.shelteredConstruction },
      { kind: 'count', fact: 'shelteredOneYear' },
    ],
    cap: shared.shelteredCap,
  },
  cycle: 'once',
  evidence: ['机构登记证', '安置协议', '残疾人名册', '机构账户信息'],
});

const shelteredPlacement = defineScheme({
  ...INSTITUTION,
  id: 'sheltered-placement',
  title: '辅助性就业机构安置奖励',
  cites: [SHELTERED_NEWS, PLAN_KEY_GROUPS],
  summary: '辅助性就业机构安置残疾人，按人数分档奖励，连奖 3 年。',
  easy: ['机构收残疾人做事。', '每个人都有奖励。'],
  conditions: [sheltered, recognised, persons],
  paysFor: 'PLACEMENT',
  amount: {
    per: '一年',
    terms: [
      { kind: 'rate', parameter: rates.shelteredPlacement },
      { kind: 'count', fact: 'shelteredPersons' },
    ],
    needs: shared.shelteredTiers,
  },
  cycle: 'year',
  lasts: shared.longestYears,
  evidence: ['机构登记证', '安置协议', '津贴发放表', '机构账户信息'],
});

const shelteredRunning = defineScheme({
  ...INSTITUTION,
  id: 'sheltered-running',
  title: '辅助性就业机构运行补贴',
  level: 'county',
  cites: [SHELTERED_NEWS, PLAN_KEY_GROUPS],
  summary: '辅助性就业机构的房租、水电等开支，可以补一部分。',
  easy: ['机构要付房租和水电。', '政府帮机构出一点。'],
  conditions: [sheltered, recognised, persons],
  paysFor: 'RUNNING',
  amount: { per: '一年', terms: [{ kind: 'rate', parameter: rates.shelteredRunning }] },
  cycle: 'year',
  evidence: ['机构登记证', '开支发票', '机构账户信息'],
});

const shelteredInsurance = defineScheme({
  ...INSTITUTION,
  id: 'sheltered-insurance',
  title: '辅助性就业人员社会保险补贴',
  level: 'county',
  cites: [SHELTERED_NEWS, PLAN_KEY_GROUPS],
  summary: '机构为安置的残疾人交了社保，可以补一部分。',
  easy: ['机构帮残疾人交社保。', '政府补一部分。'],
  conditions: [
    sheltered,
    recognised,
    persons,
    condition('insured', '为这些残疾人交了社保', yes('paysShelteredInsurance'), SHELTERED_NEWS),
    condition(
      'no-double-payment',
      '这些人同一段时间没有别的社保补贴',
      no('otherShelteredInsurance'),
      PRACTICE,
    ),
  ],
  paysFor: 'SOCIAL_INSURANCE',
  amount: {
    per: '一年',
    terms: [
      { kind: 'rate', parameter: rates.shelteredInsurance },
      { kind: 'count', fact: 'shelteredPersons' },
    ],
  },
  cycle: 'year',
  evidence: ['机构登记证', '社保缴费名单', '机构账户信息'],
});

const shelteredAccident = defineScheme({
  ...INSTITUTION,
  id: 'sheltered-accident',
  title: '辅助性就业人员意外保险补贴',
  level: 'county',
  cites: [SHELTERED_NEWS, PLAN_KEY_GROUPS],
  summary: '机构为安置的残疾人买了意外保险，可以补。',
  easy: ['机构帮残疾人买保险。', '政府补这笔钱。'],
  conditions: [
    sheltered,
    recognised,
    persons,
    condition('insured', '买了意外保险', yes('boughtAccidentInsurance'), SHELTERED_NEWS),
  ],
  paysFor: 'ACCIDENT_INSURANCE',
  amount: {
    per: '一年',
    terms: [
      { kind: 'rate', parameter: rates.shelteredAccident },
      { kind: 'count', fact: 'shelteredPersons' },
    ],
  },
  cycle: 'year',
  evidence: ['机构登记证', '保险单', '机构账户信息'],
});

const coach = defineScheme({
  ...INSTITUTION,
  id: 'coach',
  title: '就业辅导员和社会工作岗位补贴',
  level: 'county',
  cites: [PLAN_FUNDS, PRACTICE],
  summary: '辅助性就业机构设了就业辅导员或社会工作岗位，人员有证书，按岗位补。',
  easy: ['机构请了辅导员。', '政府补辅导员的钱。'],
  conditions: [
    { ...sheltered, cites: PLAN_FUNDS },
    recognised,
    condition('posts', '设了就业辅导员或社会工作岗位', atLeast('coachPosts', 1), PLAN_FUNDS),
    condition('certified', '在岗的人有就业辅导员证书', yes('coachCertified'), PRACTICE),
  ],
  paysFor: 'COACH',
  amount: {
    per: '一年',
    terms: [
      { kind: 'rate', parameter: rates.coach },
      { kind: 'count', fact: 'coachPosts' },
    ],
  },
  cycle: 'year',
  evidence: ['设岗批复', '辅导员证书', '工作记录', '机构账户信息'],
});

const trainingBase = defineScheme({
  ...INSTITUTION,
  id: 'training-base',
  title: '培训和实训基地补贴',
  level: 'city',
  cites: [PRACTICE],
  summary: '认定的培训或实训基地，按培训的人数和评级补。',
  easy: ['基地教残疾人做事。', '政府给基地补贴。'],
  conditions: [
    condition('training', '是培训或实训基地', oneOf('institution', 'TRAINING'), PRACTICE),
    recognised,
    condition('trainees', '这一年培训过残疾人', atLeast('trainees', 1), PRACTICE),
  ],
  paysFor: 'TRAINING_BASE',
  amount: {
    per: '一年',
    terms: [
      { kind: 'rate', parameter: rates.trainingBase },
      { kind: 'count', fact: 'trainees' },
    ],
  },
  cycle: 'year',
  evidence: ['基地认定文件', '学员名册', '培训台账', '机构账户信息'],
});

const ruralBase = defineScheme({
  ...INSTITUTION,
  id: 'rural-base',
  title: '农村残疾人就业基地补贴',
  level: 'city',
  cites: [PLAN_KEY_GROUPS, PRACTICE],
  summary: '农村基地带动残疾人家庭增收，按户数补。',
  easy: ['基地帮残疾人种地、养殖。', '政府给基地补贴。'],
  conditions: [
    condition('rural', '是农村残疾人就业基地', oneOf('institution', 'RURAL'), PRACTICE),
    recognised,
    condition('households', '带动了残疾人家庭', atLeast('households', 1), PRACTICE),
    condition('agreements', '每一户都有协议和增收证明', yes('householdAgreements'), PRACTICE),
  ],
  paysFor: 'RURAL_BASE',
  amount: {
    per: '一年',
    terms: [
      { kind: 'rate', parameter: rates.ruralBase },
      { kind: 'count', fact: 'households' },
    ],
  },
  cycle: 'year',
  evidence: ['基地认定文件', '带动协议', '增收证明', '机构账户信息'],
});

const massage = defineScheme({
  ...INSTITUTION,
  id: 'massage',
  title: '盲人按摩机构补贴',
  level: 'city',
  cites: [PLAN_KEY_GROUPS, PRACTICE],
  summary: '登记的盲人按摩机构，按盲人员工的人数补。',
  easy: ['店里有盲人按摩师。', '政府给店里补贴。'],
  conditions: [
    condition('massage', '是盲人按摩机构', oneOf('institution', 'MASSAGE'), PRACTICE),
    recognised,
    condition('blind-staff', '有盲人员工', atLeast('blindStaff', 1), PRACTICE),
  ],
  paysFor: 'MASSAGE',
  amount: {
    per: '一年',
    terms: [
      { kind: 'rate', parameter: rates.massage },
      { kind: 'count', fact: 'blindStaff' },
    ],
  },
  cycle: 'year',
  evidence: ['机构登记证', '盲人员工名册', '劳动合同', '机构账户信息'],
});

export const INSTITUTION_SCHEMES = [
  shelteredConstruction,
  shelteredPlacement,
  shelteredRunning,
  shelteredInsurance,
  shelteredAccident,
  coach,
  trainingBase,
  ruralBase,
  massage,
];
