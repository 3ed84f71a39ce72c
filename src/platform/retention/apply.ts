import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../kernel/problem.ts';
import { anywhere, defineAction, type Context } from '../action/index.ts';
import type { Ends, PutAway } from './declare.ts';
import { dueBefore, isDue } from './due.ts';
import './tables.ts';

/** Rows put away in one transaction: others wait for them a few milliseconds. */
export const BATCH = 1000;

/** Puts one batch of due rows away; gives their number. Rows that somebody has in hand are left for another time. */
async function putAway(ctx: Context, rule: PutAway, before: Date, limit: number): Promise<number> {
  const table = sql.table(rule.table);
  const rows = sql`select t.ctid from ${table} t where ${isDue(rule, before)} limit ${limit} for update of t skip locked`;
  const set = Object.entries(rule.blank ?? {}).map(
    ([column, value]) => sql`${sql.ref(column)} = ${sql.raw(value)}`,
  );
  const statement =
    rule.end === 'delete'
      ? sql`delete from ${table} where ctid = any (array(${rows}))`
      : sql`update ${table} set ${sql.join(set)} where ctid = any (array(${rows}))`;
  return Number((await statement.execute(ctx.db)).numAffectedRows ?? 0);
}

async function remember(ctx: Context, rule: string, before: Date, rows: number, complete: boolean) {
  await ctx.db
    .insertInto('retention_run')
    .values({ id: ctx.newId(), rule_id: rule, before, rows, complete, at: ctx.now })
    .execute();
}

/** One record and all that goes with it: a transaction and a trace of its own. */
async function endOne(ctx: Context, rule: Ends): Promise<{ rows: number; complete: boolean }> {
  const ended = await rule.endNext(ctx);
  if (!ended) return { rows: 0, complete: true };
  await remember(ctx, rule.id, ctx.now, 1, false);
  ctx.note({ ...ended, details: { ...ended.details, rule: rule.id, end: rule.end, rows: 1 } });
  return { rows: 1, complete: false };
}

/**
 * Puts one batch of one rule away, notes it and leaves its trace, all in one transaction: what was put away and what is told
 * of it are one. `complete`: nothing was left.
 */
export const applyRetention = defineAction({
  name: 'retention.apply',
  title: '清理到期的内容',
  input: z.strictObject({ rule: z.string().max(60), limit: z.int().min(1).max(10_000).default(BATCH) }),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const rule = ctx.params.retention.find(({ id }) => id === input.rule);
    if (!rule || rule.end === 'keep') return refuse('not-found', 'retention.no-such-rule');
    if (rule.end === 'dissolve') return endOne(ctx, rule);
    const before = dueBefore(ctx, rule);
    const rows = await putAway(ctx, rule, before, input.limit);
    const complete = rows < input.limit;
    if (rows > 0) await remember(ctx, rule.id, before, rows, complete);
    ctx.note({ table: rule.table, details: { rule: rule.id, end: rule.end, rows } });
    return { rows, complete };
  },
});
