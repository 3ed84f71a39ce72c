import { expect, test } from 'vitest';
import { Refusal } from '../../kernel/problem.ts';
import { natureOf } from './nature.ts';
import { acceptUsci } from './rules.ts';

// Vectors of the standard with unassigned area codes: no registered body has them.
const ENTERPRISE = '91350199MA2TEXT08U';
// A trial-area code: the organisation part is right (body M000…), the last character is not today's.
const TRIAL = '91350200M0000000XX';

function codeOf(result: unknown): string | undefined {
  return result instanceof Refusal ? result.problem.fields?.[0]?.code : undefined;
}

test('a right code enters as it is, whatever its spacing and case', () => {
  expect(acceptUsci(' 91350199ma2text08u ', false)).toEqual({ usci: ENTERPRISE, verdict: 'ok' });
});

test.each([
  ['91350199MA2TEXT080', 'employers.usci-check-digit'],
  ['91350199MA2TEXT08V', 'employers.usci-alphabet'],
  ['91350199MA2TEXT18U', 'employers.usci-org-check-digit'],
  ['9135', 'employers.usci-length'],
])('%s is refused: %s', (text, code) => {
  expect(codeOf(acceptUsci(text, true))).toBe(code);
});

test('a code of the early trial area waits for a person to compare it with the licence', () => {
  const trial = withOrgCheck(TRIAL);
  expect(codeOf(acceptUsci(trial, false))).toBe('employers.usci-legacy');
  expect(acceptUsci(trial, true)).toEqual({ usci: trial, verdict: 'legacy' });
});

/** The same code with a valid organisation check character and one that MOD 31 does not give. */
function withOrgCheck(code: string): string {
  const fits = [...'0123456789X'].map((c) => `${code.slice(0, 16)}${c}${code.slice(17)}`);
  const found = fits
    .flatMap((c) => [...'01'].map((last) => c.slice(0, 17) + last))
    .find((c) => codeOf(acceptUsci(c, false)) === 'employers.usci-legacy');
  if (!found) throw new Error('no trial code found');
  return found;
}

test('the code tells the nature, but not who owns an enterprise', () => {
  expect(natureOf('113501990000000194')).toBe('GOVERNMENT_ORGAN');
  expect(natureOf('1235029999999998XW')).toBe('PUBLIC_INSTITUTION');
  expect(natureOf('52350599MJ0Y00019J')).toBe('PRIVATE_NON_ENTERPRISE');
  expect(natureOf('N2350799MF00000135')).toBe('RURAL_COLLECTIVE');
  expect(natureOf(ENTERPRISE)).toBe('ENTERPRISE');
  expect(natureOf(ENTERPRISE, 'STATE_OWNED_ENTERPRISE')).toBe('STATE_OWNED_ENTERPRISE');
  expect(natureOf('113501990000000194', 'STATE_OWNED_ENTERPRISE')).toBe('GOVERNMENT_ORGAN');
});
