import { randomFillSync } from 'node:crypto';
import { aesSuite } from './suite-aes.ts';
import { smSuite } from './suite-sm4.ts';
import { fixedKeys, type Keyring, type KeySource, type Master } from './keyring.ts';
import { MARK_BYTES, TAG_BYTES, type Suite, type SuiteKeys, type SuiteName } from './suite.ts';

/**
 * Encrypts single values. `aad` names the place of the value, `table.column:rowid`, so that a sealed value that was copied
 * to another row or column does not open there. Values of both suites and of every master it knows open side by side; the
 * present master seals.
 */
export interface FieldCipher {
  seal(plain: string, aad: string): Buffer;
  /** Throws {@link SealBroken} on any change of the bytes, a foreign key or another `aad`. */
  open(sealed: Uint8Array, aad: string): string;
  sealBytes(plain: Uint8Array, aad: string): Buffer;
  openBytes(sealed: Uint8Array, aad: string): Buffer;
  /**
   * 16 bytes by which equal values of one field are found without opening them (HMAC of the suite, keyed): what a row is
   * written with. The caller normalises first: the same number written in two ways must arrive here as one text.
   */
  blindIndex(field: string, normalised: string): Buffer;
  /** The same under every master, the present one first: what a look-up compares with, since rows may carry an older one. */
  blindIndexes(field: string, normalised: string): [Buffer, ...Buffer[]];
  /** True while values of more than one master may be there, so that one number can have several indexes. */
  rotating(): boolean;
  /** First bytes of what the present master seals; those of another value tell that it waits to be sealed anew. */
  mark(): Buffer;
}

/** A sealed value does not open. Says nothing of its content, so it may be logged. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

const BLIND_INDEX_BYTES = 16;
const SUITES: Readonly<Record<SuiteName, Suite>> = { aes: aesSuite, sm4: smSuite };

interface Sealer {
  suite: Suite;
  keys: SuiteKeys;
  mark: Buffer;
}

function sealerOf(master: Master): Sealer {
  const suite = SUITES[master.suite];
  const keys = suite.keys(master.bytes);
  return { suite, keys, mark: Buffer.concat([Buffer.from([suite.version]), keys.id]) };
}

/** First bytes of every value that a master seals: version and key id. */
export function markOf(master: Master): Buffer {
  return sealerOf(master).mark;
}

/** Random bytes from a pool: one call of the system's generator serves a thousand values. */
function randomPool(): (bytes: number) => Buffer {
  const pool = Buffer.alloc(16 * 1024);
  let used = pool.length;
  return (bytes) => {
    if (used + bytes > pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += bytes;
    return pool.subarray(used - bytes, used);
  };
}

/** The sealers of the masters as they are now; derived anew only when the ring is another. */
function sealersOf(source: KeySource): () => [Sealer, ...Sealer[]] {
  let ring: Keyring | null = null;
  let sealers: [Sealer, ...Sealer[]];
  return () => {
    const now = source.ring();
    if (now !== ring) {
      sealers = [sealerOf(now.present), ...now.retired.map(sealerOf)];
      ring = now;
    }
    return sealers;
  };
}

/** The cipher of a house, over one fixed key or over a source that may change while the house runs. */
export function createCipher(keys: Buffer | KeySource): FieldCipher {
  const sealers = sealersOf(Buffer.isBuffer(keys) ? fixedKeys(keys) : keys);
  const random = randomPool();

  function sealBytes(plain: Uint8Array, aad: string): Buffer {
    const [{ suite, keys: own, mark }] = sealers();
    const head = Buffer.concat([mark, random(suite.ivBytes)]);
    const { tag, text } = suite.encrypt(own, head, plain, Buffer.from(aad, 'utf8'));
    return Buffer.concat([head, tag, text]);
  }

  function openBytes(bytes: Uint8Array, aad: string): Buffer {
    const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const mark = sealed.subarray(0, MARK_BYTES);
    const sealer = sealers().find((each) => each.mark.equals(mark));
    if (!sealer) throw new SealBroken('not a sealed value, or sealed with another key');
    const headBytes = MARK_BYTES + sealer.suite.ivBytes;
    const bodyAt = headBytes + TAG_BYTES;
    if (sealed.length < bodyAt) throw new SealBroken('cut off');
    const plain = sealer.suite.decrypt(
      sealer.keys,
      sealed.subarray(0, headBytes),
      sealed.subarray(headBytes, bodyAt),
      sealed.subarray(bodyAt),
      Buffer.from(aad, 'utf8'),
    );
    if (!plain) throw new SealBroken('changed, or moved from its place');
    return plain;
  }

  // The NUL keeps field and value apart: no pair of them can be written as another pair.
  const indexUnder = ({ suite, keys: own }: Sealer, field: string, normalised: string) =>
    suite.digest(own.index, `${field}\0${normalised}`).subarray(0, BLIND_INDEX_BYTES);

  return {
    sealBytes,
    openBytes,
    seal: (plain, aad) => sealBytes(Buffer.from(plain, 'utf8'), aad),
    open: (sealed, aad) => openBytes(sealed, aad).toString('utf8'),
    blindIndex: (field, normalised) => indexUnder(sealers()[0], field, normalised),
    blindIndexes(field, normalised) {
      const [present, ...retired] = sealers();
      const under = (sealer: Sealer) => indexUnder(sealer, field, normalised);
      return [under(present), ...retired.map(under)];
    },
    rotating: () => sealers().length > 1,
    mark: () => sealers()[0].mark,
  };
}
