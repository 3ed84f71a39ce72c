import type { Citation } from '../../../kernel/citation.ts';
import type { Known } from './law.ts';

/** Where a step comes from: the article, and for a number that place and year may change its parameter version. */
export interface Cite extends Citation {
  /** `quota.ratio@2009-09-16`; null for what stands in the law itself. */
  version: string | null;
  /** False: a default that has still to be confirmed. */
  confirmed: boolean;
}

const LEVY_RULES = '《残疾人就业保障金征收使用管理办法》（财税〔2015〕72号）';
const inRules = (article: string, confirmed: boolean): Cite => ({
  source: LEVY_RULES,
  article,
  version: null,
  confirmed,
});

/** Who counts, and that nobody counts as more than two. */
export const ART_7 = inRules('第七条', true);
/** The formula and who belongs to the staff. */
export const ART_8 = inRules('第八条', true);
/** Not declared in time: deemed to employ nobody. */
export const ART_12 = inRules('第十二条', false);
/** Reduction and deferral after a disaster. */
export const ART_17 = inRules('第十七条', false);
/** What was paid although exempt is given back. */
export const NOTICE_8_3: Cite = {
  source: '财政部公告2023年第8号',
  article: '第三条',
  version: null,
  confirmed: true,
};
/** An input of the employer, whose own source is the declaration. */
export const GIVEN: Cite = { source: '用人单位填报', article: null, version: null, confirmed: true };

export function citeOf({ cites, version, confirmed }: Known<unknown>): Cite {
  return { ...cites, version, confirmed };
}
