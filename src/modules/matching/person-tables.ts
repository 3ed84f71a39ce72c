import type { PersonTable } from '../../platform/module/person-table.ts';
import { FORM_WORDS } from './engine/words.ts';
import type { PositionTerms } from './push/feedback/rules.ts';
import { UNFIT_REASONS } from './unfit.ts';

/** 全职，每月 3200 至 4000 元，地区代码 350102，职业 4-04 */
function termsWords(value: unknown): string {
  const { county, form, low, high, group } = value as PositionTerms;
  const wage = [low, high].filter((yuan) => yuan !== null).join(' 至 ');
  return [
    FORM_WORDS[form] ?? form,
    wage && `每月 ${wage} 元`,
    county && `地区代码 ${county}`,
    group && `职业 ${group}`,
  ]
    .filter(Boolean)
    .join('，');
}

/** What matching holds about a person: what either side said no to. Suggestions themselves are computed, never kept. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'match_exclusion',
    title: '说过不合适的岗位',
    columns: {
      said_by: '谁说的',
      reason: '理由',
      reason_code: '哪一种理由',
      recorded_at: '登记时间',
      withdrawn_at: '恢复时间',
      position_terms: '当时岗位的情况',
      effect_off_at: '不再影响推荐的时间',
    },
    say: {
      said_by: { person: '本人', employer: '单位' },
      reason_code: UNFIT_REASONS,
      position_terms: termsWords,
    },
    technical: ['position_id', 'withdrawn_by', 'effect_off_by', 'said_county', 'said_group'],
  },
];
