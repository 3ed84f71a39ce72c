const SEGMENTER = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const LATIN = /[a-z0-9]/;

/** Where words may begin and end: `at[i]` is 1 when a word border lies before the i-th code unit. */
export function borders(text: string): Uint8Array {
  const at = new Uint8Array(text.length + 1);
  at[text.length] = 1;
  for (const { index } of SEGMENTER.segment(text)) at[index] = 1;
  return at;
}

/** Whether no Latin word or number runs on over the edges of [from, to): `c` is not a word of `c++`, nor `go` of `golang`. */
export function standsFree(text: string, from: number, to: number): boolean {
  const runsOn = (inside: string | undefined, beside: string | undefined, more: RegExp) =>
    LATIN.test(inside ?? '') && more.test(beside ?? '');
  return !runsOn(text[from], text[from - 1], /[a-z0-9]/) && !runsOn(text[to - 1], text[to], /[a-z0-9+#]/);
}

/** A text without stops is no clause: no farther than this is looked. */
const REACH = 60;

/** Where the clause around [from, to) begins and ends, between the marks that `stop` knows. */
export function clauseAround(
  text: string,
  from: number,
  to: number,
  stop: RegExp,
): [start: number, end: number] {
  let start = from;
  while (start > 0 && from - start < REACH && !stop.test(text[start - 1] ?? '')) start--;
  let end = to;
  while (end < text.length && end - to < REACH && !stop.test(text[end] ?? '')) end++;
  return [start, end];
}
