import { SINGLE_OCCUPATIONS } from '../../../kernel/occupations/index.ts';
import { OCCUPATION_SYNONYM_LINES } from '../data/occupation-synonyms.ts';
import { GramWeights, grams } from './grams.ts';

/** A word that may name an occupation. */
export interface Entry {
  code: string;
  text: string;
  grams: string[];
  weight: number;
  /** Best certainty this entry can give. */
  cap: number;
}

export interface OccupationSynonym {
  code: string;
  word: string;
  source: string;
  /** Names a wide field only. */
  vague: boolean;
}

const CAP = { name: 100, short: 92, synonym: 95, vague: 50 };

/** All lines of the table of words, one a word. */
export const OCCUPATION_SYNONYMS: readonly OccupationSynonym[] = OCCUPATION_SYNONYM_LINES.trim()
  .split('\n')
  .flatMap((line) => {
    const [code = '', source = '', ...words] = line.split(' ');
    return words.map((word) => ({
      code,
      source,
      word: word.replace('?', '').replaceAll('_', ' '),
      vague: word.startsWith('?'),
    }));
  });

/** The words for occupations: names and short forms of the edition, the table, and what was added to it. */
export class OccupationWords {
  readonly weights: GramWeights;
  readonly byGram = new Map<string, Entry[]>();
  readonly byText = new Map<string, Entry>();

  constructor(added: readonly { word: string; code: string }[] = []) {
    const entries = readEntries(added);
    this.weights = new GramWeights(entries.map((entry) => entry.grams));
    for (const entry of entries) {
      entry.weight = this.weights.sum(entry.grams);
      if (entry.cap > CAP.vague) this.byText.set(entry.text, entry);
      for (const gram of entry.grams) {
        const sharing = this.byGram.get(gram);
        if (sharing) sharing.push(entry);
        else this.byGram.set(gram, [entry]);
      }
    }
  }
}

/** Names compare without blanks between Chinese, in half width and lower case. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function readEntries(added: readonly { word: string; code: string }[]): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (code: string, text: string, cap: number) => {
    const key = `${code} ${text}`;
    if (text.length > 1 && !entries.has(key))
      entries.set(key, { code, text, grams: grams(text), weight: 0, cap });
  };
  for (const { code, word } of added) add(code, word, CAP.name);
  for (const { code, word, vague } of OCCUPATION_SYNONYMS) add(code, word, vague ? CAP.vague : CAP.synonym);
  for (const { code, name } of SINGLE_OCCUPATIONS) addNames(add, code, plain(name));
  return [...entries.values()];
}

function addNames(add: (code: string, text: string, cap: number) => void, code: string, full: string): void {
  const other = full.startsWith('其他');
  add(code, full, other ? CAP.vague : CAP.name);
  if (other) return;
  const stem = full.replace(/工程技术人员$|专业人员$|技术人员$|人员$|服务员$/, '');
  if (stem !== full && stem.length > 1) {
    add(code, stem, CAP.short);
    if (full.endsWith('工程技术人员')) add(code, `${stem}工程师`, CAP.short);
    if (full.endsWith('专业人员')) add(code, `${stem}专员`, CAP.short);
  } else if (/[员工师]$/.test(full) && full.length > 3) add(code, full.slice(0, -1), CAP.short);
}
