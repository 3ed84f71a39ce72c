import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import type { Regions } from '../../../kernel/regions.ts';
import type { ProfileValues } from '../facts/parts.ts';
import { EDUCATION_WORDS } from '../words.ts';

/** In which ways somebody can speak and read with others. */
export const LANGUAGE_WORDS = {
  MANDARIN: '普通话',
  MINNAN: '闽南话',
  FUZHOU: '福州话',
  PUXIAN: '莆仙话',
  HAKKA: '客家话',
  SIGN: '手语',
  BRAILLE: '盲文',
  LIP_READING: '看口型',
  WRITTEN: '写字、打字交流',
  ENGLISH: '英语',
} as const;
export type Language = keyof typeof LANGUAGE_WORDS;
export const LANGUAGES = Object.keys(LANGUAGE_WORDS) as [Language, ...Language[]];

/** What was told of skills, languages and papers of skill. */
export interface SkillsTold {
  skills: readonly string[];
  languages: readonly string[];
  papers: readonly string[];
}

/** 普通话、手语 */
export const languageWords = (codes: readonly string[]) =>
  codes.map((code) => LANGUAGE_WORDS[code as Language] ?? code).join('、');

/** All of it in one line. */
export function skillWords({ skills, languages, papers }: SkillsTold): string {
  const parts = [
    skills.length > 0 && `会${skills.join('、')}`,
    languages.length > 0 && `交流用${languageWords(languages)}`,
    papers.length > 0 && `有${papers.join('、')}`,
  ];
  return parts.filter(Boolean).join('；') || '没有';
}

export type EducationTold = Pick<
  ProfileValues,
  'education' | 'studyLevel' | 'school' | 'major' | 'graduatesOn'
>;

const level = (n: number | null) => (n === null ? null : (EDUCATION_WORDS[n] ?? null));

/** 高中或中专；在读大专，福州职业学校，会计，2027年6月30日毕业 */
export function educationWords(told: EducationTold): string | null {
  const studying = level(told.studyLevel);
  const study = [
    studying && `在读${studying}`,
    told.school,
    told.major,
    told.graduatesOn && `${formatDateZh(plainDate(told.graduatesOn))}毕业`,
  ].filter(Boolean);
  return [level(told.education), study.join('，')].filter(Boolean).join('；') || null;
}

/** The value of `registerRegion` for households of another province. */
export const OUTSIDE = 'outside';

/** Where a household is registered, in words. */
export const registerWords = (regions: Regions, code: string) =>
  code === OUTSIDE ? '外省' : regions.has(code) ? regions.fullName(code) : code;
