import { chmodSync, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createApp, migrationFolders } from '../src/app.ts';
import { residentIdCheck } from '../src/kernel/codes/index.ts';
import { rosterApply, rosterUndo, rosterWork } from '../src/modules/people/roster/actions.ts';
import {
  forkedRosterWorker,
  importRosterFile,
  type RosterImport,
} from '../src/modules/people/roster/index.ts';
import type { Outcome } from '../src/kernel/problem.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import { dispatch, type Floor } from '../src/platform/action/index.ts';
import { startPostgres } from '../src/platform/database/embedded.ts';
import { APP_ROLE, migrate } from '../src/platform/database/migrate.ts';
import { writeXlsx, type OutCell } from '../src/platform/feed/index.ts';
import { regions } from '../src/province/fujian/index.ts';
import { seconds } from './platform.ts';

// node bench/roster.ts [ROWS] [SEED]: a synthetic county roster through the worker process; seconds and peak memory.
const [rows = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const COUNTY = '350102';
const MASTER_KEY = Buffer.alloc(32, 7);
const HEAD =
  '序号,姓名,性别,身份证号,残疾人证号,残疾类别,残疾等级,出生日期,户口性质,乡镇（街道）,村（社区）,居住地址,联系电话,文化程度,发证日期,有效期至';
const CATEGORIES = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'];
const GRADES = ['一级', '二级', '三级', '四级'];

/** mulberry32: small, seeded, good enough to spread values. */
function random(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** 示例 and the number in Chinese digits: no living person's name. */
function nameOf(n: number): string {
  return `示例${String(n).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '')}`;
}

/** Synthetic people (area 350199 is assigned to no place), each with another number; about one row in fifty is bad. */
function* rosterRows(): Generator<OutCell[]> {
  yield HEAD.split(',').map((text) => ({ text }));
  const next = random(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  const townships = regions.children(COUNTY).map((region) => region.name);
  for (let n = 0; n < rows; n++) {
    const day = new Date(Date.UTC(1940, 0, 1) + (n % 24_000) * 86_400_000).toISOString().slice(0, 10);
    const body = `350199${day.replaceAll('-', '')}${String(Math.floor(n / 24_000) * 7 + 11).padStart(3, '0')}`;
    const id = body + residentIdCheck(body);
    const [category, grade] = [1 + Math.floor(next() * 7), 1 + Math.floor(next() * 4)];
    const bad = next() < 0.02;
    const sex = Number(id[16]) % 2 === 1 ? '男' : '女';
    const texts = [
      String(n + 1),
      nameOf(n),
      bad ? (sex === '男' ? '女' : '男') : sex,
      id,
      `${id}${category}${grade}`,
      CATEGORIES[category - 1],
      GRADES[grade - 1],
      day,
      pick(['城镇', '农村']),
      pick(townships),
      `示例社区${n % 300}`,
      `示例路${n}号`,
      `139${String(n).padStart(8, '0')}`,
      pick(['小学', '初中', '高中', '本科']),
      '2020-01-01',
      '2030-01-01',
    ];
    yield texts.map((text) => ({ text: text ?? '' }));
  }
}

async function writeRoster(path: string): Promise<void> {
  const widths = HEAD.split(',').map(() => 14);
  await pipeline(
    Readable.from(writeXlsx([{ name: '名册', widths, frozen: 1, rows: rosterRows() }])),
    createWriteStream(path),
  );
}

const clerk: Actor = {
  id: '00000000-0000-7000-8000-000000000001',
  name: '经办',
  role: 'county_clerk',
  regionCode: COUNTY,
  scope: regions.range(COUNTY),
  personId: null,
  via: 'cli',
};

const table: Record<string, { seconds: string; 'peak MB of the worker': number; outcome: string }> = {};
let peak = 0;

async function measured(
  step: string,
  work: () => Promise<Outcome<RosterImport> | Outcome<unknown>>,
): Promise<Outcome<RosterImport>> {
  const outcomes: Outcome<unknown>[] = [];
  const took = await seconds(async () => outcomes.push(await work()));
  const [outcome = { ok: true, value: null }] = outcomes;
  table[step] = {
    seconds: took.toFixed(1),
    'peak MB of the worker': peak,
    outcome: JSON.stringify(outcome.ok ? (outcome.value as RosterImport).counts : outcome.problem),
  };
  return outcome as Outcome<RosterImport>;
}

const folder = mkdtempSync(join(tmpdir(), 'zhuye-bench-'));
// The server runs under another account when root measures.
chmodSync(folder, 0o755);
const server = await startPostgres({ dataFolder: folder });
try {
  await migrate(server.ownerUrl, 'bench', [...migrationFolders]);
  const url = new URL(server.ownerUrl);
  [url.username, url.password] = [APP_ROLE, 'bench'];
  const own = { appUrl: url.href, masterKey: MASTER_KEY, dataDir: folder };
  const app = createApp(own);
  const rosterWorker = forkedRosterWorker(
    { app: new URL('../src/app.ts', import.meta.url).href, ...own, masterKey: MASTER_KEY.toString('base64') },
    (mb) => (peak = mb),
  );
  const floor: Floor = {
    ...app.floor,
    params: { ...app.floor.params, rosterWorker },
    jobs: { add: () => Promise.resolve() },
  };
  const file = join(folder, 'roster.xlsx');
  const writing = await seconds(() => writeRoster(file));
  console.log(
    `${rows} rows, ${HEAD.split(',').length} columns, ${(statSync(file).size / 1048576).toFixed(1)} MB, written in ${writing.toFixed(1)} s`,
  );

  const check = () => importRosterFile(floor, clerk, { file, apply: false });
  const first = await measured('read, check, stage', check);
  if (!first.ok) throw new Error('the roster was refused');
  const { batchId } = first.value;
  const step = async (action: typeof rosterApply | typeof rosterUndo) => {
    const asked = await dispatch(floor, action, { batchId }, clerk);
    return asked.ok ? dispatch(floor, rosterWork, { batchId }, clerk) : asked;
  };
  await measured('apply', () => step(rosterApply));
  await measured('same file again', check);
  await measured('undo', () => step(rosterUndo));
  console.table(table);
  await app.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
