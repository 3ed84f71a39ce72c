import { setImmediate as breathe } from 'node:timers/promises';
import type { Context } from '../../../../platform/action/index.ts';
import type { LiveMatch, Weights } from '../../engine/index.ts';
import type { KnownPosition } from '../../known/position.ts';
import { livePositions } from '../../live/bank.ts';
import { matchingInputs } from '../../push/input.ts';
import type { FoundPerson } from '../../read/persons.ts';
import { knownPositions } from '../../read/positions.ts';
import type { Lists, Shown, Way } from './effect.ts';

/** How long the lists are whose change is told. */
export const LENGTH = 10;
/** So many are searched before other requests of this process have their turn. */
const AT_ONCE = 50;

export interface Both {
  personId: string;
  before: LiveMatch[];
  after: LiveMatch[];
}

type WeightsOf = (regionCode: string) => Weights;

/** The best positions of each person under the weights in force and under those that are tried: the same reading as a suggestion. */
export async function bothLists(
  ctx: Context,
  rows: readonly FoundPerson[],
  { before, after }: { before: WeightsOf; after: WeightsOf },
): Promise<Both[]> {
  const live = await livePositions(ctx);
  const inputs = await matchingInputs(ctx, rows);
  const lists: Both[] = [];
  for (const [n, row] of rows.entries()) {
    const input = inputs.get(row.id);
    if (!input) continue;
    const left = [...input.excluded, ...input.skipped];
    const best = (weights: Weights) =>
      live.search(input.asked.person, { top: LENGTH, weights, left, widened: true }).matches;
    lists.push({
      personId: row.id,
      before: best(before(row.region_code)),
      after: best(after(row.region_code)),
    });
    if (n % AT_ONCE === AT_ONCE - 1) await breathe();
  }
  return lists;
}

function wayOf({ dist }: LiveMatch, { row }: KnownPosition): Way {
  if (row.form === 'REMOTE') return 'home';
  return dist === 100 ? 'county' : dist === 60 ? 'unit' : 'far';
}

/** The lists with what the effect is told by, and the positions that stand in them. */
export async function described(
  ctx: Context,
  lists: readonly Both[],
): Promise<{ lists: Lists[]; positions: ReadonlyMap<string, KnownPosition> }> {
  const ids = new Set(lists.flatMap(({ before, after }) => [...before, ...after].map(({ id }) => id)));
  const positions = await knownPositions(ctx, [...ids]);
  const shown = (match: LiveMatch): Shown[] => {
    const known = positions.get(match.id);
    if (!known) return [];
    const { form, occupation } = known.row;
    return [{ id: match.id, way: wayOf(match, known), form, occupation }];
  };
  return {
    positions,
    lists: lists.map(({ personId, before, after }) => ({
      personId,
      before: before.flatMap(shown),
      after: after.flatMap(shown),
    })),
  };
}
