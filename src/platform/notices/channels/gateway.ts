import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { GatewaySettings } from '../outside.ts';
import { Undelivered, type Channel, type Outgoing, type SendFailure } from './channel.ts';
import { sign } from './signature.ts';

const answer = z.object({ providerId: z.string().min(1).max(200) });
/** Refusals that speak of the moment, not of the message. */
const FOR_NOW = new Set([408, 409, 425, 429]);

function failureOf(status: number): SendFailure {
  if (status === 401 || status === 403) return 'sign-in-refused';
  return status < 500 && status >= 400 && !FOR_NOW.has(status) ? 'refused-for-good' : 'refused-for-now';
}

/**
 * A gateway of short messages or of a WeChat service account: one signed POST a message. `Idempotency-Key` is the same at
 * every try, so the gateway sends it once. Signature: HMAC-SHA256 over time, key and SHA-256 of the body, in lines.
 */
export function gatewayChannel({ url, secret, timeoutMs }: GatewaySettings, now: () => Date): Channel {
  async function post(message: Outgoing): Promise<Response> {
    const { id, channel, to, subject, text } = message;
    const body = JSON.stringify({ id, channel, to, title: subject, text, url: message.url });
    const at = now().toISOString();
    const digest = createHash('sha256').update(body).digest('hex');
    try {
      return await fetch(url, {
        method: 'POST',
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          'x-zhuye-time': at,
          'x-zhuye-signature': sign(secret, [at, id, digest]),
        },
      });
    } catch (thrown) {
      throw new Undelivered((thrown as Error).name === 'TimeoutError' ? 'too-slow' : 'no-connection');
    }
  }

  return {
    async send(message) {
      const response = await post(message);
      if (!response.ok) {
        await response.body?.cancel();
        throw new Undelivered(failureOf(response.status));
      }
      const parsed = answer.safeParse(await response.json().catch(() => null));
      if (!parsed.success) throw new Undelivered('strange-answer');
      return parsed.data;
    },
  };
}
