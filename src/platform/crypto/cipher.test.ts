import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCipher, SealBroken } from './index.ts';

const MASTER = Buffer.alloc(32, 7);
const OTHER = Buffer.alloc(32, 8);
const cipher = createCipher(MASTER);
const seed = { seed: 20260101 };
const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const place = fc.tuple(
  fc.constantFrom('person', 'certificate'),
  fc.constantFrom('number', 'phone'),
  fc.uuid(),
);
const aadOf = ([table, column, id]: [string, string, string]) => `${table}.${column}:${id}`;

describe('field cipher', () => {
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
    const old = createCipher(OTHER).seal('旧值', 'a.b:1');
    expect(createCipher(MASTER, [OTHER]).open(old, 'a.b:1')).toBe('旧值');
    expect(() => cipher.open(old, 'a.b:1')).toThrow(SealBroken);
  });

  it('opens a view into a larger buffer, as the database driver may give', () => {
    const sealed = cipher.seal('x', 'a.b:1');
    const large = new Uint8Array(sealed.length + 20);
    large.set(sealed, 10);
    expect(cipher.open(large.subarray(10, 10 + sealed.length), 'a.b:1')).toBe('x');
  });
});

describe('blind index', () => {
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
    expect(cipher.blindIndex('f', 'v').equals(createCipher(OTHER).blindIndex('f', 'v'))).toBe(false);
    expect(cipher.blindIndex('f', 'v').equals(createCipher(MASTER).blindIndex('f', 'v'))).toBe(true);
  });
});
