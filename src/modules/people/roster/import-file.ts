import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Outcome } from '../../../kernel/problem.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { dispatch, type Floor, type JobQueue } from '../../../platform/action/index.ts';
import { rosterApply, rosterUpload, rosterWork } from './actions.ts';
import type { BatchState, RosterCounts } from './tables.ts';

export interface RosterImport {
  batchId: string;
  state: BatchState;
  counts: RosterCounts;
}

export interface RosterImportOptions {
  file: string;
  /** 6 or 9 digits; the actor's own region by default */
  region?: string;
  /** Only checks and stages when false: somebody looks at the preview and applies. */
  apply?: boolean;
  /** Told before each step. */
  onStep?: (step: 'upload' | 'check' | 'apply') => void;
}

/** The terminal waits for the work itself: what an action would queue is done by the next line here. */
const ownQueue: JobQueue = { add: () => Promise.resolve() };

/**
 * Imports a roster from a file of this machine, through the same actions as the pages and in the same worker process.
 * A refusal comes back as the outcome; `fs` errors of the file are thrown. The floor needs `params.rosterWorker`.
 */
export async function importRosterFile(
  house: Floor,
  actor: Actor,
  { file, region, apply = true, onStep }: RosterImportOptions,
): Promise<Outcome<RosterImport>> {
  const floor: Floor = { ...house, jobs: ownQueue };
  onStep?.('upload');
  const upload = new File([await readFile(file)], basename(file));
  const uploaded = await dispatch(
    floor,
    rosterUpload,
    { region: region ?? actor.regionCode ?? '', file: upload },
    actor,
  );
  if (!uploaded.ok) return uploaded;
  const batchId = uploaded.value.id;
  const work = async (): Promise<Outcome<RosterImport>> => {
    const done = await dispatch(floor, rosterWork, { batchId }, actor);
    return done.ok
      ? { ok: true, value: { batchId, state: done.value.state, counts: done.value.counts } }
      : done;
  };
  onStep?.('check');
  const checked = await work();
  const { new: added = 0, changed = 0 } = checked.ok ? checked.value.counts : {};
  if (!checked.ok || !apply || checked.value.state !== 'checked' || added + changed === 0) return checked;
  onStep?.('apply');
  const applying = await dispatch(floor, rosterApply, { batchId }, actor);
  return applying.ok ? work() : applying;
}
