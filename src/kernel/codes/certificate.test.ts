import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../dates.ts';
import { checkCertificateNo, checkVeteranCertificate } from './index.ts';

describe('disability certificate numbers', () => {
  it.each([
    ['35019919900307661611', 'VISION', 1, 0],
    ['35029919851231992023', 'HEARING', 3, 0],
    ['35059919780815995644', 'PHYSICAL', 4, 0],
    ['35079919960229998852B1', 'INTELLECTUAL', 2, 1],
    ['35019919900307918X62', 'MENTAL', 2, 0],
    ['35019919900307918x62b12', 'MENTAL', 2, 12],
  ])('%s: %s, grade %i, re-issue %i', (text, category, grade, reissue) => {
    const { verdict, parts } = checkCertificateNo(text);
    expect(verdict).toBe('ok');
    expect(parts).toMatchObject({ category, grade, reissue, residentId: text.slice(0, 18).toUpperCase() });
  });

  it.each([
    ['35019919900307661681', 'category'],
    ['35019919900307661601', 'category'],
    ['35019919900307661615', 'grade'],
    ['35019919900307661610', 'grade'],
    ['35019919900307661511', 'check-digit'],
    ['35019919900307661611B0', 'reissue'],
    ['35019919900307661611B', 'reissue'],
    ['35019919900307661611B01', 'reissue'],
    ['35019919900307661611B123', 'reissue'],
    ['35019919900307661611BB1', 'reissue'],
    ['3501991990030766161111', 'length'],
    ['350199199003076616', 'length'],
    ['35019919900229001211', 'date'],
  ])('%s is refused: %s', (text, reason) => expect(checkCertificateNo(text).reason).toBe(reason));

  it('tells what could still be read of a number with a wrong end', () => {
    const holder = { residentId: '350199199003076616', birthDate: '1990-03-07', sex: 'M' };
    expect(checkCertificateNo('35019919900307661681').parts).toMatchObject(holder);
    expect(checkCertificateNo('35019919900307661615').parts).toMatchObject({ ...holder, category: 'VISION' });
  });

  it('refuses a holder who is not born yet', () => {
    expect(checkCertificateNo('35019919900307661611', plainDate('1989-01-01')).reason).toBe('future-date');
  });

  it('accepts exactly categories 1-7, grades 1-4 and re-issues 1-99', () => {
    const property = fc.property(fc.nat(9), fc.nat(9), fc.nat(120), (category, grade, reissue) => {
      const suffix = reissue === 0 ? '' : `B${reissue}`;
      const right = category >= 1 && category <= 7 && grade >= 1 && grade <= 4 && reissue <= 99;
      expect(checkCertificateNo(`350199199003076616${category}${grade}${suffix}`).verdict).toBe(
        right ? 'ok' : 'invalid',
      );
    });
    fc.assert(property, { seed: 6, numRuns: 300 });
  });
});

describe('disabled-veteran certificates', () => {
  it('are kept as text', () => {
    expect(checkVeteranCertificate(' 闽军ｆ012345 ')).toMatchObject({ value: '闽军F012345', verdict: 'ok' });
  });
  it.each([
    ['', 'length'],
    ['军12', 'length'],
    ['1'.repeat(31), 'length'],
    ['<b>1234</b>', 'alphabet'],
    ['1234;', 'alphabet'],
    [';1234', 'alphabet'],
    ['没有号码', 'alphabet'],
  ])('refuses %s: %s', (text, reason) =>
    expect(checkVeteranCertificate(text)).toMatchObject({ verdict: 'invalid', reason }),
  );
  it.each(['军123', '1'.repeat(30), '闽军(2001)-0123', '闽〔2001〕0123'])('accepts %s', (text) =>
    expect(checkVeteranCertificate(text).verdict).toBe('ok'),
  );
});
