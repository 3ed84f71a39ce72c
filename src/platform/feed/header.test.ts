import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flat, table } from './fixtures.ts';
import type { FeedFormat } from './format.ts';
import { findHeader, rowsBelow } from './header.ts';
import { mapHeaders } from './header-map.ts';

/** A neutral format: what a column is for does not matter to the reader of headers. */
const FORMAT: FeedFormat = {
  name: 'parcels',
  title: '包裹',
  columns: [
    { key: 'name', title: '名称', synonyms: ['品名'], note: '', examples: [] },
    {
      key: 'short',
      title: '短号',
      synonyms: ['号码'],
      note: '',
      examples: [],
      fits: (text) => /^\d{3}$/.test(text),
    },
    {
      key: 'long',
      title: '长号',
      synonyms: ['号码'],
      note: '',
      examples: [],
      fits: (text) => /^\d{6}$/.test(text),
    },
    { key: 'senderName', title: '寄件人名称', synonyms: [], note: '', examples: [] },
    { key: 'senderPhone', title: '寄件人电话', synonyms: ['寄件人手机'], note: '', examples: [] },
  ],
};

const find = async (csv: string) => findHeader(await table(Buffer.from(csv)), FORMAT);

test('every order of columns is understood', () => {
  const titles = FORMAT.columns.map((column) => column.title);
  fc.assert(
    fc.property(fc.shuffledSubarray(titles), (headers) => {
      const mapping = mapHeaders(headers, [], FORMAT);
      expect(mapping.map((key) => FORMAT.columns.find((column) => column.key === key)?.title)).toEqual(
        headers,
      );
    }),
    { seed: 8 },
  );
});

test('marks, blanks, brackets and full width do not matter', () => {
  expect(mapHeaders(['* 品 名：', '短号（必填）', '长号(6位)', '（名称）', '别的'], [], FORMAT)).toEqual([
    'name',
    'short',
    'long',
    null,
    null,
  ]);
});

test('a header that could be two columns goes where its values fit', () => {
  expect(mapHeaders(['号码'], [['123456', '654321']], FORMAT)).toEqual(['long']);
  expect(mapHeaders(['号码', '号码'], [['123456'], ['123']], FORMAT)).toEqual(['long', 'short']);
});

test('a column without a known header is taken when its values can be nothing else', () => {
  expect(mapHeaders(['名称', '乱写'], [[], ['123', '124', '125', '']], FORMAT)).toEqual(['name', 'short']);
  expect(mapHeaders(['名称', '乱写'], [[], ['123', '12', '1', 'x']], FORMAT)).toEqual(['name', null]);
});

test('titles and notes above the header are passed over', async () => {
  const header = await find(
    '某地包裹登记表,,\n填表人：某某,,日期\n\n序号,名称,短号,长号\n1,盒子,123,123456\n',
  );
  expect(header).toEqual({
    sheet: '',
    row: 4,
    headers: ['序号', '名称', '短号', '长号'],
    mapping: [null, 'name', 'short', 'long'],
  });
});

test('a header of two rows is read as one', async () => {
  const header = await find('名称,短号,寄件人,,备注\n,,名称,手机,\n盒子,123,某某,1,\n');
  expect(header.row).toBe(2);
  expect(header.mapping).toEqual(['name', 'short', 'senderName', 'senderPhone', null]);
});

test('a repeated header is no row of data', async () => {
  const file = await table(Buffer.from('名称,短号\n盒子,123\n名称,短号\n箱子,124\n'));
  const rows = await flat(rowsBelow(file, await findHeader(file, FORMAT)));
  expect(rows.map((row) => row.number)).toEqual([2, 4]);
});

test('without a header the file is refused, as is an empty one', async () => {
  await expect(find('甲,乙\n1,2\n')).rejects.toHaveProperty('problem.code', 'feed.no-header');
  await expect(find(' , \n')).rejects.toHaveProperty('problem.code', 'feed.empty');
});
