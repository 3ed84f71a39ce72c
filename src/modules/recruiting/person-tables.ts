import { ACCOMMODATIONS } from '../../kernel/vocabulary.ts';
import { wishProcedure } from './wish/procedure.ts';
import { referralProcedure } from './procedure.ts';
import type { PersonTable } from '../../platform/module/person-table.ts';

const titlesOf = (states: Readonly<Record<string, { title: string }>>) =>
  Object.fromEntries(Object.entries(states).map(([state, { title }]) => [state, title]));
const REFERRAL_STATES = titlesOf(referralProcedure.states);

const ACCOMMODATION_WORDS = Object.fromEntries(ACCOMMODATIONS.map(({ key, plain }) => [key, plain]));
const SAID_BY_WORDS = { staff: '工作人员', employer: '单位' } as const;

/** Why the position fitted, as it was said then. */
function reasonsThen(suggestion: unknown): string {
  const { reasons } = suggestion as { reasons?: unknown };
  const said = Array.isArray(reasons) ? reasons.filter((one) => typeof one === 'string') : [];
  return said.join('') || '没有登记';
}

/** What recruiting holds about a person. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'referral',
    title: '推荐',
    columns: {
      position_title: '岗位',
      employer_name: '单位',
      state: '状态',
      suggestion: '当时的匹配结果',
      note: '工作人员的备注',
      recorded_at: '推荐时间',
      moved_at: '最近一次进展',
    },
    say: { state: REFERRAL_STATES, suggestion: reasonsThen },
    technical: ['position_id', 'employer_id'],
  },
  {
    table: 'referral_step',
    title: '推荐的进展',
    columns: {
      from_state: '从',
      to_state: '到',
      reason: '理由',
      said_by: '谁说的',
      meet_on: '要去的日期',
      meet_time: '要去的时间',
      meet_place: '要去的地点',
      accommodations: '准备好的便利',
      recorded_at: '时间',
    },
    say: {
      from_state: REFERRAL_STATES,
      to_state: REFERRAL_STATES,
      said_by: SAID_BY_WORDS,
      accommodations: ACCOMMODATION_WORDS,
    },
    technical: ['referral_id', 'employer_id'],
  },
  {
    table: 'wish',
    title: '我想去的岗位',
    columns: {
      position_title: '岗位',
      employer_name: '单位',
      state: '状态',
      said_as: '谁提的',
      answer: '答复',
      recorded_at: '提出时间',
      ended_at: '结束时间',
    },
    say: {
      state: titlesOf(wishProcedure.states),
      said_as: { self: '本人', guardian: '监护人', helper: '帮忙的人' },
    },
    technical: ['position_id', 'referral_id', 'ended_by'],
  },
];
