import { Secret } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { codeOfStep, inGroups, keyUri, newSecret, plainCode, stepAt, stepOfCode } from './totp.ts';

/** RFC 6238, appendix B: the secret of the SHA-1 rows; its codes have 8 digits, ours are their last 6. */
const RFC_SECRET = Secret.fromLatin1('12345678901234567890').base32;
const RFC_ROWS: [number, string][] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
];
const at = (seconds: number) => new Date(seconds * 1000);

describe('the time-based code', () => {
  it.each(RFC_ROWS)('is that of RFC 6238 at %d s', (seconds, code) => {
    expect(codeOfStep(RFC_SECRET, stepAt(at(seconds)))).toBe(code.slice(2));
    expect(stepOfCode(RFC_SECRET, code.slice(2), at(seconds))).toBe(stepAt(at(seconds)));
  });

  it('is taken one step early and late, and tells which step it was; not two', () => {
    const now = at(1234567890);
    const step = stepAt(now);
    const found = [-2, -1, 0, 1, 2].map((d) => stepOfCode(RFC_SECRET, codeOfStep(RFC_SECRET, step + d), now));
    expect(found).toEqual([null, step - 1, step, step + 1, null]);
  });

  it.each(['', '12345', '1234567', 'abcdef', '12 456', '-12345'])('is never “%s”', (text) => {
    expect(stepOfCode(RFC_SECRET, text, at(59))).toBeNull();
  });

  it('has a secret of 160 bits, new each time, that an app can be told', () => {
    const secrets = new Set(Array.from({ length: 50 }, newSecret));
    expect(secrets.size).toBe(50);
    for (const secret of secrets) expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
    const uri = new URL(keyUri(RFC_SECRET, 'gulou'));
    expect(uri.searchParams.get('secret')).toBe(RFC_SECRET);
    expect(uri.searchParams.get('period')).toBe('30');
    expect(decodeURIComponent(uri.pathname)).toContain('助业:gulou');
  });

  it('is read as people type and write it', () => {
    expect(plainCode(' １２３ 456 ')).toBe('123456');
    expect(plainCode('1234-5678')).toBe('12345678');
    expect(inGroups('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
  });
});
