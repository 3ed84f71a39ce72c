import { sql } from 'kysely';
import { z } from 'zod';
import { refuse, type Refusal } from '../../../kernel/problem.ts';
import { systemActor } from '../../../platform/access/actor.ts';
import type { Context } from '../../../platform/action/index.ts';
import { setScope } from '../../../platform/action/transact.ts';
import { defineParameter } from '../../../platform/rule/index.ts';

/** How many numbers in full one reader may see in a day: far above a day's work, far below a register. */
export const revealsADay = defineParameter({
  id: 'people.reveals-a-day',
  title: '一个人一天最多查看多少个完整号码',
  unit: '个',
  schema: z.int().min(1).max(10_000),
});

/** First half of the advisory lock's name; the reader is the second. */
const LOCK = 0x4ea1;

/** What the reader has seen today by the database's clock, which also dates the audit trail. */
async function seenToday(ctx: Context): Promise<number> {
  // Two posts at once must not both be the last one.
  await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(${ctx.actor.id}::text))`.execute(ctx.db);
  // Nobody may read the trail of the own acts; the house counts them.
  await setScope(ctx.db, systemActor(ctx.actor.via));
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from audit_event
    where actor = ${ctx.actor.id} and action = 'people.reveal' and class = 'write'
      and at >= date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'`.execute(
    ctx.db,
  );
  await setScope(ctx.db, ctx.actor);
  return rows[0]?.n ?? 0;
}

/** The refusal `reveals-used-up` once the day's number is reached; null before. */
export async function revealsUsedUp(ctx: Context): Promise<Refusal | null> {
  const most = ctx.params.book.on(revealsADay, ctx.today).value;
  return (await seenToday(ctx)) < most ? null : refuse('conflict', 'reveals-used-up', { most });
}
