import { describe, expect, it } from 'vitest';
import { canonicalRegionCode, regionKey, regionLevel, scopeRange, unitOf } from './regions.ts';
import { buildRegions } from './regions/build.ts';

// An invented province, so that no change of the map of Fujian breaks a test of the rules.
const regions = buildRegions({
  rows: [
    ['990000', '甲省'],
    ['990100', '东州市'],
    ['990102', '河西区'],
    ['990102001', '桥头街道'],
    ['990128', '海岛县'],
    ['990128100', '港口镇'],
    ['990200', '西州市'],
    ['990203', '山北县'],
  ],
  units: [
    { number: 3, code: '990128', name: '海岛试验区' },
    { number: 1, code: '990100', name: '东州市' },
    { number: 2, code: '990200', name: '西州市' },
  ],
  retired: [
    { code: '990221', name: '北山县', year: 2003, to: ['990222'] },
    { code: '990222', name: '大山县', year: 2010, to: ['990203'] },
    { code: '990121', name: '分家县', year: 2001, to: ['990102', '990203'] },
  ],
  unadministered: ['990203'],
});
const island = { '990128': 3 };

describe('codes and keys', () => {
  it('puts a county that reports by itself beside its city', () => {
    expect(regionKey('990128', island)).toBe(990328000000);
    expect(regionKey('990128100', island)).toBe(990328100000);
    expect(regionKey('990102001005', island)).toBe(990102001005);
    expect(unitOf('990128100', island)).toBe(9903);
    expect(unitOf('990102', island)).toBe(9901);
  });

  it('gives half-open ranges', () => {
    expect(scopeRange('990000', island)).toEqual({ lo: 990000000000, hi: 1000000000000 });
    expect(scopeRange('990100', island)).toEqual({ lo: 990100000000, hi: 990200000000 });
    expect(scopeRange('990128', island)).toEqual({ lo: 990328000000, hi: 990329000000 });
    expect(scopeRange('990102001', island)).toEqual({ lo: 990102001000, hi: 990102002000 });
    expect(scopeRange('990102001005', island)).toEqual({ lo: 990102001005, hi: 990102001006 });
  });

  it('shortens codes to their own length and refuses gaps', () => {
    expect(canonicalRegionCode('990102000000')).toBeNull(); // no province begins with 9
    expect(canonicalRegionCode('350102000000')).toBe('350102');
    expect(canonicalRegionCode('350102001000')).toBe('350102001');
    expect(canonicalRegionCode('350000000000')).toBe('350000');
    expect(canonicalRegionCode('350002')).toBeNull();
    expect(canonicalRegionCode('350102000001')).toBeNull();
    expect(canonicalRegionCode('3501')).toBeNull();
    expect(['350000', '350100', '350102', '350102001', '350102001001'].map(regionLevel)).toEqual([
      'province',
      'city',
      'county',
      'township',
      'village',
    ]);
  });
});

describe('the tree of reporting', () => {
  it('orders units by number and takes the island out of its city', () => {
    expect(regions.children('990000').map((region) => region.name)).toEqual([
      '东州市',
      '西州市',
      '海岛试验区',
    ]);
    expect(regions.children('990100').map((region) => region.code)).toEqual(['990102']);
    expect(regions.parent('990128')).toBe('990000');
    expect(regions.unitRegion(9903)?.code).toBe('990128');
  });

  it('names places with and without the way there', () => {
    expect(regions.fullName('990102001')).toBe('东州市河西区桥头街道');
    expect(regions.fullName('990128100')).toBe('海岛试验区港口镇');
    expect(regions.fullName('990102001007')).toBe('东州市河西区桥头街道');
    expect(regions.name('000000')).toBe('000000');
    expect(regions.path('990000').map((region) => region.name)).toEqual(['甲省']);
  });

  it('leads keys back to codes', () => {
    for (const code of ['990000', '990100', '990102', '990102001', '990102001007', '990128', '990128100']) {
      expect(regions.codeOf(regions.key(code))).toBe(code);
    }
  });

  it('follows retired codes, unless the place was split', () => {
    expect(regions.current('990221')).toBe('990203');
    expect(regions.current('990102')).toBe('990102');
    expect(regions.current('990121')).toBeNull();
    expect(regions.current('990199')).toBeNull();
  });

  it('marks what has no administration', () => {
    expect(regions.counties().filter((county) => county.administered)).toHaveLength(2);
  });
});
