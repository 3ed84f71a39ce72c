import type { KeyObject } from 'node:crypto';

/** The two ways to seal: the international one, and the one of the national standards for commercial cryptography. */
export type SuiteName = 'aes' | 'sm4';

/** What of one master key seals, opens and indexes. */
export interface SuiteKeys {
  /** Four bytes that name the key inside a sealed value; they give nothing of it away. */
  id: Buffer;
  encryption: KeyObject;
  /** Only where encryption and authentication are two steps. */
  authentication: KeyObject | null;
  index: KeyObject;
}

/**
 * A cipher suite. A sealed value is: version, key id, iv, tag, and then as many bytes as the plain text has. `head` is what
 * stands before the tag; both suites bind it and the additional data to the value.
 */
export interface Suite {
  name: SuiteName;
  /** First byte of a sealed value. */
  version: number;
  ivBytes: number;
  keys(master: Buffer): SuiteKeys;
  /** Encrypts; gives tag and cipher text. */
  encrypt(keys: SuiteKeys, head: Buffer, plain: Uint8Array, aad: Buffer): { tag: Buffer; text: Buffer };
  /** Null when the tag does not hold. */
  decrypt(keys: SuiteKeys, head: Buffer, tag: Buffer, text: Buffer, aad: Buffer): Buffer | null;
  /** 32 bytes over a text, keyed. */
  digest(key: KeyObject, text: string): Buffer;
}

export const KEY_ID_BYTES = 4;
export const TAG_BYTES = 16;
/** Version and key id: tells suite and key of a sealed value, in the database too. */
export const MARK_BYTES = 1 + KEY_ID_BYTES;
