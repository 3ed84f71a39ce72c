import { expect, test } from 'vitest';
import { doorInTime } from './away.ts';

const fault = (code: string, message = '') => Object.assign(new Error(message), { code });

async function failing(error: Error): Promise<never> {
  throw error;
}

test('who asks is found', async () => {
  expect(await doorInTime(() => Promise.resolve('door'))).toBe('door');
});

test.each([fault('ECONNREFUSED'), fault('57P01'), fault('', 'Connection terminated unexpectedly')])(
  'a database that is away gives null (%#)',
  async (error) => {
    expect(await doorInTime(() => failing(error))).toBeNull();
  },
);

test('a mistake of the house stays one', async () => {
  await expect(doorInTime(() => failing(fault('42703', 'no such column')))).rejects.toThrow('no such');
});

test('nobody waits for an answer that does not come', async () => {
  expect(await doorInTime(() => new Promise(() => undefined), 5)).toBeNull();
});
