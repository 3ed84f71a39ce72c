import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROSTER_FORMAT } from './format.ts';
import { checked, MAN, SOUND, syntheticId, type Cells } from './fixtures.ts';
import { problemSentence, rosterSentences } from './sentences.ts';
import { NOTHING_KNOWN } from '../facts/parts.ts';

/** `column code` of each problem, warnings with a question mark. */
function problems(cells: Cells, home?: string): string[] {
  return (checked({ ...SOUND, ...cells }, home)?.problems ?? []).map(
    (p) => `${p.column} ${p.code.slice(7)}${p.severity === 'warning' ? '?' : ''}`,
  );
}

test('a row with everything', () => {
  const full: Cells = {
    ...SOUND,
    category: '肢体',
    grade: '2级',
    sex: '男',
    birthDate: '1990年3月7日',
    urbanRural: '农业户口',
    county: '福州市鼓楼区',
    township: '鼓东',
    village: '示例社区',
    address: '示例路１２号',
    phone: '139 0000-0000',
    education: '中专',
    issuedOn: '2020/3/7',
    expiresOn: '2020-03-07至2030-03-06',
    status: '正常',
    guardianName: '示 例',
    guardianPhone: '0591-87654321',
  };
  expect(checked(full)).toEqual({
    number: 2,
    problems: [],
    entry: {
      ...NOTHING_KNOWN,
      residentId: MAN,
      certificateNo: `${MAN}42`,
      birthDate: '1990-03-07',
      sex: 'M',
      category: 4,
      grade: 2,
      name: '示例甲',
      urbanRural: 'RURAL',
      village: '示例社区',
      address: '示例路12号',
      phone: '13900000000',
      guardianName: '示例',
      guardianPhone: '059187654321',
      education: 3,
      issuedOn: '2020-03-07',
      expiresOn: '2030-03-06',
      status: 'VALID',
      regionCode: '350102001',
    },
  });
});

test('the identity number may be left out, and small letters and full width are understood', () => {
  const woman = syntheticId('1990-03-07', 918);
  expect(woman.endsWith('X')).toBe(true);
  expect(checked({ name: '乙', certificateNo: `${woman.toLowerCase()}６２b1` })?.entry).toMatchObject({
    residentId: woman,
    certificateNo: `${woman}62B1`,
    sex: 'F',
    category: 6,
    grade: 2,
  });
});

test.each<[Cells, string[]]>([
  [{ name: '' }, ['name name-missing']],
  [{ certificateNo: '' }, ['certificateNo certificate-missing']],
  [{ residentId: MAN.slice(0, 17) }, ['residentId id-length']],
  [{ residentId: '350199900307661' }, ['residentId id-fifteen-digits']],
  [{ residentId: '350199199002290012' }, ['residentId id-date']],
  [{ residentId: `${MAN.slice(0, 17)}${MAN.endsWith('0') ? 1 : 0}` }, ['residentId id-check-digit']],
  [{ residentId: syntheticId('2031-01-01', 11) }, ['residentId id-future-date']],
  [{ residentId: syntheticId('1990-03-07', 663) }, ['certificateNo certificate-of-another']],
  [{ certificateNo: `${MAN}82` }, ['certificateNo certificate-category']],
  [{ certificateNo: `${MAN}45` }, ['certificateNo certificate-grade']],
  [{ certificateNo: `${MAN}42B0` }, ['certificateNo certificate-reissue']],
  [{ sex: '女' }, ['sex sex-differs']],
  [{ sex: '不详' }, ['sex sex-unreadable']],
  [{ birthDate: '1990-03-08' }, ['birthDate birth-date-differs']],
  [{ birthDate: '1990-02-30' }, ['birthDate date-unreadable']],
  [{ birthDate: '1990年3月' }, []],
  [{ birthDate: '1990.4' }, ['birthDate birth-date-differs']],
  [{ category: '视力' }, ['category category-differs']],
  [{ category: '腿脚' }, ['category category-unreadable']],
  [{ category: '视力、肢体' }, ['category category-differs']],
  [{ certificateNo: `${MAN}72`, category: '多重（视力、肢体）' }, []],
  [{ grade: '三级' }, ['grade grade-differs']],
  [{ grade: '五级' }, ['grade grade-unreadable']],
  [{ issuedOn: '2025-07-01' }, ['issuedOn issued-in-future']],
  [{ issuedOn: '1980-01-01' }, ['issuedOn issued-before-birth']],
  [{ issuedOn: '2020-13-01' }, ['issuedOn date-unreadable']],
  [
    { issuedOn: '2020-01-01', expiresOn: '2019-01-01' },
    ['expiresOn expires-before-issue', 'expiresOn expired?'],
  ],
  [{ expiresOn: '长期' }, []],
  [{ expiresOn: '2024-01-01', status: '已到期' }, []],
  [{ status: '好' }, ['status status-unreadable']],
  [{ phone: '12345' }, ['phone phone-unreadable?']],
  [{ phone: '+86 13900000000/87654321' }, ['phone phone-several?']],
  [{ phone: '1.39E+10' }, ['phone phone-destroyed?']],
  [{ education: '识字班' }, ['education word-unknown?']],
  [{ urbanRural: '居民家庭户' }, ['urbanRural word-unknown?']],
  [{ name: '<b>甲</b>' }, ['name name-unusual?']],
  [{ name: '=HYPERLINK("http://x","y")' }, ['name name-unusual?']],
  [{ name: '阿卜杜拉•买买提' }, []],
  [{ village: '村'.repeat(61) }, ['village too-long']],
  [{ county: '台江区' }, ['county other-county']],
  [{ county: '福州市' }, []],
  [{ county: '350102001' }, []],
  [{ county: '厦门市思明区' }, ['county other-county']],
  [{ county: '不知道' }, ['county county-unknown?']],
  [{ township: '瀛洲街道' }, ['township township-unknown?']],
  [{ county: '鼓楼区鼓西街道' }, []],
])('%j', (cells, expected) => {
  expect(problems(cells)).toEqual(expected);
});

