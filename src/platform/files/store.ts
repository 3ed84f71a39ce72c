import { createHash } from 'node:crypto';
import { refuse } from '../../kernel/problem.ts';
import type { Context } from '../action/index.ts';
import { SealBroken, type FieldCipher } from '../crypto/index.ts';
import { collect, type FileBytes } from './bytes.ts';
import { createDisk } from './disk.ts';
import { fileType } from './kind.ts';
import { cleanName } from './name.ts';
import './tables.ts';

const MB = 1024 * 1024;
const DEFAULT_MAX = 20 * MB;

/** What belongs to the file but is not in it. */
export interface FileMeta {
  /** As the person or record it belongs to. */
  city: number;
  regionKey: number;
  personId?: string | null;
  owner: { table: string; id: string };
  /** Code of the owner's module, e.g. `labour-contract`. */
  kind: string;
  /** As the uploader's machine calls it; cleaned before it is kept. */
  name: string;
  /** Bytes; 20 MB unless told. */
  maxBytes?: number;
}

export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: Buffer;
}

/** The part of a context that a store needs: rows are written and read under the actor's own scope. */
export type FileContext = Pick<Context, 'db' | 'actor' | 'newId'>;

export interface FileStore {
  /**
   * Checks, encrypts and keeps a file; its row is part of the context's transaction. Throws refusals: `file-empty`,
   * `file-too-large`, `file-type`, `file-ending`, `file-macro`, and those of `feed` for damaged or harmful containers.
   */
  put(ctx: FileContext, source: FileBytes, meta: FileMeta): Promise<StoredFile>;
  /** The file with its content, proved by its hash. Throws refusals: `file-missing`, `file-lost`, `file-damaged`. */
  get(ctx: FileContext, id: string): Promise<StoredFile & { bytes: Buffer }>;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const aadOf = (id: string) => `attachment:${id}`;

function opened(cipher: FieldCipher, sealed: Buffer, id: string): Buffer | null {
  try {
    return cipher.openBytes(sealed, aadOf(id));
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

/** A store in a folder of this machine; its files are worthless without the master key. */
export function createFileStore({ dataDir, cipher }: { dataDir: string; cipher: FieldCipher }): FileStore {
  const disk = createDisk(dataDir);
  return {
    async put(ctx, source, meta) {
      const bytes = await collect(source, meta.maxBytes ?? DEFAULT_MAX);
      const type = await fileType(bytes, meta.name);
      const id = ctx.newId();
      const file: StoredFile = {
        id,
        name: cleanName(meta.name, type.endings[0]),
        mediaType: type.mediaType,
        size: bytes.length,
        sha256: sha256(bytes),
      };
      // The bytes first: a row never points to nothing. A rolled-back row leaves bytes that `sweepFiles` removes.
      await disk.write(id, cipher.sealBytes(bytes, aadOf(id)));
      await ctx.db
        .insertInto('attachment')
        .values({
          id,
          city: meta.city,
          region_key: meta.regionKey,
          person_id: meta.personId ?? null,
          owner_table: meta.owner.table,
          owner_id: meta.owner.id,
          kind: meta.kind,
          name: file.name,
          media_type: file.mediaType,
          size: file.size,
          sha256: file.sha256,
          uploaded_by: ctx.actor.id,
        })
        .execute();
      return file;
    },

    async get(ctx, id) {
      const row = await ctx.db
        .selectFrom('attachment')
        .select(['id', 'name', 'media_type as mediaType', 'size', 'sha256'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw refuse('not-found', 'file-missing');
      const sealed = await disk.read(row.id);
      if (!sealed) throw refuse('unavailable', 'file-lost');
      const bytes = opened(cipher, sealed, row.id);
      if (!bytes || !sha256(bytes).equals(row.sha256)) throw refuse('unavailable', 'file-damaged');
      return { ...row, bytes };
    },
  };
}
