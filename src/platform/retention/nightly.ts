import { systemActor } from '../access/actor.ts';
import { dispatch, type Floor } from '../action/index.ts';
import { applyRetention } from './apply.ts';

/** Batches of one rule in one night; what is left then is put away the next night. */
const MOST_BATCHES = 500;

/**
 * Puts away what is due by every rule, batch by batch; gives the number of rows. A crash loses nothing: the next run goes on.
 * A rule that fails does not keep the others waiting.
 */
export async function retentionNight(floor: Floor, limit?: number): Promise<number> {
  let sum = 0;
  for (const { id, end } of floor.params.retention) {
    if (end === 'keep') continue;
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const done = await dispatch(floor, applyRetention, { rule: id, limit }, systemActor('job'));
      if (!done.ok) {
        floor.log({ level: 'error', operation: 'retention', rule: id, code: done.problem.code });
        break;
      }
      sum += done.value.rows;
      if (done.value.complete) break;
    }
  }
  return sum;
}
