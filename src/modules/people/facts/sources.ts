import { SOURCE_WORDS } from '../words.ts';

/** A source as people call it. */
export function sourceWord(source: string): string {
  return SOURCE_WORDS[source] ?? source;
}
