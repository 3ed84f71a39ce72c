import { createCipheriv, createDecipheriv, createHmac, createSecretKey } from 'node:crypto';
import { deriveKey } from './keys.ts';
import { KEY_ID_BYTES, MARK_BYTES, TAG_BYTES, type Suite } from './suite.ts';

const NAME = 'aes-256-gcm';

/**
 * AES-256-GCM (NIST SP 800-38D) and HMAC-SHA-256. Random nonces are safe for about 2^32 values of one key (8.3), far beyond a
 * province. A head that was changed names another key or suite, so the tag need not cover it.
 */
export const aesSuite: Suite = {
  name: 'aes',
  version: 1,
  ivBytes: 12,
  keys: (master) => ({
    id: deriveKey(master, 'field key id', KEY_ID_BYTES),
    encryption: createSecretKey(deriveKey(master, 'field encryption')),
    authentication: null,
    index: createSecretKey(deriveKey(master, 'blind index')),
  }),
  encrypt(keys, head, plain, aad) {
    const cipher = createCipheriv(NAME, keys.encryption, head.subarray(MARK_BYTES), {
      authTagLength: TAG_BYTES,
    });
    cipher.setAAD(aad);
    const text = cipher.update(plain);
    cipher.final();
    return { tag: cipher.getAuthTag(), text };
  },
  decrypt(keys, head, tag, text, aad) {
    const opener = createDecipheriv(NAME, keys.encryption, head.subarray(MARK_BYTES), {
      authTagLength: TAG_BYTES,
    });
    opener.setAAD(aad);
    opener.setAuthTag(tag);
    const plain = opener.update(text);
    try {
      opener.final();
    } catch {
      return null;
    }
    return plain;
  },
  digest: (key, text) => createHmac('sha256', key).update(text).digest(),
};
