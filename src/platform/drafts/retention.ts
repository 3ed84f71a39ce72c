import type { Context } from '../action/index.ts';
import { defineRetention, retentionDays, type RetentionRule } from '../retention/index.ts';
import './tables.ts';

/** Long enough to stop and go on another day; what is sealed for its owner alone is not kept for longer than that. */
export const draftRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'drafts',
    table: 'draft',
    what: '没填完、先存着的表',
    keepFor: retentionDays.drafts,
    from: 't.kept_at',
    end: 'delete',
    cites: { source: '《中华人民共和国个人信息保护法》', article: '第十九条' },
  }),
];

/** Days for which a draft is kept today. */
export function daysOfDrafts(ctx: Pick<Context, 'params' | 'today'>): number {
  return ctx.params.book.on(retentionDays.drafts, ctx.today).value;
}
