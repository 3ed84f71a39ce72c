import { z } from 'zod';
import { SealBroken, type FieldCipher } from '../crypto/index.ts';
import { CHANNELS } from './outside.ts';

const PLACE = 'notice.stop-token';
/** Any group: what a mail about several matters offers to end. */
export const ALL_GROUPS = '*';

const stop = z.object({
  accountId: z.uuid(),
  channel: z.enum(CHANNELS),
  group: z.string().max(60),
});
/** What a link in a mail ends: one channel for the notices of one room, or of all. */
export type Stop = z.output<typeof stop>;

/** For a link that works without a sign-in: sealed, so it can neither be made up nor read. Does not age. */
export function stopToken(cipher: FieldCipher, given: Stop): string {
  return cipher.seal(JSON.stringify(given), PLACE).toString('base64url');
}

/** Null for anything that this house did not make. */
export function openStopToken(cipher: FieldCipher, token: string): Stop | null {
  try {
    const parsed = stop.safeParse(JSON.parse(cipher.open(Buffer.from(token, 'base64url'), PLACE)));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
