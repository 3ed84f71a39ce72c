import type PDFDocument from 'pdfkit';
import { faceOf, type Weight } from './faces.ts';
import { linesOf, type Glyph } from './lines.ts';

export type Pdf = InstanceType<typeof PDFDocument>;

/** How a text is set. */
export interface Type {
  weight: Weight;
  /** Points. */
  size: number;
}

/** Stands in for a character that the font lacks (as printers do); readers are told the real one. */
const MISSING = '〓';
const SCALE = 1000;

/** Sets texts with the font's slices: each character in the slice that holds it. */
export function createSetter(pdf: Pdf) {
  const widths = new Map<string, number>();

  function widthOf(text: string, path: string): number {
    const key = `${path} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = pdf.font(path).fontSize(SCALE).widthOfString(text) / SCALE;
    widths.set(key, width);
    return width;
  }

  function glyphsOf(text: string, { weight, size }: Type): Glyph[] {
    return [...text.normalize('NFC')].map((character) => {
      const own = faceOf(character, weight);
      const shown = own ? character : MISSING;
      const path = (own ?? faceOf(MISSING, weight))?.path ?? '';
      return { text: shown, face: path, width: widthOf(shown, path) * size };
    });
  }

  return {
    lines: (text: string, type: Type, width: number, indent = 0): Glyph[][] =>
      linesOf(glyphsOf(text, type), width, indent),
    /** Whether every character is drawn as it is. */
    isWhole: (text: string, { weight }: Type): boolean =>
      [...text.normalize('NFC')].every((character) => faceOf(character, weight) !== null),
    width: (line: readonly Glyph[]): number => line.reduce((sum, glyph) => sum + glyph.width, 0),
    /** Draws one line, its top left corner at `x`, `y`; neighbours of one slice go together. */
    draw(line: readonly Glyph[], x: number, y: number, size: number): void {
      let at = x;
      for (let from = 0; from < line.length;) {
        const face = line[from]?.face ?? '';
        let to = from;
        let text = '';
        let width = 0;
        for (; to < line.length && line[to]?.face === face; to++) {
          text += line[to]?.text ?? '';
          width += line[to]?.width ?? 0;
        }
        pdf
          .font(face)
          .fontSize(size)
          .text(text, at, y, { lineBreak: false, kerning: false } as object);
        at += width;
        from = to;
      }
    },
  };
}

export type Setter = ReturnType<typeof createSetter>;
