import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  getCiphers,
  getHashes,
  timingSafeEqual,
} from 'node:crypto';
import { deriveSm3Key } from './keys.ts';
import { KEY_ID_BYTES, MARK_BYTES, TAG_BYTES, type Suite, type SuiteKeys } from './suite.ts';

const NAME = 'sm4-ctr';
const SM4_KEY_BYTES = 16;

/** Whether this Node was built with SM4 (GB/T 32907-2016) and SM3 (GB/T 32905-2016). */
export function runtimeHasSm(): boolean {
  return getCiphers().includes(NAME) && getHashes().includes('sm3');
}

/** HMAC-SM3 over head, length of the additional data, additional data and cipher text: no two of them give one text. */
function tagOf(keys: SuiteKeys, head: Buffer, text: Uint8Array, aad: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(aad.length);
  return createHmac('sm3', keys.authentication!)
    .update(head)
    .update(length)
    .update(aad)
    .update(text)
    .digest()
    .subarray(0, TAG_BYTES);
}

/** SM4 in counter mode, then HMAC-SM3 with a key of its own (encrypt-then-MAC), cut to 16 bytes. */
export const smSuite: Suite = {
  name: 'sm4',
  version: 2,
  ivBytes: 16,
  keys: (master) => ({
    id: deriveSm3Key(master, 'sm4 field key id', KEY_ID_BYTES),
    encryption: createSecretKey(deriveSm3Key(master, 'sm4 field encryption', SM4_KEY_BYTES)),
    authentication: createSecretKey(deriveSm3Key(master, 'sm4 field authentication')),
    index: createSecretKey(deriveSm3Key(master, 'sm3 blind index')),
  }),
  encrypt(keys, head, plain, aad) {
    const cipher = createCipheriv(NAME, keys.encryption, head.subarray(MARK_BYTES));
    const text = cipher.update(plain);
    cipher.final();
    return { tag: tagOf(keys, head, text, aad), text };
  },
  decrypt(keys, head, tag, text, aad) {
    if (!timingSafeEqual(tagOf(keys, head, text, aad), tag)) return null;
    const opener = createDecipheriv(NAME, keys.encryption, head.subarray(MARK_BYTES));
    const plain = opener.update(text);
    opener.final();
    return plain;
  },
  digest: (key, text) => createHmac('sm3', key).update(text).digest(),
};
