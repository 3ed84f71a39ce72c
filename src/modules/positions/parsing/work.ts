import { arabicNumerals, normalise } from './text.ts';

/** How the work is done. FLEXIBLE_HOURS is not the employment form FLEXIBLE (灵活就业). */
export type WorkForm = 'FULL_TIME' | 'FLEXIBLE_HOURS' | 'REMOTE' | 'SHELTERED';

export const WORK_FORMS: readonly WorkForm[] = ['FULL_TIME', 'FLEXIBLE_HOURS', 'REMOTE', 'SHELTERED'];

const FORM_WORDS: [RegExp, WorkForm][] = [
  [/辅助性|工疗|庇护/, 'SHELTERED'],
  [/居家|远程|在家|云客服|线上办公|remote|homeoffice/, 'REMOTE'],
  [/兼职|小时工|钟点|临时|灵活|弹性|part-?time|flexible|暑假工|寒假工/, 'FLEXIBLE_HOURS'],
  [/全职|全日制|正式|长期|full-?time/, 'FULL_TIME'],
];

/** Form of work named in a cell or a title; null when no word says so. */
export function parseWorkForm(text: string): WorkForm | null {
  const said = normalise(text);
  return FORM_WORDS.find(([word]) => word.test(said))?.[1] ?? null;
}

/** People wanted (3人, 招5名, 2), at most 9,999; null for 若干, 不限 and anything else. */
export function parseHeadcount(text: string): number | null {
  const match = /^(?:招聘?|约)?(\d{1,4})(?:人|名|个|位)?$/.exec(arabicNumerals(normalise(text)));
  const count = match ? Number(match[1]) : 0;
  return count > 0 ? count : null;
}
