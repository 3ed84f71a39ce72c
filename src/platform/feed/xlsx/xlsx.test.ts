import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { allRows, table, textsOf, workbookParts, zipOf } from '../fixtures.ts';
import { FEED_LIMITS } from '../limits.ts';

async function made(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('名册'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const sheetOf = (data: string, extra: Parameters<typeof workbookParts>[1] = [], book = '') =>
  zipOf(workbookParts(data, extra, book));
const code = (name: string) => expect.objectContaining({ problem: expect.objectContaining({ code: name }) });

test('a workbook made by another program is read cell by cell', async () => {
  const bytes = await made((sheet) => {
    sheet.addRow(['某县名册']);
    sheet.mergeCells('A1:F1');
    sheet.addRow([]);
    sheet.addRow(['姓名', '日期', '数', '真', '公式', '富文本', '']);
    const row = sheet.addRow(['张三', new Date(Date.UTC(1990, 2, 7)), 13800000000, true]);
    row.getCell(2).numFmt = 'yyyy"年"m"月"d"日"';
    row.getCell(5).value = { formula: 'A4&"x"', result: '张三x' };
    row.getCell(6).value = { richText: [{ text: '一' }, { text: '二', font: { bold: true } }] };
    row.getCell(8).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
    sheet.getCell('A40').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
  });
  const rows = await allRows(await table(bytes));
  expect(rows.map((row) => row.number)).toEqual([1, 3, 4]);
  expect(rows[2]?.cells).toEqual([
    { kind: 'text', text: '张三' },
    { kind: 'date', text: '1990-03-07' },
    { kind: 'number', text: '13800000000' },
    { kind: 'boolean', text: 'TRUE' },
    { kind: 'text', text: '张三x', formula: true },
    { kind: 'text', text: '一二' },
  ]);
});

test('hidden sheets are not offered', async () => {
  const bytes = await made((sheet, book) => {
    sheet.addRow(['看得见']);
    book.addWorksheet('隐藏', { state: 'hidden' }).addRow(['看不见']);
  });
  expect((await table(bytes)).sheets).toEqual(['名册']);
});

test('long numbers keep the digits that the file still has, without exponent', async () => {
  expect(
    await textsOf(
      await sheetOf(
        '<row r="1"><c r="A1"><v>3.50199199003076E+17</v></c><c r="B1"><v>35019919900307661611</v></c></row>',
      ),
    ),
  ).toEqual([['350199199003076000', '35019919900307660000']]);
});

test('dates of the 1904 system and of plain numbers', async () => {
  const styles = {
    name: 'xl/styles.xml',
    content: ['<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'],
  };
  const data =
    '<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>1.5</v></c><c r="C1" s="1"><v>-4</v></c><c r="D1" t="d"><v>1990-03-07T00:00:00Z</v></c></row>';
  expect(await textsOf(await sheetOf(data, [styles], '<workbookPr date1904="1"/>'))).toEqual([
    ['1904-01-01', '1904-01-02 12:00', '-4', '1990-03-07'],
  ]);
});

test('rows and cells without references are counted on', async () => {
  const rows = await allRows(
    await table(
      await sheetOf(
        '<row><c t="inlineStr"><is><t>a</t></is></c></row><row r="5"><c r="C5" t="str"><v>b</v></c><c><v>1</v></c></row>',
      ),
    ),
  );
  expect(rows.map((row) => [row.number, row.cells.map((cell) => cell.text)])).toEqual([
    [1, ['a']],
    [5, ['', '', 'b', '1']],
  ]);
});

test('a text of 10 MB is cut and marked, not held', async () => {
  const piece = '长'.repeat(1 << 16);
  const strings = {
    name: 'xl/sharedStrings.xml',
    content: (function* () {
      yield '<sst><si><t>';
      for (let i = 0; i < 160; i++) yield piece;
      yield '</t></si></sst>';
    })(),
  };
  const rows = await allRows(
    await table(await sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', [strings]), {
      ...FEED_LIMITS,
      ratio: 2000,
    }),
  );
  expect(rows[0]?.cells[0]).toEqual({ kind: 'text', text: '长'.repeat(2000), cut: true });
});

test('phonetic hints are not part of a name; written escapes are read', async () => {
  const strings = {
    name: 'xl/sharedStrings.xml',
    content: [
      '<sst><si><r><t>张</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh><r><t>三_x000D_</t></r></si></sst>',
    ],
  };
  expect(await textsOf(await sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', [strings]))).toEqual([
    ['张三\r'],
  ]);
});

test('a formula without a kept value is not an empty cell', async () => {
  const rows = await allRows(
    await table(await sheetOf('<row r="1"><c r="A1"><f>HYPERLINK("x")</f></c></row>')),
  );
  expect(rows[0]?.cells[0]).toEqual({ kind: 'text', text: '', formula: true });
});

test('limits on rows and columns refuse', async () => {
  const rows = Array.from(
    { length: 12 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
  ).join('');
  await expect(textsOf(await sheetOf(rows), { ...FEED_LIMITS, rows: 10 })).rejects.toEqual(
    code('feed.too-many-rows'),
  );
  await expect(textsOf(await sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).rejects.toEqual(
    code('feed.too-many-columns'),
  );
  await expect(textsOf(await sheetOf('<row r="2"/><row r="1"/>'))).rejects.toEqual(code('feed.xml'));
});

test('files that are something else say what', async () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  await expect(table(ole)).rejects.toEqual(code('feed.old-xls'));
  await expect(table(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).rejects.toEqual(
    code('feed.encrypted'),
  );
  await expect(table(await zipOf([{ name: 'word/document.xml', content: ['<w/>'] }]))).rejects.toEqual(
    code('feed.not-xlsx'),
  );
  await expect(table(Buffer.alloc(0))).rejects.toEqual(code('feed.empty'));
});
