import { pinyin } from 'pinyin-pro';

/** How a name is typed on a keyboard: whole syllables and first letters, lower case, ü as v; empty where none can be read. */
export interface Typed {
  full: string;
  initials: string;
}

/** Surnames that read otherwise than the word and that the dictionary does not know as surnames. */
const SURNAMES: Readonly<Record<string, string>> = {
  仇: 'qiu',
  单: 'shan',
  曾: 'zeng',
  种: 'chong',
  黑: 'he',
  么: 'yao',
  洗: 'xian',
  解: 'xie',
  查: 'zha',
};

function syllables(text: string, surname: 'head' | 'off'): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', surname, v: true, nonZh: 'removed' }).filter((s) =>
    /^[a-z]+$/.test(s),
  );
}

const joined = (all: readonly string[]): Typed => ({
  full: all.join(''),
  initials: all.map((s) => s[0]).join(''),
});

/** A person's name as it is typed; the surname by its reading as a surname. */
export function typedName(name: string): Typed {
  const [first = '', ...rest] = name;
  const own = SURNAMES[first];
  return own === undefined
    ? joined(syllables(name, 'head'))
    : joined([own, ...syllables(rest.join(''), 'off')]);
}

/** Any other Chinese text as it is typed. */
export function typedText(text: string): Typed {
  return joined(syllables(text, 'off'));
}

/** What was typed as letters: lower case, without blanks and marks; null where it is anything else than Latin letters. */
export function typedLetters(text: string): string | null {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[\s'’·.-]/g, '');
  return /^[a-z]+$/.test(letters) ? letters : null;
}
