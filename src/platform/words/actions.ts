import { z } from 'zod';
import { invalidField, refuse } from '../../kernel/problem.ts';
import type { RoleName } from '../access/roles.ts';
import { anywhere, defineAction, onRecord } from '../action/index.ts';
import { foldWords } from './fold.ts';
import { meaningOf } from './meaning.ts';
import { wordsChanged } from './events.ts';
import './tables.ts';

/** Who may add to the tables: a word added counts for the whole province. */
export const WORD_KEEPERS: readonly RoleName[] = ['city_officer', 'province_officer'];

const reason = z.string().trim().min(1).max(300);

/**
 * Adds a synonym of a skill or an occupation; recognition knows it at once. The same word for the same meaning again answers
 * with the one that stands; for another meaning it refuses `words.already-means`.
 */
export const addWord = defineAction({
  name: 'words.add',
  title: '补充同义词',
  input: z.strictObject({
    word: z.string().trim().min(1).max(40),
    /** Exact name or code of a skill of the list, or of a single occupation. */
    means: z.string().trim().min(1).max(100),
    reason,
  }),
  allow: { roles: WORD_KEEPERS, on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const office = ctx.actor.regionCode;
    if (office === null) return refuse('forbidden', 'outside-region');
    const meaning = meaningOf(input.means);
    if (!meaning) return invalidField('means', 'words.no-such-meaning');
    const word = foldWords(input.word);
    if (!/\p{L}/u.test(word)) return invalidField('word', 'words.no-letters');
    // A phone or identity number must not become a word that everybody reads.
    if (/\d{7,}/.test(word)) return invalidField('word', 'words.number');
    if (word === foldWords(meaning.name)) return invalidField('word', 'words.same-as-name');
    const { regions } = ctx.params;
    const id = ctx.newId();
    const city = regions.unit(office);
    const { kind, code } = meaning;
    const placed = await ctx.db
      .insertInto('added_word')
      .values({
        city,
        id,
        region_key: regions.key(office),
        word,
        kind,
        code,
        reason: input.reason,
        added_on: ctx.today,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
        withdrawn_at: null,
        withdrawn_by: null,
        withdraw_reason: null,
      })
      .onConflict((oc) => oc.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!placed) {
      const standing = await ctx.db
        .selectFrom('added_word')
        .select(['id', 'code'])
        .where('kind', '=', kind)
        .where('word', '=', word)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      if (standing?.code === code) return { id: standing.id, word, ...meaning };
      return invalidField('word', 'words.already-means');
    }
    ctx.note({ table: 'added_word', id, city, details: { kind, code } });
    if (kind === 'skill') await ctx.raise(wordsChanged, { wordId: id });
    return { id, word, ...meaning };
  },
});

/**
 * Takes an added word back: from now on recognition does not know it, and rows that hold the word mean the word alone again. What
 * was written down under the skill's name meanwhile stays so.
 */
export const withdrawWord = defineAction({
  name: 'words.withdraw',
  title: '撤回同义词',
  input: z.strictObject({ wordId: z.uuid(), reason }),
  allow: { roles: WORD_KEEPERS, on: onRecord('added_word', 'wordId') },
  audit: 'write',
  async run(ctx, input) {
    const row = await ctx.db
      .updateTable('added_word')
      .set({ withdrawn_at: ctx.now, withdrawn_by: ctx.actor.id, withdraw_reason: input.reason })
      .where('id', '=', input.wordId)
      .where('withdrawn_at', 'is', null)
      .returning(['city', 'id', 'kind', 'code'])
      .executeTakeFirst();
    if (!row) return refuse('conflict', 'words.not-yours-or-gone');
    ctx.note({
      table: 'added_word',
      id: row.id,
      city: row.city,
      details: { kind: row.kind, code: row.code },
    });
    if (row.kind === 'skill') await ctx.raise(wordsChanged, { wordId: row.id });
    return { id: row.id };
  },
});
