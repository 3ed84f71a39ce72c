import type { Floor } from '../../action/index.ts';
import { listen } from '../../event/listen.ts';
import { createWake } from '../../event/wake.ts';
import { channelsOf } from '../channels/index.ts';
import { sendDue } from './send.ts';

const HANDS = 3;
/** What comes due by the clock is looked for this often; new messages wake the worker at once. */
const REST_MS = 15_000;

export interface MessageWorker {
  /** Finishes what is in hand, takes nothing new. */
  stop(): Promise<void>;
}

/** Sends in the background. The clock's own task does the same each minute, so that no message hangs on this ear. */
export async function startMessageWorker(floor: Floor, { url }: { url: string }): Promise<MessageWorker> {
  const channels = channelsOf(floor);
  const wake = createWake();
  const ear = await listen(url, 'zhuye_messages', wake.call);
  let running = true;
  const go = () => running;

  async function loop(): Promise<void> {
    while (running) {
      const hands = await Promise.allSettled(
        Array.from({ length: HANDS }, () => sendDue(floor, { channels, go })),
      );
      if (hands.some((hand) => hand.status === 'rejected'))
        floor.log({ level: 'error', operation: 'notices.worker', error: 'database' });
      if (running) await wake.rest(REST_MS);
    }
  }
  const ended = loop();
  return {
    async stop() {
      running = false;
      wake.call();
      await ended;
      await ear.close();
    },
  };
}
