import { createHash } from 'node:crypto';
import { refuse } from '../../kernel/problem.ts';
import type { Context } from '../action/index.ts';
import { SealBroken, type FieldCipher } from '../crypto/index.ts';
import { collect, type FileBytes } from './bytes.ts';
import { checkContent } from './content/check.ts';
import { createDisk } from './disk.ts';
import { fileType } from './kind.ts';
import { limitsOn } from './limits.ts';
import { cleanName } from './name.ts';
import type { Scanner } from './scan/scanner.ts';
import { openSealed, sealFile, type Tally } from './sealed.ts';
import { refuseUnopenable } from './state.ts';
import './tables.ts';

const MB = 1024 * 1024;

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
  /** Bytes; the limits of the kind of file unless told. */
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
export type PutContext = FileContext & Pick<Context, 'params' | 'today'>;

/** What happens to new files: looked at by a scanner or not, and whether they may be opened before. */
export interface Scanning {
  /** New files wait for it; null where none is set up. */
  scanner: Scanner | null;
  /** What was not looked at yet may be opened, with a mark; else it is held back. */
  opensUnscanned: boolean;
}

export interface FileStore {
  readonly scanning: Scanning;
  /**
   * Checks, cleans, encrypts and keeps a file; its row is part of the context's transaction. Throws refusals:
   * `file-empty`, `file-too-large`, `file-type`, `file-ending`, those of `content/` for files that may do harm, and those
   * of `feed` for damaged containers.
   */
  put(ctx: PutContext, source: FileBytes, meta: FileMeta): Promise<StoredFile>;
  /**
   * The file with its content, proved by its hash. Throws refusals: `file-missing`, `file-lost`, `file-damaged`, and
   * those of files that are removed, infected or held back.
   */
  get(ctx: FileContext, id: string): Promise<StoredFile & { bytes: Buffer }>;
  /** Bytes without a row, for tables that name a file of their own; gives size and hash. */
  keep(id: string, source: FileBytes): Promise<Tally>;
  /**
   * The content from `from` up to, not including, `to`, a piece of 64 KiB at a time. The caller has asked whether the
   * reader may. Throws `file-lost` before the first piece, {@link SealBroken} where bytes were changed.
   */
  read(id: string, range?: { from: number; to: number }): AsyncGenerator<Buffer>;
  /** Seals a file anew under the key of today, for a change of keys; false where there is none. */
  reseal(id: string): Promise<boolean>;
  /** Removes bytes for good; the caller knows that no row names them any more. */
  discard(id: string): Promise<void>;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const NO_SCANNER: Scanning = { scanner: null, opensUnscanned: true };

export interface StoreOptions {
  dataDir: string;
  cipher: FieldCipher;
  scanning?: Scanning;
}

/** A store in a folder of this machine; its files are worthless without the master key. */
export function createFileStore({ dataDir, cipher, scanning = NO_SCANNER }: StoreOptions): FileStore {
  const disk = createDisk(dataDir);

  async function* read(id: string, range = { from: 0, to: Infinity }): AsyncGenerator<Buffer> {
    const file = await disk.open(id);
    if (!file) throw refuse('unavailable', 'file-lost');
    try {
      yield* openSealed(cipher, id, file, range);
    } finally {
      await file.close();
    }
  }

  async function whole(id: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    try {
      for await (const piece of read(id)) pieces.push(piece);
    } catch (error) {
      throw error instanceof SealBroken ? refuse('unavailable', 'file-damaged') : error;
    }
    return Buffer.concat(pieces);
  }

  return {
    scanning,
    read,
    keep: (id, source) => disk.write(id, sealFile(cipher, id, source), true),
    discard: (id) => disk.remove(id),

    async put(ctx, source, meta) {
      const limits = limitsOn(ctx);
      const most = Math.max(limits.image, limits.pdf, limits.office, limits.text) * MB;
      const given = await collect(source, meta.maxBytes ?? most);
      const type = await fileType(given, meta.name);
      if (meta.maxBytes === undefined && given.length > limits[type.group] * MB)
        throw refuse('invalid', 'file-too-large', { mb: limits[type.group] });
      const bytes = await checkContent(given, type, limits);
      const id = ctx.newId();
      const file: StoredFile = {
        id,
        name: cleanName(meta.name, type.endings[0]),
        mediaType: type.mediaType,
        size: bytes.length,
        sha256: sha256(bytes),
      };
      // The bytes first: a row never points to nothing. A rolled-back row leaves bytes that `sweepFiles` removes.
      await disk.write(id, sealFile(cipher, id, bytes));
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
          scan_state: scanning.scanner ? 'waiting' : 'unscanned',
        })
        .execute();
      return file;
    },

    async get(ctx, id) {
      const row = await ctx.db
        .selectFrom('attachment')
        .select(['id', 'name', 'media_type as mediaType', 'size', 'sha256', 'scan_state', 'removed_at'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw refuse('not-found', 'file-missing');
      refuseUnopenable(row, scanning);
      const bytes = await whole(row.id);
      if (!sha256(bytes).equals(row.sha256)) throw refuse('unavailable', 'file-damaged');
      const { scan_state: _state, removed_at: _removed, ...file } = row;
      return { ...file, bytes };
    },

    async reseal(id) {
      const there = await disk.open(id);
      if (!there) return false;
      await there.close();
      await disk.write(id, sealFile(cipher, id, read(id)), true);
      return true;
    },
  };
}
