import { HELP } from './help.ts';
import { GUEST_WORDS, RESULT_WORDS, STATE_WORDS } from './words.ts';
import type { PersonTable } from '../../platform/module/person-table.ts';

/** What meetings hold about a person. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'meeting_guest',
    title: '招聘会的邀请',
    columns: {
      state: '状态',
      needs: '要的帮助',
      answered_as: '谁答复的',
      answered_at: '答复时间',
      recorded_at: '邀请时间',
    },
    say: {
      state: Object.fromEntries(Object.entries(GUEST_WORDS).map(([state, { title }]) => [state, title])),
      needs: HELP,
      answered_as: { self: '本人', guardian: '监护人', helper: '帮忙的人', staff: '工作人员登记' },
    },
    technical: ['meeting_id', 'from_slot', 'until_slot'],
  },
  {
    table: 'meeting_interview',
    title: '招聘会上的面谈',
    columns: {
      position_title: '岗位',
      state: '状态',
      result: '结果',
      score: '匹配分',
      recorded_at: '安排时间',
    },
    say: { state: STATE_WORDS, result: RESULT_WORDS },
    technical: [
      'meeting_id',
      'guest_id',
      'booth_id',
      'position_id',
      'slot',
      'since_version',
      'until_version',
      'referral_id',
    ],
  },
];
