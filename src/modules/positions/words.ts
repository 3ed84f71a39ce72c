import { occupationName } from '../../kernel/occupations/index.ts';
import { EDUCATION_WORDS } from '../people/index.ts';

/** Fen as yuan without needless zeros: 326250 → 3,262.5. */
function yuan(fen: number): string {
  return new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(fen / 100);
}

/** What a draft may still want, by the name of the filter. */
export const LACK_WORDS = {
  place: '缺县（市、区）',
  occupation: '职业待核对',
  wage: '缺月薪',
  demands: '功能要求没说全',
} as const;

/** Monthly pay in words: 每月 3,000 至 4,500 元; a dash would be read as minus. */
export function wageWords(low: number | null, high: number | null): string | null {
  if (low === null && high === null) return null;
  if (low === null) return `每月 ${yuan(high ?? 0)} 元以下`;
  if (high === null) return `每月 ${yuan(low)} 元以上`;
  return low === high ? `每月 ${yuan(low)} 元` : `每月 ${yuan(low)} 至 ${yuan(high)} 元`;
}

/** What schooling is asked for; null when not known. */
export function educationWords(level: number | null): string | null {
  if (level === null) return null;
  return level === 0 ? '不限学历' : `${EDUCATION_WORDS[level] ?? ''}以上`;
}

/** Experience asked for; null when not known. */
export function experienceWords(years: number | null): string | null {
  if (years === null) return null;
  return years === 0 ? '不要求经验' : `${years} 年以上经验`;
}

/** Name of the occupation, with how sure the guess is while it is one. */
export function occupationWords(code: string | null, certainty: number | null): string | null {
  if (code === null) return null;
  const name = occupationName(code) ?? code;
  return certainty === null ? name : `${name}（按名称猜的，把握 ${certainty}%）`;
}
