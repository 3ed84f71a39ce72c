import type { PlainDate } from '../../../kernel/dates.ts';
import type { Context } from '../../../platform/action/index.ts';
import {
  obstaclesOf,
  obstacleWords,
  pairOf,
  UNKNOWN_WORDS,
  type Case,
  type Pair,
  type Weights,
} from '../engine/index.ts';
import { personFacts, positionFacts, type PersonFacts, type PositionFacts } from '../facts.ts';
import { meeting } from '../known/meeting.ts';
import type { KnownPerson } from '../known/person.ts';
import type { KnownPosition } from '../known/position.ts';
import { livePositions } from '../live/bank.ts';
import { bestHeld, bestRead, type BestPersons } from '../live/best-persons.ts';
import { keptAway, personsLeftOut } from '../push/feedback/left-out.ts';
import { peopleToMatch, type MatchedPerson } from '../push/input.ts';
import { personsById, type FoundPerson } from '../read/persons.ts';
import { positionById } from '../read/positions.ts';
import { weightsAt, weightsOfAsker } from '../read/weights.ts';
import { suggestionOf, type Suggestion } from '../suggestion.ts';

/** One person who fits a position, as faces choose among them; the sentences are made when they are asked for. */
export interface Candidate {
  id: string;
  city: number;
  regionKey: number;
  regionCode: string;
  birthDate: PlainDate;
  /** Forms of work wanted, the dearest first, as the house names them. */
  forms: readonly string[];
  pair: Pair;
  explained(): Suggestion & { person: PersonFacts };
}

export interface Candidates {
  position: PositionFacts;
  open: boolean;
  /** How many fit within the range, among the candidates or not. */
  fitting: number;
  /** Said once about the position: what is not known yet. */
  confirm: string[];
  weights: Weights;
  candidates: Candidate[];
}

interface Wanted {
  top: number;
  /** For who has no range of their own: the people to look among, and whose weights order them. */
  within?: { scope: { lo: number; hi: number }; region: string };
}

/** The exact best persons for a position that the actor may see; null where it may not. None where it is not open. */
export async function candidatesFor(
  ctx: Context,
  positionId: string,
  { top, within }: Wanted,
): Promise<Candidates | null> {
  const asked = await positionById(ctx, positionId);
  if (!asked) return null;
  const { known, open } = asked;
  const { rarity } = await livePositions(ctx);
  const weights = await (within ? weightsAt(ctx, within.region) : weightsOfAsker(ctx));
  const excluded = await personsLeftOut(ctx, known);
  const sought = { top, weights, rarity, excluded, ...(within && { within: within.scope }) };
  const held = open ? await ctx.params.personBank?.current(ctx.today) : null;
  const nobody: BestPersons = { fitting: 0, found: [] };
  const { fitting, found } = !open
    ? nobody
    : held
      ? await bestHeld(ctx, held, known, sought)
      : await bestRead(ctx, known, sought);
  return {
    position: positionFacts(ctx, known),
    open,
    fitting,
    confirm: [...known.unknown].map((u) => UNKNOWN_WORDS[u]),
    weights,
    candidates: found.map((one) => candidateOf(ctx, { ...one, known, weights })),
  };
}

interface Found {
  pair: Pair;
  row: FoundPerson;
  /** As they were judged. */
  asked: KnownPerson;
  known: KnownPosition;
  weights: Weights;
}

function candidateOf(ctx: Context, { pair, row, asked, known, weights }: Found): Candidate {
  return {
    id: row.id,
    city: row.city,
    regionKey: ctx.params.regions.key(row.region_code),
    regionCode: row.region_code,
    birthDate: row.birth_date as PlainDate,
    forms: row.forms ?? [],
    pair,
    explained: () => ({
      ...suggestionOf(pair, asked, known, weights),
      person: personFacts(ctx, row),
    }),
  };
}

/** One person beside a position, whether it fits or not. */
export interface PersonBeside {
  person: PersonFacts;
  city: number;
  fits: boolean;
  /** Clauses without an end mark; empty where it fits. */
  obstacles: string[];
  /** Null where it does not fit. */
  suggestion: Suggestion | null;
}

/**
 * These persons of the actor's scope beside one position, in the order of the ids: what stands between, or the score with its
 * reasons. One measure for all, that of the asker's region. What they said of other positions counts as in suggestions; a no between
 * the two themselves is not looked at.
 */
export async function personsBeside(
  ctx: Context,
  positionId: string,
  personIds: readonly string[],
): Promise<{ position: PositionFacts; open: boolean; persons: PersonBeside[] } | null> {
  const asked = await positionById(ctx, positionId);
  if (!asked) return null;
  const { known, open } = asked;
  const weights = await weightsOfAsker(ctx);
  const meet = meeting(known, (await livePositions(ctx)).rarity);
  const rows = await personsById(ctx, personIds);
  const people = await peopleToMatch(ctx, [...rows.values()]);
  const persons = personIds.flatMap((id): PersonBeside[] => {
    const [row, matched] = [rows.get(id), people.get(id)];
    return row && matched ? [besideOf(ctx, { row, matched, known, open, weights, meet })] : [];
  });
  return { position: positionFacts(ctx, known), open, persons };
}

interface Beside extends Omit<Found, 'pair' | 'asked'> {
  matched: MatchedPerson;
  open: boolean;
  meet: ReturnType<typeof meeting>;
}

function besideOf(ctx: Context, { row, matched, known, open, weights, meet }: Beside): PersonBeside {
  const [registered, terms] = meet(matched.known.person);
  const given: Case = {
    person: registered.person,
    position: terms.position,
    open,
    saidNo: null,
    objected: false,
    feedback: keptAway(matched, known, meet),
    outdated: false,
  };
  const pair = pairOf(...meet(matched.asked.person), weights);
  const obstacles = obstaclesOf(given).map((kind) => obstacleWords(given, kind, 'staff'));
  return {
    person: personFacts(ctx, row),
    city: row.city,
    fits: pair !== null && obstacles.length === 0,
    obstacles,
    suggestion: pair && obstacles.length === 0 ? suggestionOf(pair, matched.asked, known, weights) : null,
  };
}
