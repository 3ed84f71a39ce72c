import {
  fact,
  isFactKey,
  SUBJECTS,
  type FactKey,
  type Facts,
  type FactValue,
  type Subject,
} from '../facts.ts';

/** 不清楚, or a number that the asker skips: asked, and still not known. */
export const NOT_KNOWN = 'skip';

/** The answers so far, in the order in which they were given; they live in the address and nowhere else. */
export interface Answers {
  subject: Subject | null;
  given: readonly (readonly [FactKey, string])[];
}

export function isSubject(text: string): text is Subject {
  return Object.hasOwn(SUBJECTS, text);
}

/** Reads an address. What makes no sense is left out, so that the question is asked again. */
export function answersFrom(search: URLSearchParams): Answers {
  const subject = search.get('for') ?? '';
  if (!isSubject(subject)) return { subject: null, given: [] };
  const given = new Map<FactKey, string>();
  for (const [key, text] of search) {
    if (!isFactKey(key) || fact(key).subject !== subject) continue;
    if (text === NOT_KNOWN || readAnswer(key, text) !== null) given.set(key, text);
  }
  return { subject, given: [...given] };
}

/** The address of the next page after these answers. */
export function addressOf({ subject, given }: Answers, more: Readonly<Record<string, string>> = {}): string {
  if (subject === null) return '/benefits';
  const search = new URLSearchParams([
    ['for', subject],
    ...given.map(([k, v]) => [k, v]),
    ...Object.entries(more),
  ]);
  return `/benefits?${search.toString()}`;
}

/** The address of the question with which answer number `at` was given; -1 asks for whom. */
export function addressBefore(answers: Answers, at: number): string {
  return at < 0 ? '/benefits' : addressOf({ ...answers, given: answers.given.slice(0, at) });
}

export function factsOf({ given }: Answers): Facts {
  return Object.fromEntries(
    given.flatMap(([key, text]) => (text === NOT_KNOWN ? [] : [[key, readAnswer(key, text)]])),
  );
}

/** What was typed or chosen as a value of the fact; null where it is none. */
export function readAnswer(key: FactKey, text: string): FactValue | null {
  const declared = fact(key);
  if (declared.kind === 'yes-no') return text === 'yes' ? true : text === 'no' ? false : null;
  if (declared.kind === 'choice') return Object.hasOwn(declared.options, text) ? text : null;
  const typed = asTyped(text);
  if (declared.kind === 'count') {
    const whole = /^\d{1,9}$/.test(typed) ? Number(typed) : null;
    return whole !== null && whole <= declared.most ? whole : null;
  }
  const [, yuan, cents = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed) ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

/** A number as it goes into the address: full-width digits and commas are understood. */
export function asTyped(text: string): string {
  return text.normalize('NFKC').replaceAll(',', '').trim();
}

/** An answer in words, for the list of answers. */
export function answerText(key: FactKey, text: string): string {
  if (text === NOT_KNOWN) return '不清楚';
  const declared = fact(key);
  switch (declared.kind) {
    case 'yes-no':
      return text === 'yes' ? '是' : '不是';
    case 'choice':
      return declared.options[text] ?? text;
    default:
      return `${text} ${declared.unit}`;
  }
}

/** What to do when an answer could not be read. */
export function wrongAnswer(key: FactKey): string {
  const declared = fact(key);
  if (declared.kind === 'count') return `请写 0 到 ${declared.most} 之间的整数，比如 12。不知道就按“跳过”。`;
  if (declared.kind === 'money') return '请写多少元，比如 2000 或 2000.50。不知道就按“跳过”。';
  return '请选一个回答。不知道就选“不清楚”。';
}
