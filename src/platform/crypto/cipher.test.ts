import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCipher, fixedKeys, markOf, SealBroken, type Master, type SuiteName } from './index.ts';

const MASTER = Buffer.alloc(32, 7);
const OTHER = Buffer.alloc(32, 8);
const master = (suite: SuiteName, bytes = MASTER): Master => ({ suite, bytes, retiredAt: null });
const cipherOf = (present: Master, ...retired: Master[]) => createCipher(fixedKeys({ present, retired }));
const seed = { seed: 20260101 };
const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const place = fc.tuple(
  fc.constantFrom('person', 'certificate'),
  fc.constantFrom('number', 'phone'),
  fc.uuid(),
);
const aadOf = ([table, column, id]: [string, string, string]) => `${table}.${column}:${id}`;

describe.each<SuiteName>(['aes', 'sm4'])('field cipher of the suite %s', (suite) => {
  const cipher = cipherOf(master(suite));

  it('opens what it sealed, at the same place', () => {
    fc.assert(
      fc.property(text, place, (plain, p) => cipher.open(cipher.seal(plain, aadOf(p)), aadOf(p)) === plain),
      seed,
    );
  });

  it('opens bytes of any content, none included', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (plain) =>
        cipher.openBytes(cipher.sealBytes(plain, 'a.b:1'), 'a.b:1').equals(plain),
      ),
      seed,
    );
  });

  it('refuses a value that was moved to another row, column or table', () => {
    fc.assert(
      fc.property(text, place, place, (plain, here, there) => {
        fc.pre(aadOf(here) !== aadOf(there));
        expect(() => cipher.open(cipher.seal(plain, aadOf(here)), aadOf(there))).toThrow(SealBroken);
      }),
      seed,
    );
  });

  it('notices the change of any single bit', () => {
    const sealed = cipher.seal('350102199003076616', 'person.resident_id:1');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => cipher.open(changed, 'person.resident_id:1')).toThrow(SealBroken);
    }
  });

  it('notices a cut or a longer value', () => {
    const sealed = cipher.seal('13800001234', 'person.phone:1');
    for (let length = 0; length < sealed.length; length++) {
      expect(() => cipher.open(sealed.subarray(0, length), 'person.phone:1')).toThrow(SealBroken);
    }
    expect(() => cipher.open(Buffer.concat([sealed, Buffer.from('0')]), 'person.phone:1')).toThrow(
      SealBroken,
    );
  });

  it('gives the same value another face each time', () => {
    const faces = new Set(Array.from({ length: 3000 }, () => cipher.seal('1', 'a.b:1').toString('hex')));
    expect(faces.size).toBe(3000);
  });

  it('opens with a retired key what that key sealed, and not without it', () => {
    const old = cipherOf(master(suite, OTHER)).seal('旧值', 'a.b:1');
    expect(cipherOf(master(suite), master(suite, OTHER)).open(old, 'a.b:1')).toBe('旧值');
    expect(() => cipher.open(old, 'a.b:1')).toThrow(SealBroken);
  });

  it('opens a view into a larger buffer, as the database driver may give', () => {
    const sealed = cipher.seal('x', 'a.b:1');
    const large = new Uint8Array(sealed.length + 20);
    large.set(sealed, 10);
    expect(cipher.open(large.subarray(10, 10 + sealed.length), 'a.b:1')).toBe('x');
  });
});

describe('two suites side by side', () => {
  it('open what either sealed, and say which one did', () => {
    const aes = cipherOf(master('aes'), master('sm4'));
    const sm4 = cipherOf(master('sm4'), master('aes'));
    expect(sm4.open(aes.seal('甲', 'a.b:1'), 'a.b:1')).toBe('甲');
    expect(aes.open(sm4.seal('甲', 'a.b:1'), 'a.b:1')).toBe('甲');
    expect(aes.seal('甲', 'a.b:1')[0]).toBe(1);
    expect(sm4.seal('甲', 'a.b:1')[0]).toBe(2);
    expect(sm4.seal('甲', 'a.b:1').subarray(0, 5)).toEqual(markOf(master('sm4')));
    expect(sm4.mark()).toEqual(markOf(master('sm4')));
  });

  it('never open a value under the name of the other suite', () => {
    const both = cipherOf(master('aes'), master('sm4'));
    const renamed = cipherOf(master('sm4')).seal('13800001234', 'a.b:1');
    markOf(master('aes')).copy(renamed);
    expect(() => both.open(renamed, 'a.b:1')).toThrow(SealBroken);
  });

  it('look a number up under each of them, the present one first', () => {
    const both = cipherOf(master('sm4'), master('aes'));
    expect(both.blindIndexes('f', 'v')).toEqual([
      cipherOf(master('sm4')).blindIndex('f', 'v'),
      cipherOf(master('aes')).blindIndex('f', 'v'),
    ]);
    expect(both.blindIndex('f', 'v')).toEqual(both.blindIndexes('f', 'v')[0]);
    expect(both.rotating()).toBe(true);
    expect(cipherOf(master('aes')).rotating()).toBe(false);
  });
});

it('a cipher over a source follows it', () => {
  let ring = { present: master('aes'), retired: [] as Master[] };
  const cipher = createCipher({ ring: () => ring, passage: '' });
  const old = cipher.seal('甲', 'a.b:1');
  ring = { present: master('sm4', OTHER), retired: [master('aes')] };
  expect(cipher.seal('甲', 'a.b:1')[0]).toBe(2);
  expect(cipher.open(old, 'a.b:1')).toBe('甲');
});

describe.each<SuiteName>(['aes', 'sm4'])('blind index of the suite %s', (suite) => {
  const cipher = cipherOf(master(suite));

  it('is equal exactly for equal fields and values', () => {
    const pair = fc.tuple(
      fc.constantFrom('person.phone', 'person.resident_id'),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        const same = a[0] === b[0] && a[1] === b[1];
        expect(cipher.blindIndex(...a).equals(cipher.blindIndex(...b))).toBe(same);
      }),
      seed,
    );
  });

  it('has 16 bytes, depends on the key and not on the process', () => {
    expect(cipher.blindIndex('person.phone', '13800001234')).toHaveLength(16);
    expect(cipher.blindIndex('f', 'v').equals(cipherOf(master(suite, OTHER)).blindIndex('f', 'v'))).toBe(
      false,
    );
    expect(cipher.blindIndex('f', 'v').equals(cipherOf(master(suite)).blindIndex('f', 'v'))).toBe(true);
  });
});
