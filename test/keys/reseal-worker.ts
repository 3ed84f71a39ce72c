import pg from 'pg';
import { sealedColumns } from '../../src/app.ts';
import { createCipher, keysOf } from '../../src/platform/crypto/index.ts';
import { resealFiles, resealTables } from '../../src/platform/crypto/rotation/index.ts';
import { createFileStore } from '../../src/platform/files/index.ts';

/** What the test says to its worker, as JSON in the first argument. */
export interface ResealOrder {
  url: string;
  dataDir: string;
  /** As `keysOf` reads it. */
  keys: string;
  /** At its so-manieth statement it dies by signal 9, as if the machine had lost power; null: it lives. */
  diesAt: number | null;
}

// Run by the crash test until it dies: node reseal-worker.ts ORDER
if (process.argv[1] === import.meta.filename) {
  const { url, dataDir, keys, diesAt } = JSON.parse(process.argv[2] ?? '') as ResealOrder;
  const cipher = createCipher(keysOf(keys));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps === diesAt) process.kill(process.pid, 'SIGKILL');
  };
  const query = client.query.bind(client);
  client.query = ((...args: Parameters<typeof query>) => {
    step();
    return query(...args);
  }) as typeof client.query;
  await resealTables(client, cipher, sealedColumns, { batch: 4 });
  const files = createFileStore({ dataDir, cipher });
  await resealFiles(dataDir, cipher.mark(), (id) => {
    step();
    return files.reseal(id);
  });
  await client.end();
}
