import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { on } from '../../../platform/event/index.ts';
import { asHouse } from '../../../platform/notices/as-house.ts';
import { keyChange, wordsChanged } from '../../../platform/words/index.ts';

/** Every spelling under which a skill is kept in rows that count today. */
async function spellings(ctx: Context): Promise<string[]> {
  const { rows } = await sql<{ spelling: string }>`
    select unnest(skills) as spelling from job_need where superseded_by is null
    union
    select unnest(skills) from position where state <> 'closed'`.execute(ctx.db);
  return rows.map((row) => row.spelling);
}

/**
 * A word became known as a skill, or is no longer: what the register and the bank hold stays as it was written, and the memory of
 * each process reads anew the rows that hold the word. In the whole province, for the word counts in all of it.
 */
export const readWordsAnew = on(wordsChanged, {
  name: 'matching.read-words-anew',
  async handle(ctx, { wordId }) {
    const changes = await keyChange(ctx, wordId);
    if (!changes) return;
    await asHouse(ctx, async () => {
      const changed = (await spellings(ctx)).filter(changes);
      if (changed.length === 0) return;
      await sql`select people_to_read_anew(${changed}::text[])`.execute(ctx.db);
      await sql`insert into position_change (position_id)
        select id from position where state <> 'closed' and skills && ${changed}::text[]`.execute(ctx.db);
    });
  },
});
