import type { Planted } from './plants.ts';

/** What is looked for: numbers and addresses may stand nowhere in clear, names only where they are declared. */
export interface Needle {
  kind: 'number' | 'address' | 'name';
  text: string;
}

export function needlesOf(people: readonly Planted[], more: readonly string[] = []): Needle[] {
  const own = people.flatMap((p): Needle[] => [
    // The certificate's number begins with the identity number.
    { kind: 'number', text: p.residentId },
    { kind: 'number', text: p.phone },
    { kind: 'number', text: p.guardianPhone },
    { kind: 'address', text: p.address },
    { kind: 'name', text: p.name },
    { kind: 'name', text: p.guardianName },
  ]);
  return [...own, ...more.map((text): Needle => ({ kind: 'number', text }))];
}

/** Base64 of a text as it shows inside the base64 of a longer one, at each of the three places where it may begin. */
function insideBase64(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  return [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '');
    // The characters at both ends also hold bits of the neighbours.
    return whole.slice(shift === 0 ? 0 : shift + 1, bytes.length % 3 === (3 - shift) % 3 ? undefined : -1);
  });
}

const escaped = (text: string) =>
  [...text].map((c) => `\\u${c.codePointAt(0)?.toString(16).padStart(4, '0')}`).join('');

/** A text in the codings in which programs write texts. */
function codings(text: string): string[] {
  const base64 = insideBase64(text);
  return [
    text,
    encodeURIComponent(text).toLowerCase(),
    Buffer.from(text, 'utf8').toString('hex'),
    escaped(text),
    ...base64,
    ...base64.map((part) => part.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

interface Prepared extends Needle {
  written: string[];
  /** Without anything between the characters. */
  bare: string;
}

export type Finder = (haystack: string) => Needle[];

const SEPARATORS = /[\s\-–—_.,·/()（）'"]+/g;

/**
 * Finds needles in a text: as they are, in every coding, full-width, percent-encoded, and with blanks or signs between the
 * characters.
 */
export function finderOf(needles: readonly Needle[]): Finder {
  const prepared: Prepared[] = needles.map((needle) => ({
    ...needle,
    written: codings(needle.text),
    bare: needle.text.normalize('NFKC').replace(SEPARATORS, '').toLowerCase(),
  }));
  return (haystack) => {
    if (haystack.length < 2) return [];
    const lower = haystack.toLowerCase();
    const bare = lower.normalize('NFKC').replace(SEPARATORS, '');
    return prepared.filter(
      ({ written, bare: own }) =>
        bare.includes(own) || written.some((w) => haystack.includes(w) || lower.includes(w)),
    );
  };
}
