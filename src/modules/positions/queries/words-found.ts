import { occupationName } from '../../../kernel/occupations/index.ts';
import type { Context } from '../../../platform/action/index.ts';
import { recogniseOccupation, recogniseSkills, wordsInForce } from '../../../platform/words/index.ts';

/** What the words of a position may mean, to choose from; none of it is taken without a person. */
export async function wordsFound(
  ctx: Context,
  position: { title: string; description: string; skills: readonly string[] },
) {
  const words = await wordsInForce(ctx);
  return {
    /** What the title may mean, to choose the occupation from. */
    suggestions: recogniseOccupation(words, position.title, position.skills.join('、')).map((guess) => ({
      ...guess,
      name: occupationName(guess.code) ?? guess.code,
    })),
    /** Skills that title and description ask for and the list does not have, to be taken or left. */
    skillsFound: recogniseSkills(words, `${position.title}\n${position.description}`)
      .filter(({ name }) => !position.skills.includes(name))
      .map(({ name, why }) => ({ name, word: why.word })),
  };
}
