import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Connection } from '../src/platform/database/connect.ts';
import { startPostgres } from '../src/platform/database/embedded.ts';
import { APP_ROLE, migrate } from '../src/platform/database/migrate.ts';

export interface BenchPlatform {
  appUrl: string;
  app: Connection;
  owner: Connection;
  /** Sees every row. */
  admin: Connection;
  folder: string;
  stop(): Promise<void>;
}

/** A server of its own with the tables of the platform, as durable as in use; removed at the end. */
export async function benchPlatform(): Promise<BenchPlatform> {
  const folder = mkdtempSync(join(tmpdir(), 'zhuye-bench-'));
  // The server runs under another account when root measures.
  chmodSync(folder, 0o755);
  const server = await startPostgres({ dataFolder: folder });
  await migrate(server.ownerUrl, 'bench', [
    { module: 'platform', folder: join(import.meta.dirname, '../src/platform/migrations') },
  ]);
  const url = new URL(server.ownerUrl);
  [url.username, url.password] = [APP_ROLE, 'bench'];
  const connections = {
    app: connect(url.href, 10),
    owner: connect(server.ownerUrl, 2),
    admin: connect(server.superuserUrl, 2),
  };
  return {
    appUrl: url.href,
    ...connections,
    folder,
    async stop() {
      await Promise.all(Object.values(connections).map((connection) => connection.close()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Seconds that `work` takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
