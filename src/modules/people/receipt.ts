import { formatDateZh, todayInShanghai, type PlainDate } from '../../kernel/dates.ts';

/**
 * Receipt number of a record: 16 digits, made of its id alone, so that no counter is kept and two offices never give the
 * same one. The first 13 digits are the moment of recording in milliseconds, the last three come from the id's own chance.
 */
export function receiptNumber(id: string): string {
  const hex = id.replaceAll('-', '');
  const chance = Number.parseInt(hex.slice(13, 16), 16) % 1000;
  return `${String(momentOf(id)).padStart(13, '0')}${String(chance).padStart(3, '0')}`;
}

/** Half-open range of ids that were made in the millisecond of a receipt number; null where the text is no such number. */
export function idsOfReceipt(text: string): { from: string; to: string } | null {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{16}$/.test(digits)) return null;
  const moment = Number(digits.slice(0, 13));
  return { from: idAt(moment), to: idAt(moment + 1) };
}

/** Day on which the record was made, as read. */
export function receiptDay(id: string): string {
  const day: PlainDate = todayInShanghai(new Date(momentOf(id)));
  return formatDateZh(day);
}

/** Version 7 of UUID begins with the moment in milliseconds. */
function momentOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

function idAt(moment: number): string {
  const hex = moment.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
