import type { Form, Parts } from './types.ts';

/** Words for the numbers and codes of the engine, plain enough to be read aloud. */
export const FORM_WORDS: Readonly<Record<Form, string>> = {
  FULL_TIME: '全职',
  FLEXIBLE: '弹性工时',
  REMOTE: '居家远程',
  ASSISTED: '辅助性就业',
};

export const EDUCATION_WORDS = ['不限', '小学', '初中', '高中或中专', '大专', '本科', '研究生'] as const;

export const PART_WORDS: Readonly<Record<keyof Parts, string>> = {
  occ: '职业',
  skill: '技能',
  wage: '工资',
  dist: '距离',
  form: '上班方式',
};

/** What the engine was not told. It excludes nothing; it is asked. */
export const UNKNOWN_WORDS = {
  abilities: '还没做能力评估。评估后再看会更准。',
  education: '还不知道学历。',
  minWage: '还没说想要多少工资。',
  commute: '还没说愿意去多远的地方上班。',
  occupations: '还没说想做什么职业。',
  demands: '单位还没说这份工作要用到哪些能力。',
  wage: '工资还没说清楚。',
  county: '只知道工作在哪个市，不知道在哪个县区。',
  occupation: '还没定这份工作属于哪种职业。',
  guessedOccupation: '职业是按岗位名称猜的，还没有人确认。',
  positionEducation: '单位还没说要什么学历。',
} as const;

export type Unknown = keyof typeof UNKNOWN_WORDS;
