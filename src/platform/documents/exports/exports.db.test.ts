import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { actorIn, NOW, openHouse, person, residentId, type House } from '../../../../test/house/house.ts';
import type { Actor } from '../../access/actor.ts';
import { dispatch, dispatchErased, type Operation } from '../../action/index.ts';
import { fileAnswer } from '../../files/door.ts';
import { createFileStore } from '../../files/index.ts';
import { sweepFiles } from '../../files/sweep.ts';
import { dated, parameterBook } from '../../rule/index.ts';
import { cancelExport, repeatExport, startExport } from './actions.ts';
import { defineExport, type AnyExport } from './define.ts';
import { expireExports } from './expire.ts';
import { exportLimits } from './limits.ts';
import { linkExport, myExports, prepareExport } from './queries.ts';

const CLERK = actorIn('350102');
const OTHER = actorIn('350102');
const HELPER = actorIn('350102001', 'village_helper');
const DAY_MS = 86_400_000;
const dataDir = mkdtempSync(join(tmpdir(), 'zhuye-exports-'));
let house: House;
let now = NOW;
let queued: { action: string; input: unknown; actor: Actor }[] = [];
let afterRow: (n: number) => Promise<void> = async () => undefined;

/** Rows made on the spot, as many as the filter says; some would run in a spreadsheet. */
const made = defineExport({
  name: 'test.rows',
  title: '试行',
  source: '试行的数据',
  input: z.object({ n: z.coerce.number().int() }),
  roles: ['county_clerk', 'village_helper'],
  personal: false,
  columns: [
    { title: '序号', width: 8, kind: 'number', value: (n: number) => n },
    { title: '文字', width: 8, value: (n) => (n === 1 ? '=HYPERLINK("http://x","y")' : `第 ${n} 行，“好”`) },
    { title: '日期', width: 12, kind: 'date', value: () => '2024-02-29' },
    { title: '金额', width: 12, kind: 'fen', value: (n) => (n === 2 ? null : 326_250) },
  ],
  count: async (_ctx, { n }) => n,
  async *rows(_ctx, { n }) {
    for (let i = 1; i <= n; i++) {
      await afterRow(i);
      yield i;
    }
  },
});

const limits = dated(exportLimits, [
  {
    from: plainDate('2022-01-01'),
    to: null,
    value: { rows: { county_clerk: 1200, village_helper: 2 }, keepDays: 7 },
    cites: { source: 'test', article: null },
    confirmed: true,
  },
]);

beforeAll(async () => {
  house = await openHouse(() => now);
  const { floor } = house.app;
  floor.jobs = { add: async (_db, action, input, actor) => void queued.push({ action, input, actor }) };
  floor.files = createFileStore({ dataDir, cipher: floor.cipher });
  floor.params = {
    ...floor.params,
    book: parameterBook([limits]),
    exports: new Map([...(floor.params.exports ?? []), [made.name, made as AnyExport]]),
  };
  for (const [i, actor] of [CLERK, OTHER, HELPER].entries())
    await house.t.adminDb
      .insertInto('account')
      .values({ id: actor.id ?? '', name: `a${i}`, display_name: '甲', password_hash: 'x', sample: i === 0 })
      .execute();
  for (let n = 1; n <= 3; n++) await person(house, '350102001', n, { name: `林某${n}` });
  await person(house, '350203001', 9);
}, 60_000);
afterAll(async () => {
  await house?.close();
  rmSync(dataDir, { recursive: true });
});
beforeEach(() => {
  now = NOW;
  queued = [];
  afterRow = async () => undefined;
});

/** Does what is queued, as the worker does. */
async function drain(): Promise<void> {
  for (let job = queued.shift(); job; job = queued.shift()) {
    const operation = house.app.floor.operations.get(job.action);
    if (!operation) throw new Error(job.action);
    const outcome = await dispatchErased(house.app.floor, operation, job.input, { ...job.actor, via: 'job' });
    if (!outcome.ok) throw new Error(outcome.problem.code);
  }
}
async function codeOf<I extends z.ZodType, O>(
  op: Operation<I, O>,
  input: z.input<I>,
  actor = CLERK,
): Promise<string> {
  const outcome = await dispatch(house.app.floor, op, input, actor);
  return outcome.ok ? 'done' : outcome.problem.code;
}
const mine = async (id: string, actor = CLERK) =>
  (await house.done(myExports, {}, actor)).find((job) => job.id === id);
async function download(exportId: string): Promise<Buffer> {
  const { href } = await house.done(linkExport, { exportId }, CLERK);
  const answer = await fileAnswer(
    house.app.floor,
    CLERK,
    href.replace('/files/', ''),
    new Request('http://house/'),
  );
  return Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0));
}
async function workbook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}
const REASON = { purpose: 'report', reason: '交区残联汇总' } as const;
const people = (more: object = {}) => ({
  name: 'people.list',
  filters: { region: '350102' },
  ...REASON,
  ...more,
});

