import { waitAfter } from './passphrase.ts';
import { newLock, seal, unlock, unseal, type Lock, type Sealed } from './seal.ts';
import { empty, read, readAll, write, type Change } from './store.ts';
import type { TakenList, Visit, VisitState } from './types.ts';

/** What the phone knows of itself, in the open: ids, moments and numbers, no word of anybody. */
export interface Device {
  id: string;
  keepDays: number;
  /** Milliseconds: last contact with the house, and the latest moment that was ever seen here. */
  metAt: number;
  seenAt: number;
  /** ISO 8601; null where no list is here. */
  listAt: string | null;
  /** The house ordered it wiped. */
  wipe: boolean;
}

interface Tries {
  wrong: number;
  until: number;
}

/** A visit as it lies in the store. State and id are in the open, so that a locked phone can tell how many wait. */
interface Kept {
  id: string;
  state: VisitState;
  sealed: Sealed;
}

const DAY_MS = 86_400_000;
const visitPlace = (id: string) => `visit:${id}`;

export const deviceOf = () => read<Device>('meta', 'device');
export const hasLock = async () => (await read<Lock>('meta', 'lock')) !== undefined;

export async function changeDevice(change: Partial<Device>): Promise<Device | null> {
  const device = await deviceOf();
  if (!device) return null;
  const changed = { ...device, ...change };
  await write([{ store: 'meta', key: 'device', value: changed }]);
  return changed;
}

/** How many visits wait to be sent or to be finished; known without the passphrase. */
export async function unsentOf(): Promise<number> {
  const kept = await readAll<Kept>('visits');
  return kept.filter(({ state }) => state !== 'taken').length;
}

/** Milliseconds until the next try at the passphrase; 0 for now. */
export async function waitLeft(now: number): Promise<number> {
  const tries = await read<Tries>('meta', 'tries');
  // A clock that was set back must not make a wait of years.
  return tries ? Math.max(0, Math.min(tries.until - now, waitAfter(tries.wrong))) : 0;
}

/**
 * Tries a passphrase. The try is counted before it is made, so that switching off does not undo it. However many are wrong,
 * nothing is wiped: what waits to be sent must not be lost to a child's fingers.
 */
export async function tryPassphrase(passphrase: string, now: number): Promise<CryptoKey | null> {
  const lock = await read<Lock>('meta', 'lock');
  if (!lock) return null;
  const wrong = ((await read<Tries>('meta', 'tries'))?.wrong ?? 0) + 1;
  await write([{ store: 'meta', key: 'tries', value: { wrong, until: now + waitAfter(wrong) } }]);
  const key = await unlock(lock, passphrase);
  if (key) await write([{ store: 'meta', key: 'tries' }]);
  return key;
}

/** First list on this phone: a new id, a new key under the passphrase. */
export async function setUp(passphrase: string, now: number): Promise<CryptoKey> {
  const { lock, key } = await newLock(passphrase);
  const device: Device = {
    id: crypto.randomUUID(),
    keepDays: 14,
    metAt: now,
    seenAt: now,
    listAt: null,
    wipe: false,
  };
  await write([
    { store: 'meta', key: 'lock', value: lock },
    { store: 'meta', key: 'device', value: device },
  ]);
  // Without it a phone that is short of space may throw away what was not sent.
  await navigator.storage?.persist?.();
  return key;
}

export async function keepList(key: CryptoKey, list: TakenList): Promise<void> {
  const device = await deviceOf();
  await write([
    { store: 'list', key: 'list', value: await seal(key, 'list', list) },
    { store: 'meta', key: 'device', value: { ...device, listAt: list.asOf } },
  ]);
}

export async function listOf(key: CryptoKey): Promise<TakenList | null> {
  const sealed = await read<Sealed>('list', 'list');
  return sealed ? unseal<TakenList>(key, 'list', sealed) : null;
}

export async function keepVisit(key: CryptoKey, visit: Visit): Promise<void> {
  const { id, state } = visit;
  const kept: Kept = { id, state, sealed: await seal(key, visitPlace(id), visit) };
  await write([{ store: 'visits', key: id, value: kept }]);
}

/** All visits on the phone, oldest first. */
export async function visitsOf(key: CryptoKey): Promise<Visit[]> {
  const kept = await readAll<Kept>('visits');
  const visits = await Promise.all(kept.map(({ id, sealed }) => unseal<Visit>(key, visitPlace(id), sealed)));
  return visits.toSorted((a, b) => a.visitedAt.localeCompare(b.visitedAt));
}

export const dropVisit = (id: string) => write([{ store: 'visits', key: id }]);

/** Takes the list and what was sent away; visits that were not sent stay, and with them the key. */
export async function dropList(): Promise<void> {
  const kept = await readAll<Kept>('visits');
  const sent: Change[] = kept
    .filter(({ state }) => state === 'taken')
    .map(({ id }) => ({ store: 'visits', key: id }));
  await write([{ store: 'list', key: 'list' }, ...sent]);
  await changeDevice({ listAt: null });
}

/** Takes everything away, what was not sent too. Whoever calls it has asked. */
export const wipeAll = () => empty(['meta', 'list', 'visits']);

/** When the list goes, unless the phone is in contact before. */
export const leavesAt = ({ metAt, keepDays }: Device): number => metAt + keepDays * DAY_MS;

/**
 * Drops the list once the phone was without contact for its days. A clock that is set back does not stop them: the latest
 * moment ever seen counts. Says whether a list went.
 */
export async function dropExpired(now: number): Promise<boolean> {
  const device = await deviceOf();
  if (!device) return false;
  const seenAt = Math.max(now, device.seenAt);
  await changeDevice({ seenAt });
  if (device.listAt === null || seenAt < leavesAt(device)) return false;
  await dropList();
  return true;
}
