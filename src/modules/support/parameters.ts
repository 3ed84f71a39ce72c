import { z } from 'zod';
import { defineParameter, type Parameter } from '../../platform/rule/index.ts';

/** Null: nobody has published the number, so nothing is computed with it. */
export type NumberParameter = Parameter<number | null>;

const published = (id: string, title: string, unit: string, schema = z.int().min(0).max(10_000_000_000)) =>
  defineParameter<number | null>({ id: `support.${id}`, title, unit, schema: schema.nullable() });

const fen = (id: string, title: string, per: string) => published(id, title, `分/${per}`);

/** Numbers that several schemes share. */
export const shared = {
  ownContribution: fen('own-contribution', '按最低基数个人一年应缴的社会保险费', '人·年'),
  employerContribution: fen('employer-contribution', '按最低基数单位一年应缴的社会保险费', '人·年'),
  rewardTimes: published('reward-times', '超比例奖励为月最低工资的倍数', '倍', z.int().min(0).max(100)),
  halfShare: published('insurance-share', '社会保险补贴的比例', '%', z.int().min(0).max(100)),
  employerShare: published(
    'employer-insurance-share',
    '单位社会保险补贴的比例',
    '%，占单位实际缴费',
    z.int().min(0).max(100),
  ),
  shelteredCap: fen('sheltered-construction-cap', '辅助性就业机构建设补助上限', '机构'),
  shelteredTiers: published('sheltered-placement-tiers', '辅助性就业机构安置奖励的分档', '%'),
  longestYears: published('longest-years', '按期补贴的最长年限', '年', z.int().min(1).max(50)),
  barYears: published('bar-years', '骗取补贴后不得再申请的年限', '年', z.int().min(0).max(50)),
} as const;

/** How long a payment stands open to objections before it is paid. */
export const publicityDays = defineParameter({
  id: 'support.publicity-days',
  title: '补贴发放前的公示天数',
  unit: '工作日',
  schema: z.int().min(1).max(60),
});

/** Months of 低保 after work has lifted the family above its line; places choose within the range. */
export const taperMonths = defineParameter({
  id: 'support.taper-months',
  title: '低保渐退期',
  unit: '个月',
  schema: z.object({ from: z.int().min(0), to: z.int().min(0) }).refine((v) => v.from <= v.to),
  say: ({ from, to }) => `${from} 到 ${to} 个月，由当地定`,
});

/** The rate of each scheme that has one of its own. */
export const rates = {
  concentratedOnce: fen('concentrated-once', '集中就业机构一次性补助', '机构'),
  graduateHire: fen('graduate-hire', '招用残疾人高校毕业生奖励', '人·年'),
  shelteredConstruction: fen('sheltered-construction', '辅助性就业机构建设补助', '人'),
  shelteredPlacement: fen('sheltered-placement', '辅助性就业机构安置奖励', '人'),
  shelteredRunning: fen('sheltered-running', '辅助性就业机构运行补贴', '机构·年'),
  shelteredInsurance: fen('sheltered-insurance', '辅助性就业人员社会保险补贴', '人·年'),
  shelteredAccident: fen('sheltered-accident', '辅助性就业人员意外保险补贴', '人·年'),
  lowIncomeTaper: fen('low-income-taper', '低保渐退期的保障金', '月'),
  postSubsidy: fen('post-subsidy', '岗位补贴', '人·月'),
  jobSeeking: fen('job-seeking', '一次性求职创业补贴', '人'),
  startUp: fen('start-up', '自主创业补贴', '人'),
  startUpRent: fen('start-up-rent', '创业场地租金补贴', '年'),
  startUpEquipment: fen('start-up-equipment', '创业设备补贴', '年'),
  startUpInterest: fen('start-up-interest', '创业贷款贴息', '年'),
  trainingFee: fen('training-fee', '培训费补贴', '人·次'),
  living: fen('living', '培训生活费补贴', '人·天'),
  transport: fen('transport', '交通费补贴', '次'),
  tuition: fen('tuition', '学费补助', '人·年'),
  hiring: fen('hiring', '用工补贴', '人'),
  trainingBase: fen('training-base', '培训基地补贴', '人·年'),
  ruralBase: fen('rural-base', '农村残疾人就业基地补贴', '户·年'),
  massage: fen('massage', '盲人按摩机构补贴', '人·年'),
  coach: fen('coach', '就业辅导员和社会工作岗位补贴', '岗位·年'),
} as const;
