/** What can be wrong at a place of a city's chain. */
export type FaultKind =
  /** the event differs from what was chained, or stands at another's place */
  | 'changed'
  /** a link's event is gone */
  | 'event-removed'
  /** a link is gone */
  | 'link-removed'
  /** a seal is gone from the middle */
  | 'seal-removed'
  /** a seal that our key did not sign, or over another head */
  | 'seal-forged'
  /** links that no seal covers */
  | 'unsigned'
  /** the anchor file knows a head that the database has no more: the newest seals are gone */
  | 'cut-off'
  /** an anchor that our key did not sign */
  | 'anchor-forged'
  /** put in afterwards with a moment that had long been sealed */
  | 'backdated'
  /** not in the chain and not on the sealer's queue */
  | 'unqueued';

export interface Fault {
  city: number;
  kind: FaultKind;
  /** Position in the city's chain, from 1; null where the place is not in the chain. */
  position: number | null;
  eventId: string | null;
}

/**
 * An event is written at the end of its act and sealed within a minute or so, so one that is older than the seal before it
 * by more than this was not there then.
 */
const LATE_MS = 3_600_000;

/** Whether an event of moment `at` should have been in the seal of moment `sealedAt` (both UTC texts). */
export function isBackdated(at: string, sealedAt: string): boolean {
  return Date.parse(at) < Date.parse(sealedAt) - LATE_MS;
}
