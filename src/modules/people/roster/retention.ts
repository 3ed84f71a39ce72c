import { z } from 'zod';
import { defineRetention, type RetentionRule } from '../../../platform/retention/index.ts';
import { defineParameter } from '../../../platform/rule/index.ts';

export const rosterRetentionDays = defineParameter({
  id: 'people.roster-rows-kept',
  title: '导入或撤销以后，名册的文件和各行的原文保存多久',
  unit: '天',
  schema: z.int().min(1).max(36_500),
});

const SHORTEST = { source: '《中华人民共和国个人信息保护法》', article: '第十九条' };

/** The moment from which a batch is over: undone, applied, or given up. Null while somebody may still go on with it. */
const OVER = `case when b.state in ('applied', 'undone') then coalesce(b.undone_at, b.applied_at)
  when b.state = 'failed' then coalesce(b.checked_at, b.created_at) end`;

/**
 * A roster as it was sent. What was taken over stands in the register; verdict and ids of the rows stay, so that the batch
 * can still be read and undone. The order matters: a batch that nobody went on with ends first, then its rows and files go.
 */
export const rosterRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'roster-left',
    table: 'roster_batch',
    what: '上传了没有导入的名册（先作废，再清理原文和文件）',
    keepFor: rosterRetentionDays,
    from: 't.created_at',
    where: `t.state in ('uploaded', 'checked')`,
    end: 'blank',
    blank: { state: `'failed'`, problem: `'{"code": "roster.too-old"}'::jsonb`, run: 'null' },
    cites: SHORTEST,
  }),
  defineRetention({
    id: 'roster-rows',
    table: 'roster_row',
    what: '名册中每一行的原文',
    keepFor: rosterRetentionDays,
    from: `select ${OVER} from roster_batch b where b.city = t.city and b.id = t.batch_id`,
    where: 'octet_length(t.payload) > 0 or t.plan is not null',
    end: 'blank',
    blank: { payload: `''::bytea`, plan: 'null' },
    cites: SHORTEST,
  }),
  // The bytes go with the sweep of files that no row names, later in the same night.
  defineRetention({
    id: 'roster-files',
    table: 'attachment',
    what: '上传的名册文件，和返回的“需要修改”的文件',
    keepFor: rosterRetentionDays,
    from: `select ${OVER} from roster_batch b where b.city = t.city and b.id = t.owner_id`,
    where: `t.owner_table = 'roster_batch'`,
    end: 'delete',
    cites: SHORTEST,
  }),
];
