import { setImmediate as breathe } from 'node:timers/promises';
import type { Region } from '../../../kernel/regions.ts';
import type { Context } from '../../../platform/action/index.ts';
import { livePositions } from '../live/bank.ts';
import { matchingInputs } from '../push/input.ts';
import { weightsByPlace } from '../read/weights.ts';
import { SHOWN } from '../why/rank.ts';
import { exposureOfList } from './exposure.ts';
import { grouper } from './groups.ts';
import { seekersOf } from './read.ts';
import { Tally, type Figures } from './tally.ts';

/** So many are searched before other requests of this process have their turn. */
const AT_ONCE = 200;

/** Exposure by the length of a list. */
const BY_LENGTH = Array.from({ length: SHOWN + 1 }, (_, n) => exposureOfList(n));

/**
 * Both counts of a region in one reading: what was pushed in the year, and what the engine would show to everybody today. The
 * engine gets the same person as for a suggestion; the groups are put beside its answer afterwards.
 */
export async function measure(
  ctx: Context,
  region: Region,
  year: number,
): Promise<{ figures: Figures; open: number }> {
  const { regions } = ctx.params;
  const live = await livePositions(ctx);
  const weightsOf = await weightsByPlace(ctx);
  const groupsOfRow = grouper(regions, region);
  const tallies = { pushed: new Tally(), engine: new Tally() };
  for await (const rows of seekersOf(ctx, regions.range(region.code), year)) {
    const inputs = await matchingInputs(ctx, rows);
    for (const [i, row] of rows.entries()) {
      const input = inputs.get(row.id);
      if (!input) continue;
      const left = [...input.excluded, ...input.skipped];
      const weights = weightsOf(row.region_code);
      const { matches } = live.search(input.asked.person, {
        top: SHOWN,
        weights,
        left,
        widened: true,
      });
      const groups = groupsOfRow(row);
      tallies.pushed.add(groups, row.pushed, row.exposure);
      tallies.engine.add(groups, matches.length, BY_LENGTH[matches.length] ?? 0);
      if (i % AT_ONCE === 0) await breathe();
    }
  }
  return {
    figures: { pushed: tallies.pushed.cells(), engine: tallies.engine.cells() },
    open: live.size,
  };
}
