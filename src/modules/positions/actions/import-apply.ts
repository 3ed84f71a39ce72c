import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { countRows } from '../importing/stage.ts';
import { draftOf } from '../importing/draft.ts';
import { lockBatch, type Batch } from '../importing/batch.ts';
import { POSITION_PUBLISHERS } from '../procedure.ts';
import { employersNamed } from './fields.ts';

const CHUNK = 500;

/**
 * Brings the new rows of a batch into the bank as drafts. `outside: 'skip'` leaves out what lies in other provinces. A batch
 * that is already applied answers as the first time and changes nothing.
 */
export const applyPostings = defineAction({
  name: 'positions.import-apply',
  title: '导入岗位草稿',
  input: z.strictObject({ batchId: z.uuid(), outside: z.enum(['keep', 'skip']).default('keep') }),
  allow: { roles: POSITION_PUBLISHERS, on: onRecord('position_import_batch', 'batchId') },
  audit: 'write',
  async run(ctx, input) {
    const batch = await lockBatch(ctx, input.batchId);
    if (batch instanceof Refusal) return batch;
    if (batch.state === 'undone') return refuse('conflict', 'positions.batch-undone');
    if (batch.state === 'applied')
      return { batchId: batch.id, drafts: await draftsOf(ctx, batch), counts: batch.counts };
    if (input.outside === 'skip') await leaveOut(ctx, batch);
    let after = 0;
    for (;;) {
      const last = await bringIn(ctx, batch, after);
      if (last === null) break;
      after = last;
    }
    await markOvertaken(ctx, batch);
    const drafts = await draftsOf(ctx, batch);
    const counts = countRows(await rowsOf(ctx, batch).select(['verdict', 'outside', 'doubtful']).execute());
    await ctx.db
      .updateTable('position_import_batch')
      .set({ state: 'applied', applied_at: ctx.now, counts: JSON.stringify(counts) })
      .where('id', '=', batch.id)
      .execute();
    ctx.note({
      table: 'position_import_batch',
      id: batch.id,
      city: batch.city,
      details: { drafts, bad: counts.bad },
    });
    return { batchId: batch.id, drafts, counts };
  },
});

function rowsOf(ctx: Context, batch: Batch) {
  return ctx.db
    .selectFrom('position_import_row')
    .where('city', '=', batch.city)
    .where('batch_id', '=', batch.id);
}

async function leaveOut(ctx: Context, batch: Batch): Promise<void> {
  await ctx.db
    .updateTable('position_import_row')
    .set({ position_id: null })
    .where('city', '=', batch.city)
    .where('batch_id', '=', batch.id)
    .where('outside', '=', true)
    .execute();
}

/** The next rows after a line; gives the last line, or null when there were none. */
async function bringIn(ctx: Context, batch: Batch, after: number): Promise<number | null> {
  const rows = await rowsOf(ctx, batch)
    .select(['line', 'posting', 'import_hash', 'position_id'])
    .where('line', '>', after)
    .where('verdict', '=', 'new')
    .where('position_id', 'is not', null)
    .orderBy('line')
    .limit(CHUNK)
    .execute();
  const last = rows.at(-1);
  if (!last) return null;
  const employers = await employersNamed(ctx, [
    ...new Set(rows.flatMap(({ posting }) => posting.employer ?? [])),
  ]);
  const drafts = rows.flatMap(({ posting, position_id, import_hash }) => {
    if (position_id === null || import_hash === null) return [];
    const employerId = employers.get(posting.employer ?? '') ?? null;
    const frame = {
      id: position_id,
      city: batch.city,
      office: batch.region_code,
      batch: batch.id,
      hash: import_hash,
    };
    return [draftOf(posting, { ...frame, employerId, recordedBy: ctx.actor.id }, ctx.params.regions)];
  });
  await ctx.db
    .insertInto('position')
    .values(drafts)
    .onConflict((conflict) => conflict.columns(['city', 'import_hash']).doNothing())
    .execute();
  return last.line;
}

/** Rows that another file brought in between preview and now. */
async function markOvertaken(ctx: Context, batch: Batch): Promise<void> {
  await ctx.db
    .updateTable('position_import_row as r')
    .set({ verdict: 'same', position_id: null })
    .where('r.city', '=', batch.city)
    .where('r.batch_id', '=', batch.id)
    .where('r.position_id', 'is not', null)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('position as p').select('p.id').whereRef('p.id', '=', 'r.position_id'))),
    )
    .execute();
}

async function draftsOf(ctx: Context, batch: Batch): Promise<number> {
  const { count } = await rowsOf(ctx, batch)
    .where('position_id', 'is not', null)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
