import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOrgCode, checkUsci, orgCodeCheck, USCI_ALPHABET, usciCheck } from './index.ts';

describe('unified social credit codes', () => {
  it.each([
    ['91350199MA2TEXT08U', 'ENTERPRISE'],
    ['113501990000000194', 'GOVERNMENT_ORGAN'],
    ['1235029999999998XW', 'PUBLIC_INSTITUTION'],
    ['52350599MJ0Y00019J', 'PRIVATE_NON_ENTERPRISE'],
    ['N2350799MF00000135', 'RURAL_COLLECTIVE'],
    ['91350199MA000004X0', 'ENTERPRISE'],
    ['91350199MA0000170Y', 'ENTERPRISE'],
  ])('%s is valid: %s', (value, kind) => {
    expect(checkUsci(value)).toEqual({
      value,
      verdict: 'ok',
      reason: null,
      parts: {
        registration: value.slice(0, 2),
        kind,
        areaCode: value.slice(2, 8),
        orgCode: value.slice(8, 17),
      },
    });
  });

  it.each([
    ['91350199MA2TEXT08V', 'alphabet'],
    ['91350199MA2TEXT080', 'check-digit'],
    ['91350199MA2TEXT18U', 'org-check-digit'],
    ['91350199MA2TEXT08', 'length'],
    ['9135O199MA2TEXT08U', 'alphabet'],
    ['913501A9MA2TEXT08U', 'area'],
    ['91A50199MA2TEXT08U', 'area'],
    ['9135019AMA2TEXT08U', 'area'],
    ['I1350199MA2TEXT08U', 'alphabet'],
  ])('%s is refused: %s', (value, reason) => expect(checkUsci(value).reason).toBe(reason));

  it('normalises', () => expect(checkUsci('　９1350199ma2text08u ').verdict).toBe('ok'));
});

/** A code of the trial area with a wrong 18th character: body M000 + four, organisation check right. */
const trialCode = (area: string, four: string) => {
  const body = `91${area}M000${four}${orgCodeCheck(`M000${four}`)}`;
  const wrong = USCI_ALPHABET[(USCI_ALPHABET.indexOf(usciCheck(body)) + 7) % 31] ?? '';
  return { wrong: body + wrong, right: body + usciCheck(body) };
};

describe('codes of the early trial area', () => {
  it('are legacy where they fail MOD 31 only', () => {
    for (const area of ['350199', '350299']) {
      const { wrong, right } = trialCode(area, '1007');
      expect(checkUsci(wrong)).toMatchObject({ verdict: 'legacy', reason: 'trial-area-code' });
      expect(checkUsci(right).verdict).toBe('ok');
    }
  });
  it('are invalid where the organisation check fails too', () => {
    const { wrong } = trialCode('350299', '1007');
    const off = `${wrong.slice(0, 16)}${wrong[16] === '1' ? '2' : '1'}${wrong.slice(17)}`;
    expect(checkUsci(off)).toMatchObject({ verdict: 'invalid', reason: 'org-check-digit' });
  });
});

const bodyOf = (length: number) =>
  fc.string({ unit: fc.constantFrom(...USCI_ALPHABET), minLength: length, maxLength: length });

describe('properties', () => {
  it('accepts what is built by the rule and finds any other last character', () => {
    const property = fc.property(
      bodyOf(2),
      fc.integer({ min: 100_000, max: 999_999 }),
      bodyOf(8),
      (kind, area, org) => {
        const body = `${kind}${area}${org}${orgCodeCheck(org)}`;
        const verdicts = [...USCI_ALPHABET].map((last) => checkUsci(body + last).verdict);
        expect(verdicts.filter((verdict) => verdict === 'ok')).toHaveLength(1);
        expect(new Set(verdicts)).toEqual(new Set(['ok', org.startsWith('M000') ? 'legacy' : 'invalid']));
      },
    );
    fc.assert(property, { seed: 7 });
  });

  it('knows organisation codes by themselves', () => {
    expect(checkOrgCode('MA2TEXT0-8').verdict).toBe('ok');
    expect(checkOrgCode('99999998X').verdict).toBe('ok');
    expect(checkOrgCode('MA2TEXT09').reason).toBe('check-digit');
    expect(checkOrgCode('MA2TEXT').reason).toBe('length');
    expect(checkOrgCode('MA-2TEXT08').reason).toBe('length');
    expect(checkOrgCode('MA2TEXT0Y').reason).toBe('alphabet');
    expect(checkOrgCode('军A2TEXT08').reason).toBe('alphabet');
  });
});
