import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { checkCertificateNo, checkResidentId } from '../../kernel/codes/index.ts';
import { parsePlainDate, plainDate } from '../../kernel/dates.ts';
import { regions } from '../../province/fujian/index.ts';
import { ROSTER_HEADERS, rosterRows } from './rows.ts';
import { writeRoster } from './write.ts';

const size = { rows: 400, county: '350582', seed: 1, today: plainDate('2026-06-30') };
const rows = [...rosterRows(size, regions)];

it('lists different holders of one county whose numbers fit, but for each fiftieth row', () => {
  expect(rows).toHaveLength(400);
  const right = rows.filter((_, index) => (index + 1) % 50 !== 0);
  expect(new Set(right.map((row) => row[4])).size).toBe(right.length);
  for (const [, , sex, certificate = '', residentId = '', , , birth = ''] of right) {
    const { verdict, parts } = checkCertificateNo(certificate);
    expect([verdict, parts.residentId, parts.sex === 'M' ? '男' : '女']).toEqual(['ok', residentId, sex]);
    expect(parsePlainDate(birth)).toBe(parts.birthDate);
  }
});

it('plants four kinds of mistakes', () => {
  const wrong = [50, 100, 150, 200].map((number) => rows[number - 1] ?? []);
  expect(checkResidentId(wrong[0]?.[4] ?? '').reason).toBe('check-digit');
  expect(checkResidentId(wrong[1]?.[4] ?? '').parts.sex === 'M').toBe(wrong[1]?.[2] === '女');
  expect(wrong[3]?.slice(1)).toEqual(rows[198]?.slice(1));
});

it('is a workbook that another program reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhuye-roster-'));
  const file = join(folder, '花名册.xlsx');
  await writeRoster(file, size, regions);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.worksheets[0];
  expect(sheet?.getCell('A1').text).toContain('泉州市晋江市');
  expect(ROSTER_HEADERS.map((_, index) => sheet?.getRow(2).getCell(index + 1).text)).toEqual([
    ...ROSTER_HEADERS,
  ]);
  expect(sheet?.rowCount).toBe(402);
  rmSync(folder, { recursive: true, force: true });
});
