import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createApp, type App } from '../../app.ts';
import type { Outcome } from '../../kernel/problem.ts';
import { publicActor, type Actor } from '../../platform/access/actor.ts';
import type { RoleName } from '../../platform/access/roles.ts';
import { dispatch, transact, type Operation } from '../../platform/action/index.ts';
import { testDatabase, type TestDatabase } from '../../platform/testing/index.ts';
import { regions } from '../../province/fujian/index.ts';
import { completeDraft } from './actions/complete.ts';
import { createPosition } from './actions/create.ts';
import { applyPostings } from './actions/import-apply.ts';
import { undoPostings } from './actions/import-undo.ts';
import { uploadPostings } from './actions/import-upload.ts';
import { closePosition, discardPosition, publishPosition, reopenPosition } from './actions/move.ts';
import { fillPosition, positionBrief, unfillPosition } from './brief.ts';
import { importPositionsFile } from './import-file.ts';
import { previewPostings } from './queries/imports.ts';
import { listPositions } from './queries/list.ts';
import { openPosition } from './queries/open.ts';
import { listJobs, openJob } from './queries/public.ts';
import { exportedRows } from '../../../test/house/exported.ts';
import { positionsExport } from './export.ts';

let t: TestDatabase;
let app: App;
let folder: string;

beforeAll(async () => {
  t = await testDatabase({ modules: ['people', 'employers', 'positions'] });
  folder = mkdtempSync(join(tmpdir(), 'zhuye-positions-'));
  const clock = () => new Date('2024-06-03T02:00:00Z');
  app = createApp({ appUrl: t.appUrl, masterKey: Buffer.alloc(32, 7), dataDir: folder, clock });
});
afterAll(async () => {
  await app.close();
  await t.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await sql`truncate position, position_import_row, position_import_batch`.execute(t.adminDb);
});

function actorIn(region: string, role: RoleName = 'county_clerk'): Actor {
  const scope = regions.range(region);
  return { id: uuidv7(), name: role, role, regionCode: region, scope, personId: null, via: 'web' };
}
const clerk = actorIn('350503');
const neighbour = actorIn('350502');
const city = actorIn('350500', 'city_officer');
const province = actorIn('350000', 'province_officer');

const call = <I extends z.ZodType, O>(
  operation: Operation<I, O>,
  input: z.input<I>,
  actor: Actor = clerk,
): Promise<Outcome<O>> => dispatch(app.floor, operation, input, actor);
async function done<I extends z.ZodType, O>(
  operation: Operation<I, O>,
  input: z.input<I>,
  actor: Actor = clerk,
): Promise<O> {
  const outcome = await call(operation, input, actor);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.problem.code);
const fieldsOf = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : (outcome.problem.fields ?? []).map((field) => field.code);

const FULL = {
  title: '网店客服',
  employerName: '海风样例电商有限公司',
  region: '350503',
  form: 'REMOTE',
  occupation: '呼叫中心服务员',
  wageLowYuan: 3000,
  wageHighYuan: 4500,
  demands: { use_screen: 3, stand: 0 },
  accommodations: ['screen_reader'],
  headcount: 2,
} as const;
const draft = (change: object = {}, actor: Actor = clerk) =>
  done(createPosition, { ...FULL, ...change } as typeof FULL, actor);
async function published(change: object = {}, actor: Actor = clerk): Promise<string> {
  const { id } = await draft(change, actor);
  await done(publishPosition, { positionId: id }, actor);
  return id;
}

