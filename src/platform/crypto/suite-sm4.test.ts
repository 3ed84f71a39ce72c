import { createCipheriv, createHash, createHmac, createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveSm3Key } from './keys.ts';
import { runtimeHasSm, smSuite } from './suite-sm4.ts';

const KEY = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');

function block(times: number): string {
  const cipher = createCipheriv('sm4-ecb', KEY, null).setAutoPadding(false);
  let bytes = KEY;
  for (let n = 0; n < times; n += 1) bytes = cipher.update(bytes);
  return bytes.toString('hex');
}

test('this runtime has SM4 and SM3', () => {
  expect(runtimeHasSm()).toBe(true);
});

test('SM4 gives the examples of GB/T 32907-2016, annex A', () => {
  expect(block(1)).toBe('681edf34d206965e86b3e94f536e4246');
  expect(block(1_000_000)).toBe('595298c7c6fd271f0402f804c33d3f66');
});

test('SM3 gives the examples of GB/T 32905-2016, annex A', () => {
  const sm3 = (text: string) => createHash('sm3').update(text).digest('hex');
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
});

test('the counter mode is block cipher and exclusive or, as GB/T 17964 says', () => {
  const iv = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
  const plain = Buffer.from('aa'.repeat(32), 'hex');
  const next = Buffer.from(iv);
  next[15] = 0x10;
  const ecb = createCipheriv('sm4-ecb', KEY, null).setAutoPadding(false);
  const pad = ecb.update(Buffer.concat([iv, next]));
  expect(createCipheriv('sm4-ctr', KEY, iv).update(plain)).toEqual(
    Buffer.from(plain.map((byte, n) => byte ^ (pad[n] ?? 0))),
  );
});

test('a sealed value is counter mode under one key and HMAC-SM3 under another, over all that binds it', () => {
  const master = Buffer.alloc(32, 7);
  const keys = smSuite.keys(master);
  const head = Buffer.concat([Buffer.from([2]), keys.id, Buffer.alloc(16, 1)]);
  const aad = Buffer.from('a.b:1');
  const { tag, text } = smSuite.encrypt(keys, head, Buffer.from('13800001234'), aad);
  const encryption = deriveSm3Key(master, 'sm4 field encryption', 16);
  const authentication = deriveSm3Key(master, 'sm4 field authentication');
  expect(authentication.subarray(0, 16).equals(encryption)).toBe(false);
  expect(text).toEqual(createCipheriv('sm4-ctr', encryption, Buffer.alloc(16, 1)).update('13800001234'));
  const mac = createHmac('sm3', createSecretKey(authentication))
    .update(Buffer.concat([head, Buffer.from([0, 0, 0, 5]), aad, text]))
    .digest();
  expect(tag).toEqual(mac.subarray(0, 16));
});
