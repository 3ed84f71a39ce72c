import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../action/index.ts';
import type { Ends, PutAway } from './declare.ts';

type Reader = Pick<Context, 'db' | 'now' | 'today' | 'params'>;

/** Days for which a rule keeps today. Throws `parameter-unknown` where the province says nothing: never a guess. */
export function daysKept(ctx: Reader, rule: PutAway): number {
  return ctx.params.book.on(rule.keepFor, ctx.today).value;
}

/** Rows whose days began before this moment are due. */
export function dueBefore(ctx: Reader, rule: PutAway): Date {
  return new Date(ctx.now.getTime() - daysKept(ctx, rule) * 86_400_000);
}

/** The due rows `t` as a condition. */
export function isDue({ from, where }: PutAway, before: Date): RawBuilder<boolean> {
  return sql`(${sql.raw(from)}) < ${before} and (${sql.raw(where ?? 'true')})`;
}

/** How many rows are due, counted up to a limit and one more. */
export async function countDue(ctx: Reader, rule: PutAway | Ends, limit: number): Promise<number> {
  const due = rule.end === 'dissolve' ? sql.raw(rule.due(ctx.today)) : isDue(rule, dueBefore(ctx, rule));
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select 1 from ${sql.table(rule.table)} t where ${due} limit ${limit + 1}
    ) x`.execute(ctx.db);
  return rows[0]?.n ?? 0;
}
