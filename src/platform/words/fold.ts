import { Converter } from 'opencc-js/t2cn';
import { VARIANTS } from './data/variants.ts';

type Convert = (text: string) => string;
// The tables unfold on first use: most processes never fold a word.
let characters: Convert | null = null;
let phrases: Convert | null = null;

/**
 * Chinese of any script and width as it is compared: half width, lower case, simplified characters, usual spelling, one
 * blank between Latin words and none beside Chinese. Words that Taiwan says otherwise (軟體, 資料庫) become ours, but only
 * in a text that is written in traditional characters: in a simplified one the same signs may mean something else.
 */
export function foldWords(text: string): string {
  let folded = simplified(text.normalize('NFKC')).toLowerCase();
  folded = folded.replace(/\s+/g, ' ').trim();
  folded = folded.replace(/(?<=[\p{Script=Han}\p{P}]) | (?=[\p{Script=Han}\p{P}])/gu, '');
  for (const [written, meant] of VARIANTS) folded = folded.replace(written, meant);
  return folded;
}

function simplified(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  characters ??= Converter({ from: 'tw', to: 'cn' });
  const once = characters(text);
  if (once === text) return text;
  phrases ??= Converter({ from: 'twp', to: 'cn' });
  return phrases(text);
}