describe('a position from draft to closed', () => {
  it('is seen by its own region as a draft and by everybody once published', async () => {
    const { id } = await draft();
    expect(codeOf(await call(openPosition, { positionId: id }, neighbour))).toBe('no-such-record');
    expect(codeOf(await call(openJob, { positionId: id }, publicActor('web')))).toBe('positions.job-gone');
    await done(publishPosition, { positionId: id });
    expect(await done(openJob, { positionId: id }, publicActor('web'))).toMatchObject({
      title: '网店客服',
      place: '泉州市丰泽区',
      wage_low: 300_000,
      opens_on: '2024-06-03',
      closes_on: '2024-09-03',
    });
    expect(await done(openPosition, { positionId: id }, neighbour)).toMatchObject({
      own: false,
      moves: [],
      editable: false,
    });
  });

  it('keeps what was said and leaves unknown what was not', async () => {
    const { id } = await draft();
    const opened = await done(openPosition, { positionId: id });
    expect(opened).toMatchObject({
      occupation: '4-04-05-03',
      occupation_certainty: null,
      demands: { use_screen: 3, stand: 0 },
      demands_known: false,
      education: null,
      region_precise: true,
      region_key: 350503000000,
      moves: ['publish', 'discard'],
    });
    const { id: bare } = await draft({ demands: {}, accommodations: [] });
    expect((await done(openPosition, { positionId: bare })).demands).toBeNull();
  });

  it('cannot be published before what a seeker must know is there', async () => {
    const { id } = await draft({
      employerName: '',
      region: undefined,
      wageLowYuan: undefined,
      wageHighYuan: undefined,
      occupation: undefined,
    });
    const refused = await call(publishPosition, { positionId: id });
    expect(codeOf(refused)).toBe('positions.not-ready');
    expect(fieldsOf(refused)).toEqual([
      'positions.needs-employer',
      'positions.needs-place',
      'positions.needs-wage',
      'positions.needs-occupation',
    ]);
  });

  it('is closed with a reason and may open again', async () => {
    const id = await published();
    expect(codeOf(await call(closePosition, { positionId: id, reason: ' ' }))).toBe('check-input');
    await done(closePosition, { positionId: id, reason: '招满了' });
    expect(codeOf(await call(completeDraft, { ...FULL, positionId: id }))).toBe('positions.closed-stays');
    expect(codeOf(await call(closePosition, { positionId: id, reason: '再关' }))).toBe('not-from-this-state');
    await done(reopenPosition, { positionId: id });
    expect((await done(openPosition, { positionId: id })).state).toBe('open');
  });

  it('belongs to its own region: nobody else may change it', async () => {
    const id = await published();
    expect(codeOf(await call(closePosition, { positionId: id, reason: 'x' }, neighbour))).toBe(
      'outside-region',
    );
    expect(codeOf(await call(completeDraft, { ...FULL, positionId: id }, neighbour))).toBe('outside-region');
    expect(codeOf(await call(createPosition, { ...FULL, region: '350203' }))).toBe('outside-region');
    await done(closePosition, { positionId: id, reason: '市里关' }, city);
  });

  it('may not be published by a clerk of a township', async () => {
    const township = actorIn(regions.children('350503')[0]?.code ?? '', 'township_clerk');
    const { id } = await draft({ region: township.regionCode ?? '' }, township);
    expect(codeOf(await call(publishPosition, { positionId: id }, township))).toBe('role-may-not');
    expect((await done(openPosition, { positionId: id }, township)).moves).toEqual(['discard']);
    await done(discardPosition, { positionId: id, reason: '重复' }, township);
  });

  it('refuses a change based on an older version', async () => {
    const { id } = await draft();
    await done(completeDraft, { ...FULL, title: '在线客服', positionId: id, basedOn: 1 });
    expect(codeOf(await call(completeDraft, { ...FULL, positionId: id, basedOn: 1 }))).toBe(
      'positions.changed-meanwhile',
    );
    expect((await done(openPosition, { positionId: id })).title).toBe('在线客服');
  });

  it.each([
    [{ occupation: '没有这种职业' }, 'positions.unknown-occupation'],
    [{ occupation: '4-04-05-00' }, 'positions.unknown-occupation'],
    [{ wageLowYuan: 5000, wageHighYuan: 4000 }, 'positions.wage-order'],
    [{ demands: { fly: 3 } }, 'positions.unknown-function'],
    [{ accommodations: ['magic'] }, 'positions.unknown-accommodation'],
    [{ title: ' ' }, 'required'],
    [{ title: '客'.repeat(101) }, 'too-long'],
    [{ description: 'x'.repeat(5001) }, 'too-long'],
    [{ region: '359999' }, 'unknown-region'],
    [{ closesOn: '2024-02-30' }, 'date'],
  ])('refuses what cannot be: case %#', async (change, code) => {
    expect(fieldsOf(await call(createPosition, { ...FULL, ...change } as never))).toEqual([code]);
  });
});

