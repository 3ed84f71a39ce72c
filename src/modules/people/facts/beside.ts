import type { Messages } from '../../../platform/module/index.ts';
import { SOURCE_WORDS } from '../words.ts';
import { PARTS, PROFILE_PARTS, type ProfilePart } from './parts.ts';
import { sourceWord } from './sources.ts';

/** What was written down of a profile and does not count, with the source that counts in its place. */
export interface Beside {
  readonly beside: readonly ProfilePart[];
  readonly counts: Readonly<Partial<Record<ProfilePart, string>>>;
}

/** Code of the sentence after saving that says what does not count; null where all of it does. */
export function besideCode({ beside, counts }: Beside): string | null {
  const [part, ...more] = beside;
  if (part === undefined) return null;
  const source = counts[part];
  return more.length > 0 || source === undefined || !(source in SOURCE_WORDS)
    ? 'beside-several'
    : `beside-${part}-${source}`;
}

const one = (part: ProfilePart, source: string) => [
  `done-beside-${part}-${source}`,
  () => `已记下。${PROFILE_PARTS[part].title}以“${sourceWord(source)}”为准，现在不采用你写的。`,
];

/** A sentence for each part and source: a code comes from the address and says nothing else. */
export const besideMessages: Messages = {
  ...(Object.fromEntries(
    PARTS.flatMap((part) => Object.keys(SOURCE_WORDS).map((source) => one(part, source))),
  ) as Messages),
  'done-beside-several': () => '已记下。有几项以别的来源为准，现在不采用你写的。请看档案里每一项的来源。',
  'done-beside-abilities': () => '已记下。档案里有更晚的评估，现在仍用那一份。',
  'done-beside-need': () => '已记下。档案里有更晚的登记，现在仍用那一份。',
};
