import { describe, expect, it } from 'vitest';
import {
  isOccupationCode,
  occupationName,
  occupationPath,
  OCCUPATIONS,
  occupationsUnder,
  SINGLE_OCCUPATIONS,
} from './occupations/index.ts';

describe('the occupations of 2022', () => {
  it('names each code once, in order', () => {
    const codes = OCCUPATIONS.map((node) => node.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...codes].sort()).toEqual(codes);
    expect(
      OCCUPATIONS.every((node) => /^[1-8]-\d\d-\d\d-\d\d$/.test(node.code) && /^\S{2,}$/.test(node.name)),
    ).toBe(true);
  });

  it('has eight major groups and hangs every node on the group above it', () => {
    expect(occupationsUnder(null).map((node) => node.code[0])).toEqual([...'12345678']);
    for (const node of OCCUPATIONS) {
      const path = occupationPath(node.code);
      expect(path[0]?.level, node.code).toBe(1);
      expect(path.at(-1)).toBe(node);
      if (node.level > 1) expect(path.at(-2)?.level, node.code).toBeLessThan(node.level);
    }
  });

  it('knows the occupations that the programme names', () => {
    expect(occupationName('4-10-08-01')).toBe('网约配送员');
    expect(occupationName('4-01-06-02')).toBe('互联网营销师');
    expect(occupationName('4-01-02-04')).toBe('收银员');
    expect(occupationName('2-05-10-00')).toBe('盲人医疗按摩人员');
    expect(occupationName('4-04-05-05')).toBe('人工智能训练师');
  });

  it('takes a small group without members for an occupation, and no other group', () => {
    expect(isOccupationCode('4-01-01-00')).toBe(true);
    expect(isOccupationCode('4-01-02-00')).toBe(false);
    expect(isOccupationCode('4-01-00-00')).toBe(false);
    expect(isOccupationCode('9-99-99-99')).toBe(false);
    expect(isOccupationCode('')).toBe(false);
    expect(SINGLE_OCCUPATIONS.length).toBe(1690);
    expect(isOccupationCode('2-05-09-00')).toBe(true);
    expect(isOccupationCode('2-08-99-00')).toBe(true);
  });

  it('lists what is under a group', () => {
    expect(occupationsUnder('4-01-02-00').map((node) => node.name)).toContain('收银员');
    expect(occupationPath('4-01-02-04').map((node) => node.level)).toEqual([1, 2, 3, 4]);
    expect(occupationPath('nothing')).toEqual([]);
  });
});
