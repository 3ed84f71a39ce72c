import { z } from 'zod';
import { refuse } from '../../kernel/problem.ts';
import { SIGNED_IN } from '../access/roles.ts';
import { anywhere, defineQuery, type AuditNote, type Context } from '../action/index.ts';
import { readLink, type FileLink } from './link.ts';
import { refuseUnopenable } from './state.ts';

/** What a link leads to: the bytes are read by `id` from the store. */
export interface OpenedFile {
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
}

type Found = { file: OpenedFile; note: AuditNote };

async function attachment(ctx: Context, { id }: FileLink): Promise<Found | null> {
  const row = await ctx.db
    .selectFrom('attachment')
    .select([
      'id',
      'city',
      'person_id',
      'name',
      'media_type as mediaType',
      'size',
      'scan_state',
      'removed_at',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  refuseUnopenable(row, ctx.files.scanning);
  const { name, mediaType, size, person_id, city } = row;
  const about = person_id ? { table: 'person', id: person_id } : { table: 'attachment', id };
  return { file: { id, name, mediaType, size }, note: { ...about, city, details: { file: id } } };
}

async function exported(ctx: Context, { id }: FileLink): Promise<Found | null> {
  const row = await ctx.db
    .selectFrom('export_job')
    .select(['id', 'file_id', 'file_name', 'file_size', 'format', 'state'])
    .where('id', '=', id)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst();
  if (!row?.file_id || row.state !== 'done') return null;
  const mediaType =
    row.format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return {
    file: { id: row.file_id, name: row.file_name ?? '', mediaType, size: Number(row.file_size) },
    note: { table: 'export_job', id },
  };
}

/**
 * Opens a file by a signed link: the link must be the actor's and fresh, the row still within the actor's reach, the file
 * neither removed nor infected. Each opening leaves an audit event with its purpose.
 */
export const openFile = defineQuery({
  name: 'files.open',
  title: '打开文件',
  input: z.strictObject({ token: z.string().max(2000) }),
  allow: { roles: SIGNED_IN, on: anywhere },
  audit: 'sensitive-read',
  async run(ctx, { token }) {
    const link = readLink(ctx, token);
    const found = await (link.source === 'attachment' ? attachment : exported)(ctx, link);
    if (!found) return refuse('not-found', 'file-missing');
    ctx.note({ ...found.note, purpose: link.purpose });
    return found.file;
  },
});
