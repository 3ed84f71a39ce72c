import fc from 'fast-check';
import * as jieba from 'jieba-wasm/node';
import { describe, expect, it } from 'vitest';
import { isOccupationCode } from '../../kernel/occupations/index.ts';
import { buildDictionary, baseDictionary } from './dictionary.ts';
import { foldWords } from './fold.ts';
import { half, measureTexts, measureTitles, readTexts, readTitles } from './labelled/measure.ts';
import { LABELLED_TEXTS } from './labelled/texts.ts';
import { LABELLED_TITLES } from './labelled/titles.ts';
import { likeliestOccupation, recogniseOccupation } from './occupations.ts';
import { borders } from './segment.ts';
import { SKILL_SYNONYMS, SKILLS, skillOf } from './skill-list.ts';
import { recogniseSkills, skillKey, skillKeys, storedSkillKey } from './skills.ts';

const words = baseDictionary();
const names = (text: string) => recogniseSkills(words, text).map(({ name }) => name);

describe('the tables', () => {
  it('give every code and every word once, folded, with a source', () => {
    const codes = SKILLS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const all = [...SKILLS.map(({ name }) => name), ...SKILL_SYNONYMS.map(({ word }) => word)];
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
    expect(all.filter((word) => foldWords(word) !== word)).toEqual([]);
    const sources = [...SKILLS, ...SKILL_SYNONYMS].map(({ source }) => source);
    expect(sources.filter((source) => !['大典', '标签', '编辑'].includes(source))).toEqual([]);
    expect(SKILLS.filter(({ group }) => group === '')).toEqual([]);
    expect(SKILL_SYNONYMS.filter(({ code }) => skillOf(code) === null)).toEqual([]);
  });

  it('know each of their own words as the skill that it stands for', () => {
    for (const { name } of SKILLS) expect(skillKey(words, name)).toBe(name);
    for (const { code, word } of SKILL_SYNONYMS) expect(skillKey(words, word)).toBe(skillOf(code)?.name);
  });
});

describe('folding', () => {
  it.each([
    ['ＥＸＣＥＬ 表格', 'excel表格'],
    ['資料庫、軟體測試', '数据库、软件测试'],
    ['做帳', '做账'],
    ['登录帐号', '登录账号'],
    ['帐篷', '帐篷'],
    ['MS  Office', 'ms office'],
    ['文件程序', '文件程序'],
  ])('%s is %s', (written, folded) => expect(foldWords(written)).toBe(folded));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('資料庫', '做帳', '客服', ' ', 'Ｅ', 'excel', '，', '帐', '号', 'c++')),
        (parts) => {
          const once = foldWords(parts.join(''));
          expect(foldWords(once)).toBe(once);
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});

