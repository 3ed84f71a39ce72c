import { parsePlainDate, type PlainDate } from '../../../kernel/dates.ts';
import type { CertificateStatus } from '../tables.ts';
import type { RosterRow } from './cells.ts';
import { writtenDate } from './identity.ts';
import { readStatus } from './words.ts';

/** What a roster says of the certificate beside its number; null where it says nothing. */
export interface CardEntry {
  issuedOn: PlainDate | null;
  expiresOn: PlainDate | null;
  status: CertificateStatus | null;
}

/** 长期 and the like: a certificate without an end. */
const WITHOUT_END = /^(长期|永久|无期限)(有效)?$/;

function readDate(row: RosterRow, key: 'issuedOn' | 'expiresOn'): PlainDate | null {
  const text = row.text(key);
  if (text === '' || (key === 'expiresOn' && WITHOUT_END.test(text))) return null;
  // 2020-03-07至2030-03-06: of a span the end is the day until which it is valid.
  const until = key === 'expiresOn' ? /(?:至|到|~|—|--)\s*(\S+)$/.exec(text)?.[1] : undefined;
  const date = until === undefined ? writtenDate(row, key) : parsePlainDate(until);
  if (date === null) row.error(key, 'date-unreadable');
  return date;
}

/** Reads and checks the dates and the status of the certificate of a row. */
export function readCard(row: RosterRow, birthDate: PlainDate | null, today: PlainDate): CardEntry {
  const issuedOn = readDate(row, 'issuedOn');
  const expiresOn = readDate(row, 'expiresOn');
  if (issuedOn && issuedOn > today) row.error('issuedOn', 'issued-in-future');
  if (issuedOn && birthDate && issuedOn < birthDate) row.error('issuedOn', 'issued-before-birth');
  if (issuedOn && expiresOn && expiresOn <= issuedOn) row.error('expiresOn', 'expires-before-issue');
  const word = row.text('status');
  const status = word === '' ? null : readStatus(word);
  if (word !== '' && status === null) row.error('status', 'status-unreadable');
  if (expiresOn && expiresOn < today && (status === null || status === 'VALID'))
    row.warn('expiresOn', 'expired');
  return { issuedOn, expiresOn, status };
}
