import type { Messages } from '../../../platform/module/index.ts';
import type { PersonTable } from '../../../platform/module/person-table.ts';
import { defineRetention, type RetentionRule } from '../../../platform/retention/index.ts';
import { z } from 'zod';
import { defineParameter } from '../../../platform/rule/index.ts';
import { addToShortlist, raiseOnShortlist, removeFromShortlist } from './shortlist/actions.ts';
import { weightActions, weightMessages, weightPages, weightQueries } from './weights/index.ts';

/** For the declaration of the room: what counts how much, and who is picked out. */
export const consoleActions = [...weightActions, addToShortlist, removeFromShortlist, raiseOnShortlist];
export const consoleQueries = weightQueries;
export const consolePages = weightPages;
export const consoleMessages: Messages = {
  ...weightMessages,
  'shortlist.not-open': () => '这个岗位现在没有在招人，不用备选。',
  'shortlist.full': (p) => `备选名单最多 ${p.most} 人。请先移出不合适的人。`,
  'done-shortlisted': () => '已经放进备选名单。',
  'done-unlisted': () => '已经移出备选名单。',
  'done-raised': () => '已经往前移了一位。',
};

/** What it holds about a person. */
export const consolePersonTables: readonly PersonTable[] = [
  {
    table: 'shortlist',
    title: '被工作人员放进备选的岗位',
    columns: {
      position_id: '岗位编号',
      note: '工作人员的备注',
      added_at: '放进去的时间',
      removed_at: '移出的时间',
    },
    technical: ['place', 'added_by', 'removed_by'],
  },
];

/** Who was thought of for a position and was not taken is of no use for long. */
export const shortlistKept = defineParameter({
  id: 'matching.shortlist-kept',
  title: '移出备选名单的记录保存多久',
  unit: '天',
  schema: z.int().min(1).max(3650),
});

export const consoleRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'shortlist-removed',
    table: 'shortlist',
    what: '移出备选名单的记录（谁、哪个岗位、备注）',
    keepFor: shortlistKept,
    from: 't.removed_at',
    end: 'delete',
    cites: { source: '《中华人民共和国个人信息保护法》', article: '第十九条' },
  }),
];
