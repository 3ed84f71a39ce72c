import { expect, it } from 'vitest';
import { ITERATIONS, newLock, seal, unlock, unseal } from './seal.ts';

it('opens with the passphrase alone, and gives a key that nobody can read out', async () => {
  const { lock, key } = await newLock('榕树 小船 二月 豆腐');
  expect(lock.iterations).toBe(ITERATIONS);
  expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
  expect(key.extractable).toBe(false);
  const sealed = await seal(key, 'list', { name: '林阿海' });
  const again = await unlock(lock, ' 榕树 小船 二月 豆腐 ');
  expect(again?.extractable).toBe(false);
  expect(await unseal(again!, 'list', sealed)).toEqual({ name: '林阿海' });
  expect(await unlock(lock, '榕树 小船 二月 豆花')).toBeNull();
});

it('makes one passphrase of what keyboards write in two widths', async () => {
  const { lock } = await newLock('ｂａｎｙａｎ－２０２４－ｂｏａｔ');
  expect(await unlock(lock, 'banyan-2024-boat')).not.toBeNull();
});

it('does not open what was changed, or moved to another place', async () => {
  const { key } = await newLock('banyan boat tofu');
  const sealed = await seal(key, 'visit:1', { outcome: 'met' });
  await expect(unseal(key, 'visit:2', sealed)).rejects.toMatchObject({ name: 'OperationError' });
  new Uint8Array(sealed.data)[3]! ^= 1;
  await expect(unseal(key, 'visit:1', sealed)).rejects.toMatchObject({ name: 'OperationError' });
});

it('never seals twice under one beginning', async () => {
  const { key } = await newLock('banyan boat tofu');
  const ivs = await Promise.all(Array.from({ length: 50 }, () => seal(key, 'list', 1)));
  expect(new Set(ivs.map(({ iv }) => iv.join())).size).toBe(50);
});
