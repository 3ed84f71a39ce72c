import { refuse, type Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { obstacleReasons, Ranking } from './engine/index.ts';
import { livePositions } from './live/bank.ts';
import { knownPerson } from './known/person.ts';
import { meeting } from './known/meeting.ts';
import { exclusionsOfPerson } from './read/exclusions.ts';
import { personById } from './read/persons.ts';
import { positionById } from './read/positions.ts';
import { weightsOn } from './read/weights.ts';
import { suggestionOf, type Suggestion } from './suggestion.ts';

/** How one person and one position go together on the day. */
export interface FitExplained {
  fits: boolean;
  /** What fits, what is bridged, what to ask; empty where they do not fit. */
  reasons: string[];
  /** Clauses without an end mark; empty where they fit. */
  obstacles: string[];
  /** The numbers behind it; null where they do not fit. */
  suggestion: Suggestion | null;
}

const NO = { person: '本人说过不合适', employer: '单位说过不合适' } as const;

/** For any position that the actor may see, also one that is not open. A refusal `not-found` where either is not visible. */
export async function explainFit(
  ctx: Context,
  personId: string,
  positionId: string,
): Promise<FitExplained | Refusal> {
  const [found, at] = [await personById(ctx, personId), await positionById(ctx, positionId)];
  if (!found || !at) return refuse('not-found', 'no-such-record');
  const person = knownPerson(found);
  const [seeker, opening] = meeting(at.known, (await livePositions(ctx)).rarity)(person.person);
  const excluded = (await exclusionsOfPerson(ctx, personId)).filter((e) => e.positionId === positionId);
  const obstacles = [
    ...(at.open ? [] : ['岗位现在不招人']),
    ...excluded.map((e) => NO[e.saidBy]),
    ...obstacleReasons(seeker, opening),
  ];
  if (obstacles.length > 0) return { fits: false, reasons: [], obstacles, suggestion: null };
  const weights = weightsOn(ctx);
  const ranking = new Ranking({ top: 1, weights });
  ranking.consider(seeker, opening);
  const suggestion = ranking.pairs().map((pair) => suggestionOf(pair, person, at.known, weights))[0] ?? null;
  const reasons = suggestion ? [...suggestion.fits, ...suggestion.bridged, ...suggestion.confirm] : [];
  return { fits: true, reasons, obstacles: [], suggestion };
}
