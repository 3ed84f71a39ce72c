import { DECIDED_WORDS, MANNERS } from '../../people/index.ts';
import { FREQUENCY_WORDS, HANDED_WORDS, SAID_AS_WORDS, WEEK_DAY_WORDS } from './choice/words.ts';
import { MISSING_WORDS, OUTCOME_WORDS } from './run/outcome.ts';
import type { PersonTable } from '../../../platform/module/person-table.ts';

/** What pushing holds about a person. */
export const pushPersonTables: readonly PersonTable[] = [
  {
    table: 'push_choice',
    title: '怎么收新岗位',
    columns: {
      frequency: '多久一次',
      week_day: '星期几',
      size: '每次最多几个',
      handed: '没有账号时怎么告诉',
      said_as: '谁选的',
      manner: '怎么说的',
      decided_by: '谁决定的',
      recorded_at: '登记时间',
    },
    say: {
      frequency: FREQUENCY_WORDS,
      week_day: Object.fromEntries(WEEK_DAY_WORDS.map((word, day) => [String(day), word])),
      handed: HANDED_WORDS,
      said_as: SAID_AS_WORDS,
      manner: MANNERS,
      decided_by: DECIDED_WORDS,
    },
  },
  {
    table: 'push_turn',
    title: '最近一次找岗位',
    columns: {
      turn_on: '日期',
      outcome: '结果',
      missing: '档案里缺的',
      suggested_on: '最近一次推荐的日期',
      note: '工作人员跟进的备注',
    },
    say: { outcome: OUTCOME_WORDS, missing: MISSING_WORDS },
    technical: ['batch', 'owner'],
  },
  {
    table: 'pushed_suggestion',
    title: '推过的岗位',
    columns: { position_id: '岗位编号', pushed_at: '时间', score: '得分', rank: '第几个' },
    technical: ['batch'],
  },
];
