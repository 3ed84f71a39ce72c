import { normalise } from './text.ts';

/** 0 none, 1 primary, 2 junior secondary, 3 senior or vocational secondary, 4 junior college, 5 bachelor, 6 postgraduate. */
export type EducationLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Longer words stand before those they contain (高职 is tertiary, 职高 is secondary). */
const WORDS: [RegExp, EducationLevel][] = [
  [/博士|硕士|研究生|mba|phd|master|doctor/, 6],
  [/本科|学士|bachelor|大学(?!专科)/, 5],
  [/大专|专科|高职|junior ?college/, 4],
  [/高中|中专|中技|职高|技校|中职|技工|high ?school/, 3],
  [/初中|junior ?(?:high|secondary)/, 2],
  [/小学|primary/, 1],
];
const NO_REQUIREMENT = /不限|无要求|不要求|无学历|均可|皆可|none|any/;
const AT_MOST = /及?以下/;

/**
 * The lowest schooling a posting asks for, or null when the text does not say or was not understood.
 * 不限 is 0 (nothing asked), which differs from null (not known). Of several, the lowest is what is asked.
 */
export function parseEducation(text: string): EducationLevel | null {
  const wanted = normalise(text);
  if (wanted === '') return null;
  if (NO_REQUIREMENT.test(wanted)) return 0;
  const levels = WORDS.filter(([word]) => word.test(wanted)).map(([, level]) => level);
  if (levels.length === 0) return null;
  // "初中及以下" sets a ceiling, not a floor: nobody is asked for more than nothing.
  if (AT_MOST.test(wanted)) return 0;
  return levels.reduce((lowest, level) => (level < lowest ? level : lowest));
}
