import { sql } from 'kysely';
import type { Context } from '../../../../platform/action/index.ts';
import type { LiveMatch, LivePositions, Weights } from '../../engine/index.ts';
import { positionFacts, type PositionFacts } from '../../facts.ts';
import { livePositions } from '../../live/bank.ts';
import { personsById, type FoundPerson } from '../../read/persons.ts';
import { knownPositions } from '../../read/positions.ts';
import { weightsByPlace } from '../../read/weights.ts';
import { suggestionOf, type Suggestion } from '../../suggestion.ts';
import { matchingInputs, type MatchingInput } from '../input.ts';
import type { DuePerson } from './due.ts';
import type { Missing, Outcome } from './outcome.ts';
import { reachOf, type Reach } from './reach.ts';

export interface Chosen extends Suggestion {
  position: PositionFacts;
}

/** What is to be told to somebody, or why nothing is. */
export interface Decision {
  person: FoundPerson;
  outcome: Outcome;
  /** Facts that are missing in the file, where that is the reason. */
  missing: readonly Missing[];
  reach: Reach;
  /** The best first; empty unless `told`. */
  chosen: readonly Chosen[];
}

interface Draft extends Omit<Decision, 'chosen'> {
  input: MatchingInput;
  matches: readonly LiveMatch[];
}

/** What was pushed to each of these people before: never again. */
async function pushedTo(ctx: Context, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ person_id: string; positions: string[] }>`
    select person_id, array_agg(position_id) as positions from pushed_suggestion
    where person_id = any (${ids}::uuid[]) group by person_id`.execute(ctx.db);
  return new Map(rows.map((row) => [row.person_id, row.positions]));
}

/** Both what somebody can do and what somebody wants: without them everything near would be suggested. */
function missingOf({ known: { unknown } }: MatchingInput): Missing[] {
  return (['abilities', 'occupations'] as const).filter((fact) => unknown.has(fact));
}

interface Market {
  live: LivePositions;
  /** What holds where somebody lives. */
  weightsOf: (regionCode: string) => Weights;
}

/** Why nothing is left, told from the widest look to the narrowest. */
function whyNothing({ live }: Market, { known, asked, excluded, skipped }: MatchingInput): Outcome {
  // Whether anything fits does not depend on what counts how much.
  const fitting = (person: MatchingInput['known'], left: readonly string[]) =>
    live.search(person.person, { top: 1, left, widened: true }).fitting;
  if (fitting(known, []) === 0) return 'no-fit';
  if (fitting(known, excluded) === 0) return 'all-excluded';
  return fitting(asked, [...excluded, ...skipped]) === 0 ? 'narrowed' : 'nothing-new';
}

/** The best positions that the person was never told of; exact, for all that narrows stands in the input. */
function look(market: Market, region: string, input: MatchingInput, size: number, pushed: readonly string[]) {
  const left = [...input.excluded, ...input.skipped, ...pushed];
  const wish = { top: size, weights: market.weightsOf(region), left, widened: true };
  const { matches } = market.live.search(input.asked.person, wish);
  return { matches, outcome: matches.length > 0 ? ('told' as const) : whyNothing(market, input) };
}

/** Decides for these people at once; writes nothing. People outside the actor's scope are not in the answer. */
export async function decide(ctx: Context, due: readonly DuePerson[]): Promise<Decision[]> {
  const ids = due.map(({ id }) => id);
  const rows = await personsById(ctx, ids);
  const inputs = await matchingInputs(ctx, [...rows.values()]);
  const [pushed, reach] = [await pushedTo(ctx, ids), await reachOf(ctx, ids)];
  const market = { live: await livePositions(ctx), weightsOf: await weightsByPlace(ctx) };
  const drafts = due.flatMap(({ id, choice }): Draft[] => {
    const [person, input] = [rows.get(id), inputs.get(id)];
    if (!person || !input) return [];
    const missing = missingOf(input);
    const draft = { person, input, missing, reach: reach.get(id) ?? 'letter', matches: [] };
    if (missing.length > 0) return [{ ...draft, outcome: 'incomplete' }];
    if (draft.reach === 'waiting') return [{ ...draft, outcome: 'not-reached' }];
    return [{ ...draft, ...look(market, person.region_code, input, choice.size, pushed.get(id) ?? []) }];
  });
  return withWords(ctx, drafts, market);
}

/** Reads what was chosen for all of them in one query, and says why. */
async function withWords(ctx: Context, drafts: readonly Draft[], { weightsOf }: Market): Promise<Decision[]> {
  const wanted = new Set(drafts.flatMap(({ matches }) => matches.map(({ id }) => id)));
  const byId = await knownPositions(ctx, [...wanted]);
  return drafts.map(({ input: { asked }, matches, ...decision }) => ({
    ...decision,
    chosen: matches.flatMap((match): Chosen[] => {
      const position = byId.get(match.id);
      if (!position) return [];
      const pair = { person: asked.person, position: position.position, ...match };
      return [
        {
          ...suggestionOf(pair, asked, position, weightsOf(decision.person.region_code)),
          position: positionFacts(ctx, position),
        },
      ];
    }),
  }));
}
