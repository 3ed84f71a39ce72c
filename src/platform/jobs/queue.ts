import { fromKysely } from 'pg-boss';
import { v7 as uuidv7 } from 'uuid';
import type { JobQueue } from '../action/index.ts';
import type { FieldCipher } from '../crypto/index.ts';
import { ACTION_QUEUE, createBoss, type BossOptions } from './schema.ts';
import { sealJob } from './sealed.ts';

export interface OpenQueue extends JobQueue {
  close(): Promise<void>;
}

/**
 * The queue behind `ctx.enqueue`. A job is written in the transaction of the act that asks for it. Connects when the first
 * job is added, so a command that queues nothing pays nothing.
 */
export function openJobQueue({
  url,
  cipher,
  log,
}: {
  url: string;
  cipher: FieldCipher;
  log: BossOptions['log'];
}): OpenQueue {
  const boss = createBoss({ url, log, attend: false });
  let started: Promise<unknown> | null = null;
  return {
    async add(db, action, input, actor) {
      await (started ??= boss.start());
      const id = uuidv7();
      await boss.send(ACTION_QUEUE, sealJob(cipher, id, { action, input, actor }), {
        id,
        db: fromKysely(db),
      });
    },
    async close() {
      await started?.catch(() => undefined);
      if (started) await boss.stop({ graceful: false });
    },
  };
}
