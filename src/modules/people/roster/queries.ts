import { z } from 'zod';
import { maskCertificateNo, maskResidentId } from '../../../kernel/mask.ts';
import { refuse } from '../../../kernel/problem.ts';
import { anywhere, defineQuery, onRecord, type Context } from '../../../platform/action/index.ts';
import { cleanText, type Mapping } from '../../../platform/feed/index.ts';
import { KEEPERS } from '../actions/common.ts';
import { isAlive } from './actions.ts';
import { batchOf, WORKING, type Batch } from './batch.ts';
import { columnTitle, type RosterKey } from './format.ts';
import { problemSentence } from './sentences.ts';
import { openCells } from './stage.ts';
import type { Verdict } from './tables.ts';

export const ROWS_A_PAGE = 20;
const BATCHES_A_PAGE = 20;
export const VERDICTS = ['new', 'changed', 'same', 'conflict', 'error'] as const satisfies readonly Verdict[];

function summary(ctx: Context, batch: Batch) {
  const working = WORKING.includes(batch.state);
  return {
    id: batch.id,
    region: ctx.params.regions.fullName(batch.region_code),
    fileName: batch.file_name,
    state: batch.state,
    working,
    /** working, yet without a sign of life */
    stalled: working && !isAlive(batch, ctx.now),
    /** rows of the file that were judged */
    rows: VERDICTS.reduce((sum, verdict) => sum + (batch.counts[verdict] ?? 0), 0),
    total: batch.total,
    done: Math.min(batch.done, batch.total),
    counts: batch.counts,
    createdAt: batch.created_at,
    appliedAt: batch.applied_at,
    undoneAt: batch.undone_at,
  };
}

export const rosterBatches = defineQuery({
  name: 'people.roster-batches',
  title: '查看名册导入记录',
  input: z.strictObject({ page: z.coerce.number().int().min(1).max(500).catch(1).default(1) }),
  allow: { roles: KEEPERS, on: anywhere },
  audit: 'read',
  async run(ctx, { page }) {
    const rows = await ctx.db
      .selectFrom('roster_batch')
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(BATCHES_A_PAGE + 1)
      .offset((page - 1) * BATCHES_A_PAGE)
      .execute();
    return {
      page,
      more: rows.length > BATCHES_A_PAGE,
      batches: rows.slice(0, BATCHES_A_PAGE).map((row) => summary(ctx, row)),
    };
  },
});

/** Whether there is such a file still: by rule it is not kept as long as its batch. */
async function isKept(ctx: Context, fileId: string | null): Promise<boolean> {
  if (fileId === null) return false;
  const file = await ctx.db.selectFrom('attachment').select('id').where('id', '=', fileId).executeTakeFirst();
  return file !== undefined;
}

export const rosterBatch = defineQuery({
  name: 'people.roster-batch',
  title: '查看一次名册导入',
  input: z.strictObject({ batchId: z.uuid() }),
  allow: { roles: KEEPERS, on: onRecord('roster_batch', 'batchId') },
  audit: 'read',
  async run(ctx, { batchId }) {
    const batch = await batchOf(ctx, batchId);
    return {
      ...summary(ctx, batch),
      problem: batch.problem,
      hasProblemsFile: await isKept(ctx, batch.problems_file),
      header: batch.header && {
        sheet: batch.header.sheet,
        row: batch.header.row,
        columns: batch.header.headers.map((header, column) => ({
          header,
          key: batch.header?.mapping[column] ?? null,
        })),
      },
    };
  },
});

/** What is shown of a row: the name, and numbers masked as far as they look like numbers. */
function shown(cells: string[], mapping: Mapping) {
  const text = (key: RosterKey) => cleanText(cells[mapping.indexOf(key)] ?? '');
  const certificate = text('certificateNo');
  const residentId = text('residentId') || certificate.slice(0, 18);
  return {
    name: text('name').slice(0, 60),
    residentId: residentId && maskResidentId(residentId.slice(0, 18)),
    certificateNo: certificate && maskCertificateNo(certificate),
  };
}

export const rosterRows = defineQuery({
  name: 'people.roster-rows',
  title: '查看名册的行',
  input: z.strictObject({
    batchId: z.uuid(),
    verdict: z.enum(VERDICTS).optional(),
    /** rows that undo left as they are */
    kept: z.coerce.boolean().default(false),
    page: z.coerce.number().int().min(1).max(20_000).catch(1).default(1),
  }),
  allow: { roles: KEEPERS, on: onRecord('roster_batch', 'batchId') },
  audit: 'sensitive-read',
  async run(ctx, input) {
    const batch = await batchOf(ctx, input.batchId);
    let rows = ctx.db.selectFrom('roster_row').where('batch_id', '=', batch.id);
    if (input.verdict) rows = rows.where('verdict', '=', input.verdict);
    if (input.kept) rows = rows.where('undo_code', 'is not', null);
    const { n } = await rows.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    const found = await rows
      .select([
        'row_no',
        'verdict',
        'problems',
        'changed',
        'payload',
        'person_id',
        'applied_at',
        'undone_at',
        'undo_code',
      ])
      .orderBy('row_no')
      .limit(ROWS_A_PAGE)
      .offset((input.page - 1) * ROWS_A_PAGE)
      .execute();
    ctx.note({
      table: 'roster_batch',
      id: batch.id,
      city: batch.city,
      details: { rows: found.length, page: input.page },
    });
    return {
      total: Number(n),
      page: input.page,
      pages: Math.max(1, Math.ceil(Number(n) / ROWS_A_PAGE)),
      rows: found.map((row) => ({
        number: row.row_no,
        ...shown(openCells(ctx.cipher, batch.id, row.row_no, row.payload), batch.header?.mapping ?? []),
        verdict: row.verdict,
        changed: row.changed.map(columnTitle),
        problems: row.problems.map((problem) => ({
          severity: problem.severity,
          text: problemSentence(problem),
        })),
        // A link only to a file that is there: people of an unapplied or undone row are not.
        personId: row.applied_at !== null && row.undone_at === null ? row.person_id : null,
        undoCode: row.undo_code,
      })),
    };
  },
});

/** The annotated file of rows to mend. `base64` of an .xlsx. */
export const rosterProblemsFile = defineQuery({
  name: 'people.roster-problems-file',
  title: '下载名册里需要修改的行',
  input: z.strictObject({ batchId: z.uuid() }),
  allow: { roles: KEEPERS, on: onRecord('roster_batch', 'batchId') },
  audit: 'sensitive-read',
  async run(ctx, { batchId }) {
    const batch = await batchOf(ctx, batchId);
    if (!batch.problems_file) return refuse('not-found', 'roster.no-problems-file');
    const file = await ctx.files.get(ctx, batch.problems_file);
    ctx.note({
      table: 'roster_batch',
      id: batch.id,
      city: batch.city,
      purpose: '修改名册',
      details: { bytes: file.size },
    });
    return { name: file.name, mediaType: file.mediaType, base64: file.bytes.toString('base64') };
  },
});
