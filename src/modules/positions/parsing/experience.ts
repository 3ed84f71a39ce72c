import { arabicNumerals, normalise } from './text.ts';

/** Years asked for; `high` null when there is no upper end. `graduates` when a student or new graduate may apply. */
export interface Experience {
  low: number;
  high: number | null;
  graduates: boolean;
}

const GRADUATES = /在校|应届|毕业生|实习/;
const NONE = /不限|无需|无经验|不要求|无要求|均可|没有经验/;
const YEARS = /(\d{1,2})(?:年)?(?:-(\d{1,2}))?年/;

/** Experience asked for (3-4年, 1年及以上, 无需经验, 在校生/应届生), or null when not said or not understood. */
export function parseExperience(text: string): Experience | null {
  const wanted = arabicNumerals(normalise(text)).replace(/[~～—–−至到]+/g, '-');
  if (wanted === '') return null;
  const graduates = GRADUATES.test(wanted);
  const years = YEARS.exec(wanted);
  if (!years) return graduates || NONE.test(wanted) ? { low: 0, high: null, graduates } : null;
  const low = Number(years[1]);
  if (/以[下内]/.test(wanted)) return { low: 0, high: low, graduates };
  const open = years[2] === undefined || /以上|\+/.test(wanted);
  return { low, high: open ? null : Number(years[2]), graduates };
}
