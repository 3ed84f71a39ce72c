/** One character as it is set, with its width in points. */
export interface Glyph {
  /** What is drawn. */
  text: string;
  /** Path of the font's slice. */
  face: string;
  width: number;
}

/** Never at the beginning of a line, and never at its end (GB/T 15834-2011, 5.1). */
const NOT_FIRST = new Set('，。、；：？！）》〉】〕”’』」％%,.;:?!)]}…—·');
const NOT_LAST = new Set('（《〈【〔“‘『「([{￥¥');
/** Words and numbers in Latin letters stay whole. */
const IN_WORD = /[\p{Script=Latin}\p{Nd}.,:/@_-]/u;

function mayBreak(before: Glyph, after: Glyph): boolean {
  if (NOT_FIRST.has(after.text) || NOT_LAST.has(before.text)) return false;
  return !(IN_WORD.test(before.text) && IN_WORD.test(after.text));
}

/** Last place at or before `end` where the line may end; `end` itself where a single word is wider than the line. */
function breakAt(glyphs: readonly Glyph[], start: number, end: number): number {
  for (let at = end; at > start; at--) {
    const [before, after] = [glyphs[at - 1], glyphs[at]];
    if (before && after && mayBreak(before, after)) return at;
  }
  return end;
}

/** Lines no wider than `width`; the first one begins `indent` points in. */
export function linesOf(glyphs: readonly Glyph[], width: number, indent = 0): Glyph[][] {
  const lines: Glyph[][] = [];
  let start = 0;
  while (start < glyphs.length) {
    let room = width - (lines.length === 0 ? indent : 0);
    let end = start;
    while (end < glyphs.length && room - (glyphs[end]?.width ?? 0) >= -0.01)
      room -= glyphs[end++]?.width ?? 0;
    // A line takes at least one character, however narrow the column.
    if (end < glyphs.length) end = breakAt(glyphs, start, Math.max(end, start + 1));
    lines.push(glyphs.slice(start, end));
    start = end;
    while (glyphs[start]?.text === ' ') start++;
  }
  return lines.length > 0 ? lines : [[]];
}
