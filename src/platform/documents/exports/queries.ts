import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { anywhere, defineQuery, onRecord } from '../../action/index.ts';
import { filtersSet } from './define.ts';
import { fileHref } from '../../files/index.ts';
import { EXPORTERS } from './actions.ts';
import { exportFor, inputOf } from './job.ts';
import { mostRows } from './limits.ts';

/** What the page asks before a file is made: how many rows, whether a reason is needed, what else may be had. */
export const prepareExport = defineQuery({
  name: 'exports.prepare',
  title: '准备导出',
  input: z.strictObject({
    name: z.string().max(80),
    filters: z.record(z.string().max(40), z.string().max(200)).default({}),
  }),
  allow: { roles: EXPORTERS, on: anywhere },
  audit: 'none',
  async run(ctx, { name, filters }) {
    const definition = exportFor(ctx, name);
    const input = inputOf(definition, filters);
    const most = mostRows(ctx);
    const rows = await definition.count(ctx, input, most);
    return {
      name,
      title: definition.title,
      source: definition.source,
      personal: definition.personal,
      mayFull: (definition.fullNumbers ?? []).some((role) => role === ctx.actor.role),
      columns: definition.columns.map((column) => column.title),
      filters: filtersSet(definition, ctx, input),
      rows: Math.min(rows, most),
      tooMany: rows > most,
      most,
    };
  },
});

/** The actor's own exports, newest first. */
export const myExports = defineQuery({
  name: 'exports.mine',
  title: '我的导出',
  input: z.strictObject({}),
  allow: { roles: EXPORTERS, on: anywhere },
  audit: 'none',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('export_job')
      .select(['id', 'name', 'format', 'state', 'problem', 'rows_total', 'rows_done', 'full_numbers'])
      .select(['made_at', 'finished_at', 'expires_at', 'file_size'])
      .where('account_id', '=', ctx.actor.id)
      .orderBy('made_at', 'desc')
      .orderBy('id', 'desc')
      .limit(100)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      title: ctx.params.exports?.get(row.name)?.title ?? row.name,
      format: row.format,
      state:
        row.state === 'done' && row.expires_at && row.expires_at <= ctx.now
          ? ('expired' as const)
          : row.state,
      problem: row.problem,
      total: row.rows_total,
      done: row.rows_done,
      fullNumbers: row.full_numbers,
      madeAt: row.made_at,
      expiresAt: row.expires_at,
      size: row.file_size === null ? null : Number(row.file_size),
    }));
  },
});

/** A link of ten minutes to the file of an own export. */
export const linkExport = defineQuery({
  name: 'exports.link',
  title: '下载导出的文件',
  input: z.strictObject({ exportId: z.uuid() }),
  allow: { roles: EXPORTERS, on: onRecord('export_job', 'exportId') },
  audit: 'read',
  async run(ctx, { exportId }) {
    const job = await ctx.db
      .selectFrom('export_job')
      .select(['id', 'state', 'purpose', 'expires_at'])
      .where('id', '=', exportId)
      .executeTakeFirst();
    const ready = job?.state === 'done' && job.expires_at !== null && job.expires_at > ctx.now;
    if (!job || !ready) return refuse('conflict', 'exports.not-ready');
    ctx.note({ table: 'export_job', id: job.id });
    return { href: fileHref(ctx, { source: 'export', id: job.id, purpose: job.purpose ?? 'export' }) };
  },
});
