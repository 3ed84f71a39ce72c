/** A spreadsheet takes text that begins so for a formula, also after blanks and in full width. */
const FORMULA_START = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Whether a spreadsheet program that opens this text might run it. */
export function looksLikeFormula(text: string): boolean {
  return (FORMULA_START.test(text) && !PLAIN_NUMBER.test(text)) || /^[\t\r\n]/.test(text);
}

/** Text as it may be written into a file: what looks like a formula is led by an apostrophe and so stays text. */
export function neutralise(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** Takes back the apostrophe that `neutralise` (or a clerk who wanted a number kept as text) put in front. */
export function withoutApostrophe(text: string): string {
  return /^['‘’](?=[=+\-@＝＋－＠\s\d])/.test(text) ? text.slice(1) : text;
}
