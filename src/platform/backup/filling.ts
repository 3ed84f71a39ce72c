import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { qualified, quoted } from './catalogue.ts';
import type { BackupHead, BackupManifest } from './manifest.ts';

type Arrived = BackupManifest['tables'][string];

/** A table while its rows stream in. */
export interface Filling {
  name: string;
  add(chunk: Buffer): Promise<void>;
  /** What has arrived. */
  end(): Promise<Arrived>;
  /** Leaves the table: until then the connection takes nothing else, not even a rollback. */
  abandon(): Promise<void>;
}

/** What arrives of a table without rows. */
export function nothing(): Arrived {
  return { rows: 0, bytes: 0, sha256: createHash('sha256').digest('hex') };
}

/** Opens a table for the rows of a backup, in the transaction of `client`. */
export function startFilling(client: pg.Client, { name, columns }: BackupHead['tables'][number]): Filling {
  const stream = client.query(copyFrom(`copy ${qualified(name)} (${columns.map(quoted).join()}) from stdin`));
  const done = finished(stream);
  // Awaited in end(); until then a failure must not count as unhandled.
  done.catch(() => undefined);
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    name,
    async add(chunk) {
      hash.update(chunk);
      bytes += chunk.length;
      if (!stream.write(chunk)) await Promise.race([drained(stream), done]);
    },
    async end() {
      stream.end();
      await done;
      return { rows: stream.rowCount, bytes, sha256: hash.digest('hex') };
    },
    async abandon() {
      stream.destroy(new Error('abandoned'));
      await done.catch(() => undefined);
    },
  };
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => stream.once('drain', resolve));
}
