import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/problem.ts';
import type { Actor } from '../access/actor.ts';
import { transact, type Floor } from '../action/index.ts';
import { fixtureFloor } from '../event/fixture.ts';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { createFileStore, type FileMeta } from './index.ts';
import { sweepFiles } from './sweep.ts';

let t: TestDatabase;
let floor: Floor;
let dataDir: string;
beforeAll(async () => {
  t = await testDatabase({ modules: [] });
});
afterAll(() => t.close());
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'zhuye-files-'));
  const base = fixtureFloor(t.db);
  floor = { ...base, files: createFileStore({ dataDir, cipher: base.cipher }) };
  return () => rmSync(dataDir, { recursive: true });
});

function clerk(lo: number, hi: number): Actor {
  return {
    id: uuidv7(),
    name: '甲',
    role: 'county_clerk',
    regionCode: null,
    scope: { lo, hi },
    personId: null,
    via: 'web',
  };
}
const GULOU = clerk(350102000000, 350103000000);
const SIMING = clerk(350203000000, 350204000000);
const pdf = Buffer.from('%PDF-1.7 证明内容');

function meta(more: Partial<FileMeta> = {}): FileMeta {
  const owner = { table: 'spell', id: uuidv7() };
  return {
    city: 3501,
    regionKey: 350102001000,
    owner,
    kind: 'labour-contract',
    name: '../合同.pdf',
    ...more,
  };
}
const put = (actor: Actor, bytes: Buffer, m = meta()) =>
  transact(floor, actor, ({ ctx }) => floor.files.put(ctx, bytes, m));
const get = (actor: Actor, id: string) => transact(floor, actor, ({ ctx }) => floor.files.get(ctx, id));
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (refusal: Refusal) => refusal.problem?.code ?? String(refusal),
  );
const files = () =>
  existsSync(join(dataDir, 'files'))
    ? readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
    : [];
const pathOf = (id: string) => join(dataDir, 'files', id.slice(-2), id);

describe('file store', () => {
  it('keeps a file encrypted and gives it back whole', async () => {
    const kept = await put(GULOU, pdf);
    expect(kept).toMatchObject({ name: '合同.pdf', mediaType: 'application/pdf', size: pdf.length });
    expect(readFileSync(pathOf(kept.id)).includes('证明内容')).toBe(false);
    expect((await get(GULOU, kept.id)).bytes.equals(pdf)).toBe(true);
  });

  it('shows it to nobody of another region, and takes none for another region', async () => {
    const kept = await put(GULOU, pdf);
    expect(await codeOf(get(SIMING, kept.id))).toBe('file-missing');
    expect(await codeOf(put(SIMING, pdf))).toContain('row-level security');
  });

  it('shows it to the person whom it concerns', async () => {
    const personId = uuidv7();
    const kept = await put(GULOU, pdf, meta({ personId }));
    const seeker: Actor = { ...GULOU, role: 'seeker', scope: null, personId };
    expect((await get(seeker, kept.id)).name).toBe('合同.pdf');
    expect(await codeOf(get({ ...seeker, personId: uuidv7() }, kept.id))).toBe('file-missing');
  });

  it('notices a file that was changed, exchanged or lost on disk', async () => {
    const [one, two] = [await put(GULOU, pdf), await put(GULOU, pdf)];
    const bytes = readFileSync(pathOf(one.id));
    writeFileSync(pathOf(two.id), bytes);
    expect(await codeOf(get(GULOU, two.id))).toBe('file-damaged');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(pathOf(one.id), bytes);
    expect(await codeOf(get(GULOU, one.id))).toBe('file-damaged');
    rmSync(pathOf(one.id));
    expect(await codeOf(get(GULOU, one.id))).toBe('file-lost');
  });

  it('never changes a row, not even for the house', async () => {
    const kept = await put(GULOU, pdf);
    await expect(
      transact(floor, GULOU, ({ ctx }) =>
        ctx.db.updateTable('attachment').set({ name: 'x' }).where('id', '=', kept.id).execute(),
      ),
    ).rejects.toThrow('permission denied');
  });

  it('keeps nothing of what it refuses', async () => {
    expect(await codeOf(put(GULOU, Buffer.alloc(30), meta({ maxBytes: 20 })))).toBe('file-too-large');
    expect(await codeOf(put(GULOU, Buffer.from('MZ'), meta()))).toBe('file-type');
    expect(files()).toEqual([]);
  });

  it('sweeps away, a day later, what was never committed', async () => {
    const kept = await put(GULOU, pdf);
    const lost = await transact(floor, GULOU, async ({ ctx }) => {
      const file = await floor.files.put(ctx, pdf, meta());
      throw Object.assign(new Error('rolled back'), { file });
    }).catch((error: Error & { file: { id: string } }) => error.file.id);
    writeFileSync(`${pathOf(kept.id)}.draft`, 'half');
    expect(await sweepFiles(floor, dataDir)).toBe(0);
    const before = new Date(Date.now() - 2 * 86_400_000);
    for (const file of files()) utimesSync(join(file.parentPath, file.name), before, before);
    expect(await sweepFiles(floor, dataDir)).toBe(2);
    expect(files().map((f) => f.name)).toEqual([kept.id]);
    expect(lost).not.toBe(kept.id);
  });
});
