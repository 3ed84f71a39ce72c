import { withoutApostrophe } from './neutral.ts';

// oxlint-disable-next-line no-control-regex -- control characters are what is replaced
const CONTROL = /[\u0000-\u001F\u007F]+/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;

/** Most cells need no cleaning at all; looking once is cheaper than six replacements. */
// oxlint-disable-next-line no-control-regex -- as above
const CLEAN =
  /^(?!['‘’ ])(?:[\u0021-\u007E\u2E80-\u2FFF\u3001-\u3098\u309B-\u9FFF\uFF01-\uFF0F\uFF1A-\uFF20]| (?! |$))*$/;

/**
 * Text of a cell as it is kept: halves of characters and invisible ones gone, line breaks and runs of blanks made one blank, full-width
 * digits and letters made half-width (punctuation stays). HTML is text like any other. No compatibility folding: it
 * would change rare characters in names.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return withoutApostrophe(text.trim())
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}
