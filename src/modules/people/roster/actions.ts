import { z } from 'zod';
import { invalidField, refuse, type Refusal } from '../../../kernel/problem.ts';
import { regionLevel } from '../../../kernel/regions.ts';
import { defineAction, inRegion, onRecord, type Context } from '../../../platform/action/index.ts';
import { bufferSource, FEED_LIMITS, openTable } from '../../../platform/feed/index.ts';
import { bytesOf, givenFile, regionCode } from '../../../platform/input/index.ts';
import { KEEPERS } from '../actions/common.ts';
import { batchOf, moveBatch, WORKING, type Batch } from './batch.ts';
import { columnTitle, isRosterKey } from './format.ts';
import { requireColumns } from './step-check.ts';
import './worker-door.ts';

const onBatch = { batchId: z.uuid() };
const aimed = onRecord('roster_batch', 'batchId');

/** After this long without a sign of life a worker counts as dead. */
const SILENCE_MS = 60_000;

function noteBatch(ctx: Context, batch: Pick<Batch, 'id' | 'city' | 'state' | 'counts'>): void {
  ctx.note({
    table: 'roster_batch',
    id: batch.id,
    city: batch.city,
    details: { state: batch.state, ...batch.counts },
  });
}

/** Runs a batch in the worker process. A job: the other actions queue it; it may be repeated without harm. */
export const rosterWork = defineAction({
  name: 'people.roster-work',
  title: '处理名册（后台）',
  input: z.strictObject(onBatch),
  allow: { roles: KEEPERS, on: aimed },
  audit: 'write',
  async run(ctx, { batchId }) {
    const worker = ctx.params.rosterWorker;
    if (!worker) return refuse('unavailable', 'roster.no-worker');
    const before = await batchOf(ctx, batchId);
    if (WORKING.includes(before.state)) await worker.run(batchId, ctx.actor);
    const batch = await batchOf(ctx, batchId);
    noteBatch(ctx, batch);
    return { id: batch.id, state: batch.state, counts: batch.counts };
  },
});

export const rosterUpload = defineAction({
  name: 'people.roster-upload',
  title: '上传名册',
  input: z.strictObject({ region: regionCode, file: givenFile }),
  allow: { roles: KEEPERS, on: inRegion('region') },
  maxBody: 70 * 1024 * 1024,
  audit: 'write',
  async run(ctx, input) {
    const level = regionLevel(input.region);
    if (!ctx.params.regions.has(input.region) || !['county', 'township'].includes(level))
      return invalidField('region', 'roster.choose-county');
    const { name } = input.file;
    const bytes = await bytesOf(input.file);
    // An old or locked file is told at once; the rows are read by the worker.
    await openTable(bufferSource(bytes));
    const id = ctx.newId();
    const place = {
      city: ctx.params.regions.unit(input.region),
      region_key: ctx.params.regions.key(input.region),
    };
    const file = await ctx.files.put(ctx, bytes, {
      city: place.city,
      regionKey: place.region_key,
      owner: { table: 'roster_batch', id },
      kind: 'roster',
      name,
      maxBytes: FEED_LIMITS.fileBytes,
    });
    await ctx.db
      .insertInto('roster_batch')
      .values({
        ...place,
        id,
        region_code: input.region,
        file_id: file.id,
        file_name: file.name,
        file_sha256: file.sha256,
        state: 'uploaded',
        counts: '{}',
        heartbeat_at: ctx.now,
        created_at: ctx.now,
        created_by: ctx.actor.id,
      })
      .execute();
    await ctx.enqueue(rosterWork, { batchId: id });
    ctx.note({ table: 'roster_batch', id, city: place.city, details: { bytes: file.size } });
    return { id };
  },
});

/** Columns as c0, c1, … with the key they stand for; columns not named are left aside. */
const mappingInput = z.record(z.string().regex(/^c\d{1,3}$/), z.string().max(30));

function newMapping(width: number, chosen: Record<string, string>): (string | null)[] | Refusal {
  const mapping: (string | null)[] = Array.from(
    { length: width },
    (_, column) => chosen[`c${column}`] ?? null,
  );
  const unknown = mapping.findIndex((key) => key !== null && !isRosterKey(key));
  if (unknown >= 0) return invalidField(`mapping.c${unknown}`, 'not-a-choice');
  const twice = mapping.findIndex((key, column) => key !== null && mapping.indexOf(key) !== column);
  return twice >= 0
    ? invalidField(`mapping.c${twice}`, 'roster.column-twice', { name: columnTitle(mapping[twice]!) })
    : mapping;
}

export const rosterMap = defineAction({
  name: 'people.roster-map',
  title: '改正名册的列',
  input: z.strictObject({ ...onBatch, mapping: mappingInput }),
  allow: { roles: KEEPERS, on: aimed },
  audit: 'write',
  async run(ctx, input) {
    const { header } = await batchOf(ctx, input.batchId);
    if (!header) return refuse('conflict', 'roster.wrong-state');
    const mapping = newMapping(header.headers.length, input.mapping);
    if (!Array.isArray(mapping)) return mapping;
    requireColumns({ mapping });
    await moveBatch(ctx, input.batchId, ['checked', 'failed'], { state: 'uploaded' });
    await ctx.db
      .updateTable('roster_batch')
      .set({ header: JSON.stringify({ ...header, mapping }) })
      .where('id', '=', input.batchId)
      .execute();
    await ctx.enqueue(rosterWork, { batchId: input.batchId });
    ctx.note({ table: 'roster_batch', id: input.batchId });
    return { id: input.batchId };
  },
});

export const rosterApply = defineAction({
  name: 'people.roster-apply',
  title: '导入名册',
  input: z.strictObject(onBatch),
  allow: { roles: KEEPERS, on: aimed },
  audit: 'write',
  async run(ctx, { batchId }) {
    const { counts } = await batchOf(ctx, batchId);
    if (!counts.new && !counts.changed) return refuse('conflict', 'roster.nothing-to-apply');
    const batch = await moveBatch(ctx, batchId, ['checked'], { state: 'applying', applied_by: ctx.actor.id });
    await ctx.enqueue(rosterWork, { batchId });
    noteBatch(ctx, batch);
    return { id: batchId };
  },
});

export const rosterUndo = defineAction({
  name: 'people.roster-undo',
  title: '撤回名册导入',
  input: z.strictObject(onBatch),
  allow: { roles: KEEPERS, on: aimed },
  audit: 'write',
  async run(ctx, { batchId }) {
    const batch = await moveBatch(ctx, batchId, ['applied'], { state: 'undoing', undone_by: ctx.actor.id });
    await ctx.enqueue(rosterWork, { batchId });
    noteBatch(ctx, batch);
    return { id: batchId };
  },
});

/** For a batch whose worker died: queues it again. A living worker is left alone. */
export const rosterContinue = defineAction({
  name: 'people.roster-continue',
  title: '继续处理名册',
  input: z.strictObject(onBatch),
  allow: { roles: KEEPERS, on: aimed },
  audit: 'write',
  async run(ctx, { batchId }) {
    const batch = await batchOf(ctx, batchId);
    if (!WORKING.includes(batch.state)) return refuse('conflict', 'roster.wrong-state');
    if (isAlive(batch, ctx.now)) return refuse('conflict', 'roster.still-working');
    await ctx.enqueue(rosterWork, { batchId });
    noteBatch(ctx, batch);
    return { id: batchId };
  },
});

/** Whether a worker has given a sign of life lately. */
export function isAlive(batch: Pick<Batch, 'heartbeat_at'>, now: Date): boolean {
  return now.getTime() - batch.heartbeat_at.getTime() < SILENCE_MS;
}
