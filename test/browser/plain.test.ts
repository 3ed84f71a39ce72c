import { expect, test } from 'vitest';
import { COMMON_CHARACTERS } from './common-characters.ts';
import { plainTextFindings } from './plain.ts';

const said = (...blocks: string[]) => plainTextFindings(blocks).map((f) => f.what);

test('level 1 of GB 2312 is 3,755 characters, from 啊 to 座', () => {
  const all = [...COMMON_CHARACTERS];
  expect([all.length, all[0], all.at(-1)]).toEqual([3755, '啊', '座']);
});

test('plain sentences pass', () => {
  expect(said('你自己交了社保？可以申请补贴。', '请在 2026年12月31日前交材料。')).toEqual([]);
});

test('a sentence of more than 45 characters is found; numbers and signs do not count as many', () => {
  expect(said('一'.repeat(46))).toEqual(['a sentence of 46 characters, at most 45']);
  expect(said(`${'一'.repeat(22)}。${'一'.repeat(30)}`)).toEqual([]);
  expect(said(`${'一'.repeat(43)}《${'一'.repeat(40)}》，3507001288419`)).toEqual([]);
});

test('a page of long sentences is found though none is too long', () => {
  expect(said(...Array.from({ length: 8 }, () => '一'.repeat(30)))).toEqual([
    'sentences of 30.0 characters on average, at most 25',
  ]);
});

test('stiff words and rare characters are found', () => {
  expect(said('请予以补正。', '您好。')).toEqual(['says 予以', 'says 您']);
  expect(said('饕餮')).toEqual(['rare characters: 饕餮']);
});