test.each<[Cells, string[]]>([
  [{ residentId: { kind: 'number', text: '350199199003076000' } }, ['residentId number-destroyed']],
  [{ certificateNo: { kind: 'text', text: '3.50199E+19' } }, ['certificateNo number-destroyed']],
  [{ residentId: '350199199003076000' }, ['residentId number-destroyed']],
  [{ name: { kind: 'error', text: '#N/A' } }, ['name cell-error', 'name name-missing']],
  [{ name: { kind: 'text', text: '甲', cut: true } }, ['name cell-too-long', 'name name-missing']],
  [{ name: { kind: 'text', text: '', formula: true } }, ['name formula-without-value', 'name name-missing']],
  [{ birthDate: { kind: 'number', text: '32939' } }, []],
  [{ birthDate: { kind: 'number', text: '19900307' } }, []],
  [{ birthDate: { kind: 'number', text: '1990' } }, ['birthDate date-unreadable']],
  [{ phone: { kind: 'number', text: '13900000000' } }, []],
])('cells that are no text: %j', (cells, expected) => {
  expect(problems(cells)).toEqual(expected);
});

test('places: a township column, else the county or household address, else the county itself', () => {
  const region = (cells: Cells, home?: string) => checked({ ...SOUND, ...cells }, home)?.entry?.regionCode;
  expect(region({})).toBe('350102');
  expect(region({ township: '鼓西街道' })).toBe('350102002');
  expect(region({ township: '350102002000' })).toBe('350102002');
  expect(region({ household: '福建省福州市鼓楼区鼓东街道示例路1号' })).toBe('350102001');
  expect(region({}, '350102001')).toBe('350102001');
  expect(problems({ township: '鼓西街道' }, '350102001')).toEqual(['township other-township']);
});

test('totals and signatures below the table are no rows', () => {
  expect(checked({ name: '合 计', remark: '12' })).toBeNull();
  expect(checked({ name: '填表人：某某' })).toBeNull();
});

test('whatever stands in the cells, a row is answered, and no problem repeats what was typed', () => {
  const keys = ROSTER_FORMAT.columns.map((column) => column.key);
  const junk = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      MAN,
      `${MAN}42`,
      '男',
      '1990-03-07',
      '鼓楼区',
      '\u0000',
      'ＮＵＬＬ',
      '3.5E+17',
      '99999999999999999999',
    ),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), junk), (cells) => {
      const row = checked(cells as Cells);
      for (const problem of row?.problems ?? []) {
        expect(rosterSentences).toHaveProperty([problem.code]);
        expect(problemSentence(problem)).not.toContain('undefined');
      }
      expect(row?.entry ? row.problems.every((problem) => problem.severity === 'warning') : true).toBe(true);
    }),
    { seed: 8, numRuns: 500 },
  );
});
