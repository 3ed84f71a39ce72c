import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialDate } from './cell.ts';
import { isDestroyedNumber, looksDestroyed } from './destroyed.ts';
import { looksLikeFormula, neutralise, withoutApostrophe } from './neutral.ts';
import { cleanText } from './text.ts';
import { isDateFormat } from './xlsx/styles.ts';

test('serials of the 1900 system, around the day that never was', () => {
  expect([1, 59, 60, 61, 32_939, 2_958_465].map((serial) => serialDate(serial))).toEqual([
    '1900-01-01',
    '1900-02-28',
    null,
    '1900-03-01',
    '1990-03-07',
    '9999-12-31',
  ]);
  expect([0, -1, 2_958_466, Number.NaN].map((serial) => serialDate(serial))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test.each([
  ['yyyy/m/d', true],
  ['yyyy"年"m"月"', true],
  ['[$-804]aaaa', false],
  ['General', false],
  ['0.00_ ', false],
  ['"d"0', false],
  ['@', false],
  ['[h]:mm', true],
])('number format %s', (format, date) => {
  expect(isDateFormat(format)).toBe(date);
});

test('numbers that a spreadsheet destroyed are recognised', () => {
  const number = (text: string) => isDestroyedNumber({ kind: 'number', text });
  const text = (value: string) => isDestroyedNumber({ kind: 'text', text: value });
  expect([number('350199199003076000'), number('3.5E+22'), text('3.50199E+17'), text('3.5Ｅ+17')]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([number('13800000000'), text('350199199003076616'), text('E17'), text('')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([
    looksDestroyed('350199199003076000'),
    looksDestroyed('35019919900307600000'),
    looksDestroyed('350199199003076616'),
  ]).toEqual([true, true, false]);
});

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', ' =1', '\t=1', '＝1', '\r', '=HYPERLINK("http://x","y")'])(
  '%j is neutralised and can be taken back',
  (text) => {
    expect(looksLikeFormula(text)).toBe(true);
    expect(neutralise(text)[0]).toBe("'");
    expect(withoutApostrophe(neutralise(text))).toBe(text);
  },
);

test.each(['张三', '-5', '+3.5', "'", 'a=b', '<script>alert(1)</script>'])('%j stays as it is', (text) => {
  expect(neutralise(text)).toBe(text);
});

test('no text is left that a spreadsheet would run', () => {
  fc.assert(
    fc.property(
      fc.string(),
      (text) =>
        !looksLikeFormula(neutralise(text)) &&
        !/^[=+@\t\r]/.test(neutralise(text).replace(/^[+-]\d+(\.\d+)?$/, '')),
    ),
    { seed: 8 },
  );
});

test('halves of characters do not pass', () => {
  expect(cleanText('a\ud800b')).toBe('a\ufffdb');
  expect(cleanText('\ud83d\ude00')).toBe('\ud83d\ude00');
});

test('cleaning keeps what is written and is done once for all', () => {
  expect(cleanText('  ＡＢ１２\u200b\u3000 张\n三，（甲） ')).toBe('AB12 张 三，（甲）');
  expect(cleanText("'350199199003076616")).toBe('350199199003076616');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => cleanText(cleanText(text)) === cleanText(text) || /['‘’]/.test(text),
    ),
    { seed: 8 },
  );
});
