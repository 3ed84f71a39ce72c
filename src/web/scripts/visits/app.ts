import { dropExpired, listOf, visitsOf } from './phone.ts';
import type { TakenList, Visit } from './types.ts';

/** An opened phone: the key lives in this page's memory alone and is gone with it. */
export interface Opened {
  key: CryptoKey;
  list: TakenList | null;
  visits: Visit[];
}

let opened: Opened | null = null;
let usedAt = Date.now();
/** Idle so long, the phone locks itself; everything is saved by then. */
const IDLE_MS = 10 * 60_000;

export const open = (): Opened | null => opened;

/** Reads list and visits anew. */
export async function openWith(key: CryptoKey): Promise<Opened> {
  await dropExpired(Date.now());
  opened = { key, list: await listOf(key), visits: await visitsOf(key) };
  used();
  return opened;
}

export async function reread(): Promise<void> {
  if (opened) await openWith(opened.key);
}

export function lock(): void {
  opened = null;
}

export function used(): void {
  usedAt = Date.now();
}

/** Locks a phone that lay about. Says whether it did. */
export function lockIfIdle(): boolean {
  if (!opened || Date.now() - usedAt < IDLE_MS) return false;
  lock();
  return true;
}

/** The screen is the first word after the `#`. */
export function routeOf(hash: string): { route: string; parts: string[] } {
  const [route = '', ...parts] = hash.replace(/^#\/?/, '').split('/');
  return { route: route || 'home', parts };
}

/** Goes to a screen; the phone's own way back leads back. */
export function go(to: string): void {
  if (location.hash.slice(1) === to) window.dispatchEvent(new HashChangeEvent('hashchange'));
  else location.hash = `#${to}`;
}

const FORMAT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
/** 6月3日 10:00, in the time of Shanghai. */
export const moment = (at: string | number): string => FORMAT.format(new Date(at));
