import type { Context } from '../../../platform/action/index.ts';
import { Ranking, type LivePersons, type Pair, type Rarity, type Weights } from '../engine/index.ts';
import { meeting } from '../known/meeting.ts';
import type { KnownPerson } from '../known/person.ts';
import type { KnownPosition } from '../known/position.ts';
import { peopleToMatch, type MatchedPerson } from '../push/input.ts';
import { personsById, seekersById, seekersNear, type FoundPerson } from '../read/persons.ts';

export interface Sought {
  top: number;
  weights: Weights;
  rarity: Rarity;
  /** Ids of people for whom the position is left out. */
  excluded: ReadonlySet<string>;
  /** Regions to look among, for who has none of their own; the rows must be in sight. */
  within?: { lo: number; hi: number };
}

export interface BestPersons {
  /** How many within the actor's scope fit. */
  fitting: number;
  /** Best first, each with the row that the actor may see and the person as they were judged. */
  found: { pair: Pair; row: FoundPerson; asked: KnownPerson }[];
}

/**
 * The exact best people within the actor's scope for a position, from the memory of this process. Memory only names them:
 * their rows are read under the actor's own rights, and each pair is judged again from its row.
 */
export async function bestHeld(
  ctx: Context,
  live: LivePersons,
  known: KnownPosition,
  { top, weights, rarity, excluded, within = ctx.actor.scope ?? undefined }: Sought,
): Promise<BestPersons> {
  if (!within) return { fitting: 0, found: [] };
  const { best, fitting } = live.search(known.position, {
    top,
    weights,
    rarity,
    within,
    left: excluded,
    widened: known.unknown.has('county'),
  });
  const ids = best.map(({ id }) => id);
  const rows = await seekersById(ctx, ids);
  const ranking = new Ranking({ top, weights });
  const meet = meeting(known, rarity);
  const people = await peopleToMatch(ctx, rows);
  for (const { asked } of people.values()) ranking.consider(...meet(asked.person));
  return { fitting, found: withRows(ranking, new Map(rows.map((row) => [row.id, row])), people) };
}

/** The same from the database: everybody near is looked at. For where nobody is held, or not yet. */
export async function bestRead(
  ctx: Context,
  known: KnownPosition,
  { top, weights, rarity, excluded }: Sought,
): Promise<BestPersons> {
  const ranking = new Ranking({ top, weights, accepts: (person) => !excluded.has(String(person.id)) });
  const meet = meeting(known, rarity);
  for await (const batch of seekersNear(ctx, known))
    for (const { asked } of (await peopleToMatch(ctx, batch)).values())
      ranking.consider(...meet(asked.person));
  const ids = ranking.pairs().map((pair) => String(pair.person.id));
  const rows = await personsById(ctx, ids);
  const people = await peopleToMatch(ctx, [...rows.values()]);
  return { fitting: ranking.fitting, found: withRows(ranking, rows, people) };
}

function withRows(
  ranking: Ranking,
  rows: ReadonlyMap<string, FoundPerson>,
  people: ReadonlyMap<string, MatchedPerson>,
): BestPersons['found'] {
  return ranking.pairs().flatMap((pair) => {
    const id = String(pair.person.id);
    const [row, person] = [rows.get(id), people.get(id)];
    return row && person ? [{ pair, row, asked: person.asked }] : [];
  });
}
