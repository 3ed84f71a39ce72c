import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { wordsInForce } from '../../../platform/words/index.ts';
import { knownPerson, type KnownPerson, type PersonRow } from '../known/person.ts';
import { narrowed } from './feedback/narrow.ts';
import { feedbackOf } from './feedback/read.ts';
import { feedbackEffect, NO_EFFECT, type Effect } from './feedback/rules.ts';
import { positionsSkipped } from './feedback/skipped.ts';
import { feedbackRules } from './parameters.ts';

/** Somebody as the engine is to take them: the register, narrowed by what they said about positions. */
export interface MatchedPerson {
  /** As registered. */
  known: KnownPerson;
  /** After the feedback; search with this. */
  asked: KnownPerson;
  effect: Effect;
}

/** The same with the positions that are left out for them. */
export interface MatchingInput extends MatchedPerson {
  /** Positions between whom and the person one side said no. */
  excluded: readonly string[];
  /** Open positions that the feedback skips. */
  skipped: readonly string[];
}

/** Positions between whom and these people one side said no, by person; people without any are not in it. */
export async function exclusionsOf(ctx: Context, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ person_id: string; positions: string[] }>`
    select person_id, array_agg(position_id) as positions from match_exclusion
    where person_id = any (${ids}::uuid[]) and withdrawn_at is null group by person_id`.execute(ctx.db);
  return new Map(rows.map((row) => [row.person_id, row.positions]));
}

/** What the feedback of these people changes today, by person; people without feedback are not in it. */
export async function effectsOf(
  ctx: Context,
  rows: readonly Pick<PersonRow, 'id' | 'region_code'>[],
): Promise<Map<string, Effect>> {
  const feedback = await feedbackOf(
    ctx,
    rows.map((row) => row.id),
  );
  const rules = ctx.params.book.find(feedbackRules, ctx.today)?.value;
  const effects = new Map<string, Effect>();
  for (const { id, region_code } of rows) {
    const said = feedback.get(id);
    // A province that has laid down no rules lets a no exclude its own position, and nothing else.
    if (said && rules)
      effects.set(id, feedbackEffect(said, { home: region_code.slice(0, 6), on: ctx.today, rules }));
  }
  return effects;
}

/**
 * The one reading of people for matching, in either direction and in every explanation: the register by today's words, narrowed
 * by what they said. Two queries, however many they are; by id.
 */
export async function peopleToMatch(
  ctx: Context,
  rows: readonly PersonRow[],
): Promise<Map<string, MatchedPerson>> {
  const words = await wordsInForce(ctx);
  const effects = await effectsOf(ctx, rows);
  return new Map(
    rows.map((row) => {
      const known = knownPerson(row, words);
      const effect = effects.get(row.id) ?? NO_EFFECT;
      return [row.id, { known, asked: narrowed(known, effect), effect }];
    }),
  );
}

/** {@link peopleToMatch} with what is left out for each: for whoever looks for positions. */
export async function matchingInputs(
  ctx: Context,
  rows: readonly PersonRow[],
): Promise<Map<string, MatchingInput>> {
  const people = await peopleToMatch(ctx, rows);
  const skippedBy = await positionsSkipped(
    ctx,
    [...people.values()].map(({ effect }) => effect),
  );
  const excluded = await exclusionsOf(ctx, [...people.keys()]);
  return new Map(
    [...people].map(([id, person]) => [
      id,
      { ...person, excluded: excluded.get(id) ?? [], skipped: skippedBy(person.effect) },
    ]),
  );
}
