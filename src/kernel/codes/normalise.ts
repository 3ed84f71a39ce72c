// No code is longer; whatever is pasted beyond this is echoed back cut, so that a 10 MB cell stays cheap.
const LONGEST = 64;

/** A code as it is stored: edges trimmed, full width made half width, letters upper case. */
export function normaliseCode(text: string): string {
  // A little more than the limit is looked at, so that spaces around a code do not push it over.
  const half = text
    .slice(0, LONGEST * 4)
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  return half
    .replace(/^[\s\u200B\u200E\u200F\uFEFF]+|[\s\u200B\u200E\u200F\uFEFF]+$/g, '')
    .toUpperCase()
    .slice(0, LONGEST);
}
