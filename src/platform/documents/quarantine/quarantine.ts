import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { anywhere, defineAction, defineQuery, onRecord, type Context } from '../../action/index.ts';
import { removeFile, removeReason } from '../../files/papers.ts';
import { asHouse } from '../../notices/as-house.ts';
import { notify } from '../../notices/index.ts';
import { fileReleased } from './notices.ts';

export const PAGE_SIZE = 50;
const aimed = onRecord('attachment', 'fileId');
const decided = z.strictObject({ fileId: z.uuid(), reason: removeReason });

/** Files in which the scanner found something and about which nobody has decided: without content, name or person. */
export const listQuarantine = defineQuery({
  name: 'files.list-quarantine',
  title: '查看隔离的文件',
  input: z.object({ page: z.coerce.number().int().min(1).max(1000).catch(1).default(1) }),
  allow: { roles: ['system_admin', 'security_admin'], on: anywhere },
  audit: 'read',
  async run(ctx, { page }) {
    const rows = await ctx.db
      .selectFrom('attachment as f')
      .leftJoin('account as a', 'a.id', 'f.uploaded_by')
      .select(['f.id', 'f.city', 'f.media_type', 'f.size', 'f.at', 'f.scanned_at', 'f.scan_found'])
      .select('a.name as account')
      .where('f.scan_state', '=', 'infected')
      .where('f.removed_at', 'is', null)
      .orderBy('f.scanned_at', 'desc')
      .orderBy('f.id')
      .limit(PAGE_SIZE + 1)
      .offset((page - 1) * PAGE_SIZE)
      .execute();
    return {
      page,
      more: rows.length > PAGE_SIZE,
      mayRelease: ctx.actor.role === 'security_admin',
      files: rows.slice(0, PAGE_SIZE).map((row) => ({
        id: row.id,
        unit: ctx.params.regions.fullName(`${row.city}00`),
        mediaType: row.media_type,
        size: row.size,
        uploadedAt: row.at,
        scannedAt: row.scanned_at,
        found: row.scan_found ?? '',
        account: row.account,
      })),
    };
  },
});

/** The file, locked, while it is still held back; else the refusal. Needs the house's rights. */
async function heldFile(ctx: Context, fileId: string) {
  const file = await ctx.db
    .selectFrom('attachment')
    .select(['id', 'city', 'uploaded_by'])
    .where('id', '=', fileId)
    .where('scan_state', '=', 'infected')
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return file ?? refuse('conflict', 'quarantine-decided');
}

/** Puts a held file away for good: nobody opens it any more. Its bytes stay under seal, as those of every removed file. */
export const removeQuarantined = defineAction({
  name: 'files.remove-quarantined',
  title: '删除隔离的文件',
  input: decided,
  allow: { roles: ['system_admin', 'security_admin'], on: aimed },
  audit: 'write',
  async run(ctx, { fileId, reason }): Promise<{ id: string } | Refusal> {
    return asHouse(ctx, async () => {
      const file = await heldFile(ctx, fileId);
      if (file instanceof Refusal) return file;
      await removeFile(ctx, file.id, reason);
      ctx.note({ table: 'attachment', id: file.id, city: file.city, details: { quarantine: 'removed' } });
      return { id: file.id };
    });
  },
});

/** Lets a file go in which the scanner was wrong: it opens again and proves again what it proved. Its uploader is told. */
export const releaseQuarantined = defineAction({
  name: 'files.release-quarantined',
  title: '放行隔离的文件',
  input: decided,
  allow: { roles: ['security_admin'], on: aimed },
  audit: 'write',
  async run(ctx, { fileId, reason }): Promise<{ id: string } | Refusal> {
    return asHouse(ctx, async () => {
      const file = await heldFile(ctx, fileId);
      if (file instanceof Refusal) return file;
      // Nobody opens the door for what they brought in themselves.
      if (file.uploaded_by !== null && file.uploaded_by === ctx.actor.id)
        return refuse('forbidden', 'quarantine-own-file');
      await ctx.db
        .updateTable('attachment')
        .set({
          scan_state: 'clean',
          released_at: ctx.now,
          released_by: ctx.actor.id,
          release_reason: reason,
        })
        .where('id', '=', file.id)
        .execute();
      if (file.uploaded_by)
        await notify(ctx, { accountId: file.uploaded_by, kind: fileReleased, params: { file: file.id } });
      ctx.note({ table: 'attachment', id: file.id, city: file.city, details: { quarantine: 'released' } });
      return { id: file.id };
    });
  },
});
