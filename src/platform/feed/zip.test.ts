import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bufferSource } from './bytes.ts';
import { zipOf } from './fixtures.ts';
import { FEED_LIMITS } from './limits.ts';
import { openZip } from './zip.ts';

const open = (bytes: Buffer, limits = FEED_LIMITS) => openZip(bufferSource(bytes), limits);
const TEXT = '<a>一二三四五六七八九十</a>';
const refusal = (code: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ kind: 'invalid', code }) });

/** Finds the central header of the only entry. */
const central = (bytes: Buffer) => bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));

async function readAll(bytes: Buffer, name = 'a.xml', limits = FEED_LIMITS): Promise<string> {
  return (await (await open(bytes, limits)).whole(name, Number.MAX_SAFE_INTEGER)).toString('utf8');
}

test('what was written is read back', async () => {
  const bytes = await zipOf([
    { name: 'a.xml', content: ['一', '二'] },
    { name: 'b/c.xml', content: [] },
  ]);
  expect(await readAll(bytes)).toBe('一二');
  expect((await open(bytes)).names).toEqual(['a.xml', 'b/c.xml']);
});

test.each(['../a.xml', '/etc/passwd', 'x\\..\\a.xml', 'c:a.xml', 'a\0.xml', ''])(
  'the name %j is refused',
  async (name) => {
    await expect(open(await zipOf([{ name, content: ['x'] }]))).rejects.toEqual(refusal('feed.zip-path'));
  },
);

test('two entries of one name are refused', async () => {
  await expect(
    open(
      await zipOf([
        { name: 'a', content: ['1'] },
        { name: 'a', content: ['2'] },
      ]),
    ),
  ).rejects.toEqual(refusal('feed.zip-path'));
});

test('a bomb that declares its size is refused before anything is unpacked', async () => {
  const zeros = '0'.repeat(1 << 20);
  const bytes = await zipOf([{ name: 'a.xml', content: Array.from({ length: 30 }, () => zeros) }]);
  await expect(readAll(bytes)).rejects.toEqual(refusal('feed.zip-bomb'));
  await expect(readAll(bytes, 'a.xml', { ...FEED_LIMITS, ratio: 2000, entryBytes: 1 << 20 })).rejects.toEqual(
    refusal('feed.zip-bomb'),
  );
});

test('a bomb that declares too little is refused as soon as more comes out', async () => {
  const bytes = await zipOf([{ name: 'a.xml', content: ['0'.repeat(1 << 20)] }]);
  bytes.writeUInt32LE(1000, central(bytes) + 24);
  await expect(readAll(bytes)).rejects.toEqual(refusal('feed.zip-bomb'));
});

test('entries that lie over each other are refused', async () => {
  const bytes = await zipOf([
    { name: 'a', content: ['1'] },
    { name: 'b', content: ['2'] },
  ]);
  const second = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), central(bytes) + 4);
  bytes.writeUInt32LE(0, second + 42);
  await expect(open(bytes)).rejects.toEqual(refusal('feed.zip-overlap'));
});

test('too many entries are refused', async () => {
  const bytes = await zipOf(Array.from({ length: 12 }, (_, i) => ({ name: `e${i}`, content: [] })));
  await expect(open(bytes, { ...FEED_LIMITS, entries: 10 })).rejects.toEqual(refusal('feed.zip-bomb'));
});

test('a locked entry is refused', async () => {
  const bytes = await zipOf([{ name: 'a.xml', content: ['x'] }]);
  bytes.writeUInt16LE(1, central(bytes) + 8);
  await expect(open(bytes)).rejects.toEqual(refusal('feed.encrypted'));
});

test('changed or missing bytes are noticed, wherever they are', async () => {
  const bytes = await zipOf([{ name: 'a.xml', content: [TEXT] }]);
  const data = 30 + 5;
  for (let at = data; at < data + deflateRawSync(TEXT).length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = changed[at]! ^ 0x10;
    // The last bits of a packed stream are padding: changing them changes nothing.
    const outcome = await readAll(changed).catch((error: unknown) => error);
    if (outcome !== TEXT) expect(outcome).toHaveProperty('problem.kind', 'invalid');
  }
  for (let length = 0; length < bytes.length; length += 7) {
    await expect(
      open(bytes.subarray(0, length)).then((zip) => zip.whole('a.xml', 1000)),
    ).rejects.toHaveProperty('problem.code', 'feed.zip-damaged');
  }
});
