import type { Citation } from '../../../kernel/citation.ts';

/** One thing that is shared, and with whom: both as the person reads it. */
export interface Shared {
  what: string;
  with: string;
}

/**
 * Why data of a person is used, as declared in code. `wording` counts the versions of the text: a changed text asks again, and
 * what was agreed to before holds for the old text only.
 */
export interface Purpose<Id extends string = string> {
  id: Id;
  title: string;
  wording: number;
  /** `consent`: only after a yes. `duty`: a public task that needs no yes, but that the person may object to. */
  basis: 'consent' | 'duty';
  /** Plain words, a sentence each. */
  plain: readonly string[];
  /** Easy-read, a line each. */
  easy: readonly string[];
  shares: readonly Shared[];
  /** What a withdrawal or objection does, and from when. */
  withdrawal: string;
  cites: readonly Citation[];
}

const PIPL = '《中华人民共和国个人信息保护法》';
/** An article of the law on personal information. */
export const pipl = (article: string): Citation => ({ source: PIPL, article });

/** Keeps the ids of the table as types. */
export function purposesOf<Id extends string>(
  table: Readonly<Record<Id, Omit<Purpose<Id>, 'id'>>>,
): readonly Purpose<Id>[] {
  return (Object.keys(table) as Id[]).map((id) => ({ id, ...table[id] }));
}
