import { z } from 'zod';
import { ROLES, type RoleName } from '../../access/roles.ts';
import type { Context } from '../../action/index.ts';
import { defineParameter } from '../../rule/index.ts';

const rows = z.number().int().min(0).max(1_000_000);

/** How many rows a role may take out at once, and for how many days the file lies ready. */
export const exportLimits = defineParameter({
  id: 'documents.export-limits',
  title: '一次导出的行数上限和文件保存天数',
  unit: '行',
  schema: z.object({
    rows: z.partialRecord(z.enum(Object.keys(ROLES) as [RoleName, ...RoleName[]]), rows),
    keepDays: z.number().int().min(1).max(30),
  }),
  say: (value) =>
    [
      ...Object.entries(value.rows).map(([role, most]) => `${ROLES[role as RoleName].title} ${most} 行`),
      `文件保存 ${value.keepDays} 天`,
    ].join('；'),
});

const DEFAULT_ROWS = 1000;
const DEFAULT_DAYS = 7;

/** Rows that the actor may take out at once, on the day. */
export function mostRows(ctx: Pick<Context, 'params' | 'today' | 'actor'>): number {
  const limits = ctx.params.book.find(exportLimits, ctx.today)?.value;
  return limits?.rows[ctx.actor.role as RoleName] ?? DEFAULT_ROWS;
}

export function keepDays(ctx: Pick<Context, 'params' | 'today'>): number {
  return ctx.params.book.find(exportLimits, ctx.today)?.value.keepDays ?? DEFAULT_DAYS;
}
