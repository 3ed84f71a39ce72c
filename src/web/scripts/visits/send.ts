import { ask, type Reply } from './door.ts';
import { changeDevice, deviceOf, dropList, keepVisit, unsentOf, visitsOf, wipeAll } from './phone.ts';
import { toldOf } from './told.ts';
import type { Met, Visit, VisitTaken } from './types.ts';

/** How a round of sending ended. `stopped` says why, in the house's words. */
export interface Sent {
  end: 'done' | 'sign-in' | 'away' | 'stopped' | 'wiped';
  taken: number;
  message?: string;
}

/** Says hello; takes note of what the house orders. */
export async function hello(now: number, wiped = false): Promise<Reply> {
  const device = await deviceOf();
  if (!device) return { kind: 'away' };
  const reply = await ask({
    do: 'hello',
    input: {
      deviceId: device.id,
      unsent: await unsentOf(),
      wiped,
      ...(device.listAt && { listAt: device.listAt }),
    },
  });
  if (reply.kind !== 'ok') return reply;
  const { wipe, keepDays } = reply.value as Met;
  await changeDevice({ wipe, keepDays, metAt: now, seenAt: Math.max(now, device.seenAt) });
  return reply;
}

/** Sends one visit. It stays on the phone until the house has said that it took it; then only name and result stay. */
async function sendOne(key: CryptoKey, visit: Visit): Promise<Reply> {
  // Before it goes: whoever dies between sending and hearing must not change what may have arrived.
  await keepVisit(key, { ...visit, tried: true });
  const reply = await ask({ do: 'visit', input: toldOf(visit) });
  if (reply.kind === 'ok') {
    const result = reply.value as VisitTaken;
    const { problem: _gone, ...rest } = visit;
    await keepVisit(key, { ...rest, state: 'taken', result, answers: {}, subject: null });
  }
  if (reply.kind === 'sign-in') await keepVisit(key, visit);
  if (reply.kind === 'no') {
    const { code, message } = reply;
    await keepVisit(key, { ...visit, tried: false, state: 'refused', problem: { code, message } });
  }
  return reply;
}

async function sendAll(key: CryptoKey, tell: (done: number, of: number) => void): Promise<Sent> {
  const waiting = (await visitsOf(key)).filter(({ state }) => state === 'ready');
  let taken = 0;
  for (const [n, visit] of waiting.entries()) {
    tell(n + 1, waiting.length);
    const reply = await sendOne(key, visit);
    if (reply.kind === 'sign-in' || reply.kind === 'away') return { end: reply.kind, taken };
    if (reply.kind === 'ok') taken++;
  }
  return { end: 'done', taken };
}

/**
 * One round with the house: hello, everything that waits one by one, hello again. An order to wipe is carried out once nothing
 * waits any more; until then only the list goes.
 */
async function round(key: CryptoKey, tell: (done: number, of: number) => void): Promise<Sent> {
  const met = await hello(Date.now());
  if (met.kind === 'no') return { end: 'stopped', taken: 0, message: met.message };
  if (met.kind !== 'ok') return { end: met.kind, taken: 0 };
  const sent = await sendAll(key, tell);
  if (sent.end !== 'done') return sent;
  await hello(Date.now());
  return (await obeyed()) ? { ...sent, end: 'wiped' } : sent;
}

/** Carries out an order to wipe as far as it may; says whether all is gone. */
export async function obeyed(): Promise<boolean> {
  const device = await deviceOf();
  if (!device?.wipe) return false;
  await dropList();
  if ((await unsentOf()) > 0) return false;
  const told = await hello(Date.now(), true);
  // Wiped whether the house heard of it or not: it will see that the phone never comes again.
  const goes = told.kind === 'ok' || told.kind === 'away';
  if (goes) await wipeAll();
  return goes;
}

/** As {@link round}, in one page at a time. */
export function send(key: CryptoKey, tell: (done: number, of: number) => void): Promise<Sent> {
  const work = () => round(key, tell);
  return 'locks' in navigator ? navigator.locks.request('zhuye-visits-send', work) : work();
}
