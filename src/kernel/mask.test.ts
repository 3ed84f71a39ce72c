import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maskAccountNo,
  maskCertificateNo,
  maskName,
  maskPhone,
  maskResidentId,
  spokenAccountNo,
  spokenCertificateNo,
  spokenName,
  spokenPhone,
  spokenResidentId,
} from './mask.ts';

const seed = { seed: 20260101 };
const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((d) => d.join(''));
const shownOf = (mask: string) => mask.replaceAll('*', '');

describe('resident identity number', () => {
  it.each([
    ['350102199003076616', '350***********6616'],
    ['35010219900307661X', '350***********661X'],
    ['350102900307661', '350********7661'],
    ['1234567', '*******'],
    ['', ''],
  ])('%s is shown as %s', (number, mask) => expect(maskResidentId(number)).toBe(mask));

  it('is spoken without marks', () => {
    expect(spokenResidentId('350102199003076616')).toBe('身份证号，350 开头，尾号 6616');
    expect(spokenResidentId('123')).toBe('身份证号，已隐藏');
  });
});

describe('certificate number', () => {
  it.each(['35010219900307661643', '35010219900307661643B1', '35010219900307661643B12'])(
    '%s shows three digits',
    (number) => {
      expect(maskCertificateNo(number)).toBe('350*****************');
      expect(spokenCertificateNo(number)).toBe('残疾人证号，350 开头，其余已隐藏');
    },
  );

  it('never depends on anything after the third digit, its length included', () => {
    fc.assert(
      fc.property(digits(3, 3), digits(0, 22), digits(0, 22), (head, a, b) => {
        expect(maskCertificateNo(head + a)).toBe(maskCertificateNo(head + b));
        expect(spokenCertificateNo(head + a)).toBe(spokenCertificateNo(head + b));
      }),
      seed,
    );
  });
});

describe('telephone and bank account', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['0591-87654321', '059******4321'],
    ['87654321', '******21'],
    ['110', '***'],
  ])('%s is shown as %s', (phone, mask) => expect(maskPhone(phone)).toBe(mask));

  it('is spoken with the same ends', () => {
    expect(spokenPhone('13812345678')).toBe('电话，138 开头，尾号 5678');
    expect(spokenPhone('87654321')).toBe('电话，尾号 21');
    expect(spokenAccountNo('6222021402012345678')).toBe('银行账号，尾号 5678');
  });

  it('shows four digits of an account', () =>
    expect(maskAccountNo('6222021402012345678')).toBe('***************5678'));

  it('never shows more than seven characters of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }).map((s) => s.replaceAll('*', '')),
        (text) => {
          for (const mask of [maskResidentId, maskPhone, maskAccountNo]) {
            expect(mask(text)).toHaveLength(text.length);
            expect(shownOf(mask(text)).length).toBeLessThanOrEqual(7);
          }
        },
      ),
      seed,
    );
  });
});

describe('name in a publicity list', () => {
  it.each([
    ['张明', '张*', '张某'],
    ['张晓明', '张*明', '张某明'],
    ['欧阳建国', '欧*国', '欧某国'],
    ['𠮷田明', '𠮷*明', '𠮷某明'],
    ['阿依古丽·买买提', '阿*提', '阿某提'],
    [' 张明 ', '张*', '张某'],
    ['张', '*', '某'],
    ['', '*', '某'],
  ])('%s is shown as %s and spoken as %s', (name, mask, spoken) => {
    expect(maskName(name)).toBe(mask);
    expect(spokenName(name)).toBe(spoken);
  });
});