describe('a list of people as a file', () => {
  it('asks for a purpose and a reason, and for nothing of what is not there', async () => {
    expect(await codeOf(startExport, { ...people(), purpose: undefined })).toBe('check-input');
    expect(await codeOf(startExport, { ...people(), reason: undefined })).toBe('check-input');
    expect(await codeOf(startExport, people({ filters: { category: '3' } }))).toBe('exports.nothing');
    expect(await codeOf(startExport, { name: 'people.nothing' })).toBe('exports.unknown');
    expect(await codeOf(startExport, people(), actorIn('350000', 'auditor'))).toBe('role-may-not');
  });

  it('opens in another program: frozen head, dates, masked numbers, and a sheet that says what it is', async () => {
    const { id } = await house.done(startExport, people(), CLERK);
    await drain();
    expect(await mine(id)).toMatchObject({
      state: 'done',
      total: 3,
      done: 3,
      title: '残疾人名单',
      format: 'xlsx',
    });
    const book = await workbook(await download(id));
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['残疾人名单', '说明']);
    const [list, notes] = book.worksheets;
    expect(list?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect([list?.rowCount, list?.getColumn(1).width]).toEqual([4, 12]);
    expect(list?.getCell('C2').value).toEqual(new Date('1990-03-07T00:00:00Z'));
    expect([list?.getCell('D2').value, list?.getCell('D2').alignment?.horizontal]).toEqual([34, 'right']);
    const text = JSON.stringify(list?.getSheetValues());
    for (let n = 1; n <= 3; n++)
      expect([text.includes(`林某${n}`), text.includes(residentId(n))]).toEqual([true, false]);
    const told = JSON.stringify(notes?.getSheetValues());
    for (const word of [
      '本辖区的残疾人档案',
      '福州市鼓楼区',
      '按要求上报或汇总',
      '交区残联汇总',
      CLERK.name,
      '只显示一部分',
      '虚构',
    ])
      expect([word, told.includes(word)]).toEqual([word, true]);
  });

  it('tells the one who asked, and the audit trail without a name', async () => {
    const { id } = await house.done(startExport, people({ filters: { text: '林某' } }), CLERK);
    await drain();
    const notices = await house.t.adminDb
      .selectFrom('notice')
      .select('kind')
      .where('account_id', '=', CLERK.id)
      .execute();
    expect(notices.map((notice) => notice.kind)).toContain('documents.export-done');
    const events = await house.t.adminDb
      .selectFrom('audit_event')
      .select(['action', 'purpose', 'details'])
      .where('subject_id', '=', id)
      .orderBy('at')
      .execute();
    expect(events).toMatchObject([
      {
        action: 'exports.start',
        purpose: 'report',
        details: { export: 'people.list', rows: 3, filters: 'text' },
      },
      { action: 'exports.run', purpose: 'report', details: { state: 'done', rows: 3, fullNumbers: false } },
    ]);
    expect(JSON.stringify(events)).not.toContain('林某');
    const rows = await house.t.adminDb.selectFrom('export_job').selectAll().where('id', '=', id).execute();
    expect(
      JSON.stringify(rows.map((row) => ({ ...row, input: row.input.toString('latin1') }))),
    ).not.toContain('林某');
  });

  it('holds numbers in full only after a second step, for those who may, for what needs them', async () => {
    expect(await codeOf(startExport, people({ fullNumbers: 'yes' }))).toBe('exports.confirm-full');
    expect(
      await codeOf(startExport, people({ fullNumbers: 'yes', confirmed: 'yes', purpose: 'visit' })),
    ).toBe('exports.full-purpose');
    expect(await codeOf(startExport, people({ fullNumbers: 'yes', confirmed: 'yes' }), HELPER)).toBe(
      'exports.full-role',
    );
    const { id } = await house.done(startExport, people({ fullNumbers: 'yes', confirmed: 'yes' }), CLERK);
    await drain();
    const text = JSON.stringify((await workbook(await download(id))).worksheets[0]?.getSheetValues());
    expect(text).toContain(residentId(1));
    expect(await codeOf(repeatExport, { exportId: id })).toBe('exports.repeat-full');
  });

  it('is of the own region alone, whatever the filter says, and of nobody else', async () => {
    expect(await codeOf(startExport, people({ filters: { region: '350203' } }))).toBe('exports.nothing');
    const { id } = await house.done(startExport, people(), CLERK);
    await drain();
    expect(await mine(id, OTHER)).toBeUndefined();
    expect(await codeOf(linkExport, { exportId: id }, OTHER)).toBe('no-such-record');
    expect(await codeOf(cancelExport, { exportId: id }, OTHER)).toBe('no-such-record');
  });
});

