import { Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { obstaclesOf, obstacleWords, pairOf } from './engine/index.ts';
import { weightsAt } from './read/weights.ts';
import { suggestionOf, type Suggestion } from './suggestion.ts';
import { readCase } from './why/case.ts';

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

/**
 * For any position that the actor may see, also one that is not open. A refusal `not-found` where either is not visible. The person
 * is taken as for suggestions, with what they said of others like it. That they want no suggestions at all does not stand between
 * the two: a clerk may speak of one position all the same.
 */
export async function explainFit(
  ctx: Context,
  personId: string,
  positionId: string,
): Promise<FitExplained | Refusal> {
  const read = await readCase(ctx, personId, positionId);
  if (read instanceof Refusal) return read;
  const given = { ...read.given, objected: false };
  const obstacles = obstaclesOf(given).map((kind) => obstacleWords(given, kind, 'staff'));
  if (obstacles.length > 0) return { fits: false, reasons: [], obstacles, suggestion: null };
  const weights = await weightsAt(ctx, read.row.region_code);
  const pair = pairOf(read.seeker, read.opening, weights);
  const suggestion = pair ? suggestionOf(pair, read.asked, read.position, weights) : null;
  const reasons = suggestion ? [...suggestion.fits, ...suggestion.bridged, ...suggestion.confirm] : [];
  return { fits: true, reasons, obstacles: [], suggestion };
}
