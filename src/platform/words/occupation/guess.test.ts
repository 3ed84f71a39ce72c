import { describe, expect, it } from 'vitest';
import { isOccupationCode, SINGLE_OCCUPATIONS } from '../../../kernel/occupations/index.ts';
import { EVERYDAY_TITLES } from './everyday-titles.ts';
import { OCCUPATION_SYNONYMS, OccupationWords } from './entries.ts';
import { guessOccupation as guessIn, RECOGNISED } from './guess.ts';
import { titleParts } from './title.ts';

const words = new OccupationWords();
const guessOccupation = (title: string) => guessIn(words, title);

describe('the table of words', () => {
  it('names only single occupations, and says where each word comes from', () => {
    expect(OCCUPATION_SYNONYMS.filter(({ code }) => !isOccupationCode(code))).toEqual([]);
    expect(OCCUPATION_SYNONYMS.filter(({ source }) => !['大典', '标签', '编辑'].includes(source))).toEqual(
      [],
    );
  });

  it('gives no word to two occupations', () => {
    const all = OCCUPATION_SYNONYMS.map(({ word }) => word);
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  });
});

describe('guessing the occupation of a title', () => {
  it('is sure of the names of the edition itself', () => {
    const seen = new Set<string>();
    const unique = SINGLE_OCCUPATIONS.filter(
      ({ name }) => !name.startsWith('其他') && !seen.has(name) && seen.add(name),
    );
    const right = unique.filter(({ code, name }) => guessOccupation(name)?.code === code);
    expect(right.length / unique.length).toBeGreaterThan(0.97);
    expect(guessOccupation('网约配送员')).toEqual({
      code: '4-10-08-01',
      certainty: 100,
      why: ['网约配送员'],
    });
  });

  it('gets at least nine of ten everyday titles right, and is sure of four of five', () => {
    const guesses = EVERYDAY_TITLES.map(([title, code]) => ({ code, guess: guessOccupation(title) }));
    const right = guesses.filter(({ code, guess }) => guess?.code === code);
    const sure = guesses.filter(({ guess }) => (guess?.certainty ?? 0) >= RECOGNISED);
    expect(right.length / guesses.length).toBeGreaterThanOrEqual(0.9);
    expect(sure.length / guesses.length).toBeGreaterThanOrEqual(0.8);
  });

  it('is less sure of wide words, and silent about words without work', () => {
    expect(guessOccupation('普工')?.certainty).toBeLessThan(RECOGNISED);
    expect(guessOccupation('诚聘英才')).toBeNull();
    expect(guessOccupation('')).toBeNull();
    expect(guessOccupation('!!!')).toBeNull();
  });

  it('looks past pay, place and term', () => {
    expect(titleParts('急聘保洁员（包吃住，月薪3500）')[0]).toBe('保洁员');
    expect(titleParts('2024届软件开发岗 工作地点：南京（合肥）')[0]).toBe('软件开发');
    expect(titleParts('数据分析师 8-12K(J12345)')[0]).toBe('数据分析师');
  });

  it('gives whole certainties from 0 to 100', () => {
    for (const [title] of EVERYDAY_TITLES) {
      const certainty = guessOccupation(title)?.certainty ?? 0;
      expect(Number.isInteger(certainty) && certainty >= 0 && certainty <= 100).toBe(true);
    }
  });
});