describe('any list as a file', () => {
  const rows = (n: number, more: object = {}) => ({ name: 'test.rows', filters: { n: String(n) }, ...more });

  it('has a limit by role, and says what to do', async () => {
    expect(await codeOf(startExport, rows(1200))).toBe('done');
    expect(await codeOf(startExport, rows(1201))).toBe('exports.too-many');
    expect(await codeOf(startExport, rows(3), HELPER)).toBe('exports.too-many');
    expect(
      await house.done(prepareExport, { name: 'test.rows', filters: { n: '9999' } }, CLERK),
    ).toMatchObject({
      tooMany: true,
      most: 1200,
    });
  });

  it('runs nothing in a spreadsheet, and counts with its values', async () => {
    const { id } = await house.done(startExport, rows(2), CLERK);
    await drain();
    const sheet = (await workbook(await download(id))).worksheets[0];
    expect(sheet?.getCell('B2').value).toBe(`'=HYPERLINK("http://x","y")`);
    expect([sheet?.getCell('A2').value, sheet?.getCell('D2').value, sheet?.getCell('D3').value]).toEqual([
      1,
      3262.5,
      null,
    ]);
    const csv = await house.done(startExport, rows(2, { format: 'csv' }), CLERK);
    await drain();
    expect((await download(csv.id)).toString('utf8')).toBe(
      `\uFEFF序号,文字,日期,金额\r\n1,"'=HYPERLINK(""http://x"",""y"")",2024-02-29,3262.50\r\n2,第 2 行，“好”,2024-02-29,\r\n`,
    );
  });

  it('shows how far it is, stops when it is cancelled, and leaves nothing behind', async () => {
    const { id } = await house.done(startExport, rows(1100), CLERK);
    const before = files();
    let seen: number | undefined;
    afterRow = async (n) => {
      if (n === 700) seen = (await mine(id))?.done;
      if (n === 800) await house.done(cancelExport, { exportId: id }, CLERK);
      if (n === 1050) throw new Error('it went on');
    };
    await drain();
    expect([seen, (await mine(id))?.state, files()]).toEqual([500, 'cancelled', before]);
    expect(await codeOf(linkExport, { exportId: id })).toBe('exports.not-ready');
    expect(await codeOf(cancelExport, { exportId: id })).toBe('exports.not-running');
  });

  it('is taken up again after a crash, and written once though its job comes twice', async () => {
    const { id } = await house.done(startExport, rows(3), CLERK);
    const [job] = queued;
    if (!job) throw new Error('nothing was queued');
    afterRow = async () => {
      throw new Error('the power went');
    };
    const before = files();
    await expect(drain()).rejects.toThrow('unexpected');
    expect([(await mine(id))?.state, files()]).toEqual(['running', before]);
    afterRow = async () => undefined;
    queued = [job, job];
    await drain();
    expect([(await mine(id))?.state, files().length - before.length]).toEqual(['done', 1]);
  });

  it('is not written for an account that was closed meanwhile', async () => {
    const { id } = await house.done(startExport, rows(3), CLERK);
    const setActive = (active: boolean) =>
      house.t.adminDb.updateTable('account').set({ active }).where('id', '=', CLERK.id).execute();
    await setActive(false);
    await drain();
    await setActive(true);
    expect(await mine(id)).toMatchObject({ state: 'failed', problem: 'role-may-not' });
  });

  it('may be had again, from the data of then', async () => {
    const { id } = await house.done(startExport, rows(2), CLERK);
    await drain();
    const again = await house.done(repeatExport, { exportId: id }, CLERK);
    await drain();
    expect([again.id === id, (await mine(again.id))?.state]).toEqual([false, 'done']);
  });

  it('goes after seven days, and is not swept away before', async () => {
    const { id } = await house.done(startExport, rows(2), CLERK);
    await drain();
    const long = new Date(Date.now() - 3 * 3650 * DAY_MS);
    for (const file of files()) utimesSync(file, long, long);
    expect(await sweepFiles(house.app.floor, dataDir)).toBe(0);
    const kept = files().length;
    now = new Date(NOW.getTime() + 7 * DAY_MS);
    expect([(await mine(id))?.state, await codeOf(linkExport, { exportId: id })]).toEqual([
      'expired',
      'exports.not-ready',
    ]);
    expect(await expireExports(house.app.floor)).toBe(kept);
    expect([files(), (await mine(id))?.state]).toEqual([[], 'expired']);
  });
});

function files(): string[] {
  return readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .toSorted();
}
