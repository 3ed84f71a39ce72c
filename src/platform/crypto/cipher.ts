import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomFillSync,
  type KeyObject,
} from 'node:crypto';
import { deriveKey } from './keys.ts';

/**
 * Encrypts single values with AES-256-GCM. `aad` names the place of the value, `table.column:rowid`, so that a sealed value
 * that was copied to another row or column does not open there.
 */
export interface FieldCipher {
  seal(plain: string, aad: string): Buffer;
  /** Throws {@link SealBroken} on any change of the bytes, a foreign key or another `aad`. */
  open(sealed: Uint8Array, aad: string): string;
  sealBytes(plain: Uint8Array, aad: string): Buffer;
  openBytes(sealed: Uint8Array, aad: string): Buffer;
  /**
   * 16 bytes by which equal values of one field are found without opening them (HMAC-SHA256, keyed).
   * The caller normalises first: the same number written in two ways must arrive here as one text.
   */
  blindIndex(field: string, normalised: string): Buffer;
}

/** A sealed value does not open. Says nothing of its content, so it may be logged. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

const VERSION = 1;
const KEY_ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const BLIND_INDEX_BYTES = 16;
/** version ‖ key id ‖ iv ‖ tag, then as many bytes as the plain text has. */
const HEAD_BYTES = 1 + KEY_ID_BYTES + IV_BYTES + TAG_BYTES;

interface SealKey {
  id: Buffer;
  key: KeyObject;
}

function sealKey(master: Buffer): SealKey {
  return {
    id: deriveKey(master, 'field key id', KEY_ID_BYTES),
    key: createSecretKey(deriveKey(master, 'field encryption')),
  };
}

/** Nonces from a pool: one call of the system's generator serves a thousand values. */
function nonces(): () => Buffer {
  const pool = Buffer.alloc(IV_BYTES * 1024);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += IV_BYTES;
    return pool.subarray(used - IV_BYTES, used);
  };
}

/**
 * The cipher of a house. Random nonces are safe for about 2^32 values of one key (NIST SP 800-38D, 8.3), far beyond a
 * province. `retired` masters still open what they sealed; sealing and the blind index always use `master`, so after a
 * change of key the sealed columns must be written anew.
 */
export function createCipher(master: Buffer, retired: readonly Buffer[] = []): FieldCipher {
  const current = sealKey(master);
  const known = [current, ...retired.map(sealKey)];
  const indexKey = createSecretKey(deriveKey(master, 'blind index'));
  const nextNonce = nonces();

  function sealBytes(plain: Uint8Array, aad: string): Buffer {
    const sealed = Buffer.allocUnsafe(HEAD_BYTES + plain.length);
    sealed[0] = VERSION;
    current.id.copy(sealed, 1);
    const iv = nextNonce();
    iv.copy(sealed, 1 + KEY_ID_BYTES);
    const cipher = createCipheriv('aes-256-gcm', current.key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(aad, 'utf8'));
    cipher.update(plain).copy(sealed, HEAD_BYTES);
    cipher.final();
    cipher.getAuthTag().copy(sealed, HEAD_BYTES - TAG_BYTES);
    return sealed;
  }

  function openBytes(bytes: Uint8Array, aad: string): Buffer {
    const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (sealed.length < HEAD_BYTES || sealed[0] !== VERSION) throw new SealBroken('not a sealed value');
    const id = sealed.subarray(1, 1 + KEY_ID_BYTES);
    const key = known.find((k) => k.id.equals(id))?.key;
    if (!key) throw new SealBroken('sealed with another key');
    const iv = sealed.subarray(1 + KEY_ID_BYTES, HEAD_BYTES - TAG_BYTES);
    const opener = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    opener.setAAD(Buffer.from(aad, 'utf8'));
    opener.setAuthTag(sealed.subarray(HEAD_BYTES - TAG_BYTES, HEAD_BYTES));
    const plain = opener.update(sealed.subarray(HEAD_BYTES));
    try {
      opener.final();
    } catch {
      throw new SealBroken('changed, or moved from its place');
    }
    return plain;
  }

  return {
    sealBytes,
    openBytes,
    seal: (plain, aad) => sealBytes(Buffer.from(plain, 'utf8'), aad),
    open: (sealed, aad) => openBytes(sealed, aad).toString('utf8'),
    // The NUL keeps field and value apart: no pair of them can be written as another pair.
    blindIndex: (field, normalised) =>
      createHmac('sha256', indexKey)
        .update(`${field}\0${normalised}`)
        .digest()
        .subarray(0, BLIND_INDEX_BYTES),
  };
}
