import { v7 as uuidv7 } from 'uuid';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { Refusal, refuse } from '../../../kernel/problem.ts';
import type { Actor } from '../../access/actor.ts';
import { transact, type Context, type Floor } from '../../action/index.ts';
import { notify } from '../../notices/index.ts';
import { filtersSet, type AnyExport } from './define.ts';
import { exportFor, inputOf, openInput } from './job.ts';
import { keepDays } from './limits.ts';
import { exportDone, exportFailed } from './notices.ts';
import { EXPORT_PURPOSES, type ExportPurpose } from './purposes.ts';
import { exportBytes } from './write.ts';

const DAY_MS = 86_400_000;
/** Rows between two looks at whether it was cancelled. */
const STEP = 500;

class Cancelled extends Error {}

type Job = NonNullable<Awaited<ReturnType<typeof take>>>;

/** Takes a job in hand; null for one that is done, cancelled or gone: a repeated job does nothing. */
function take(floor: Floor, actor: Actor, jobId: string) {
  return transact(floor, actor, async ({ ctx }) => {
    const job = await ctx.db
      .updateTable('export_job')
      .set({ state: 'running', rows_done: 0 })
      .where('id', '=', jobId)
      .where('state', 'in', ['waiting', 'running'])
      .returningAll()
      .executeTakeFirst();
    return job ?? null;
  });
}

/** Tells how far it is; throws where it was cancelled meanwhile. In a transaction of its own, so that others see it. */
async function progress(floor: Floor, actor: Actor, jobId: string, rows: number): Promise<void> {
  const changed = await transact(floor, actor, ({ ctx }) =>
    ctx.db
      .updateTable('export_job')
      .set({ rows_done: rows })
      .where('id', '=', jobId)
      .where('state', '=', 'running')
      .executeTakeFirst(),
  );
  if (Number(changed.numUpdatedRows) === 0) throw new Cancelled();
}

async function* counted(
  rows: AsyncIterable<unknown>,
  most: number,
  onStep: (count: number) => Promise<void>,
  done: (count: number) => void,
): AsyncGenerator<unknown> {
  let count = 0;
  for await (const row of rows) {
    // More have come since it was asked for: what was granted is not exceeded.
    if (count === most) break;
    yield row;
    if (++count % STEP === 0) await onStep(count);
  }
  done(count);
}

async function writeFile(floor: Floor, actor: Actor, job: Job, fileId: string, sample: boolean) {
  let rows = 0;
  const tally = await transact(
    floor,
    actor,
    async ({ ctx }) => {
      const definition = exportFor(ctx, job.name);
      const input = inputOf(definition, openInput(ctx, job.id, job.input));
      const source = counted(
        definition.rows(ctx, input),
        job.rows_total,
        (count) => progress(floor, actor, job.id, count),
        (count) => void (rows = count),
      );
      const notes = { ...notesOf(ctx, job, definition, input, sample), rows: () => rows };
      const work = { ctx, definition, rows: source, full: job.full_numbers, notes };
      return floor.files.keep(fileId, exportBytes(work, job.format));
    },
    'read only',
  );
  return { ...tally, rows };
}

function notesOf(ctx: Context, job: Job, definition: AnyExport, input: never, sample: boolean) {
  const { actor, params } = ctx;
  return {
    title: definition.title,
    source: definition.source,
    filters: filtersSet(definition, ctx, input),
    at: ctx.now.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' }),
    by: actor.name,
    region: actor.regionCode ? params.regions.fullName(actor.regionCode) : '全省',
    purpose: job.purpose ? EXPORT_PURPOSES[job.purpose as ExportPurpose] : null,
    reason: job.reason,
    fullNumbers: job.full_numbers,
    personal: job.personal,
    sample,
  };
}

function finish(
  floor: Floor,
  actor: Actor,
  job: Job,
  fileId: string,
  file: Awaited<ReturnType<typeof writeFile>>,
) {
  return transact(floor, actor, async ({ ctx }) => {
    const title = ctx.params.exports?.get(job.name)?.title ?? '导出';
    const changed = await ctx.db
      .updateTable('export_job')
      .set({
        state: 'done',
        rows_done: file.rows,
        file_id: fileId,
        file_name: `${title} ${todayInShanghai(ctx.now)}.${job.format}`,
        file_size: file.size,
        file_sha256: file.sha256,
        finished_at: ctx.now,
        expires_at: new Date(ctx.now.getTime() + keepDays(ctx) * DAY_MS),
      })
      .where('id', '=', job.id)
      .where('state', '=', 'running')
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) throw new Cancelled();
    await notify(ctx, { accountId: job.account_id, kind: exportDone, params: { export: job.id, title } });
  });
}

function fail(floor: Floor, actor: Actor, job: Job, code: string) {
  return transact(floor, actor, async ({ ctx }) => {
    await ctx.db
      .updateTable('export_job')
      .set({ state: 'failed', problem: code, finished_at: ctx.now })
      .where('id', '=', job.id)
      .where('state', '=', 'running')
      .execute();
    const title = ctx.params.exports?.get(job.name)?.title ?? '导出';
    await notify(ctx, { accountId: job.account_id, kind: exportFailed, params: { export: job.id, title } });
  });
}

/** Whoever's account was closed between asking and writing gets no file. Tells whether it is one of the sample. */
async function accountOf(floor: Floor, actor: Actor): Promise<{ sample: boolean }> {
  const account = await transact(
    floor,
    actor,
    ({ ctx }) =>
      ctx.db.selectFrom('account').select(['active', 'sample']).where('id', '=', actor.id).executeTakeFirst(),
    'read only',
  );
  if (account && !account.active) throw refuse('forbidden', 'role-may-not');
  return { sample: account?.sample ?? false };
}

/**
 * Writes the file of a job under the scope of the actor who asked, row by row, and tells them. May be called again after a
 * crash: what was half written is written anew. A cancelled job leaves nothing; a refusal is kept with the job. Throws
 * what may pass, so that the queue tries again.
 */
export async function writeExport(floor: Floor, actor: Actor, jobId: string): Promise<void> {
  const job = await take(floor, actor, jobId);
  if (!job) return;
  const fileId = uuidv7();
  try {
    const { sample } = await accountOf(floor, actor);
    await finish(floor, actor, job, fileId, await writeFile(floor, actor, job, fileId, sample));
  } catch (error) {
    await floor.files.discard(fileId);
    if (error instanceof Cancelled) return;
    if (!(error instanceof Refusal) || error.problem.kind === 'unavailable') throw error;
    await fail(floor, actor, job, error.problem.code);
  }
}
