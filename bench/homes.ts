// Homes and search with a whole province: node bench/homes.ts [PERSONS] [--explain]. The home of county and province and the
// search in milliseconds of the server, as an HTTP client on the same machine sees them; with --explain the plans of the
// hottest queries are written to docs/explain.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withApp } from '../src/cli/base/open-app.ts';
import type { App } from '../src/app.ts';
import { doorActor } from '../src/platform/access/actor.ts';
import { openSession } from '../src/platform/access/session.ts';
import { transact } from '../src/platform/action/index.ts';
import { serveApp } from '../src/web/server.ts';
import { writePlans } from './explain.ts';

const persons = process.argv[2] ?? '1000000';
const given = process.env['DATA_DIR'];
const dataDir = given ?? mkdtempSync(join(tmpdir(), 'zhuye-bench-homes-'));
// Open to the account of the database server.
chmodSync(dataDir, 0o755);
process.env['DATA_DIR'] = dataDir;
const ROUNDS = 40;

/** A session of a sample account, without its password and code: what is measured comes after. */
async function sessionOf(app: App, name: string): Promise<string> {
  const token = await transact(app.floor, doorActor('web'), async ({ ctx }) => {
    const grant = await ctx.db
      .selectFrom('account_grant as g')
      .innerJoin('account as a', 'a.id', 'g.account_id')
      .where('a.name', '=', name)
      .select(['g.id', 'g.account_id'])
      .executeTakeFirstOrThrow();
    return openSession(ctx, {
      accountId: grant.account_id,
      grantId: grant.id,
      kind: 'web',
      twoFactors: true,
    });
  });
  return `zhuye_session=${token}`;
}

/** Milliseconds at the middle and at 95 of 100, after two rounds to warm up. */
async function time(work: () => Promise<Response>): Promise<{ p50: number; p95: number }> {
  const took: number[] = [];
  for (let round = -2; round < ROUNDS; round++) {
    const from = performance.now();
    const answer = await work();
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`status ${answer.status}`);
    if (round >= 0) took.push(performance.now() - from);
  }
  took.sort((a, b) => a - b);
  return { p50: took[Math.floor(ROUNDS / 2)] ?? 0, p95: took[Math.floor(ROUNDS * 0.95)] ?? 0 };
}

async function measure(app: App): Promise<void> {
  const serving = await serveApp(app, { port: 0, host: '127.0.0.1', sampleData: true });
  const [county, province, seeker] = await Promise.all(
    ['gulou', 'province', 'seeker'].map((name) => sessionOf(app, name)),
  );
  const get =
    (path: string, cookie = '') =>
    () =>
      fetch(serving.url + path, { headers: { cookie } });
  const find =
    (text: string, cookie = '') =>
    () =>
      fetch(`${serving.url}/search`, {
        method: 'POST',
        headers: { cookie, origin: serving.url },
        body: new URLSearchParams({ text }),
      });
  const rows: [string, () => Promise<Response>][] = [
    ['start page', get('/')],
    ['start page, a city', get('/?region=350100')],
    ['seeker home', get('/my', seeker)],
    ['county home', get('/home', county)],
    ['county home, one kind', get('/home?kind=employment.unasked', county)],
    ['province home', get('/home', province)],
    ['province home, overdue', get('/home?due=overdue', province)],
    ...[county, province].flatMap((cookie, i): typeof rows =>
      ['林', '林秀', 'lin', 'lxm', 'linxiuying', '1234', '包装', 'shipin'].map((text) => [
        `${i === 0 ? 'county' : 'province'} search ${text}`,
        find(text, cookie),
      ]),
    ),
  ];
  console.log(
    `${persons} persons; ms over ${ROUNDS} requests, one at a time\npage | p50 | p95\n--- | --- | ---`,
  );
  for (const [title, work] of rows) {
    const { p50, p95 } = await time(work);
    console.log(`${title} | ${p50.toFixed(1)} | ${p95.toFixed(1)}`);
  }
  await serving.close();
}

try {
  const main = join(import.meta.dirname, '../src/cli/main.ts');
  if (given === undefined)
    execFileSync(process.execPath, [main, 'sample', '--persons', persons], { stdio: 'inherit' });
  await withApp(async ({ app }) => {
    await measure(app);
    if (process.argv.includes('--explain'))
      await writePlans(app, join(import.meta.dirname, '../docs/explain'));
  });
} finally {
  if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
}
