import type { Messages } from '../module/index.ts';

export const messages: Messages = {
  'words.no-such-meaning': () => '技能表和职业大典里都没有它。请写表里的名称或代码，例如：客户服务、收银员。',
  'words.no-letters': () => '这里没有文字。请写一个词。',
  'words.number': () => '词里不要写号码。',
  'words.same-as-name': () => '这就是表里的名称，不用补充。',
  'words.already-means': () => '这个词已经补充为别的意思。要改，请先撤回原来的。',
  'words.not-yours-or-gone': () => '这个词已经撤回，或者是别的地区补充的，请联系补充它的地区。',
  'done-word-added': () => '已补充，现在起就认得这个词。',
  'done-word-withdrawn': () => '已撤回，现在起不再认这个词。',
};
