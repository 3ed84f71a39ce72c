import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Halt } from '../process/halt.ts';
import { waitFor } from '../process/wait.ts';
import { ownerOf, serverAccount } from './embedded/account.ts';
import { serverBinaries, type Engine } from './embedded/binaries.ts';
import { createCluster, isCluster } from './embedded/cluster.ts';
import { launch, type Launch } from './embedded/launch.ts';
import { ensureOwner } from './embedded/owner.ts';
import { clusterFolder, spareFolder } from './embedded/place.ts';
import { livePostmaster, stopPostmaster, type Postmaster } from './embedded/postmaster.ts';
import { databaseSecrets } from './embedded/secrets.ts';
import { supervise } from './embedded/supervise.ts';

/** How to start the embedded server. */
export interface EmbeddedOptions {
  /** The product's data folder; the cluster, the passwords and the server's log lie in it. */
  dataFolder: string;
  engine?: Engine;
  /** Tests only: a crash of the machine may lose everything, in exchange for speed. */
  volatile?: boolean;
  /** Time for the server to become ready, recovery included. */
  limitMs?: number;
  /** Told before something that takes more than a moment, and where the cluster lies. */
  onStep?: (step: 'create' | 'adopt', cluster: string) => void;
}

/** A running embedded server. */
export interface EmbeddedServer {
  ownerUrl: string;
  superuserUrl: string;
  /** True when it was already running: left over by a killed process, or serving another one. */
  adopted: boolean;
  /** Brings the server back when it dies; see `supervise`. */
  watch(tell: (event: 'restarted' | 'lost', reason: string) => void): void;
  /** Orderly stop; throws when the server does not end in time. */
  stop(): Promise<void>;
}

const STOP_LIMIT_MS = 60_000;

/**
 * Starts PostgreSQL from its npm binaries on the cluster in `dataFolder`, creating that at the first call and adopting
 * a server that still runs on it. The caller holds the folder's lock. Throws a Chinese sentence when it cannot.
 */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataFolder, engine = 18, volatile = false, limitMs = 120_000 } = options;
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  const secrets = databaseSecrets(folder);
  const first = serverAccount(true);
  const cluster = clusterFolder(folder, `pg${engine}`, first);
  const account = statSync(cluster, { throwIfNoEntry: false }) ? ownerOf(cluster) : first;

  const native = serverBinaries(engine, account, () => spareFolder(cluster));
  if (native === null) throw new Halt(unsupported());
  const bin = join(native, 'bin');
  if (!isCluster(cluster)) {
    options.onStep?.('create', cluster);
    await createCluster(cluster, { bin, engine, account, password: secrets.superuser });
  }

  const how: Launch = {
    cluster,
    bin,
    account,
    logFile: join(folder, 'postgres.log'),
    limitMs,
    volatile,
    port: null,
  };
  const found = await running(cluster, limitMs);
  if (found) options.onStep?.('adopt', cluster);
  const server = found ?? (await launch(how));
  const urls = await ensureOwner(server.port, secrets);

  let endWatch = () => {};
  return {
    ...urls,
    adopted: found !== null,
    watch(tell) {
      endWatch = supervise(how, server.port, tell);
    },
    async stop() {
      endWatch();
      await stopCluster(cluster);
    },
  };
}

/** The addresses of a server that already runs on `dataFolder`; null when none does. Starts and stops nothing. */
export async function attachEmbedded(
  dataFolder: string,
  engine: Engine = 18,
): Promise<{ ownerUrl: string; superuserUrl: string } | null> {
  const cluster = join(resolve(dataFolder), `pg${engine}`);
  const live = isCluster(cluster) ? livePostmaster(cluster) : null;
  return live?.ready ? ensureOwner(live.port, databaseSecrets(resolve(dataFolder))) : null;
}

/** Stops the server on `dataFolder`, if one runs, whoever started it. */
export async function stopEmbedded(dataFolder: string, engine: Engine = 18): Promise<void> {
  const cluster = join(resolve(dataFolder), `pg${engine}`);
  if (isCluster(cluster)) await stopCluster(cluster);
}

/** Whether npm brings a server for this platform. */
export function unsupported(): string {
  return (
    `这台机器（${process.platform} ${process.arch}）没有随附的 PostgreSQL。` +
    '请设置 DATABASE_URL，指向一台 PostgreSQL 15 或更新版本的服务器。'
  );
}

/** A live server, once it is ready; null when there is none, or when one that was stopping has ended. */
async function running(cluster: string, limitMs: number): Promise<Postmaster | null> {
  if (livePostmaster(cluster) === null) return null;
  const state = await waitFor(() => {
    const live = livePostmaster(cluster);
    if (live === null) return 'gone';
    return live.ready ? live : null;
  }, limitMs);
  if (state === null) throw new Halt('先前的数据库进程既没有就绪也没有结束。请查看 postgres.log。');
  return state === 'gone' ? null : state;
}

async function stopCluster(cluster: string): Promise<void> {
  // Looked up again: the watch may have started a new one.
  const live = livePostmaster(cluster);
  if (live && !(await stopPostmaster(cluster, live.pid, STOP_LIMIT_MS))) {
    throw new Halt(`数据库（进程 ${live.pid}）没有在一分钟内停下来。`);
  }
}
