import type { Dictionary, KnownWord } from './dictionary.ts';
import { foldWords } from './fold.ts';
import { isNegated } from './negation.ts';
import { borders, clauseAround, standsFree } from './segment.ts';

/** A skill found in a text. */
export interface RecognisedSkill {
  code: string;
  /** Key of the skill: what is stored and compared. */
  name: string;
  /** [from, to) in the folded text. */
  span: readonly [from: number, to: number];
  /** What led there: the word as it stands in the folded text, and the table that knows it. */
  why: { word: string; source: string };
}

/** What surrounds a skill in an answer or tag and does not change it: 熟练使用 … 者优先. */
const AROUND_BEFORE =
  /^(?:(?:能够?|会|懂得?|有|熟练|熟悉|掌握|精通|了解|擅长|良好的|具备|具有|使用|运用|操作|用|要)+)/;
const AROUND_AFTER = /(?:者优先|优先|等|能力|经验|技能|技术|知识|基础|工作)+$/;

/** Every skill that a text asks for, each once, in order of appearance; what it says is not asked for is left out. */
export function recogniseSkills(dictionary: Dictionary, text: string): RecognisedSkill[] {
  const folded = foldWords(text);
  const whole = wholeWord(dictionary, folded);
  if (whole?.skill) return [found(folded, 0, folded.length, whole)];
  const border = borders(folded);
  const skills: RecognisedSkill[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < folded.length; at++) {
    if (!border[at]) continue;
    const to = longestFrom(dictionary, folded, at, border);
    if (to === null) continue;
    const known = dictionary.words.get(folded.slice(at, to));
    if (known?.skill && !seen.has(known.skill.code) && !isNegated(folded, at, to)) {
      seen.add(known.skill.code);
      skills.push(found(folded, at, to, known));
    }
    at = to - 1;
  }
  return skills;
}

/**
 * The keys under which words of a list (tags, an answer) are stored: the skill's name where the dictionary knows the whole
 * word, otherwise the word itself, folded. Each once, in order.
 */
export function skillKeys(dictionary: Dictionary, words: Iterable<string>): string[] {
  const keys = new Set<string>();
  for (const word of words) keys.add(skillKey(dictionary, word));
  keys.delete('');
  return [...keys];
}

/** Whether the dictionary knows the whole word as a skill; one that holds a known word only is not known. */
export const knowsSkill = (dictionary: Dictionary, word: string): boolean =>
  wholeWord(dictionary, foldWords(word))?.skill != null;

/** Key of one word; see `skillKeys`. */
export function skillKey(dictionary: Dictionary, word: string): string {
  const folded = foldWords(word);
  return wholeWord(dictionary, folded)?.skill?.name ?? folded;
}

/**
 * Today's key of a key that was stored: a row keeps the word under which it was written, also one that became known as a skill
 * later. Cheap, for a province is read by it: one look-up.
 */
export const storedSkillKey = ({ words }: Dictionary, stored: string): string =>
  words.get(stored.normalize('NFKC').toLowerCase().trim())?.skill?.name ?? stored;

function found(text: string, from: number, to: number, { skill, source }: KnownWord): RecognisedSkill {
  const { code = '', name = '' } = skill ?? {};
  return { code, name, span: [from, to], why: { word: text.slice(from, to), source } };
}

/** The whole text is one known word, perhaps with words of degree around it. */
function wholeWord({ words }: Dictionary, folded: string): KnownWord | null {
  const bare = folded.replace(AROUND_BEFORE, '');
  return words.get(folded) ?? words.get(bare) ?? words.get(bare.replace(AROUND_AFTER, '')) ?? null;
}

/** End of the longest word that begins at `at` and ends on a border; null where none does. */
function longestFrom(
  { words, longest }: Dictionary,
  text: string,
  at: number,
  border: Uint8Array,
): number | null {
  const most = Math.min(text.length, at + (longest.get(text[at] ?? '') ?? 0));
  for (let to = most; to > at; to--) {
    const known = words.get(text.slice(at, to));
    if (!known || !border[to] || !standsFree(text, at, to)) continue;
    if (!known.onlyAlone || alone(text, at, to)) return to;
  }
  return null;
}

/** Between the separators of a list (测试、英语、c), but for words of degree (会用电脑). */
const SEPARATOR = /[、,，。;；/|\n]/;
function alone(text: string, from: number, to: number): boolean {
  const [start, end] = clauseAround(text, from, to, SEPARATOR);
  const before = text.slice(start, from).replace(AROUND_BEFORE, '');
  return before === '' && text.slice(to, end).replace(AROUND_AFTER, '') === '';
}
