import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it: SHA-1, 6 digits, 30 seconds. */
const PERIOD_SECONDS = 30;
/** Clocks of telephones are a little off: the code before and the one after are taken too. */
const WINDOW = 1;
const SECRET_BYTES = 20;

function generator(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: '助业',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

/** 160 random bits in base 32, as apps take it. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The secret that some words decide: for invented accounts and tests, whose codes anybody may know. */
export function secretOfWords(words: string): string {
  const bytes = createHash('sha256').update(words).digest().subarray(0, SECRET_BYTES);
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}

/** Number of the 30-second step in which a moment lies. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / PERIOD_SECONDS);
}

/** Seconds until the next step begins, 1 to 30. */
export function secondsLeft(now: Date): number {
  return PERIOD_SECONDS - (Math.floor(now.getTime() / 1000) % PERIOD_SECONDS);
}

/** The six digits of a step. */
export function codeOfStep(secret: string, step: number): string {
  return generator(secret).generate({ timestamp: step * PERIOD_SECONDS * 1000 });
}

/** The step whose code this is, among the present one and its neighbours; null for none. Compares in constant time. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = generator(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : stepAt(now) + delta;
}

/** What the picture for the app holds: `otpauth://totp/…`. */
export function keyUri(secret: string, accountName: string): string {
  return generator(secret, accountName).toString();
}

/** Digits or letters in groups of 4, which are read and typed with fewer mistakes. */
export function inGroups(text: string): string {
  return text.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** A code as people type it: full-width digits, spaces and dashes do not matter. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '');
}
