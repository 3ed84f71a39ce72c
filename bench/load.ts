// Twenty people at work: node bench/load.ts [PERSONS] [PAGES A SECOND] [SECONDS]. The product runs as it is started by
// anybody, in a process of its own with its background work; the pages are asked for at a fixed rate, whether or not those
// before have come, and each is timed from the moment at which it was due. With DATA_DIR set, the province in it is used.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { formSignIn, testCodes } from '../src/platform/testing/index.ts';
import { DEFAULT_SIZE, sampleFactorSecret, SAMPLE_PASSWORD } from '../src/sample/index.ts';
import { randomOf } from '../src/sample/random.ts';
import { cpuSeconds } from './load/cpu.ts';
import { pagesFor, type Ask } from './load/pages.ts';

const persons = process.argv[2] ?? '5000';
const perSecond = Number(process.argv[3] ?? 10);
const seconds = Number(process.argv[4] ?? 60);
const WARM_UP = 40;

/** Who is at work, by sample account; null is somebody who has not signed in. A code serves one sign-in, three in a row. */
const USERS: readonly (readonly [account: string | null, people: number])[] = [
  ['gulou', 3],
  ['jinjiang', 3],
  ['dongjie', 3],
  ['helper', 2],
  ['fuzhou', 2],
  ['province', 2],
  ['seeker', 2],
  [null, 3],
];

interface User {
  pages: readonly Ask[];
  cookie: string;
}

const given = process.env['DATA_DIR'];
const dataDir = given ?? mkdtempSync(join(tmpdir(), 'zhuye-bench-load-'));
// Open to the account of the database server.
chmodSync(dataDir, 0o755);

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/cli/main.ts'), 'start'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', ...(given === undefined && { SAMPLE: persons }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (data: Buffer) => {
      said += data.toString();
      const at = /http:\/\/[\w.]+:\d+/.exec(said);
      if (said.includes('助业已启动') && at) resolve(at[0]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(said)));
  });
  return { child, url };
}

/** Milliseconds from `due` until the whole page is there. */
async function time(url: string, { cookie }: User, { path, find }: Ask, due: number): Promise<number> {
  const answer =
    find === undefined
      ? await fetch(url + path, { headers: { cookie }, redirect: 'manual' })
      : await fetch(url + path, {
          method: 'POST',
          headers: { cookie, origin: url },
          body: new URLSearchParams({ text: find }),
        });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - due;
}

async function users(url: string): Promise<User[]> {
  const codes = testCodes(
    (name) => sampleFactorSecret(DEFAULT_SIZE.seed, name),
    () => new Date(),
  );
  const all: User[] = [];
  for (const [name, people] of USERS) {
    for (let n = 0; n < people; n++) {
      const cookie =
        name === null
          ? ''
          : await formSignIn(url, { name, password: SAMPLE_PASSWORD, code: () => codes.next(name) });
      all.push({ cookie, pages: await pagesOf(url, name, cookie) });
    }
  }
  return all;
}

/** The pages of an account, `:id` replaced by what its list shows first. */
async function pagesOf(url: string, name: string | null, cookie: string): Promise<Ask[]> {
  const asks: Ask[] = [];
  for (const ask of pagesFor(name)) {
    if (ask.from === undefined) {
      asks.push(ask);
      continue;
    }
    const html = await (await fetch(url + ask.from, { headers: { cookie } })).text();
    const [head = ''] = ask.path.split(':id');
    const id = new RegExp(`${head}([0-9a-f-]{36})`).exec(html)?.[1];
    if (id !== undefined) asks.push({ ...ask, path: ask.path.replace(':id', id) });
  }
  return asks;
}

const at = (sorted: readonly number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);

function report(title: string, took: number[]): void {
  const sorted = took.toSorted((a, b) => a - b);
  console.log(
    `${title} | ${sorted.length} | ${at(sorted, 0.5)} | ${at(sorted, 0.95)} | ${at(sorted, 0.99)} | ${sorted.at(-1)?.toFixed(0)}`,
  );
}

const { child, url } = await start();
try {
  const all = await users(url);
  const random = randomOf(1, 'load');
  const next = (): [User, Ask] => {
    const user = random.pick(all);
    return [user, random.pick(user.pages)];
  };
  for (let n = 0; n < WARM_UP; n++) await time(url, ...next(), performance.now());
  const took = new Map<string, number[]>();
  const timed = async (due: number) => {
    const [user, ask] = next();
    const ms = await time(url, user, ask, due);
    took.set(ask.title, [...(took.get(ask.title) ?? []), ms]);
  };
  const pending: Promise<void>[] = [];
  const [cpu, load, began] = [cpuSeconds(child.pid ?? 0, dataDir), loadavg()[0] ?? 0, performance.now()];
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = began + (n * 1000) / perSecond;
    await wait(Math.max(0, due - performance.now()));
    pending.push(timed(due));
  }
  await Promise.all(pending);
  const spent = cpuSeconds(child.pid ?? 0, dataDir);
  const lasted = (performance.now() - began) / 1000;
  const share = (now: number, before: number) => `${(((now - before) / lasted) * 100).toFixed(0)} %`;
  console.log(
    `${all.length} users, ${perSecond} pages a second, ${lasted.toFixed(0)} s; processor time of the server ${share(spent.product, cpu.product)}, ` +
      `of its database ${share(spent.database, cpu.database)} of one core; load of the machine ${load.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`,
  );
  console.log('page | asked | p50 ms | p95 | p99 | longest\n--- | --- | --- | --- | --- | ---');
  for (const [title, times] of [...took].toSorted(([a], [b]) => (a < b ? -1 : 1))) report(title, times);
  report('**all**', [...took.values()].flat());
} finally {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
  if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
}
