import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../dates.ts';
import { checkResidentId, residentIdCheck, upgradeFifteenDigits } from './index.ts';

const reasonOf = (text: string) => checkResidentId(text).reason;

describe('resident identity numbers', () => {
  it.each([
    ['350199199003076616', 'M', '1990-03-07'],
    ['350299198512319920', 'F', '1985-12-31'],
    ['350599197808159956', 'M', '1978-08-15'],
    ['350799199602299988', 'F', '1996-02-29'],
    ['350102190001010015', 'M', '1900-01-01'],
    ['35019919900307918X', 'F', '1990-03-07'],
  ])('%s is valid', (value, sex, birthDate) => {
    const parts = { areaCode: value.slice(0, 6), birthDate, sex, sequence: value.slice(14, 17) };
    expect(checkResidentId(value)).toEqual({ value, verdict: 'ok', reason: null, parts });
  });

  it.each([
    '350199199003079091',
    '350199199003079040',
    '35019919900307918X',
    '350199199003079059',
    '350199199003079008',
    '350199199003079067',
    '350199199003079016',
    '350199199003079075',
    '350199199003079024',
    '350199199003079083',
    '350199199003079032',
  ])('%s, one number for each remainder', (value) => expect(reasonOf(value)).toBeNull());

  it.each([
    ['350199199002290012', 'date'], // check digit right, 1990 has no leap day
    ['350199190002290011', 'date'], // nor has 1900
    ['35019919901307661X', 'date'],
    ['350199199003076615', 'check-digit'],
    ['35019919900307661', 'length'],
    ['350199900307661', 'fifteen-digits'],
    ['350199189912310016', 'before-1900'],
    ['350199210001010016', 'date'],
    ['050199199003076616', 'area'],
    ['3501991990030766I6', 'alphabet'],
    ['X50199199003076616', 'alphabet'],
    ['35019919900307661Y', 'alphabet'],
    ['', 'length'],
  ])('%s is refused: %s', (value, reason) => expect(reasonOf(value)).toBe(reason));

  it('normalises full width, lower case and edges', () => {
    expect(checkResidentId(' 　３５０１９９１９９００３０７９１８ｘ\n').value).toBe('35019919900307918X');
    expect(checkResidentId(' \uFEFF\t350199199003076616 \u200B ').value).toBe('350199199003076616');
    expect(checkResidentId(`${' '.repeat(100)}350199199003076616`).verdict).toBe('ok');
  });

  it('leaves what stands within a number as it is', () => {
    expect(checkResidentId('350199 19900307 6616')).toMatchObject({
      value: '350199 19900307 6616',
      reason: 'length',
    });
  });

  it('refuses a birth after the day it is asked about', () => {
    expect(checkResidentId('350199199003076616', plainDate('1990-03-06')).reason).toBe('future-date');
    expect(checkResidentId('350199199003076616', plainDate('1990-03-07')).verdict).toBe('ok');
  });

  it('echoes no more than 64 characters of a 10 MB string', () => {
    const checked = checkResidentId('9'.repeat(10_000_000));
    expect([checked.reason, checked.value.length]).toEqual(['length', 64]);
  });

  it('upgrades 15 digits for history', () => {
    expect(upgradeFifteenDigits('350199900307661')).toBe('350199199003076616');
    expect(upgradeFifteenDigits('350199900230661')).toBeNull();
    expect(upgradeFifteenDigits('350199199003076616')).toBeNull();
    expect(upgradeFifteenDigits('050199900307661')).toBeNull();
    expect(upgradeFifteenDigits('35019990030766X')).toBeNull();
  });
});

const day = fc
  .integer({ min: 0, max: 73_000 })
  .map((n) => addDays(plainDate('1900-01-01'), n).replaceAll('-', ''));
const body = fc
  .tuple(fc.integer({ min: 100_000, max: 999_999 }), day, fc.integer({ min: 0, max: 999 }))
  .map(([area, birth, sequence]) => `${area}${birth}${String(sequence).padStart(3, '0')}`);

describe('properties of the check digit', () => {
  it('accepts every number that is built by the rule, and reads its sex', () => {
    const property = fc.property(body, (digits) => {
      const checked = checkResidentId(digits + residentIdCheck(digits));
      expect(checked.verdict).toBe('ok');
      expect(checked.parts.sex).toBe(Number(digits[16]) % 2 === 1 ? 'M' : 'F');
    });
    fc.assert(property, { seed: 3 });
  });

  it('finds every single wrong digit and every swap of neighbours', () => {
    const property = fc.property(body, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, place, step) => {
      const full = digits + residentIdCheck(digits);
      const other = String((Number(full[place]) + step) % 10);
      expect(checkResidentId(full.slice(0, place) + other + full.slice(place + 1)).verdict).toBe('invalid');
      const swapped =
        full.slice(0, place) + full.charAt(place + 1) + full.charAt(place) + full.slice(place + 2);
      expect(checkResidentId(swapped).verdict).toBe(swapped === full ? 'ok' : 'invalid');
    });
    fc.assert(property, { seed: 4 });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => !!checkResidentId(text).verdict),
      {
        seed: 5,
      },
    );
  });
});
