import { z } from 'zod';
import { defineRetention, type RetentionRule } from '../../platform/retention/index.ts';
import { defineParameter } from '../../platform/rule/index.ts';

export const guestNeedsDays = defineParameter({
  id: 'meetings.guest-needs-kept',
  title: '招聘会以后，求职者说要的帮助保存多久',
  unit: '天',
  schema: z.int().min(1).max(36_500),
});

/** What help somebody needed tells about a disability, and serves nothing once the day is over. The interviews stay. */
export const meetingRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'meeting-needs',
    table: 'meeting_guest',
    what: '求职者在招聘会上要的帮助',
    keepFor: guestNeedsDays,
    from: 'select m.held_on::timestamptz from meeting m where m.id = t.meeting_id',
    where: `t.needs <> '{}'`,
    end: 'blank',
    blank: { needs: `'{}'` },
    cites: { source: '《中华人民共和国个人信息保护法》', article: '第十九条' },
  }),
];
