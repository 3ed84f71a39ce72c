const GT = 0x3e;
const SLASH = 0x2f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const EQUALS = 0x3d;
/** Names up to this length are kept as numbers of this base, so that a known one costs no string. */
const SHORT = 6;
const BASE = 256;

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves the five named and all numeric entities; unknown ones stay as written (there is no DTD to ask). */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi,
    (whole, dec?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const point = dec !== undefined ? Number(dec) : Number.parseInt(hex ?? '', 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
}

export const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Where the tag that begins at `from` ends (its '>'), minding quotes; -1 when it is not complete yet. */
export function tagEnd(buffer: Buffer, from: number): number {
  let quote = 0;
  for (let at = from; at < buffer.length; at++) {
    const byte = buffer[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  return -1;
}

/** Where the name that begins at `from` ends. */
export function nameEnd(buffer: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && !isSpace(buffer[at]!) && buffer[at] !== SLASH) at++;
  return at;
}

const known = new Map<number, string>();

/** Text between two positions; short ones are made once. A sheet repeats its few names millions of times. */
function interned(buffer: Buffer, from: number, to: number): string {
  if (to - from > SHORT) return buffer.toString('latin1', from, to);
  let key = 0;
  for (let at = from; at < to; at++) key = key * BASE + buffer[at]!;
  let name = known.get(key);
  if (name === undefined) {
    name = buffer.toString('latin1', from, to);
    // Hostile names must not fill the memory.
    if (known.size < 1000) known.set(key, name);
  }
  return name;
}

/** The name between two positions without its namespace prefix. */
export function localName(buffer: Buffer, from: number, to: number): string {
  let start = from;
  for (let at = from; at < to; at++) if (buffer[at] === COLON) start = at + 1;
  return interned(buffer, start, to);
}

function isName(buffer: Buffer, from: number, to: number, name: string): boolean {
  if (to - from !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (buffer[from + i] !== name.charCodeAt(i)) return false;
  return true;
}

/** Where the quote before the value of `name` stands between two positions of a tag; -1 when there is none. */
export function attributeAt(buffer: Buffer, from: number, to: number, name: string): number {
  let at = from;
  while (at < to) {
    while (at < to && (isSpace(buffer[at]!) || buffer[at] === SLASH)) at++;
    const start = at;
    while (at < to && buffer[at] !== EQUALS && !isSpace(buffer[at]!)) at++;
    const end = at;
    while (at < to && buffer[at] !== QUOTE && buffer[at] !== APOSTROPHE) at++;
    if (at >= to) return -1;
    if (isName(buffer, start, end, name)) return at;
    const quote = buffer[at];
    at++;
    while (at < to && buffer[at] !== quote) at++;
    at++;
  }
  return -1;
}

/** The value whose opening quote stands at `quoteAt`, entities resolved. */
export function valueText(buffer: Buffer, quoteAt: number): string {
  let end = quoteAt + 1;
  let plain = true;
  for (; end < buffer.length && buffer[end] !== buffer[quoteAt]; end++)
    if (buffer[end]! >= 0x80 || buffer[end] === 0x26) plain = false;
  if (plain) return interned(buffer, quoteAt + 1, end);
  return decodeEntities(buffer.toString('utf8', quoteAt + 1, end));
}
