import { describe, expect, test } from 'vitest';
import { regions } from '../../province/fujian/index.ts';
import { findRegions } from './pinyin.ts';

const names = (text: string) => findRegions(regions, text).map(({ name }) => name);

describe('regions by name and by sound', () => {
  test.each([
    ['泉州', '泉州市'],
    ['quanzhou', '泉州市'],
    ['Quan Zhou', '泉州市'],
    ['ｑｚ', '泉州市'],
    ['jinjiang', '晋江市'],
    ['xiamen', '厦门市'],
    ['changle', '长乐区'],
    ['changting', '长汀县'],
    ['zherong', '柘荣县'],
    ['pingtan', '平潭综合实验区'],
    ['gudong', '鼓东街道'],
  ])('%s finds %s', (typed, name) => {
    expect(names(typed)).toContain(name);
  });

  test('larger regions stand first', () => {
    expect(names('qz')[0]).toBe('泉州市');
  });

  test('nothing typed, nothing found; no match, nothing found', () => {
    expect(names('  ')).toEqual([]);
    expect(names('zzzz')).toEqual([]);
  });

  test('no more than asked for, each once', () => {
    const found = findRegions(regions, 's', 30).map(({ code }) => code);
    expect(found).toHaveLength(30);
    expect(new Set(found).size).toBe(30);
  });
});
