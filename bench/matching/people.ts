// node bench/matching/people.ts [PERSONS] [POSITIONS]
// Everybody of a register of this size held in memory: how long reading, restoring and a change take, what it occupies, and how
// long one question takes in the engine and through the whole query, scope, rights and trace included.
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createApp, migrationFolders } from '../../src/app.ts';
import { DEFAULT_WEIGHTS } from '../../src/modules/matching/index.ts';
import { livePositions } from '../../src/modules/matching/live/bank.ts';
import { personsForPosition } from '../../src/modules/matching/queries/persons-for-position.ts';
import { knownPositions } from '../../src/modules/matching/read/positions.ts';
import { systemActor, type Actor } from '../../src/platform/access/actor.ts';
import { dispatch, transact } from '../../src/platform/action/index.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { startPostgres } from '../../src/platform/database/embedded.ts';
import { APP_ROLE, migrate } from '../../src/platform/database/migrate.ts';
import { regions } from '../../src/province/fujian/index.ts';
import { timed } from './one-at-a-time.ts';
import { cpuSeconds, quantile, say } from './measure.ts';
import { fillRegister, positionIdOf } from './register.ts';

const [personCount = 200_000, positionCount = 20_000] = process.argv.slice(2).map(Number);
function told(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const [p50, p99] = [quantile(sorted, 0.5), quantile(sorted, 0.99)];
  return `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, most ${(sorted.at(-1) ?? 0).toFixed(2)} ms`;
}
/** Milliseconds of wall and of this process's CPU. */
async function took(work: () => Promise<unknown>): Promise<string> {
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  return `${((performance.now() - from) / 1000).toFixed(2)} s (${cpuSeconds(cpu).toFixed(2)} s of CPU here)`;
}
/** Bytes of all columns, sets and lists below a value, each memory once. */
function bytesOf(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) {
    if (seen.has(value.buffer)) return 0;
    seen.add(value.buffer);
    return value.buffer.byteLength;
  }
  return Object.values(value).reduce((sum: number, own) => sum + bytesOf(own, seen), 0);
}
/** Resident bytes once everything unreachable went. */
function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

const actor = (region: string, role: Actor['role']): Actor => ({
  id: '00000000-0000-7000-8000-000000000001',
  name: role,
  role,
  regionCode: region,
  scope: regions.range(region),
  personId: null,
  via: 'web',
});

const folder = mkdtempSync(join(tmpdir(), 'zhuye-bench-people-'));
chmodSync(folder, 0o755);
const server = await startPostgres({ dataFolder: folder, volatile: true });
try {
  await migrate(server.ownerUrl, 'bench', [...migrationFolders]);
  const url = new URL(server.ownerUrl);
  [url.username, url.password] = [APP_ROLE, 'bench'];
  const owner = connect(server.superuserUrl, 1);
  say(
    `${personCount} persons and ${positionCount} positions written in ${await took(() => fillRegister(owner.pool, personCount, positionCount))}`,
  );
  await owner.close();

  const options = { appUrl: url.href, masterKey: Buffer.alloc(32, 7), dataDir: folder };
  const app = createApp(options);
  const { personBank } = app.floor.params;
  if (!personBank) throw new Error('nobody is held');
  const before = resident();
  say(`everybody read: ${await took(() => personBank.prepare())}`);
  const today = new Date().toISOString().slice(0, 10);
  const live = await personBank.current(today);
  const file = statSync(join(folder, 'matchable-people.snapshot')).size;
  say(
    `held: ${live?.size} persons in ${live?.held().segments.length} parts, ${megabytes(bytesOf(live?.held()))} of columns; resident memory grew by ${megabytes(resident() - before)}; snapshot ${megabytes(file)}`,
  );

  await transact(app.floor, systemActor(), async ({ ctx }) => {
    const { rarity } = await livePositions(ctx);
    const known = await knownPositions(
      ctx,
      Array.from({ length: 2_000 }, (_, n) => positionIdOf(n)),
    );
    for (const [name, only] of [
      ['all positions', null],
      ['remote ones', 'REMOTE'],
    ] as const) {
      const asked = [...known.values()].filter(({ position }) => only === null || position.form === only);
      const asking = timed(asked.length, (i) => {
        const position = asked[i]?.position;
        const within = { lo: 0, hi: 1e12 };
        if (position) live?.search(position, { top: 20, weights: DEFAULT_WEIGHTS, rarity, within });
      });
      say(`one position's persons in the engine, all regions, fitting counted, ${name}: ${asking}`);
    }
  });

  for (const who of [actor('350000', 'province_officer'), actor('350102', 'county_clerk')]) {
    const times: number[] = [];
    for (let n = 0; n < 120; n++) {
      const from = performance.now();
      const outcome = await dispatch(app.floor, personsForPosition, { positionId: positionIdOf(n * 7) }, who);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      if (n >= 20) times.push(performance.now() - from);
    }
    say(`the whole query as ${who.role}: ${told(times)}`);
  }

  const changes: number[] = [];
  const admin = connect(server.superuserUrl, 1);
  for (let n = 0; n < 60; n++) {
    await sql`update job_need set min_wage = min_wage + 100 where person_id = (select id from person limit 1 offset ${n})`.execute(
      admin.db,
    );
    const from = performance.now();
    await personBank.current(today);
    changes.push(performance.now() - from);
  }
  await admin.close();
  say(`a changed person brought in by the next question: ${told(changes)}`);
  await app.close();

  const again = createApp(options);
  say(
    `restored from the snapshot: ${await took(() => again.floor.params.personBank?.prepare() ?? Promise.resolve())}`,
  );
  await again.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
