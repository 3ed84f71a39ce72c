import { describe, expect, it } from 'vitest';
import { buildRegions } from '../regions/build.ts';
import { checkRegionCode } from './index.ts';

// An invented province, so that no change of the map of Fujian breaks a test of the rules.
const regions = buildRegions({
  rows: [
    ['810000', '甲省'],
    ['810100', '东州市'],
    ['810102', '河西区'],
    ['810102001', '桥头街道'],
    ['810128', '海岛县'],
    ['810200', '西州市'],
    ['810203', '山北县'],
  ],
  units: [
    { number: 3, code: '810128', name: '海岛试验区' },
    { number: 1, code: '810100', name: '东州市' },
    { number: 2, code: '810200', name: '西州市' },
  ],
  retired: [
    { code: '810222', name: '大山县', year: 2010, to: ['810203'] },
    { code: '810121', name: '分家县', year: 2001, to: ['810102', '810203'] },
  ],
  unadministered: [],
});
const check = (text: string) => checkRegionCode(text, regions);

describe('region codes', () => {
  it.each([
    ['810102', '810102', 'county', '东州市河西区', 8101, 810102000000],
    ['810102000000', '810102', 'county', '东州市河西区', 8101, 810102000000],
    ['810102001', '810102001', 'township', '东州市河西区桥头街道', 8101, 810102001000],
    ['810128', '810128', 'county', '海岛试验区', 8103, 810328000000],
  ])('%s is in use', (text, value, level, name, unit, key) => {
    const { verdict, reason, parts, value: kept } = check(text);
    expect({ verdict, reason, value: kept }).toEqual({ verdict: 'ok', reason: null, value });
    expect(parts).toEqual({ level, name, unit, key, successors: [] });
  });

  it('accepts a village of a township in use, since villages are not listed', () => {
    expect(check('810102001005')).toMatchObject({ verdict: 'ok', parts: { level: 'village' } });
  });

  it('leads a retired code to its successor, and a split one to all of them', () => {
    expect(check('810222')).toEqual({
      value: '810222',
      verdict: 'legacy',
      reason: 'retired',
      parts: { level: 'county', name: '大山县', unit: 8102, key: 810203000000, successors: ['810203'] },
    });
    expect(check('810121')).toMatchObject({
      verdict: 'legacy',
      parts: { name: '分家县', unit: 8101, key: 810121000000, successors: ['810102', '810203'] },
    });
  });

  it.each([
    ['810199', 'unknown', 'county'],
    ['810102999', 'unknown', 'township'],
    ['820102', 'outside-province', 'county'],
    ['350000', 'outside-province', 'province'],
    ['358100', 'outside-province', 'city'],
  ])('%s is refused: %s (%s)', (text, reason, level) => {
    expect(check(text)).toMatchObject({ verdict: 'invalid', reason, parts: { level } });
  });

  it.each([
    ['', 'length'],
    ['8101', 'length'],
    ['81010200', 'length'],
    ['8101020010', 'length'],
    ['8101020010051', 'length'],
    ['81010A', 'alphabet'],
    ['A81010', 'alphabet'],
    ['810102A01', 'alphabet'],
    ['910102', 'unknown'],
    ['810102000001', 'unknown'],
    ['810002', 'unknown'],
  ])('%s is refused: %s', (text, reason) => {
    expect(check(text)).toMatchObject({ verdict: 'invalid', reason, parts: {} });
  });
});
