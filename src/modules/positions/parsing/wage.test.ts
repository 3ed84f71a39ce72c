import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWage } from './wage.ts';

const codes = (text: string) => parseWage(text).assumptions.map((each) => each.code);
/** Yuan a month. */
const yuan = (text: string) => {
  const { low, high } = parseWage(text);
  return [low === null ? null : low / 100, high === null ? null : high / 100];
};

describe('monthly wages', () => {
  it.each([
    ['6-9千', 6000, 9000],
    ['8千-1.2万', 8000, 12_000],
    ['1.2-2万', 12_000, 20_000],
    ['0.8-1万', 8000, 10_000],
    ['4k-6k', 4000, 6000],
    ['15-25K·16薪', 15_000, 25_000],
    ['8k-12', 8000, 12_000],
    ['3000-4500元/月', 3000, 4500],
    ['3000~4500', 3000, 4500],
    ['３０００－４５００元', 3000, 4500],
    ['¥5,000-8,000/月', 5000, 8000],
    ['3000-1万', 3000, 10_000],
    ['三千五至四千五', 3500, 4500],
    ['5000元', 5000, 5000],
  ])('%s', (text, low, high) => {
    expect(yuan(text)).toEqual([low, high]);
    expect(parseWage(text)).toMatchObject({ basis: 'month', unread: [] });
  });

  it('leaves extra months out and says so', () => {
    expect(parseWage('8千-1.2万·13薪')).toMatchObject({ low: 800_000, high: 1_200_000, monthsPerYear: 13 });
    expect(parseWage('8千-1.2万·13薪').assumptions).toEqual([{ code: 'extra-months-left-out', months: 13 }]);
  });

  it('keeps an open end open', () => {
    expect(yuan('5000以上')).toEqual([5000, null]);
    expect(yuan('3500+')).toEqual([3500, null]);
    expect(yuan('不低于2500元')).toEqual([2500, null]);
    expect(yuan('3000元以下')).toEqual([null, 3000]);
    expect(yuan('2千及以下')).toEqual([null, 2000]);
    expect(yuan('千及以下')).toEqual([null, 1000]);
    expect(yuan('底薪3000+提成')).toEqual([3000, null]);
  });

  it('takes a range that stands the wrong way round, and says so', () => {
    expect(yuan('9-6千')).toEqual([6000, 9000]);
    expect(codes('9-6千')).toEqual(['swapped']);
  });
});

describe('wages by other terms', () => {
  it.each([
    ['150元/天', 3262.5, 'day'],
    ['日薪150', 3262.5, 'day'],
    ['20元/小时', 3480, 'hour'],
    ['500元/周', 2175, 'week'],
    ['12万/年', 10_000, 'year'],
    ['年薪12万', 10_000, 'year'],
  ])('%s', (text, monthly, basis) => {
    expect(yuan(text)).toEqual([monthly, monthly]);
    expect(parseWage(text).basis).toBe(basis);
  });

  it('says what a day, an hour and a year were taken for', () => {
    expect(parseWage('150元/天').assumptions).toEqual([{ code: 'day-to-month', days: '21.75' }]);
    expect(parseWage('30-50元/小时').assumptions).toEqual([
      { code: 'hour-to-month', days: '21.75', hours: 8 },
    ]);
    expect(codes('20-40万')).toEqual(['read-as-year', 'year-over-12']);
  });

  it('rounds to whole fen, half up', () => {
    expect(parseWage('10-15万/年')).toMatchObject({ low: 833_333, high: 1_250_000 });
  });

  it('takes other days and hours from its parameters', () => {
    const parameters = { payDaysPerMonth: 2600, hoursPerDay: 6 };
    expect(parseWage('100元/天', parameters).low).toBe(260_000);
    expect(parseWage('10元/小时', parameters).low).toBe(156_000);
  });
});

describe('what is not a wage', () => {
  it('knows 面议 as an answer', () => {
    expect(parseWage('薪资面议')).toMatchObject({ negotiable: true, low: null, high: null, unread: [] });
  });

  it.each(['abc', '150', '150元', '5-1万', '三四千', '0-0', '1', '99999999999999万', '计件', '＝1+1'])(
    'says %s as unread',
    (text) => {
      expect(parseWage(text)).toMatchObject({ low: null, high: null, unread: [text] });
    },
  );

  it('says the part that was not understood', () => {
    expect(parseWage('3000元/月,包吃住').unread).toEqual(['包吃住']);
    expect(parseWage('2000-3000元/月 五险一金').unread).toEqual(['五险一金']);
  });

  it('never throws, never turns low above high, and always keeps fen whole', () => {
    const pieces = fc.constantFrom(
      '3',
      '1.2',
      '000',
      '千',
      '万',
      'k',
      '-',
      '元',
      '/天',
      '/年',
      '薪',
      '以上',
      '面议',
      '·',
      ' ',
      '五',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const { low, high, unread, negotiable } = parseWage(written);
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        for (const sum of [low, high]) if (sum !== null) expect(Number.isInteger(sum) && sum > 0).toBe(true);
        if (low === null && high === null && written.trim() !== '')
          expect(negotiable || unread.length > 0).toBe(true);
      }),
      { seed: 2022, numRuns: 2000 },
    );
  });

  it('reads back any plain range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 300 }), fc.integer({ min: 0, max: 100 }), (base, span) => {
        const [low, high] = [base * 100, (base + span) * 100];
        expect(yuan(`${low}-${high}元/月`)).toEqual([low, high]);
        expect(yuan(`${low / 1000}-${high / 1000}千`)).toEqual([low, high]);
      }),
      { seed: 2023 },
    );
  });
});
