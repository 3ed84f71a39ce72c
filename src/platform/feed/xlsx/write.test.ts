import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { annotatedSheet } from '../annotate.ts';
import { bytesOf, textsOf } from '../fixtures.ts';
import { templateSheets } from '../template.ts';
import { sheetName } from './write-parts.ts';
import { writeXlsx, type OutSheet } from './write.ts';

async function loaded(sheets: OutSheet[]): Promise<{ book: ExcelJS.Workbook; bytes: Buffer }> {
  const bytes = await bytesOf(writeXlsx(sheets));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return { book, bytes };
}

const ROWS = [
  {
    number: 7,
    cells: ['<b>张三</b>', '=HYPERLINK("http://x")', '3501'],
    problems: [{ row: 7, column: 'id', code: 'short', severity: 'error' as const }],
  },
  {
    number: 9,
    cells: ['李四', '+1', ''],
    problems: [
      { row: 9, column: 'name', code: 'rare', severity: 'warning' as const },
      { row: 9, column: 'absent', code: 'gone', severity: 'error' as const },
    ],
  },
];

const annotation = annotatedSheet({
  sheet: '名册',
  headers: ['姓名', '说明', '号码'],
  mapping: ['name', null, 'id'],
  sentence: ({ code }) => `请改正${code}`,
  rows: (async function* () {
    yield* ROWS;
  })(),
});

test('rows with problems come back with colours, remarks and what to do, and nothing that runs', async () => {
  const { book, bytes } = await loaded([annotation]);
  const sheet = book.getWorksheet('名册')!;
  expect(await textsOf(bytes)).toEqual([
    ['姓名', '说明', '号码', '问题', '原表行号'],
    ['<b>张三</b>', `'=HYPERLINK("http://x")`, '3501', '1. 请改正short', '7'],
    ['李四', '+1', '', '1. 请改正rare\n2. 请改正gone', '9'],
  ]);
  const colour = (at: string) => (sheet.getCell(at).fill as ExcelJS.FillPattern).fgColor?.argb;
  const note = (at: string) => {
    const kept = sheet.getCell(at).note as ExcelJS.Comment | string | undefined;
    return typeof kept === 'string' ? kept : kept?.texts?.map((part) => part.text).join('');
  };
  expect([colour('C2'), note('C2'), colour('A3'), note('A3')]).toEqual([
    'FFFBE9E6',
    '请改正short',
    'FFFFF3D6',
    '请改正rare',
  ]);
  expect([note('A2'), sheet.getCell('B2').type, sheet.getCell('C2').numFmt, sheet.views[0]?.state]).toEqual([
    undefined,
    ExcelJS.ValueType.String,
    '@',
    'frozen',
  ]);
});

test('a template has headers, examples, choices and a sheet of notes', async () => {
  const format = {
    name: 'x',
    title: '包裹',
    columns: [
      { key: 'a', title: '名称', synonyms: [], required: true, note: '写品名', examples: ['盒子'] },
      { key: 'b', title: '种类', synonyms: [], note: '选一项', examples: ['大'], choices: ['大', '小'] },
    ],
  };
  const { book } = await loaded(templateSheets(format, ['一行一件。']));
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['包裹', '填写说明']);
  expect([book.worksheets[0]!.getCell('A1').text, book.worksheets[0]!.getCell('B2').text]).toEqual([
    '名称（必填）',
    '大',
  ]);
  expect(book.worksheets[0]!.getCell('B9').dataValidation?.formulae).toEqual(['"大,小"']);
});

test('the same rows give the same bytes, and a name of a sheet is made writable', async () => {
  const sheet = (): OutSheet => ({ name: 'a/b:[c]', widths: [9], frozen: 0, rows: [[{ text: '一' }]] });
  expect(await bytesOf(writeXlsx([sheet()]))).toEqual(await bytesOf(writeXlsx([sheet()])));
  expect([sheetName('a/b:[c]'), sheetName('???'), sheetName('长'.repeat(40)).length]).toEqual([
    'a b  c',
    '表',
    31,
  ]);
});
