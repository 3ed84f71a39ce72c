import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { SealBroken, type FieldCipher } from '../crypto/index.ts';
import type { SealedColumn } from '../crypto/rotation/index.ts';

/** An action that waits: what to do, with which input, as whom. */
export interface QueuedAction {
  action: string;
  input: unknown;
  actor: Actor;
}

/** What rests in the queue's table: the input may hold personal data, so it is sealed to its job's id. */
export interface SealedJob {
  sealed: string;
}

const sealedJob = z.object({ sealed: z.base64() });
/** Where that is, for a rotation of the master. */
export const jobsSealed: SealedColumn = {
  table: 'pgboss.job',
  column: 'data',
  json: { at: ['sealed'], coding: 'base64' },
  aad: 'job',
  row: ['id'],
};

const aadOf = (id: string) => `job:${id}`;

export function sealJob(cipher: FieldCipher, id: string, queued: QueuedAction): SealedJob {
  return { sealed: cipher.seal(JSON.stringify(queued), aadOf(id)).toString('base64') };
}

/** Null for a job that was changed, copied to another id or sealed with a key that is gone: it will never open. */
export function openJob(cipher: FieldCipher, id: string, data: unknown): QueuedAction | null {
  const { success, data: job } = sealedJob.safeParse(data);
  if (!success) return null;
  try {
    // We alone can have sealed it, so its shape is ours.
    return JSON.parse(cipher.open(Buffer.from(job.sealed, 'base64'), aadOf(id))) as QueuedAction;
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
