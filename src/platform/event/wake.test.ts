import { expect, test, vi } from 'vitest';
import { createWake } from './wake.ts';

test('a call ends the rest, and one that came before it ends the next rest at once', async () => {
  vi.useFakeTimers();
  const wake = createWake();
  const first = wake.rest(1000);
  wake.call();
  await first;
  wake.call();
  await wake.rest(1000);
  const last = vi.fn<() => void>();
  void wake.rest(1000).then(last);
  await vi.advanceTimersByTimeAsync(999);
  expect(last).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(last).toHaveBeenCalled();
  vi.useRealTimers();
});
