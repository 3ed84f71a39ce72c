import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoWork, openNoticeWorld, RECORD, type NoticeWorld } from '../../../../test/house/notices.ts';
import { startMessageWorker } from './worker.ts';

let world: NoticeWorld;
beforeAll(async () => {
  world = await openNoticeWorld(RECORD);
}, 120_000);
afterAll(() => world?.close());

it('is woken by a new message, sends it, and comes to rest', async () => {
  const worker = await startMessageWorker(world.floor, { url: world.t.appUrl });
  const id = await world.account({ email: 'a@example.com' });
  await world.give(id, demoWork, { id: randomUUID(), name: 'x' });
  const states = async () =>
    (await world.t.adminDb.selectFrom('outgoing_message').select('state').execute()).map(
      ({ state }) => state,
    );
  // Well below the worker's own rest: without its ear it would still be waiting.
  await expect.poll(states, { timeout: 10_000 }).toEqual(['sent']);
  await worker.stop();
  await world.give(id, demoWork, { id: randomUUID(), name: 'y' });
  expect((await states()).toSorted()).toEqual(['queued', 'sent']);
}, 30_000);
