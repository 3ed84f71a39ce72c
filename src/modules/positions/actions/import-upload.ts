import { createHash } from 'node:crypto';
import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { anywhere, defineAction, type Context } from '../../../platform/action/index.ts';
import { bufferSource } from '../../../platform/feed/index.ts';
import { bytesOf, givenFile } from '../../../platform/input/index.ts';
import { wordsInForce } from '../../../platform/words/index.ts';
import { countRows, stageRows, type StagedRow } from '../importing/stage.ts';
import { wageParameters } from '../parameters.ts';
import { POSTING_LIMITS, readPostingFile, type PostingFile } from '../parsing/index.ts';
import { POSITION_PUBLISHERS } from '../procedure.ts';

const CHUNK = 500;
/**
 * Takes a file of postings in, reads it and shows what it would bring; nothing enters the bank yet. The same file of the
 * same office answers with the batch that it already is.
 */
export const uploadPostings = defineAction({
  name: 'positions.import-upload',
  title: '上传岗位文件',
  input: z.strictObject({ file: givenFile }),
  allow: { roles: POSITION_PUBLISHERS, on: anywhere },
  maxBody: 28 * 1024 * 1024,
  audit: 'write',
  async run(ctx, input) {
    const office = ctx.actor.regionCode;
    if (office === null) return refuse('forbidden', 'positions.no-office');
    const bytes = await bytesOf(input.file);
    if (bytes.length > POSTING_LIMITS.fileBytes) return refuse('invalid', 'feed.too-large', { mb: 20 });
    const hash = createHash('sha256').update(bytes).digest();
    const known = await batchOfFile(ctx, office, hash);
    if (known) return { batchId: known.id, already: true, state: known.state, counts: known.counts };
    const file = await readPostingFile(bufferSource(bytes));
    const words = await wordsInForce(ctx);
    const context = { regions: ctx.params.regions, wage: wageParameters(ctx), words };
    const rows = await markKnown(ctx, office, await stageRows(file.rows, office, context));
    const counts = countRows(rows);
    const batchId = await storeBatch(ctx, {
      office,
      hash,
      file,
      rows,
      bytes,
      name: input.file.name.trim().slice(0, 200) || 'postings',
    });
    return { batchId, already: false, state: 'staged' as const, counts };
  },
});

function batchOfFile(ctx: Context, office: string, hash: Buffer) {
  return ctx.db
    .selectFrom('position_import_batch')
    .select(['id', 'state', 'counts'])
    .where('region_key', '=', ctx.params.regions.key(office))
    .where('file_hash', '=', hash)
    .where('state', '<>', 'undone')
    .executeTakeFirst();
}

/** Rows that already stand in the bank, from whatever file. */
async function markKnown(ctx: Context, office: string, rows: StagedRow[]): Promise<StagedRow[]> {
  const city = ctx.params.regions.unit(office);
  const hashes = rows.flatMap((row) => (row.hash ? [row.hash] : []));
  const known = new Set<string>();
  for (let at = 0; at < hashes.length; at += CHUNK) {
    const found = await ctx.db
      .selectFrom('position')
      .select('import_hash')
      .where('city', '=', city)
      .where('import_hash', 'in', hashes.slice(at, at + CHUNK))
      .execute();
    for (const { import_hash } of found) if (import_hash) known.add(import_hash.toString('base64'));
  }
  return rows.map((row) =>
    row.verdict === 'new' && known.has(row.hash?.toString('base64') ?? '')
      ? { ...row, verdict: 'same' }
      : row,
  );
}

interface NewBatch {
  office: string;
  hash: Buffer;
  file: PostingFile;
  rows: StagedRow[];
  bytes: Buffer;
  name: string;
}

async function storeBatch(
  ctx: Context,
  { office, hash, file, rows, bytes, name }: NewBatch,
): Promise<string> {
  const { regions } = ctx.params;
  const own = { city: regions.unit(office), region_key: regions.key(office) };
  const id = ctx.newId();
  const counts = countRows(rows);
  const stored = await ctx.files.put(ctx, bytes, {
    city: own.city,
    regionKey: own.region_key,
    owner: { table: 'position_import_batch', id },
    kind: 'position-postings',
    name: nameFor(name, file.format),
  });
  await ctx.db
    .insertInto('position_import_batch')
    .values({
      ...own,
      id,
      region_code: office,
      file_name: stored.name,
      file_hash: hash,
      format: file.format,
      left_aside: file.leftAside.slice(0, 50).map((header) => header.slice(0, 60)),
      counts: JSON.stringify(counts),
      applied_at: null,
      undone_at: null,
      recorded_by: ctx.actor.id,
    })
    .execute();
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK).map((row) => rowValues(ctx, own, id, row));
    await ctx.db.insertInto('position_import_row').values(chunk).execute();
  }
  const { total, new: fresh, same, repeated, bad } = counts;
  ctx.note({
    table: 'position_import_batch',
    id,
    city: own.city,
    details: { total, new: fresh, same, repeated, bad },
  });
  return id;
}

/** The store goes by the ending; a list of records or a text without ending is kept as what it was read as. */
function nameFor(name: string, format: PostingFile['format']): string {
  const ending = format === 'json' ? 'jsonl' : format;
  return name.toLowerCase().endsWith(`.${ending}`) ? name : `${name.replace(/\.[^.]{0,8}$/, '')}.${ending}`;
}

function rowValues(ctx: Context, own: { city: number; region_key: number }, batch: string, row: StagedRow) {
  const { notes: _, ...posting } = row.posting;
  return {
    ...own,
    batch_id: batch,
    line: row.posting.line,
    verdict: row.verdict,
    title: row.posting.title,
    outside: row.outside,
    doubtful: row.doubtful,
    posting: JSON.stringify(posting),
    notes: JSON.stringify(row.notes),
    import_hash: row.hash,
    // Given now, so that a second attempt to apply makes the same drafts.
    position_id: row.verdict === 'new' ? ctx.newId() : null,
  };
}
