import type { Weights } from '../../../engine/index.ts';
import { PART_WORDS } from '../../../engine/words.ts';
import { PARTS } from '../limits.ts';
import type { Way } from '../effect.ts';

/** 职业 35，技能 30，… */
export const weightsWords = (weights: Weights): string =>
  PARTS.map((part) => `${PART_WORDS[part]} ${weights[part]}`).join('，');

export const WAY_WORDS: Readonly<Record<Way, string>> = {
  county: '在本县区上班',
  unit: '在本市别的县区上班',
  far: '在别的市上班',
  home: '在家上班',
};

/** What each part looks at, beside its field. */
export const PART_HINTS: Readonly<Record<keyof Weights, string>> = {
  occ: '岗位是不是本人想做的职业。',
  skill: '岗位要的技能，本人会多少。',
  wage: '工资够不够本人想要的。',
  dist: '离本人住的地方近不近。',
  form: '全职、弹性还是居家，合不合本人的意。',
};

/** A share in whole percent, told with its two numbers. */
export const shareWords = (part: number, whole: number): string =>
  whole === 0 ? '没有' : `${part} 个，占 ${Math.round((100 * part) / whole)}%`;

/** One decimal: 1.4. */
export const meanWords = (sum: number, count: number): string =>
  count === 0 ? '0' : (Math.round((10 * sum) / count) / 10).toString();
