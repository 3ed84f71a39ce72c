import type { Actor } from '../../../platform/access/actor.ts';
import type { Floor } from '../../../platform/action/index.ts';
import { Run, TakenOver } from './batch.ts';
import { applyBatch } from './step-apply.ts';
import { checkBatch } from './step-check.ts';
import { undoBatch } from './step-undo.ts';

/**
 * Does what the state of a batch asks for, under the scope of the actor who asked: check an uploaded one, apply, undo.
 * Anything else is done already. May be called again after a crash, and by two at once: the later one takes over.
 */
export async function runBatch(floor: Floor, actor: Actor, batchId: string): Promise<void> {
  const { run, batch } = await Run.take(floor, actor, batchId);
  try {
    if (batch.state === 'uploaded') await checkBatch(run, batch);
    if (batch.state === 'applying') await applyBatch(run, batch);
    if (batch.state === 'undoing') await undoBatch(run, batch);
  } catch (error) {
    if (!(error instanceof TakenOver)) throw error;
  }
}