describe('places of a position', () => {
  const within = <T>(actor: Actor, work: (ctx: Parameters<typeof fillPosition>[0]) => Promise<T>) =>
    transact(app.floor, actor, ({ ctx }) => work(ctx));

  it('are filled also from another region, never beyond the headcount', async () => {
    const id = await published();
    expect(await within(neighbour, (ctx) => fillPosition(ctx, id))).toEqual({ filled: 1 });
    expect(await within(clerk, (ctx) => fillPosition(ctx, id))).toEqual({ filled: 2 });
    expect(await within(clerk, (ctx) => fillPosition(ctx, id))).toMatchObject({
      problem: { code: 'position-full' },
    });
    expect((await done(listJobs, {}, publicActor('web'))).total).toBe(0);
    expect(await within(neighbour, (ctx) => unfillPosition(ctx, id))).toEqual({ filled: 1 });
    expect(await within(neighbour, (ctx) => positionBrief(ctx, id))).toMatchObject({
      regionCode: '350503',
      filled: 1,
    });
    expect(fieldsOf(await call(completeDraft, { ...FULL, positionId: id, headcount: 1 }))).toEqual([]);
  });

  it('are not for the public, nor of a draft', async () => {
    const id = await published();
    expect(await within(publicActor('web'), (ctx) => fillPosition(ctx, id))).toMatchObject({
      problem: { code: 'position-full' },
    });
    const { id: closed } = await draft();
    expect(await within(clerk, (ctx) => fillPosition(ctx, closed))).toMatchObject({
      problem: { code: 'position-full' },
    });
  });

  it('open no other door: outside that function a foreign position stays untouchable', async () => {
    const id = await published();
    const changed = await within(neighbour, (ctx) =>
      ctx.db.updateTable('position').set({ title: 'x' }).where('id', '=', id).executeTakeFirst(),
    );
    expect(Number(changed.numUpdatedRows)).toBe(0);
    await within(neighbour, (ctx) => fillPosition(ctx, id));
    const again = await within(neighbour, async (ctx) => {
      await fillPosition(ctx, id);
      return ctx.db.updateTable('position').set({ title: 'x' }).where('id', '=', id).executeTakeFirst();
    });
    expect(Number(again.numUpdatedRows)).toBe(0);
  });
});

describe('finding positions', () => {
  it('filters, sorts and counts', async () => {
    await published({
      title: '打包员',
      occupation: '理货员',
      form: 'FULL_TIME',
      wageHighYuan: 3500,
      accommodations: [],
    });
    await published({ title: '100%好客服' });
    await draft({ title: '未发布' });
    const titles = async (filter: object, actor: Actor = clerk) =>
      (await done(listPositions, filter, actor)).rows.map((row) => row.title);
    expect(await titles({ text: '0%' })).toEqual(['100%好客服']);
    expect(await titles({ text: '海风', state: 'draft' })).toEqual(['未发布']);
    expect(await titles({ occupation: '4-02-06' })).toEqual(['打包员']);
    expect(await titles({ form: 'REMOTE', state: 'open' })).toEqual(['100%好客服']);
    expect(await titles({ wage: 4000, state: 'open' })).toEqual(['100%好客服']);
    expect(await titles({ accommodation: 'screen_reader', state: 'open' })).toEqual(['100%好客服']);
    expect(await titles({ sort: 'wage', state: 'open' })).toEqual(['打包员', '100%好客服']);
    expect(await titles({ region: '350500' }, province)).toHaveLength(3);
    expect(await titles({ region: '350200' }, province)).toEqual([]);
    expect(await titles({}, neighbour)).toEqual([]);
    expect(await titles({ within: 'all' }, neighbour)).toHaveLength(2);
    expect(await titles({ page: '', text: '', form: '' })).toHaveLength(3);
    const exported = (filter: Record<string, string>) =>
      exportedRows(app.floor, positionsExport, filter, clerk);
    const open = await exported({ state: 'open' });
    expect(open.rows.map((row) => row[3])).toEqual(['泉州市丰泽区', '泉州市丰泽区']);
    expect(open.count).toBe(2);
    const aided = await exported({ state: 'open', accommodation: 'screen_reader', page: '2' });
    expect(aided.rows.map((row) => row[0])).toEqual(['100%好客服']);
    expect(aided.words.map(({ term }) => term)).toEqual(['状态', '提供的便利', '范围']);
    expect((await done(listJobs, { region: '350503' }, publicActor('web'))).total).toBe(2);
    expect(fieldsOf(await call(listPositions, { sort: 'drop table' } as never))).toEqual(['not-a-choice']);
  });
});

