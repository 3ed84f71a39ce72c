import { genesis, linkHash, sealHolds, type SealKey } from './chain.ts';
import { isBackdated, type Fault, type FaultKind } from './fault.ts';
import { linksOf, sealsOf, type Db, type Link, type Seal } from './stream.ts';

/** How far a city's chain has been proved. */
export interface Proved {
  position: number;
  head: Buffer;
  /** The last good seal; null before the first. */
  seal: Seal | null;
}

export interface Walked extends Proved {
  fault: Fault | null;
}

function followLink(proved: Proved, link: Link): FaultKind | null {
  if (link.position !== proved.position + 1) return 'link-removed';
  if (link.text === null || link.at === null) return 'event-removed';
  if (!linkHash(proved.head, link.text).equals(link.hash)) return 'changed';
  if (proved.seal && isBackdated(link.at, proved.seal.sealedAt)) return 'backdated';
  return null;
}

function checkSeal(proved: Proved, seal: Seal, keys: readonly SealKey[]): FaultKind | null {
  if (seal.seq !== (proved.seal?.seq ?? 0) + 1) return 'seal-removed';
  return seal.head.equals(proved.head) && sealHolds(seal, seal.signature, keys) ? null : 'seal-forged';
}

/** Walks links and seals of a city side by side, holding a page of each; stops at the first fault. */
export async function walkChain(db: Db, city: number, keys: readonly SealKey[]): Promise<Walked> {
  const proved: Proved = { position: 0, head: genesis(city), seal: null };
  const stop = (kind: FaultKind, position: number, eventId: string | null = null): Walked => ({
    ...proved,
    fault: { city, kind, position, eventId },
  });

  const seals = sealsOf(db, city);
  let seal = (await seals.next()).value;
  for await (const link of linksOf(db, city)) {
    if (!seal) return stop('unsigned', link.position, link.eventId);
    const broken = followLink(proved, link);
    if (broken) return stop(broken, proved.position + 1, broken === 'link-removed' ? null : link.eventId);
    proved.position = link.position;
    proved.head = link.hash;
    if (seal.position !== link.position) continue;
    const bad = checkSeal(proved, seal, keys);
    if (bad) return stop(bad, seal.position);
    proved.seal = seal;
    seal = (await seals.next()).value;
  }
  if (!seal) return { ...proved, fault: null };
  // A seal is left: the links up to it are gone, or it claims a place that another seal has already closed.
  return seal.position > proved.position
    ? stop('link-removed', proved.position + 1)
    : stop('seal-forged', seal.position);
}
