/** OWASP's least for PBKDF2 with SHA-256 (2023); kept beside each lock, so that it may grow. */
export const ITERATIONS = 600_000;
const AES = { name: 'AES-GCM', length: 256 } as const;

type Bytes = Uint8Array<ArrayBuffer>;
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** What stands on the phone in the open: no use without the passphrase. */
export interface Lock {
  salt: Bytes;
  iterations: number;
  iv: Bytes;
  wrapped: ArrayBuffer;
}

export interface Sealed {
  iv: Bytes;
  data: ArrayBuffer;
}

/** The key from a passphrase. Letters that look alike are made one: keyboards write them differently. */
async function wrapperOf(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const secret = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, secret, AES, false, [
    'wrapKey',
    'unwrapKey',
  ]);
}

/** A new random key and its lock. The key that is given back cannot be read out, not even by this page. */
export async function newLock(passphrase: string): Promise<{ lock: Lock; key: CryptoKey }> {
  const salt = random(16);
  const iv = random(12);
  const wrapper = await wrapperOf(passphrase, salt, ITERATIONS);
  const fresh = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', fresh, wrapper, { name: 'AES-GCM', iv });
  const lock = { salt, iterations: ITERATIONS, iv, wrapped };
  const key = await unlock(lock, passphrase);
  if (!key) throw new Error('a new lock did not open');
  return { lock, key };
}

/** The key behind a lock; null where the passphrase is wrong. */
export async function unlock(lock: Lock, passphrase: string): Promise<CryptoKey | null> {
  const wrapper = await wrapperOf(passphrase, lock.salt, lock.iterations);
  try {
    const how = { name: 'AES-GCM', iv: lock.iv };
    return await crypto.subtle.unwrapKey('raw', lock.wrapped, wrapper, how, AES, false, [
      'encrypt',
      'decrypt',
    ]);
  } catch {
    return null;
  }
}

const places = (place: string): Bytes => new TextEncoder().encode(place);

/** Seals a value for one place of the store: moved elsewhere it does not open. A fresh random iv each time. */
export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const iv = random(12);
  const how = { name: 'AES-GCM', iv, additionalData: places(place) };
  const data = await crypto.subtle.encrypt(how, key, new TextEncoder().encode(JSON.stringify(value)));
  return { iv, data };
}

/** Opens what {@link seal} made for this place; throws where one byte is another. */
export async function unseal<T>(key: CryptoKey, place: string, sealed: Sealed): Promise<T> {
  const how = { name: 'AES-GCM', iv: sealed.iv, additionalData: places(place) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, sealed.data))) as T;
}
