import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { ownIdentity } from './identity.ts';
import { lockHolder, takeLock, type Lock } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhuye-lock-'));
  return () => rmSync(folder, { recursive: true });
});

function taken(purpose: 'serve' | 'task' = 'serve'): Lock {
  const outcome = takeLock(folder, purpose);
  if ('holder' in outcome) throw new Error('held by another');
  return outcome.lock;
}

const dead = (over: object = {}) =>
  JSON.stringify({ pid: 4_000_000, started: 'long ago', purpose: 'serve', address: 'http://old', ...over });

describe('a lock', () => {
  test('is held by one, who is known by process and purpose', () => {
    taken('task');
    const outcome = takeLock(folder, 'serve');
    expect(outcome).toEqual({ holder: { ...ownIdentity(), purpose: 'task', address: null } });
  });

  test('tells where its holder answers', () => {
    taken().announce('http://127.0.0.1:3000');
    expect(lockHolder(folder)?.address).toBe('http://127.0.0.1:3000');
  });

  test('is free again after it was released', () => {
    taken().release();
    expect(lockHolder(folder)).toBeNull();
    taken();
    expect(lockHolder(folder)?.pid).toBe(process.pid);
  });

  test('is taken over from a process that is gone', () => {
    writeFileSync(join(folder, '7'), dead());
    expect(lockHolder(folder)).toBeNull();
    taken();
    expect(readdirSync(folder)).toEqual(['8']);
  });

  test('is taken over from a process whose number another one has now', () => {
    writeFileSync(join(folder, '7'), dead({ pid: process.pid }));
    expect(takeLock(folder, 'serve')).toHaveProperty('lock');
  });

  test.each(['', '{', '{"pid":"x"}'])('is taken over where its file says nothing (%j)', (content) => {
    writeFileSync(join(folder, '1'), content);
    expect(takeLock(folder, 'serve')).toHaveProperty('lock');
  });
});

test('of many that take over at once, exactly one wins', async () => {
  writeFileSync(join(folder, '1'), dead());
  const script = `
    import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
    const outcome = takeLock(${JSON.stringify(folder)}, 'task');
    process.stdout.write('lock' in outcome ? 'won' : 'lost');
    // Stays until told: a winner that leaves would rightly be followed by another.
    process.stdin.resume().on('end', () => process.exit(0));`;
  const rivals = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
  const answered = await Promise.all(
    rivals.map(
      (rival) => new Promise<string>((resolve) => rival.stdout.once('data', (said) => resolve(String(said)))),
    ),
  );
  for (const rival of rivals) rival.stdin.end();
  await Promise.all(rivals.map((rival) => text(rival.stdout)));
  expect(answered.filter((word) => word === 'won')).toHaveLength(1);
});
