import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../../platform/action/index.ts';
import { filter, pageNumber, pageSize, regionCode } from '../../../platform/input/index.ts';
import { PLAN_KIND_CODES } from '../kinds.ts';

/** Orders of the list; a hyphen before the name turns it round. */
const SORTS = ['moved', '-moved', 'review', '-review', 'goal', '-goal'] as const;

export const listInput = z.object({
  text: z.string().trim().max(60).optional(),
  region: filter(regionCode),
  kind: filter(z.enum(PLAN_KIND_CODES)),
  state: filter(z.enum(['open', 'draft', 'objected', 'agreed', 'running', 'closed'])),
  due: filter(z.enum(['overdue', 'month'])),
  mine: filter(z.literal('yes')),
  sort: filter(z.enum(SORTS)),
  size: pageSize(20),
  page: pageNumber,
});
export type ListInput = z.output<typeof listInput>;

/** The range of regions that a reader means, within the own. */
export function rangeOf(ctx: Context, region: string | undefined): { lo: number; hi: number } {
  const { regions } = ctx.params;
  const own = ctx.actor.scope ?? { lo: 0, hi: 0 };
  const asked = regions.knownRange(region) ?? own;
  return { lo: Math.max(asked.lo, own.lo), hi: Math.min(asked.hi, own.hi) };
}

/** `from … where …` of the plans that a reader means; `p` the plan, `v` its version, `f` the profile. */
export function plansMeant(ctx: Context, input: ListInput): RawBuilder<unknown> {
  const { lo, hi } = rangeOf(ctx, input.region);
  const state = input.state ?? 'open';
  const where = [
    sql`p.region_key >= ${lo} and p.region_key < ${hi}`,
    state === 'open' ? sql`p.state <> 'closed'` : sql`p.state = ${state}`,
    ...(input.kind ? [sql`p.kind = ${input.kind}`] : []),
    ...(input.due === 'overdue' ? [sql`p.next_review_on < ${ctx.today}::date`] : []),
    ...(input.due === 'month' ? [sql`p.next_review_on <= ${ctx.today}::date + 30`] : []),
    ...(input.mine ? [sql`p.owner_id = ${ctx.actor.id}::uuid`] : []),
    ...(input.text ? [sql`starts_with(f.name, ${input.text})`] : []),
  ];
  return sql`from individual_plan p
    join individual_plan_version v on v.plan_id = p.id and v.version = p.version
    join person_profile f on f.person_id = p.person_id and f.superseded_by is null
    where ${sql.join(where, sql` and `)}`;
}

/** The order that was chosen, as SQL; the most recently moved first. */
export function orderOf(sort: ListInput['sort']): RawBuilder<unknown> {
  const asked = sort ?? '-moved';
  const way = asked.startsWith('-') ? sql`desc` : sql`asc`;
  const by = { moved: sql`p.moved_at`, review: sql`p.next_review_on`, goal: sql`v.goal_by` };
  return sql`${by[asked.replace('-', '') as keyof typeof by]} ${way} nulls last, p.id ${way}`;
}
