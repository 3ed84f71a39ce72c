import { sql } from 'kysely';
import { z } from 'zod';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { pageSize } from '../../../platform/input/index.ts';
import { RECOGNISED, knowsSkill, WORD_KEEPERS, wordsInForce } from '../../../platform/words/index.ts';

/** A word of current positions that nothing is known of, and how many name it. */
export interface UnknownWord {
  kind: 'skill' | 'title';
  word: string;
  positions: number;
  /** One of them, to see how the word is meant. */
  example: string;
}

const empty = (value: unknown) => (value === '' ? undefined : value);
const MOST = 2000;

/** Words that we did not know: skills of drafts, of positions that were handed in and of open ones, and titles without a sure occupation, the most frequent first. */
export const unknownWords = defineQuery({
  name: 'positions.unknown-words',
  title: '没认出的词',
  input: z.strictObject({
    kind: z.preprocess(empty, z.enum(['skill', 'title']).optional()),
    text: z.preprocess(empty, z.string().trim().max(40).optional()),
    size: pageSize(50),
    page: z.coerce.number().int().min(1).default(1),
  }),
  allow: { roles: WORD_KEEPERS, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const words = await wordsInForce(ctx);
    const { lo, hi } = ctx.actor.scope ?? { lo: 0, hi: 0 };
    const current = sql`state in ('draft', 'submitted', 'open') and region_key >= ${lo} and region_key < ${hi}`;
    const skills = await sql<UnknownWord>`
      select 'skill' as kind, s as word, count(*)::int as positions, min(id::text) as example
      from position, unnest(skills) s where ${current} group by s order by 3 desc, 2 limit ${MOST}`.execute(
      ctx.db,
    );
    const titles = await sql<UnknownWord>`
      select 'title' as kind, title as word, count(*)::int as positions, min(id::text) as example
      from position where ${current} and (occupation is null or occupation_certainty < ${RECOGNISED})
      group by title order by 3 desc, 2 limit ${MOST}`.execute(ctx.db);
    const unknown = skills.rows.filter(({ word }) => !knowsSkill(words, word));
    const found = [...unknown, ...titles.rows]
      .filter(({ kind, word }) => (input.kind ?? kind) === kind && word.includes(input.text ?? ''))
      .sort((a, b) => b.positions - a.positions || (a.word < b.word ? -1 : 1));
    const from = (input.page - 1) * input.size;
    return {
      total: found.length,
      page: input.page,
      pages: Math.max(1, Math.ceil(found.length / input.size)),
      size: input.size,
      rows: found.slice(from, from + input.size),
    };
  },
});
