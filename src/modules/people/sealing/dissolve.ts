import { sql } from 'kysely';
import type { AuditNote, Context } from '../../../platform/action/index.ts';
import { defineRetention, type RetentionRule } from '../../../platform/retention/index.ts';
import { pipl } from '../consent/purpose.ts';

interface Dissolved {
  seal_id: string;
  who: string;
  seal_city: number;
}

/** Dissolves the file that is longest due; what becomes of each table stands in 070-dissolved.sql. */
async function dissolveNext(ctx: Context): Promise<AuditNote | null> {
  const { rows } = await sql<Dissolved>`
    select seal_id, who, seal_city from person_dissolve_next(${ctx.today}::date, ${ctx.now}::timestamptz)`.execute(
    ctx.db,
  );
  const [gone] = rows;
  return gone
    ? { table: 'person', id: gone.who, city: gone.seal_city, details: { seal: gone.seal_id } }
    : null;
}

/** Files under seal, after the day until which the law asked to keep them. */
export const sealedFiles: RetentionRule = defineRetention({
  id: 'sealed-files',
  table: 'seal',
  what: '封存的档案（本人的信息全部销毁，统计数字不变）',
  end: 'dissolve',
  until: '过了封存时写明的日期',
  due: (today) => `t.lifted_at is null and t.dissolved_at is null and t.keep_until < '${today}'`,
  endNext: dissolveNext,
  cites: pipl('第四十七条'),
});
