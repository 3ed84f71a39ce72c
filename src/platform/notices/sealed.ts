import { createHash } from 'node:crypto';
import { maskPhone } from '../../kernel/mask.ts';
import type { FieldCipher } from '../crypto/index.ts';
import type { NoticeDetail, NoticeParams } from './declare.ts';

type Kept = 'notice' | 'letter';

/** Where the parameters of a notice or letter belong: they open nowhere else. */
const paramsPlace = (table: Kept, id: string) => `${table}.params:${id}`;

export function sealParams(cipher: FieldCipher, table: Kept, id: string, params: NoticeParams): Buffer {
  return cipher.seal(JSON.stringify(params), paramsPlace(table, id));
}

export function openParams(cipher: FieldCipher, table: Kept, id: string, sealed: Uint8Array): NoticeParams {
  // We alone can have sealed it, so its shape is ours.
  return JSON.parse(cipher.open(sealed, paramsPlace(table, id))) as NoticeParams;
}

/** By what the same notice is known again. Ids and dates alone go into it, so it needs no key that a rotation would change. */
export function groupKey(kind: string, once: string): Buffer {
  return createHash('sha256').update(`${kind} ${once}`).digest();
}

/** What a message to an address says; `href` is a path of the house. */
export interface Body {
  title: string;
  text: string;
  details: readonly NoticeDetail[];
  href: string;
}

const addressPlace = (id: string) => `outgoing_message.address:${id}`;
const bodyPlace = (id: string) => `outgoing_message.body:${id}`;

export function sealAddress(cipher: FieldCipher, id: string, address: string): Buffer {
  return cipher.seal(address, addressPlace(id));
}

export function openAddress(cipher: FieldCipher, id: string, sealed: Uint8Array): string {
  return cipher.open(sealed, addressPlace(id));
}

export function sealBody(cipher: FieldCipher, id: string, body: Body): Buffer {
  return cipher.seal(JSON.stringify(body), bodyPlace(id));
}

export function openBody(cipher: FieldCipher, id: string, sealed: Uint8Array): Body {
  // We alone can have sealed it, so its shape is ours.
  return JSON.parse(cipher.open(sealed, bodyPlace(id))) as Body;
}

const recordedPlace = (id: string) => `recorded_message.body:${id}`;

/** What the stand-in keeps of a message. */
export interface Recorded {
  subject: string;
  text: string;
}

export function sealRecorded(cipher: FieldCipher, id: string, recorded: Recorded): Buffer {
  return cipher.seal(JSON.stringify(recorded), recordedPlace(id));
}

export function openRecorded(cipher: FieldCipher, id: string, sealed: Uint8Array): Recorded {
  return JSON.parse(cipher.open(sealed, recordedPlace(id))) as Recorded;
}

/** Enough of an address to tell two apart, and no more. */
export function maskedAddress(address: string): string {
  const [name = '', domain] = address.split('@');
  if (domain !== undefined) return `${name.slice(0, 1)}***@${domain}`;
  return /^\d{11}$/.test(address) ? maskPhone(address) : `***${address.slice(-4)}`;
}
