import { sql } from 'kysely';
import { isDatabaseAway, type Context } from '../../../../platform/action/index.ts';
import { notifyPerson } from '../../../../platform/notices/index.ts';
import { wageWords } from '../../wage-words.ts';
import { linesToText, newPositions, type Line } from '../notices.ts';
import type { Chosen, Decision } from './decide.ts';

/** What a digest says of a position: never what somebody cannot do, nor what bridges it. */
export function lineOf({ position, fits }: Chosen): Line {
  return {
    title: [position.title, position.employer].filter(Boolean).join('，'),
    text: `${position.place}，${wageWords(position.wage)}。${fits[0] ?? ''}`,
  };
}

interface Told {
  decision: Decision;
  regionKey: number;
  batch: string;
}

async function write(ctx: Context, { decision: { person, chosen }, regionKey, batch }: Told) {
  await ctx.db
    .insertInto('pushed_suggestion')
    .values(
      chosen.map(({ position, score }, index) => ({
        city: person.city,
        person_id: person.id,
        position_id: position.id,
        region_key: regionKey,
        pushed_at: ctx.now,
        score,
        rank: index + 1,
        batch,
      })),
    )
    .execute();
  await notifyPerson(ctx, {
    person: { id: person.id, city: person.city, regionKey },
    kind: newPositions,
    params: { on: ctx.today, count: chosen.length, positions: linesToText(chosen.map(lineOf)) },
    once: batch,
  });
}

/**
 * Keeps what is pushed and gives the digest, both or neither. False where it failed for this person: the others are told all the
 * same, and the next run tries again. Throws where the database is away, for then nothing can be told to anybody.
 */
export async function tellOne(ctx: Context, told: Told): Promise<boolean> {
  await sql`savepoint one_person`.execute(ctx.db);
  try {
    await write(ctx, told);
    await sql`release savepoint one_person`.execute(ctx.db);
    return true;
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    await sql`rollback to savepoint one_person`.execute(ctx.db);
    return false;
  }
}
