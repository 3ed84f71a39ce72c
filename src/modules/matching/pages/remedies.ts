import type { LoaderFunctionArgs } from 'react-router';
import { doorOf } from '../../../platform/doors/form.ts';
import type { Remedy } from '../../../platform/module/index.ts';
import type { Lack } from '../why/how.ts';

/** What later rooms know that helps with what is missing on a page; asked once for all of its cards. */
export async function remediesFor(
  args: Pick<LoaderFunctionArgs, 'context' | 'request'>,
  cards: readonly { lacks: readonly Lack[] }[],
): Promise<Remedy[]> {
  const lacks = cards.flatMap((card) => card.lacks);
  if (lacks.length === 0) return [];
  const skills = lacks.filter(({ kind }) => kind === 'skill').flatMap(({ keys }) => keys);
  const accommodations = lacks.flatMap(({ ask }) => ask);
  const answers = await doorOf(args).slots('remedies', {
    skills: [...new Set(skills)].join(',').slice(0, 4000),
    accommodations: [...new Set(accommodations)].join(','),
  });
  return answers.flat();
}
