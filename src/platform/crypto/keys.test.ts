import { sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { auditKeys } from './index.ts';
import { deriveKey, deriveSm3Key } from './keys.ts';

const MASTER = Buffer.alloc(32, 7);

describe('derived keys', () => {
  it('differ by purpose and by master key', () => {
    const keys = [
      deriveKey(MASTER, 'field encryption'),
      deriveKey(MASTER, 'blind index'),
      deriveKey(MASTER, 'audit signature'),
      deriveKey(Buffer.alloc(32, 8), 'blind index'),
      deriveSm3Key(MASTER, 'blind index'),
    ];
    expect(new Set(keys.map((k) => k.toString('hex'))).size).toBe(keys.length);
  });

  it('refuse a master key of another length', () => {
    expect(() => deriveKey(Buffer.alloc(16), 'blind index')).toThrow('32 bytes');
  });

  it('give a signing pair that is the same on every node', () => {
    const signature = sign(null, Buffer.from('head'), auditKeys(MASTER).privateKey);
    expect(verify(null, Buffer.from('head'), auditKeys(MASTER).publicKey, signature)).toBe(true);
    expect(verify(null, Buffer.from('tail'), auditKeys(MASTER).publicKey, signature)).toBe(false);
    expect(verify(null, Buffer.from('head'), auditKeys(Buffer.alloc(32, 8)).publicKey, signature)).toBe(
      false,
    );
  });
});
