import { z } from 'zod';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { OFFICERS, STAFF, type RoleName } from '../../access/roles.ts';
import { anywhere, defineAction, onRecord, type Context } from '../../action/index.ts';
import { withoutNumbers } from '../../audit/scrub.ts';
import type { AnyExport } from './define.ts';
import { exportFor, inputOf, openInput, sealInput } from './job.ts';
import { mostRows } from './limits.ts';
import { EXPORT_PURPOSE_CODES, FULL_NUMBER_PURPOSES } from './purposes.ts';

/** Whoever holds lists: staff, and the auditor for figures. What each may take out is said by the export. */
export const EXPORTERS: readonly RoleName[] = [...STAFF, 'auditor'];

const startInput = z.strictObject({
  name: z.string().max(80),
  filters: z.record(z.string().max(40), z.string().max(200)).default({}),
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  purpose: z.enum(EXPORT_PURPOSE_CODES).optional(),
  reason: z.string().trim().min(4).max(200).optional(),
  /** Numbers in full; asks for `confirmed` as well, a second deliberate step. */
  fullNumbers: z
    .literal(['yes', true])
    .transform(() => true)
    .optional(),
  confirmed: z
    .literal(['yes', true])
    .transform(() => true)
    .optional(),
});
export type StartInput = z.output<typeof startInput>;

/** Both are asked for at once, so that nobody is sent back twice. */
function reasonsMissing(definition: AnyExport, { purpose, reason }: StartInput) {
  if (!definition.personal || (purpose && reason)) return null;
  const missing = [...(purpose ? [] : ['purpose']), ...(reason ? [] : ['reason'])];
  const fields = missing.map((path) => ({ path, code: 'required' }));
  return refuse('invalid', 'check-input', undefined, fields);
}

function fullNumbersRefused(ctx: Context, definition: AnyExport, input: StartInput) {
  if (!input.fullNumbers) return null;
  const may = (definition.fullNumbers ?? []).some((role) => role === ctx.actor.role);
  if (!may || !OFFICERS.some((role) => role === ctx.actor.role))
    return invalidField('fullNumbers', 'exports.full-role');
  if (!input.purpose || !FULL_NUMBER_PURPOSES.includes(input.purpose))
    return invalidField('fullNumbers', 'exports.full-purpose');
  return input.confirmed ? null : refuse('conflict', 'exports.confirm-full');
}

/** Queues the writing of a file. A job: the others put it into the queue; it may be repeated without harm. */
export const runExport = defineAction({
  name: 'exports.run',
  title: '生成导出文件（后台）',
  input: z.strictObject({ exportId: z.uuid() }),
  allow: { roles: EXPORTERS, on: onRecord('export_job', 'exportId') },
  audit: 'write',
  async run(ctx, { exportId }) {
    const { exporter } = ctx.params;
    if (!exporter) return refuse('unavailable', 'exports.no-worker');
    await exporter.run(exportId, ctx.actor);
    const job = await ctx.db
      .selectFrom('export_job')
      .select(['name', 'state', 'rows_done', 'purpose', 'full_numbers'])
      .where('id', '=', exportId)
      .executeTakeFirstOrThrow();
    ctx.note({
      table: 'export_job',
      id: exportId,
      ...(job.purpose && { purpose: job.purpose }),
      details: { export: job.name, state: job.state, rows: job.rows_done, fullNumbers: job.full_numbers },
    });
    return { state: job.state };
  },
});

/** Asks for a file: checks role, reason, filters and number of rows, and queues the writing. */
export const startExport = defineAction({
  name: 'exports.start',
  title: '导出文件',
  input: startInput,
  allow: { roles: EXPORTERS, on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const definition = exportFor(ctx, input.name);
    const refused = reasonsMissing(definition, input) ?? fullNumbersRefused(ctx, definition, input);
    if (refused) return refused;
    const most = mostRows(ctx);
    const total = await definition.count(ctx, inputOf(definition, input.filters), most);
    if (total === 0) return refuse('conflict', 'exports.nothing');
    if (total > most) return refuse('conflict', 'exports.too-many', { most });
    return queueExport(ctx, definition, input, total);
  },
});

async function queueExport(ctx: Context, definition: AnyExport, input: StartInput, total: number) {
  const { actor } = ctx;
  if (actor.id === null) return refuse('forbidden', 'sign-in-first');
  const id = ctx.newId();
  const reason = input.reason ? withoutNumbers(input.reason) : null;
  await ctx.db
    .insertInto('export_job')
    .values({
      id,
      account_id: actor.id,
      name: definition.name,
      format: input.format,
      input: sealInput(ctx, id, input.filters),
      personal: definition.personal,
      purpose: input.purpose ?? null,
      reason,
      full_numbers: input.fullNumbers ?? false,
      state: 'waiting',
      rows_total: total,
      made_at: ctx.now,
    })
    .execute();
  await ctx.enqueue(runExport, { exportId: id });
  ctx.note({
    table: 'export_job',
    id,
    ...(input.purpose && { purpose: input.purpose }),
    // Which filters were set, never what was typed into them.
    details: {
      export: definition.name,
      rows: total,
      fullNumbers: input.fullNumbers ?? false,
      filters: Object.keys(input.filters).toSorted().join(' '),
      reason,
    },
  });
  return { id, rows: total };
}

/** Stops a file that is not written yet; the writer notices within some hundred rows. */
export const cancelExport = defineAction({
  name: 'exports.cancel',
  title: '取消导出',
  input: z.strictObject({ exportId: z.uuid() }),
  allow: { roles: EXPORTERS, on: onRecord('export_job', 'exportId') },
  audit: 'write',
  async run(ctx, { exportId }) {
    const changed = await ctx.db
      .updateTable('export_job')
      .set({ state: 'cancelled', finished_at: ctx.now })
      .where('id', '=', exportId)
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return refuse('conflict', 'exports.not-running');
    ctx.note({ table: 'export_job', id: exportId });
    return { id: exportId };
  },
});

/** Asks for the same file again, with the same filters and reason, from the data of now. Never with numbers in full. */
export const repeatExport = defineAction({
  name: 'exports.repeat',
  title: '再导出一次',
  input: z.strictObject({ exportId: z.uuid() }),
  allow: { roles: EXPORTERS, on: onRecord('export_job', 'exportId') },
  audit: 'write',
  async run(ctx, { exportId }) {
    const job = await ctx.db
      .selectFrom('export_job')
      .select(['id', 'name', 'input', 'format', 'purpose', 'reason', 'full_numbers'])
      .where('id', '=', exportId)
      .executeTakeFirstOrThrow();
    if (job.full_numbers) return refuse('conflict', 'exports.repeat-full');
    const { purpose, reason, format, name } = job;
    const again = startInput.parse({
      name,
      format,
      filters: openInput(ctx, job.id, job.input),
      ...(purpose && { purpose }),
      ...(reason && { reason }),
    });
    return startExport.run(ctx, again);
  },
});
