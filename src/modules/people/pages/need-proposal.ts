import type { proposeWords } from '../queries/propose-words.ts';

export type Proposal = Extract<Awaited<ReturnType<typeof proposeWords.run>>, { skills: unknown }>;

const text = (value: unknown) =>
  Array.isArray(value) ? value.join('、') : typeof value === 'string' ? value : '';

/** What the form holds of free words, for the question what they mean. */
export const writtenWords = (input: Record<string, unknown>) => ({
  occupations: text(input['occupations']).slice(0, 400),
  skills: text(input['skills']).slice(0, 1300),
});

/** Whether there is anything to take or change before it is kept. */
export const wantsChoice = ({ occupations, skills }: Proposal): boolean =>
  occupations.some(({ choices }) => choices.length > 0) || skills.length > 0;

/**
 * The form's answers with the choices made: each free word replaced by what was chosen for it. A choice of `-` keeps an
 * occupation out; an answer about skills of which nothing was ticked stays as it was written.
 */
export function withChoices(input: Record<string, unknown>): Record<string, unknown> {
  const { pick, step: _, ...rest } = input;
  const chosen = asLists(pick);
  const swap = (field: 'occupations' | 'skills') =>
    text(rest[field])
      .split(/[\s,，、;；]+/)
      .filter(Boolean)
      .flatMap((written) => chosen.get(`${field} ${written}`) ?? [written])
      .filter((word) => word !== '-');
  return { ...rest, occupations: unique(swap('occupations')), skills: unique(swap('skills')) };
}

const unique = (words: readonly string[]) => [...new Set(words)];

/** Choices are sent as `field\twritten\tvalue`, so that no word has to be part of a control's name. */
function asLists(pick: unknown): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  const picked = typeof pick === 'object' && pick !== null ? Object.values(pick).flat() : [];
  for (const each of picked) {
    const [field = '', written = '', value = ''] = String(each).split('\t');
    lists.set(`${field} ${written}`, [...(lists.get(`${field} ${written}`) ?? []), value]);
  }
  return lists;
}
