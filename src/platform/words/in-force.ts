import type { Context } from '../action/index.ts';
import { baseDictionary, buildDictionary, type AddedWord, type Dictionary } from './dictionary.ts';
import { storedSkillKey } from './skills.ts';
import './tables.ts';

// The last dictionary that was built, by the words that made it: they seldom change, and building takes some time.
let last: { key: string; dictionary: Dictionary } | null = null;

/** The words that officers added and have not withdrawn, the oldest first. */
export function addedInForce(ctx: Pick<Context, 'db'>) {
  return ctx.db
    .selectFrom('added_word')
    .select(['word', 'kind', 'code'])
    .where('withdrawn_at', 'is', null)
    .orderBy('id');
}

/** The dictionary with the words that officers added and have not withdrawn: one small read, at once in force. */
export async function wordsInForce(ctx: Pick<Context, 'db'>): Promise<Dictionary> {
  const added: AddedWord[] = await addedInForce(ctx).execute();
  if (added.length === 0) return baseDictionary();
  const key = JSON.stringify(added);
  if (last?.key !== key) last = { key, dictionary: buildDictionary(added) };
  return last.dictionary;
}

/**
 * Which stored keys mean something else with an added word than without it, whether it is in force or was withdrawn. Null: there is
 * no such word.
 */
export async function keyChange(
  ctx: Pick<Context, 'db'>,
  wordId: string,
): Promise<((stored: string) => boolean) | null> {
  const own = await ctx.db
    .selectFrom('added_word')
    .select(['word', 'kind', 'code'])
    .where('id', '=', wordId)
    .executeTakeFirst();
  if (!own) return null;
  const others = await addedInForce(ctx).where('id', '<>', wordId).execute();
  const [without, withIt] = [buildDictionary(others), buildDictionary([...others, own])];
  return (stored) => storedSkillKey(without, stored) !== storedSkillKey(withIt, stored);
}
