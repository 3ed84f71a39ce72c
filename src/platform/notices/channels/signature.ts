import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far two clocks may stand apart, in milliseconds; an older signature is not taken. */
const LEEWAY_MS = 5 * 60_000;

/** HMAC-SHA256 over lines, in hex. A line break within a part would make it another list, so none may hold one. */
export function sign(secret: string, parts: readonly string[]): string {
  if (parts.some((part) => part.includes('\n'))) throw new Error('a signed part holds a line break');
  return createHmac('sha256', secret).update(parts.join('\n')).digest('hex');
}

/** Whether a signature fits, and was made within five minutes of `now`. `at` (ISO 8601) must be one of the parts. */
export function isSigned(
  secret: string,
  parts: readonly string[],
  { signature, at, now }: { signature: string; at: string; now: Date },
): boolean {
  if (secret === '' || parts.some((part) => part.includes('\n'))) return false;
  const age = Math.abs(now.getTime() - Date.parse(at));
  if (!(age <= LEEWAY_MS)) return false;
  const expected = Buffer.from(sign(secret, parts), 'hex');
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
