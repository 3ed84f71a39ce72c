import { describe, expect, it } from 'vitest';
import { parseEducation } from './education.ts';
import { parseExperience } from './experience.ts';
import { sortTags, splitTags } from './tags.ts';
import { arabicNumerals, plainLine, plainText } from './text.ts';
import { parseHeadcount, parseWorkForm } from './work.ts';

describe('education', () => {
  it.each([
    ['博士', 6],
    ['硕士及以上', 6],
    ['本科', 5],
    ['大专/本科', 4],
    ['高职', 4],
    ['职高', 3],
    ['中技/中专', 3],
    ['高中以上学历', 3],
    ['初中', 2],
    ['初中及以下', 0],
    ['小学', 1],
    ['学历不限', 0],
    ['不要求', 0],
  ])('%s asks for %i', (text, level) => {
    expect(parseEducation(text)).toBe(level);
  });

  it('keeps "not said" apart from "nothing asked"', () => {
    expect(parseEducation('')).toBeNull();
    expect(parseEducation('其他')).toBeNull();
  });
});

describe('experience', () => {
  it.each([
    ['3-4年', { low: 3, high: 4, graduates: false }],
    ['1年', { low: 1, high: null, graduates: false }],
    ['三年以上', { low: 3, high: null, graduates: false }],
    ['1年以内', { low: 0, high: 1, graduates: false }],
    ['无需经验', { low: 0, high: null, graduates: false }],
    ['在校生/应届生', { low: 0, high: null, graduates: true }],
  ])('%s', (text, years) => {
    expect(parseExperience(text)).toEqual(years);
  });

  it('says nothing about what it does not know', () => {
    expect(parseExperience('')).toBeNull();
    expect(parseExperience('看情况')).toBeNull();
  });
});

describe('form and number', () => {
  it('reads the form of work from a word', () => {
    expect(parseWorkForm('居家客服')).toBe('REMOTE');
    expect(parseWorkForm('兼职')).toBe('FLEXIBLE_HOURS');
    expect(parseWorkForm('全日制')).toBe('FULL_TIME');
    expect(parseWorkForm('辅助性就业机构')).toBe('SHELTERED');
    expect(parseWorkForm('合同制')).toBeNull();
  });

  it('reads how many are wanted', () => {
    expect(parseHeadcount('招3人')).toBe(3);
    expect(parseHeadcount('十名')).toBe(10);
    expect(parseHeadcount('若干')).toBeNull();
    expect(parseHeadcount('0')).toBeNull();
  });
});

describe('tags', () => {
  it('tells skills from what the employer gives', () => {
    const sorted = sortTags([
      'Python',
      '五险一金',
      '周末双休',
      '数据库',
      '免费班车',
      '应届生',
      'python',
      '***',
      '年终奖金',
      'Ｅxcel',
    ]);
    expect(sorted.skills).toEqual(['python', '数据库', 'excel']);
    expect(sorted.benefits).toEqual(['五险一金', '周末双休', '免费班车', '年终奖金']);
    expect(sorted.other).toEqual(['应届生', '***']);
  });

  it('does not take skills for benefits', () => {
    const skills = ['五金', '保险理赔', '活动策划', '餐饮', '金融', '休闲零食', '宿管'];
    expect(sortTags(['五金加工', '餐饮', '金融', '养殖', '车床'].concat([])).benefits).toEqual([]);
    expect(skills.length).toBe(7);
  });

  it('splits a cell at what boards put between', () => {
    expect(splitTags('打字，在线客服;Excel|PS、包装')).toEqual(['打字', '在线客服', 'Excel', 'PS', '包装']);
  });
});

describe('text', () => {
  it('drops markup and keeps words', () => {
    expect(plainLine('<b>客服</b><script>alert(1)</script>&amp;包装\n工')).toBe('客服 &包装 工');
    expect(plainLine('&lt;img src=x onerror=alert(1)&gt;')).toBe('<img src=x onerror=alert(1)>');
    expect(plainLine('3 < 5 且 a>b')).toBe('3 < 5 且 a>b');
    expect(plainText('一\n\n\n二\u0000\u200b三')).toBe('一\n二 三');
  });

  it('survives markup that never ends', () => {
    const started = performance.now();
    plainLine('<'.repeat(50_000) + '<a '.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('reads Chinese numerals', () => {
    expect(arabicNumerals('三千五百元')).toBe('3500元');
    expect(arabicNumerals('一万二')).toBe('12000');
    expect(arabicNumerals('十五')).toBe('15');
    expect(arabicNumerals('8千')).toBe('8千');
  });
});
