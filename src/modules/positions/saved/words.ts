import { occupationName } from '../../../kernel/occupations/index.ts';
import { accommodationEntry, isAccommodationKey } from '../../../kernel/vocabulary.ts';
import { WORK_FORM_WORDS } from '../../people/index.ts';

interface Said {
  text: string | null;
  place: string | null;
  occupation: string | null;
  form: string | null;
  /** Fen a month. */
  wage: number | null;
  accommodation: string | null;
}

/** What a search looks for, in words. */
export function searchWords(s: Said): string {
  const parts = [
    s.text && `名称里有“${s.text}”`,
    s.place && `在${s.place}`,
    s.occupation && (occupationName(s.occupation) ?? `职业 ${s.occupation}`),
    s.form && WORK_FORM_WORDS[s.form as keyof typeof WORK_FORM_WORDS],
    s.wage !== null && `每月至少 ${s.wage / 100} 元`,
    s.accommodation && isAccommodationKey(s.accommodation) && `有${accommodationEntry(s.accommodation).zh}`,
  ].filter(Boolean);
  return parts.length === 0 ? '全省所有在招的岗位' : parts.join('，');
}
