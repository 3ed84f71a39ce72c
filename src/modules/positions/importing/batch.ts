import { refuse, type Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';

/** A batch, locked until the transaction ends: of two clerks who apply at once, the second sees it applied. */
export async function lockBatch(ctx: Context, id: string) {
  const batch = await ctx.db
    .selectFrom('position_import_batch')
    .select(['id', 'city', 'region_code', 'state', 'counts'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return batch ?? refuse('not-found', 'no-such-record');
}

export type Batch = Exclude<Awaited<ReturnType<typeof lockBatch>>, Refusal>;
