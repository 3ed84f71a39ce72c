import { refuse } from '../../kernel/problem.ts';
import type { Scanning } from './store.ts';

/** What is known about harm in a file. `unscanned`: no scanner was set up when it came. */
export type ScanState = 'waiting' | 'clean' | 'infected' | 'unscanned';

interface Standing {
  scan_state: ScanState;
  removed_at: Date | null;
}

export type FileState = 'ready' | 'unchecked' | 'held' | 'infected' | 'removed';

/** Where a file stands for a reader. `unchecked` may be opened, with a mark; the three after it may not. */
export function fileState({ scan_state, removed_at }: Standing, scanning: Scanning): FileState {
  if (removed_at !== null) return 'removed';
  if (scan_state === 'infected') return 'infected';
  if (scan_state === 'clean') return 'ready';
  return scanning.opensUnscanned ? 'unchecked' : 'held';
}

/** Throws `file-removed`, `file-infected` or `file-held` for a file that nobody may open now. */
export function refuseUnopenable(row: Standing, scanning: Scanning): void {
  const state = fileState(row, scanning);
  if (state === 'removed') throw refuse('not-found', 'file-removed');
  if (state === 'infected') throw refuse('conflict', 'file-infected');
  if (state === 'held') throw refuse('conflict', 'file-held');
}
