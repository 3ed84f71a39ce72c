import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, endingOf } from './name.ts';

describe('file name', () => {
  it.each([
    ['劳动合同.pdf', '劳动合同.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\windows\\合同.PDF', '合同.pdf'],
    ['/etc/passwd\0.pdf', 'passwd.pdf'],
    ['合同\u202Efdp.exe', '合同fdp.pdf'],
    ['<img src=x onerror=alert(1)>.pdf', '_img src=x onerror=alert(1)_.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
    ['.htaccess', '附件.pdf'],
    ['....', '附件.pdf'],
    ['', '附件.pdf'],
    ['   ', '附件.pdf'],
    ['e\u0301.pdf', '\u00e9.pdf'],
  ])('%j is kept as %j', (name, kept) => expect(cleanName(name, 'pdf')).toBe(kept));

  it('is short, of one line and without folders, whatever comes', () => {
    const unit = fc.constantFrom(...'aZ9汉𠮷é./\\ \0\u202E\uD800\n<>:"|?*');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (name) => {
        const kept = cleanName(name, 'xlsx');
        expect(kept).toMatch(/^[^/\\<>:"|?*\p{Cc}]{1,80}\.xlsx$/u);
        expect(kept).not.toMatch(/^[.\s]/);
      }),
      { seed: 20260101 },
    );
  });

  it('does not cut a rare character in half', () => {
    expect(cleanName(`${'𠮷'.repeat(100)}.pdf`, 'pdf')).toBe(`${'𠮷'.repeat(80)}.pdf`);
  });
});

it.each([
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['a', ''],
  ['a.', ''],
  ['a.pdf ', 'pdf'],
  ['a.\u202Epdf', 'pdf'],
])('the ending of %j is %j', (name, ending) => expect(endingOf(name)).toBe(ending));
