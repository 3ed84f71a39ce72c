/**
 * Mobile numbers (11 digits from 13…) and whatever has 15 digits or more: identity, certificate and account numbers.
 * Region keys (12 digits) and uuids stay.
 */
const UUID = '[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}';
const PERSONAL = '\\d{15,}[xb]?\\d*|(?<!\\d)1[3-9]\\d{9}(?!\\d)';
const UUID_OR_PERSONAL = new RegExp(`(${UUID})|${PERSONAL}`, 'gi');
const BLOT = '[…]';

/** Blots out personal numbers in a text that is kept for years: the trail must not become a second register of people. */
export function withoutNumbers(text: string): string {
  return text.replace(UUID_OR_PERSONAL, (_found, uuid: string | undefined) => uuid ?? BLOT);
}

type Details = Readonly<Record<string, string | number | boolean | null>>;

/** The same for the values of an event's details. */
export function withoutNumbersIn(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => {
      const scrubbed = withoutNumbers(String(value));
      return [key, typeof value === 'string' || scrubbed === BLOT ? scrubbed : value];
    }),
  );
}
