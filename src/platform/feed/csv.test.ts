import { expect, test } from 'vitest';
import { allRows, table, textsOf } from './fixtures.ts';
import { FEED_LIMITS } from './limits.ts';

const code = (name: string) => expect.objectContaining({ problem: expect.objectContaining({ code: name }) });
const TEXT = '姓名,证号\r\n张三,1\r\n';
// 姓名,证号 CR LF 张三,1 CR LF in GB18030
const GB = Buffer.from('d0d5c3fb2cd6a4bac50d0ad5c5c8fd2c310d0a', 'hex');

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['GB18030', GB],
  ['UTF-16LE with mark', Buffer.from(`\uFEFF${TEXT.replaceAll(',', '\t')}`, 'utf16le')],
])('%s is recognised', async (_, bytes) => {
  expect(await textsOf(bytes)).toEqual([
    ['姓名', '证号'],
    ['张三', '1'],
  ]);
});

test('a GB18030 byte far behind the first piece still decides', async () => {
  const bytes = Buffer.concat([Buffer.from('a,b\n'.repeat(100_000)), GB]);
  expect((await textsOf(bytes)).at(-2)).toEqual(['姓名', '证号']);
});

test('quotes, line breaks, blank records and numbers kept by ="…"', async () => {
  const rows = await allRows(
    await table(Buffer.from('a,b\n\n"x\ny","say ""hi"""\n="350199199003076616", \n,,\n')),
  );
  expect(rows.map((row) => [row.number, ...row.cells])).toEqual([
    [1, { kind: 'text', text: 'a' }, { kind: 'text', text: 'b' }],
    [3, { kind: 'text', text: 'x\ny' }, { kind: 'text', text: 'say "hi"' }],
    [4, { kind: 'text', text: '350199199003076616', formula: true }],
  ]);
});

test('a quote that is never closed does not swallow the file', async () => {
  await expect(textsOf(Buffer.from('a,b\n"x,y\n'))).rejects.toEqual(code('feed.csv-quote'));
  await expect(textsOf(Buffer.from(`a,b\n"${'x,y\n'.repeat(500_000)}`))).rejects.toEqual(
    code('feed.csv-record'),
  );
});

test('bytes that are no text are refused', async () => {
  await expect(textsOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).rejects.toEqual(
    code('feed.not-text'),
  );
  await expect(textsOf(Buffer.from([0x61, 0x2c, 0xff, 0xff, 0xff]))).rejects.toEqual(code('feed.encoding'));
});

test('limits on rows and cell length', async () => {
  await expect(textsOf(Buffer.from('a\n'.repeat(20)), { ...FEED_LIMITS, rows: 10 })).rejects.toEqual(
    code('feed.too-many-rows'),
  );
  expect((await allRows(await table(Buffer.from('x'.repeat(5000)))))[0]?.cells[0]).toEqual({
    kind: 'text',
    text: 'x'.repeat(2000),
    cut: true,
  });
});
