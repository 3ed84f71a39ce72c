import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRegionCode } from '../../kernel/codes/index.ts';
import { DIVISIONS } from './divisions.ts';
import { regions } from './index.ts';

const codes = DIVISIONS.trim()
  .split('\n')
  .map((line) => line.split(' ')[0] ?? '');
const level = (name: string) => codes.filter((code) => regions.get(code)?.level === name);

describe('the table of divisions', () => {
  it('holds 9 cities, 84 counties and 1,170 townships, each once and below a region of the table', () => {
    expect([level('city').length, level('county').length, level('township').length]).toEqual([9, 84, 1170]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => code === '350000' || regions.has(regions.parent(code) ?? ''))).toBe(true);
  });

  it('has 10 reporting units and 83 administered counties', () => {
    expect(regions.units.map((unit) => regions.unit(unit.code))).toEqual([
      3501, 3502, 3503, 3504, 3505, 3506, 3507, 3508, 3509, 3510,
    ]);
    expect(regions.counties().filter((county) => county.administered)).toHaveLength(83);
    expect(regions.get('350527')?.administered).toBe(false);
  });

  it('keeps 平潭 out of Fuzhou', () => {
    expect(regions.key('350128')).toBe(351028000000);
    expect(regions.children('350100').map((region) => region.code)).not.toContain('350128');
    const { lo, hi } = regions.range('350100');
    expect(regions.key('350128') >= lo && regions.key('350128') < hi).toBe(false);
  });

  it('nests every region in the range above it, and never in that of a sibling', () => {
    for (const code of codes) {
      const inside = (outer: string) =>
        regions.range(code).lo >= regions.range(outer).lo &&
        regions.range(code).hi <= regions.range(outer).hi;
      const above = regions.parent(code);
      if (above === null || above === '350000') continue;
      expect(inside(above)).toBe(true);
      const homes = regions.children(regions.parent(above) ?? '').filter((sibling) => inside(sibling.code));
      expect(homes.map((home) => home.code)).toEqual([above]);
    }
  });

  it('leads every retired code to codes in use, split ones to several', () => {
    const split = regions.retired.filter((region) => regions.current(region.code) === null);
    expect(split.map((region) => region.code)).toEqual(['350321', '352300', '352326']);
    const known = new Set(regions.retired.map((region) => region.code));
    expect(regions.retired.every(({ to }) => to.every((code) => regions.has(code) || known.has(code)))).toBe(
      true,
    );
  });

  it.each([
    ['350182', '350112', 2017],
    ['350402', '350404', 2021],
    ['350403', '350404', 2021],
    ['350427', '350405', 2021],
    ['350681', '350604', 2021],
    ['350625', '350605', 2021],
    ['350784', '350703', 2014],
    ['350822', '350803', 2014],
    ['352100', '350700', 1994],
    ['352200', '350900', 1999],
    ['352600', '350800', 1996],
  ])('%s became %s in %i', (old, today, year) => {
    expect(regions.current(old)).toBe(today);
    expect(regions.retired.find((region) => region.code === old)?.year).toBe(year);
  });
});

describe('written places', () => {
  it.each([
    ['福州', '350100'],
    ['福州市', '350100'],
    ['泉州·晋江', '350582'],
    ['厦门-思明区', '350203'],
    ['厦门 思明', '350203'],
    ['晋江', '350582'],
    ['福建省福州市鼓楼区', '350102'],
    ['福州市鼓楼区东街街道', '350102004'],
    ['福州市仓山区建新镇金山大道1号', '350104103'],
    ['福州市平潭县', '350128'],
    ['平潭', '350128'],
    ['平潭综合实验区', '350128'],
    ['长乐市', '350112'],
    ['宁德', '350900'],
    ['宁德县', '350902'],
    ['沙县', '350405'],
    ['350102000000', '350102'],
    ['350182', '350112'],
    ['福建', '350000'],
  ])('%s is %s', (text, code) => expect(regions.find(text)).toBe(code));

  it.each(['', '福州大学', '南京市鼓楼区', '福州市思明区', '异地招聘', '350199', '12'])(
    '%s is not certain',
    (text) => expect(regions.find(text)).toBeNull(),
  );

  it('finds every county and township by its full name', () => {
    for (const code of codes) expect(regions.find(regions.fullName(code))).toBe(code);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => (regions.find(text) ?? '') !== 'x'),
      { seed: 8 },
    );
  });
});

describe('region codes on entry', () => {
  it.each([
    ['350102', 'ok', null],
    ['350102000000', 'ok', null],
    ['350102001', 'ok', null],
    ['350102001005', 'ok', null],
    ['350182', 'legacy', 'retired'],
    ['350199', 'invalid', 'unknown'],
    ['350102999', 'invalid', 'unknown'],
    ['110105', 'invalid', 'outside-province'],
    ['3501', 'invalid', 'length'],
    ['35010A', 'invalid', 'alphabet'],
  ])('%s: %s, %s', (text, verdict, reason) => {
    expect(checkRegionCode(text, regions)).toMatchObject({ verdict, reason });
  });

  it('says where a retired code lies today', () => {
    expect(checkRegionCode('350427', regions).parts).toMatchObject({ successors: ['350405'], unit: 3504 });
    expect(checkRegionCode('350321', regions).parts.successors).toHaveLength(4);
  });
});
