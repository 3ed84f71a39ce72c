/** A number of so many digits may lose some as a binary fraction; then its own text is read. */
const LONG_NUMBER = /[[:,]\s*-?\d[\d.]{15}/;

type WithSource = (this: unknown, key: string, value: unknown, context?: { source?: string }) => unknown;

/** The text of a number that is not the shortest of its binary fraction: some of its digits would be lost. */
const keepDigits: WithSource = (_key, value, context) => {
  const source = context?.source;
  return typeof value === 'number' && source !== undefined && source !== String(value) ? source : value;
};

/** JSON without loss in numbers: those with many digits arrive as their text. Throws a SyntaxError. */
export function parseExactly(text: string): unknown {
  return LONG_NUMBER.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
}

const decoder = new TextDecoder();

/** The elements of a batch in order; `undefined` stands for one that is not JSON. */
export function elementsIn(bytes: Uint8Array): unknown[] {
  const text = decoder.decode(bytes);
  try {
    return parseExactly(`[${text}]`) as unknown[];
  } catch {
    return topLevel(text).map(parsedOrNothing);
  }
}

function parsedOrNothing(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}

/** The texts between commas outside of brackets and quotes. */
function topLevel(text: string): string[] {
  const parts: string[] = [];
  let [from, depth, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (quoted) {
      if (c === '\\') at += 1;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '[' || c === '{') depth += 1;
    else if (c === ']' || c === '}') depth -= 1;
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
