import { inFours } from '../../../../platform/ui/index.ts';
import type { Fact } from '../anonymous.ts';

/** What each thing that is said of somebody is called. */
export const FACT_WORDS: Readonly<Record<Fact, string>> = {
  skills: '会岗位要的技能',
  abilities: '岗位要用的能力',
  aids: '要准备的便利',
  form: '最想要的上班方式',
  county: '住在哪里',
  age: '年龄',
};

/** For what is kept silent since too few people are alike in it. */
export const SILENT = '不写';

/** 求职者 7316 2091. */
export const strangerWords = (code: string): string => `求职者 ${inFours(code)}`;
