import { z } from 'zod';
import { defineRetention, type RetentionRule } from '../../../platform/retention/index.ts';
import { defineParameter } from '../../../platform/rule/index.ts';

export const rosterRetentionDays = defineParameter({
  id: 'people.roster-rows-kept',
  title: '导入或撤销以后，名册各行的原文保存多久',
  unit: '天',
  schema: z.int().min(1).max(36_500),
});

/**
 * The cells of a roster as they were sent. What was taken over stands in the register, what was refused in the annotated
 * file; verdict and ids stay, so that the batch can still be read and undone.
 */
export const rosterRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'roster-rows',
    table: 'roster_row',
    what: '导入的名册中每一行的原文',
    keepFor: rosterRetentionDays,
    from: `select coalesce(b.undone_at, b.applied_at) from roster_batch b
      where b.city = t.city and b.id = t.batch_id and b.state in ('applied', 'undone')`,
    where: 'octet_length(t.payload) > 0 or t.plan is not null',
    end: 'blank',
    blank: { payload: `''::bytea`, plan: 'null' },
    cites: { source: '《中华人民共和国个人信息保护法》', article: '第十九条' },
  }),
];
