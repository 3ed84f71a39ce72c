import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  bornBetween,
  compareDates,
  daysBetween,
  formatDateZh,
  isPlainDate,
  parsePlainDate,
  plainDate,
  todayInShanghai,
  yearOf,
} from './dates.ts';

const days = fc.integer({ min: 0, max: 90_000 }).map((n) => addDays(plainDate('1900-01-01'), n));

describe('dates as people write them', () => {
  it.each([
    '1990-3-7',
    '1990-03-07',
    '1990/3/7',
    '1990.3.7',
    '19900307',
    '1990年3月7日',
    '1990年03月07日',
    '１９９０－３－７',
    '１９９０年３月７日',
    ' 1990-03-07 ',
    '1990-03-07 00:00:00',
    '1990-03-07T00:00:00.000Z',
  ])('%s is 7 March 1990', (text) => expect(parsePlainDate(text)).toBe('1990-03-07'));

  it.each([
    '',
    '1990',
    '1990-3',
    '1990-13-01',
    '1990-02-29',
    '1900-02-29',
    '2021-04-31',
    '1990-3-7x',
    '0000-01-01',
  ])('%s is no date', (text) => expect(parsePlainDate(text)).toBeNull());

  it('refuses 10 MB without reading them', () => expect(parsePlainDate('1'.repeat(10_000_000))).toBeNull());

  it('reads back what it writes', () => {
    const property = fc.property(
      days,
      (date) => parsePlainDate(formatDateZh(date)) === date && isPlainDate(date),
    );
    fc.assert(property, { seed: 1 });
  });
});

describe('reckoning', () => {
  it('throws for text that is no date', () => {
    expect(() => plainDate('2023-02-29')).toThrow(RangeError);
    expect(() => plainDate('2023-2-3')).toThrow(RangeError);
  });

  it('turns a leap day into a birthday on 1 March', () => {
    const birth = plainDate('2004-02-29');
    expect(ageOn(birth, plainDate('2020-02-28'))).toBe(15);
    expect(ageOn(birth, plainDate('2020-02-29'))).toBe(16);
    expect(ageOn(birth, plainDate('2021-02-28'))).toBe(16);
    expect(ageOn(birth, plainDate('2021-03-01'))).toBe(17);
  });

  it('keeps to the end of a shorter month', () =>
    expect(addMonths(plainDate('2024-01-31'), 1)).toBe('2024-02-29'));

  it('knows the day in Shanghai, eight hours ahead', () => {
    expect(todayInShanghai(new Date('2024-12-31T15:59:59Z'))).toBe('2024-12-31');
    expect(todayInShanghai(new Date('2024-12-31T16:00:00Z'))).toBe('2025-01-01');
  });

  it('adds, counts and orders alike', () => {
    const step = fc.integer({ min: -4000, max: 4000 });
    const property = fc.property(days, step, (date, n) => {
      const later = addDays(date, n);
      return daysBetween(date, later) === n && Math.sign(compareDates(later, date)) === Math.sign(n);
    });
    fc.assert(property, { seed: 2 });
    expect(yearOf(plainDate('2024-06-30'))).toBe(2024);
  });
});

describe('birthdays of a band of ages', () => {
  const band = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }));
  const leapDay = fc.constantFrom('2024-02-29', '2000-02-29', '2023-02-28').map(plainDate);

  it('are those of exactly the people whose full years lie in it', () => {
    fc.assert(
      fc.property(days, fc.oneof(days, leapDay), band, (birth, on, [from, more]) => {
        const { after, until } = bornBetween(on, { from, to: from + more });
        const age = ageOn(birth, on);
        expect(birth > after && birth <= until).toBe(age >= from && age <= from + more);
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });

  it('leave out whoever was born on a leap day once too old', () => {
    const { after, until } = bornBetween(plainDate('2024-02-29'), { from: 16, to: 59 });
    expect(plainDate('1964-02-29') > after).toBe(false);
    expect({ after, until }).toEqual({ after: '1964-02-29', until: '2008-02-29' });
  });
});
