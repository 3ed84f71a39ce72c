import { PAPER, points } from '../paper.ts';
import type { Glyph } from './lines.ts';
import type { Pdf, Setter, Type } from './type.ts';

const { margin } = PAPER;
export const LEFT = points(margin.left);
export const WIDTH = points(PAPER.width - margin.left - margin.right);
const TOP = points(margin.top);
const BOTTOM = points(PAPER.height - margin.bottom);

/** The structure element of the document, and of everything in it. */
export type Element = ReturnType<Pdf['struct']>;

/** How a text stands on the page. */
export interface Setting {
  type: Type;
  /** Points from one line to the next. */
  leading: number;
  align?: 'left' | 'right' | 'centre';
  /** Points. */
  indent?: number;
  /** Kept free on the right, in points. */
  inset?: number;
}

/** Where the next line goes, page after page. */
export class Sheet {
  readonly pdf: Pdf;
  readonly setter: Setter;
  y = TOP;

  constructor(pdf: Pdf, setter: Setter) {
    this.pdf = pdf;
    this.setter = setter;
  }

  /** Begins a new page where less than `height` points are left. */
  need(height: number): boolean {
    if (this.y + height <= BOTTOM) return false;
    this.pdf.addPage();
    this.y = TOP;
    return true;
  }

  skip(height: number): void {
    this.y += height;
  }

  /** Draws lines below each other as one marked content of `element`, and begins a new page where they do not fit. */
  text(element: Element, text: string, setting: Setting): void {
    const { type, leading, indent = 0, inset = 0 } = setting;
    const lines = this.setter.lines(text, type, WIDTH - inset, indent);
    // One piece of marked content lies on one page.
    for (let from = 0; from < lines.length;) {
      this.need(leading);
      const room = Math.max(1, Math.floor((BOTTOM - this.y) / leading + 0.001));
      const part = lines.slice(from, from + room);
      const first = from === 0;
      element.add(() => {
        for (const [i, line] of part.entries()) this.line(line, setting, first && i === 0 ? indent : 0);
      });
      from += part.length;
    }
  }

  private line(line: readonly Glyph[], { type, leading, align, inset = 0 }: Setting, indent: number): void {
    const free = WIDTH - inset - this.setter.width(line);
    const x = align === 'right' ? free : align === 'centre' ? free / 2 : indent;
    this.setter.draw(line, LEFT + x, this.y + (leading - type.size) / 2, type.size);
    this.y += leading;
  }
}