const LINES = [
  {
    title: '网店客服',
    city: '福建省泉州',
    salary_raw: '4-6千',
    education: '大专',
    tags: ['打字', '五险一金'],
  },
  { title: '包装工', city: '泉州·丰泽区', salary_raw: '150元/天', education: '不限' },
  { title: '软件测试', city: '深圳深圳南山区', salary_raw: '1-1.5万' },
  { title: '收银员', city: '厦门思明区', salary_raw: '3000-4000元/月' },
  { title: '包装工', city: '泉州·丰泽区', salary_raw: '150元/天', education: '不限' },
  { city: '泉州', salary_raw: '面议' },
];
const file = (lines: readonly object[] = LINES) =>
  Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'));
const upload = (bytes: Uint8Array = file(), actor: Actor = clerk) =>
  done(uploadPostings, { file: new File([Buffer.from(bytes)], 'board.jsonl') }, actor);

describe('importing postings', () => {
  it('shows first what it would bring, and keeps bad and foreign rows apart', async () => {
    const { batchId, counts } = await upload();
    expect(counts).toEqual({ total: 6, new: 3, same: 0, repeated: 1, bad: 2, outside: 1, doubtful: 0 });
    const preview = await done(previewPostings, { batchId, show: 'bad' });
    expect(
      preview.rows.map((row) => [
        row.line,
        row.notes.filter((n) => n.severity === 'error').map((n) => n.code),
      ]),
    ).toEqual([
      [4, ['place-of-others']],
      [6, ['title-missing']],
    ]);
    expect((await done(previewPostings, { batchId })).rows.every((row) => row.position_id === null)).toBe(
      true,
    );
    expect((await done(listPositions, {})).total).toBe(0);
  });

  it('brings the new rows in as drafts, once', async () => {
    const { batchId } = await upload();
    const first = await done(applyPostings, { batchId });
    expect(first.drafts).toBe(3);
    expect(await done(applyPostings, { batchId })).toEqual(first);
    const { rows } = await done(listPositions, { sort: 'title' });
    expect(
      rows.map(({ title, state, region_code, region_precise, wage_low }) => [
        title,
        state,
        region_code,
        region_precise,
        wage_low,
      ]),
    ).toEqual([
      ['包装工', 'draft', '350503', true, 326_250],
      ['网店客服', 'draft', '350500', false, 400_000],
      ['软件测试', 'draft', null, false, 1_000_000],
    ]);
    const opened = await done(openPosition, { positionId: rows[1]?.id ?? '' });
    expect(opened).toMatchObject({
      office: '泉州市丰泽区',
      occupation: '4-04-05-03',
      // The title asks for it, too.
      skills: ['打字', '客户服务'],
      benefits: ['五险一金'],
      demands: null,
      line: { batchId, line: 1 },
      missing: ['positions.needs-employer', 'positions.confirm-occupation'],
    });
  });

  it('says of the same file, and of the same rows in another file, that they are there', async () => {
    const { batchId } = await upload();
    await done(applyPostings, { batchId });
    expect(await upload()).toMatchObject({ batchId, already: true, state: 'applied' });
    const other = await upload(file([...LINES.slice(0, 2), { title: '保安', city: '丰泽区' }]));
    expect(other.counts).toMatchObject({ new: 1, same: 2 });
    await done(applyPostings, { batchId: other.batchId });
    expect((await done(listPositions, {})).total).toBe(4);
  });

  it('may leave out what lies in other provinces', async () => {
    const { batchId } = await upload();
    expect((await done(applyPostings, { batchId, outside: 'skip' })).drafts).toBe(2);
  });

  it('does not bring one row in twice when two batches race', async () => {
    const [a, b] = [await upload(), await upload(file(LINES.slice(0, 3)))];
    await Promise.all([
      done(applyPostings, { batchId: a.batchId }),
      done(applyPostings, { batchId: b.batchId }),
    ]);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from position`.execute(t.adminDb);
    expect(rows[0]?.n).toBe(3);
    const drafts = await Promise.all([a, b].map(({ batchId }) => done(applyPostings, { batchId })));
    expect(drafts.reduce((sum, each) => sum + each.drafts, 0)).toBe(3);
  });

  it('takes back what nobody has used', async () => {
    const { batchId } = await upload();
    await done(applyPostings, { batchId });
    const [used] = (await done(listPositions, { text: '包装工' })).rows;
    await done(completeDraft, { ...FULL, positionId: used?.id ?? '' });
    expect(await done(undoPostings, { batchId })).toEqual({ batchId, removed: 2, kept: 1 });
    expect(await done(undoPostings, { batchId })).toEqual({ batchId, removed: 0, kept: 1 });
    expect(codeOf(await call(applyPostings, { batchId }))).toBe('positions.batch-undone');
    const again = await upload();
    expect(again).toMatchObject({ already: false, counts: { new: 2, same: 1 } });
    expect((await done(applyPostings, { batchId: again.batchId })).drafts).toBe(2);
  });

  it('puts rows where they belong when a city or the province imports', async () => {
    const { batchId, counts } = await upload(file(), province);
    expect(counts.bad).toBe(1);
    await done(applyPostings, { batchId }, province);
    expect((await done(listPositions, {}, actorIn('350203'))).rows.map((row) => row.title)).toEqual([
      '收银员',
    ]);
    expect((await done(listPositions, {}, clerk)).rows.map((row) => row.title)).toEqual(['包装工']);
    expect((await done(listPositions, {}, city)).total).toBe(2);
  });

  it('is not seen and not touched by another region', async () => {
    const { batchId } = await upload();
    for (const outcome of [
      await call(previewPostings, { batchId }, neighbour),
      await call(applyPostings, { batchId }, neighbour),
      await call(undoPostings, { batchId }, neighbour),
    ]) {
      expect(codeOf(outcome)).toBe('no-such-record');
    }
  });

  it('refuses files that are none, and keeps nothing of them', async () => {
    const refused = async (name: string, content: Uint8Array) =>
      codeOf(await call(uploadPostings, { file: new File([Buffer.from(content)], name) }));
    expect(await refused('a.csv', Buffer.from('x,y\n1,2'))).toBe('feed.no-header');
    expect(await refused('a.csv', Buffer.alloc(0))).toBe('feed.empty');
    expect(await refused('a.exe', Buffer.from([0x4d, 0x5a, 0, 0, 1, 2]))).toBe('feed.not-text');
    expect(await refused('a.jsonl', Buffer.alloc(20 * 1024 * 1024 + 1, 0x20))).toBe('feed.too-large');
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from position_import_batch`.execute(
      t.adminDb,
    );
    expect(rows[0]?.n).toBe(0);
  });

  it('takes base64 over the API and a path from the terminal', async () => {
    const encoded = file(LINES.slice(0, 1)).toString('base64');
    expect((await done(uploadPostings, { file: { name: 'a.jsonl', base64: encoded } })).counts.new).toBe(1);
    const path = join(folder, 'board.csv');
    writeFileSync(path, '职位,地点,薪资\n叉车司机,丰泽区,5千\n,丰泽区,3千\n');
    const report = await importPositionsFile((operation, input) => call(operation, input), path);
    expect(report).toMatchObject({
      ok: true,
      value: { already: false, drafts: 1, bad: [{ line: 3, problems: ['没有岗位名称。请补上岗位名称。'] }] },
    });
    const again = await importPositionsFile((operation, input) => call(operation, input), path);
    expect(again).toMatchObject({ ok: true, value: { already: true, drafts: 1 } });
    expect(
      codeOf(
        await importPositionsFile((operation, input) => call(operation, input), join(folder, 'none.csv')),
      ),
    ).toBe('file-missing');
  });
});
