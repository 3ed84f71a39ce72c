import { expect, test } from 'vitest';
import { typedLetters, typedName, typedText } from './pinyin.ts';

test.each([
  ['张小明', 'zhangxiaoming', 'zxm'],
  ['单雄信', 'shanxiongxin', 'sxx'],
  ['曾国藩', 'zengguofan', 'zgf'],
  ['仇英', 'qiuying', 'qy'],
  ['解晓东', 'xiexiaodong', 'xxd'],
  ['查良镛', 'zhaliangyong', 'zly'],
  ['任重', 'renzhong', 'rz'],
  ['缪丽', 'miaoli', 'ml'],
  ['种师道', 'chongshidao', 'csd'],
  ['吕布', 'lvbu', 'lb'],
  ['欧阳锋', 'ouyangfeng', 'oyf'],
  ['尉迟恭', 'yuchigong', 'ycg'],
  ['阿依古丽·艾山', 'ayiguliaishan', 'ayglas'],
  ['𱁬', '', ''],
])('%s is typed %s or %s', (name, full, initials) => {
  expect(typedName(name)).toEqual({ full, initials });
});

test('a word is not read as a surname', () => {
  expect(typedText('单位').full).toBe('danwei');
  expect(typedText('福州样例包装有限公司').initials).toBe('fzylbzyxgs');
});

test.each([
  ['Zhang Xiaoming', 'zhangxiaoming'],
  ['ｚｘｍ', 'zxm'],
  ['lü bu', 'lvbu'],
  ['张xm', null],
  ['zxm1', null],
  ['', null],
])('%s is read as letters %s', (text, letters) => {
  expect(typedLetters(text)).toBe(letters);
});
