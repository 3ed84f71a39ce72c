import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';

/** One master key of 32 bytes stands behind every other key; each purpose gets its own, so that none unlocks another. */
export const MASTER_KEY_BYTES = 32;

const NO_SALT = Buffer.alloc(0);
/** DER head of an Ed25519 private key in PKCS #8 (RFC 8410); the 32-byte seed follows. */
const ED25519_PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Key for one purpose by HKDF-SHA256 (RFC 5869): the same master and purpose give the same bytes on every node.
 * Throws when the master key has another length than 32 bytes.
 */
export function deriveKey(master: Buffer, purpose: string, bytes = 32): Buffer {
  return derive('sha256', master, purpose, bytes);
}

/** As {@link deriveKey}, with HMAC-SM3 in the place of HMAC-SHA256, for the suite of the national standards. */
export function deriveSm3Key(master: Buffer, purpose: string, bytes = 32): Buffer {
  return derive('sm3', master, purpose, bytes);
}

function derive(hash: 'sha256' | 'sm3', master: Buffer, purpose: string, bytes: number): Buffer {
  if (master.length !== MASTER_KEY_BYTES)
    throw new Error(`the master key must have ${MASTER_KEY_BYTES} bytes`);
  return Buffer.from(hkdfSync(hash, master, NO_SALT, `zhuye ${purpose} v1`, bytes));
}

export interface AuditKeys {
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** Ed25519 pair that signs the seals of the audit chain; the public half may leave the house with an auditor. */
export function auditKeys(master: Buffer): AuditKeys {
  const der = Buffer.concat([ED25519_PKCS8_HEAD, deriveKey(master, 'audit signature')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
