import { expect, test } from 'vitest';
import { FACTS, type FactDeclaration } from './facts.ts';
import { SCHEMES } from './schemes/index.ts';

const NOT_PLAIN = /予以|相关|进行|按规定|符合条件|您/;

/** Sentences of a text, without their ends. */
const sentences = (text: string) => text.split(/[。？！]/).filter((s) => s !== '');

const plain = [
  ...SCHEMES.flatMap((s) => [s.summary, ...s.conditions.map((c) => c.text)]),
  ...Object.values<FactDeclaration>(FACTS).flatMap((f) => [f.question, f.why, f.settle]),
];

test('plain text: at most 45 characters a sentence, 25 on average, none of the stiff words', () => {
  const all = plain.flatMap(sentences);
  expect(all.filter((s) => s.length > 45)).toEqual([]);
  expect(all.reduce((sum, s) => sum + s.length, 0) / all.length).toBeLessThan(25);
  expect(plain.filter((text) => NOT_PLAIN.test(text))).toEqual([]);
});

test('easy text: one sentence a line, at most 15 characters, no percent, no double negative', () => {
  for (const { id, easy } of SCHEMES) {
    expect([id, easy.length > 0]).toEqual([id, true]);
    for (const line of easy) {
      expect([line, line.length <= 16 && line.endsWith('。')]).toEqual([line, true]);
      expect(sentences(line)).toHaveLength(1);
      expect(line).not.toMatch(/[%％；：]|不是不|没有不/);
    }
  }
});

test('no question asks who somebody is', () => {
  expect(plain.filter((text) => /姓名是|身份证号|电话|住址|出生日期是/.test(text))).toEqual([]);
});
