import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEYS_STALE_MS, keysInFile, keysOf, writeKeyFile } from './key-file.ts';
import { fixedKeys, keyringText, parseKeyring, parseMaster, type Keyring, type Master } from './keyring.ts';

const master = (n: number, suite: Master['suite'] = 'aes', retiredAt: string | null = null): Master => ({
  suite,
  bytes: Buffer.alloc(32, n),
  retiredAt,
});
const RING: Keyring = {
  present: master(1, 'sm4'),
  retired: [master(2, 'aes', '2026-01-31T08:00:00.000Z'), master(3)],
};

describe('the text of a key file', () => {
  it('is read as it was written', () => {
    expect(parseKeyring(keyringText(RING))).toEqual(RING);
  });

  it('is the bare key where there is but one, as it always was', () => {
    const { present } = fixedKeys(Buffer.alloc(32, 7)).ring();
    expect(keyringText({ present, retired: [] })).toBe(`${Buffer.alloc(32, 7).toString('base64')}\n`);
  });

  it.each([
    '',
    'short',
    'sm4:',
    `aes:${'A'.repeat(43)}= retired soon`,
    `x:${'A'.repeat(43)}=`,
    `${'A'.repeat(44)}`,
  ])('is refused: %j', (line) => {
    expect(parseMaster(line)).toBeNull();
    expect(parseKeyring(`${keyringText(RING)}${line || 'x'}\n`)).toBeNull();
  });
});

describe('a key file', () => {
  let path: string;
  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), 'zhuye-keys-')), 'master.key');
    writeKeyFile(path, RING);
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(join(path, '..'), { recursive: true });
  });

  it('is for its owner alone and leaves no draft', () => {
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toBe(keyringText(RING));
  });

  it('is followed by a house that runs, within a second', () => {
    const keys = keysInFile(path, [master(9)]);
    expect(keys.ring().retired).toHaveLength(3);
    writeKeyFile(path, { present: master(4), retired: [RING.present] });
    vi.advanceTimersByTime(KEYS_STALE_MS + 1);
    expect(keys.ring()).toEqual({ present: master(4), retired: [RING.present, master(9)] });
    expect(keys.ring()).toBe(keys.ring());
  });

  it('is passed on to another process, with the masters of the settings', () => {
    expect(keysOf(keysInFile(path, [master(9, 'sm4')]).passage).ring()).toEqual({
      present: RING.present,
      retired: [...RING.retired, master(9, 'sm4')],
    });
    expect(keysOf(fixedKeys(RING).passage).ring()).toEqual(RING);
  });

  it('that is damaged is refused', () => {
    writeFileSync(path, 'damaged');
    expect(() => keysInFile(path)).toThrow('not a key file');
    expect(() => keysOf('damaged')).toThrow('not a passage');
  });
});
