/** Everything that outlives the page. `meta` holds no word of anybody; `list` and `visits` are sealed. */
export type Store = 'meta' | 'list' | 'visits';
const STORES: readonly Store[] = ['meta', 'list', 'visits'];

let opening: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('zhuye-visits', 1);
    request.addEventListener('upgradeneeded', () => {
      for (const store of STORES) request.result.createObjectStore(store);
    });
    request.addEventListener('success', () => {
      // A newer program in another page must not wait for this one.
      request.result.addEventListener('versionchange', () => request.result.close());
      resolve(request.result);
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('no store')));
  });
}
const database = () => (opening ??= open());

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('store failed')));
  });
}

/** One value; undefined where there is none. */
export async function read<T>(store: Store, key: string): Promise<T | undefined> {
  const db = await database();
  return (await answerOf(db.transaction(store).objectStore(store).get(key))) as T | undefined;
}

/** All values of a store. */
export async function readAll<T>(store: Store): Promise<T[]> {
  const db = await database();
  return (await answerOf(db.transaction(store).objectStore(store).getAll())) as T[];
}

/** Puts `value`, or takes the key away where there is none. */
export interface Change {
  store: Store;
  key: string;
  value?: unknown;
}

const STRICT = { durability: 'strict' } as const;

/** When it is on the disk, and not only in its cache. */
function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('store refused')));
  });
}

/**
 * Writes all or nothing, and resolves when it is on the disk and not only in its cache: a battery that dies in the next moment
 * takes nothing with it.
 */
export async function write(changes: readonly Change[]): Promise<void> {
  const db = await database();
  const transaction = db.transaction(STORES, 'readwrite', STRICT);
  for (const { store, key, value } of changes) {
    const rows = transaction.objectStore(store);
    if (value === undefined) rows.delete(key);
    else rows.put(value, key);
  }
  await endOf(transaction);
}

/** Empties whole stores in one step. */
export async function empty(stores: readonly Store[]): Promise<void> {
  const db = await database();
  const transaction = db.transaction(stores, 'readwrite', STRICT);
  for (const store of stores) transaction.objectStore(store).clear();
  await endOf(transaction);
}
