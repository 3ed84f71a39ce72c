import { sql } from 'kysely';
import type { Context } from '../../platform/action/index.ts';
import { fits } from './engine/fit.ts';
import { partsOf, scoreOf } from './engine/score.ts';
import { meeting } from './known/meeting.ts';
import { livePositions } from './live/bank.ts';
import { keptAway } from './push/feedback/left-out.ts';
import { peopleToMatch } from './push/input.ts';
import { personsById, seekersWithin, type FoundPerson } from './read/persons.ts';
import { knownPositions } from './read/positions.ts';
import { weightsByPlace } from './read/weights.ts';

export interface FittingPair {
  personId: string;
  positionId: string;
  /** 0 to 10,000, by the definition of matching. */
  score: number;
}

/**
 * All pairs of these persons and positions that fit, with their scores: by person, then position, in the order given.
 * Persons outside the actor's scope, positions that are not visible, pairs with a no in force and what somebody's feedback keeps
 * away are left out.
 */
export async function fittingPairs(
  ctx: Context,
  personIds: readonly string[],
  positionIds: readonly string[],
): Promise<FittingPair[]> {
  const people = await personsById(ctx, personIds);
  return pairsOf(
    ctx,
    personIds.flatMap((id) => people.get(id) ?? []),
    positionIds,
  );
}

/** The most seekers of a region that are looked through for one meeting. */
const MOST = 20_000;

/** The persons of a range of regions for whom most of these positions are worth most: by their best score, `top` of them. */
export async function seekersForPositions(
  ctx: Context,
  {
    within,
    positionIds,
    top,
  }: { within: { lo: number; hi: number }; positionIds: readonly string[]; top: number },
): Promise<{ personId: string; name: string; fitting: number; best: number }[]> {
  const people = await seekersWithin(ctx, within, MOST);
  const pairs = await pairsOf(ctx, people, positionIds);
  const found = new Map<string, { fitting: number; best: number }>();
  for (const { personId, score } of pairs) {
    const one = found.get(personId) ?? { fitting: 0, best: 0 };
    found.set(personId, { fitting: one.fitting + 1, best: Math.max(one.best, score) });
  }
  return people
    .flatMap(({ id, name }) => {
      const one = found.get(id);
      return one ? [{ personId: id, name, ...one }] : [];
    })
    .toSorted((a, b) => b.best - a.best || b.fitting - a.fitting)
    .slice(0, top);
}

async function pairsOf(
  ctx: Context,
  people: readonly FoundPerson[],
  positionIds: readonly string[],
): Promise<FittingPair[]> {
  const known = await knownPositions(ctx, positionIds);
  const { rarity } = await livePositions(ctx);
  const weightsOf = await weightsByPlace(ctx);
  const excluded = await exclusionsAmong(ctx, positionIds);
  const meets = positionIds.flatMap((positionId) => {
    const position = known.get(positionId);
    return position ? [{ positionId, position, meet: meeting(position, rarity) }] : [];
  });
  const matched = await peopleToMatch(ctx, people);
  return people.flatMap((row) => {
    const person = matched.get(row.id);
    if (!person) return [];
    const weights = weightsOf(row.region_code);
    return meets.flatMap(({ positionId, position, meet }) => {
      if (excluded.has(`${row.id} ${positionId}`)) return [];
      const [seeker, opening] = meet(person.asked.person);
      if (!fits(seeker, opening) || keptAway(person, position, meet)) return [];
      return [{ personId: row.id, positionId, score: scoreOf(partsOf(seeker, opening), weights) }];
    });
  });
}

async function exclusionsAmong(ctx: Context, positionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person_id: string; position_id: string }>`
    select person_id, position_id from match_exclusion
    where position_id = any(${positionIds}::uuid[]) and withdrawn_at is null`.execute(ctx.db);
  return new Set(rows.map((row) => `${row.person_id} ${row.position_id}`));
}
