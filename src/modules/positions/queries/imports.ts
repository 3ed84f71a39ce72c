import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { anywhere, defineQuery, onRecord, type Context } from '../../../platform/action/index.ts';
import { POSITION_PUBLISHERS } from '../procedure.ts';

const PAGE_SIZE = 50;
const empty = (value: unknown) => (value === '' ? undefined : value);

/** What of a batch is shown: all rows, or those of one kind. */
export const PREVIEW_KINDS = ['all', 'new', 'doubtful', 'outside', 'same', 'bad'] as const;
export type PreviewKind = (typeof PREVIEW_KINDS)[number];

function rowsOf(ctx: Context, batchId: string, show: PreviewKind) {
  const rows = ctx.db.selectFrom('position_import_row').where('batch_id', '=', batchId);
  switch (show) {
    case 'all':
      return rows;
    case 'doubtful':
      return rows.where('verdict', '=', 'new').where('doubtful', '=', true);
    case 'outside':
      return rows.where('verdict', '=', 'new').where('outside', '=', true);
    case 'same':
      return rows.where('verdict', 'in', ['same', 'repeated']);
    default:
      return rows.where('verdict', '=', show);
  }
}

/** A batch with a page of its rows: what was read of each, what was supposed, what could not be read. */
export const previewPostings = defineQuery({
  name: 'positions.import-preview',
  title: '预览岗位导入',
  input: z.strictObject({
    batchId: z.uuid(),
    show: z.preprocess(empty, z.enum(PREVIEW_KINDS).default('all')),
    page: z.preprocess(empty, z.coerce.number().int().min(1).max(10_000).default(1)),
  }),
  allow: { roles: POSITION_PUBLISHERS, on: onRecord('position_import_batch', 'batchId') },
  audit: 'none',
  async run(ctx, input) {
    const batch = await ctx.db
      .selectFrom('position_import_batch')
      .select([
        'id',
        'file_name',
        'region_code',
        'state',
        'counts',
        'left_aside',
        'created_at',
        'applied_at',
        'undone_at',
      ])
      .where('id', '=', input.batchId)
      .executeTakeFirst();
    if (!batch) return refuse('not-found', 'no-such-record');
    const found = rowsOf(ctx, batch.id, input.show);
    const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
    const rows = await found
      .select(['line', 'verdict', 'title', 'outside', 'doubtful', 'posting', 'notes', 'position_id'])
      .orderBy('line')
      .limit(PAGE_SIZE)
      .offset((input.page - 1) * PAGE_SIZE)
      .execute();
    const { regions } = ctx.params;
    const standing = await stillThere(
      ctx,
      rows.flatMap((row) => row.position_id ?? []),
    );
    return {
      batch: { ...batch, office: regions.fullName(batch.region_code) },
      total,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      show: input.show,
      rows: rows.map((row) => ({
        ...row,
        position_id: row.position_id !== null && standing.has(row.position_id) ? row.position_id : null,
        place: row.posting.place.code === null ? null : regions.fullName(row.posting.place.code),
      })),
    };
  },
});

/** Ids are planned when a file is read; a position stands behind one only between apply and undo. */
async function stillThere(ctx: Context, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.db.selectFrom('position').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

/** The bad rows of a batch, all of them, for a file to mend. */
export const badPostings = defineQuery({
  name: 'positions.import-problems',
  title: '岗位导入中要修改的行',
  input: z.strictObject({ batchId: z.uuid() }),
  allow: { roles: POSITION_PUBLISHERS, on: onRecord('position_import_batch', 'batchId') },
  audit: 'none',
  run: (ctx, input) =>
    rowsOf(ctx, input.batchId, 'bad').select(['line', 'posting', 'notes']).orderBy('line').execute(),
});

/** The latest batches of the actor's region. */
export const listBatches = defineQuery({
  name: 'positions.import-batches',
  title: '岗位导入记录',
  input: z.strictObject({}),
  allow: { roles: POSITION_PUBLISHERS, on: anywhere },
  audit: 'none',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('position_import_batch')
      .select(['id', 'file_name', 'state', 'counts', 'created_at', 'region_code'])
      .orderBy('created_at', 'desc')
      .limit(20)
      .execute();
    return rows.map((row) => ({ ...row, office: ctx.params.regions.fullName(row.region_code) }));
  },
});