describe('recognising skills', () => {
  it.each([
    ['客服', ['客户服务']],
    ['客户服务', ['客户服务']],
    ['会用EXCEL表格', ['excel']],
    ['熟练使用办公软件者优先', ['办公软件']],
    ['我会计算', []],
    ['c、c++、golang', ['c', 'c++', 'go语言']],
    ['cobol', []],
    ['公司管理规范，提供专业培训、五险一金', []],
    ['【急聘】淘宝客服（双休）', ['客户服务']],
    ['打字，打字，电脑打字', ['打字']],
  ])('%s: %j', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    ['无需英语，会打字', ['打字']],
    ['不要求英语、日语', []],
    ['英语不作要求', []],
    ['不会英语也可以，要会打字', ['打字']],
    ['不要求经验但需会打字', ['打字']],
  ])('leaves out what is not asked for: %s', (text, expected) => expect(names(text)).toEqual(expected));

  it('says where the word stands and which table knows it', () => {
    const text = '负责淘宝客服';
    const [first] = recogniseSkills(words, text);
    expect(first).toEqual({
      code: 'SE01',
      name: '客户服务',
      span: [2, 6],
      why: { word: '淘宝客服', source: '编辑' },
    });
  });

  it('keeps spans apart and in order, whatever is written', () => {
    const word = fc.constantFrom(
      ...SKILL_SYNONYMS.map((each) => each.word),
      '，',
      '无需',
      '会',
      ' ',
      '龘',
      '\u{1F600}',
      'x',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (parts) => {
        let end = 0;
        const folded = foldWords(parts.join(''));
        for (const { span, why } of recogniseSkills(words, parts.join(''))) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(folded.slice(...span)).toContain(why.word);
          end = span[1];
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('keeps one key for one skill, and an unknown word as it is', () => {
    expect(skillKeys(words, ['客服', '客户服务', 'ＥＸＣＥＬ', 'excel表格', '潮汕工夫', ''])).toEqual([
      '客户服务',
      'excel',
      '潮汕工夫',
    ]);
  });

  it('reads a stored key by what its word means now', () => {
    const now = ['客服', 'ＥＸＣＥＬ', '潮汕工夫'].map((stored) => storedSkillKey(words, stored));
    expect(now).toEqual(['客户服务', 'excel', '潮汕工夫']);
  });

  it('gives the same again for its own keys', () => {
    for (const { name } of SKILLS) expect(skillKeys(words, [name])).toEqual([name]);
  });

  it('stays quick on long text', () => {
    const started = performance.now();
    recogniseSkills(words, '熟练使用办公软件和数据库'.repeat(2_000));
    recogniseSkills(words, '无需'.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('words that were added', () => {
  const more = buildDictionary([
    { word: '外呼宝', kind: 'skill', code: 'SE02' },
    { word: '店小二', kind: 'occupation', code: '4-01-02-03' },
  ]);
  it('are known at once, and only there', () => {
    expect(skillKeys(more, ['外呼宝'])).toEqual(['电话沟通']);
    expect(recogniseSkills(more, '会用外呼宝')[0]?.why.source).toBe('本系统');
    expect(likeliestOccupation(more, '招店小二')?.code).toBe('4-01-02-03');
    expect(likeliestOccupation(words, '店小二')).toBeNull();
    expect(skillKeys(words, ['外呼宝'])).toEqual(['外呼宝']);
  });
});

describe('recognising occupations', () => {
  it('gives several, the likeliest first, each with its words', () => {
    const found = recogniseOccupation(words, '淘寶客服');
    expect(found[0]).toMatchObject({ code: '4-04-05-03', why: ['淘宝客服'] });
    expect(found.length).toBeLessThanOrEqual(4);
    expect(found.every(({ code, why }) => isOccupationCode(code) && why.length > 0)).toBe(true);
    const certainties = found.map(({ certainty }) => certainty);
    expect(certainties).toEqual(certainties.toSorted((a, b) => b - a));
  });

  it('is made surer by tags and never made by them', () => {
    const alone = likeliestOccupation(words, '软件项目二次开发实施');
    const confirmed = likeliestOccupation(words, '软件项目二次开发实施', 'java、mysql');
    expect(confirmed?.certainty ?? 0).toBeGreaterThanOrEqual(alone?.certainty ?? 0);
    expect(likeliestOccupation(words, '诚聘英才', 'java、软件开发')).toBeNull();
  });
});

describe('against labels that were set before tuning', () => {
  it('finds occupations: the half that nobody tuned on', () => {
    const { precision, recall } = measureTitles(words, half(readTitles(LABELLED_TITLES), 1));
    expect(precision).toBeGreaterThanOrEqual(0.92);
    expect(recall).toBeGreaterThanOrEqual(0.75);
  });

  it('finds skills: the half that nobody tuned on', () => {
    const { precision, recall } = measureTexts(words, half(readTexts(LABELLED_TEXTS), 1));
    expect(precision).toBeGreaterThanOrEqual(0.93);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('has every label in the lists', () => {
    for (const { codes } of readTitles(LABELLED_TITLES)) expect(codes.every(isOccupationCode)).toBe(true);
    const known = new Set(SKILLS.map(({ name }) => name));
    for (const { skills } of readTexts(LABELLED_TEXTS))
      expect(skills.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('borders of words', () => {
  // The judge: another segmenter, with the words of the table added to its dictionary as to ours by longest match.
  it('lie where jieba puts them, around every skill found', () => {
    for (const { word } of SKILL_SYNONYMS) jieba.add_word(word, 100_000);
    for (const { name } of SKILLS) jieba.add_word(name, 100_000);
    let agreed = 0;
    let all = 0;
    for (const { text } of readTexts(LABELLED_TEXTS)) {
      const folded = foldWords(text);
      const theirs = new Set([0, ...ends(jieba.cut(folded, false))]);
      for (const { span } of recogniseSkills(words, text)) {
        all++;
        if (theirs.has(span[0]) && theirs.has(span[1])) agreed++;
      }
    }
    expect(agreed / all).toBeGreaterThanOrEqual(0.95);
  });

  it('are known for Chinese in this runtime', () => {
    expect(borders('我会计算')[1]).toBe(1);
    expect(borders('我会计算')[3]).toBe(0);
  });
});

function ends(parts: readonly string[]): number[] {
  let at = 0;
  return parts.map((part) => (at += part.length));
}
