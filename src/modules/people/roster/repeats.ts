import { hash } from 'node:crypto';
import { normaliseCode } from '../../../kernel/codes/index.ts';
import { cleanText, type Mapping, type Row } from '../../../platform/feed/index.ts';

/** What a row is a repetition of. `differs`: the rows of this person do not say the same, so none of them can be taken. */
export interface Repeat {
  firstRow: number;
  differs: boolean;
}

interface Seen {
  row: number;
  content: string;
  differs: boolean;
  many: boolean;
}

/**
 * Notices people who stand in a file more than once. Fed with every row before any is judged, since which of two
 * different rows is right cannot be known from the first.
 */
export class RepeatFinder {
  readonly #mapping: Mapping;
  readonly #seen = new Map<string, Seen>();
  rows = 0;

  constructor(mapping: Mapping) {
    this.#mapping = mapping;
  }

  /** The person a row is about: the first 18 characters of either number, when they have the right shape. */
  #keyOf(row: Row): string | null {
    for (const wanted of ['certificateNo', 'residentId']) {
      const cell = row.cells[this.#mapping.indexOf(wanted)];
      const number = cell ? normaliseCode(cleanText(cell.text).replace(/[\s-]+/g, '')).slice(0, 18) : '';
      if (/^\d{17}[\dX]$/.test(number) && cell?.kind !== 'number') return number;
    }
    return null;
  }

  /** What the mapped columns say; a running number in another column does not make two rows different. */
  #contentOf(row: Row): string {
    const texts = this.#mapping.map((key, column) =>
      key === null ? '' : cleanText(row.cells[column]?.text ?? ''),
    );
    return hash('sha256', texts.join('\u001f'), 'base64');
  }

  add(row: Row): void {
    this.rows++;
    const key = this.#keyOf(row);
    if (key === null) return;
    const seen = this.#seen.get(key);
    if (!seen) {
      this.#seen.set(key, { row: row.number, content: this.#contentOf(row), differs: false, many: false });
      return;
    }
    seen.many = true;
    seen.differs ||= seen.content !== this.#contentOf(row);
  }

  /** How a row repeats another; null for one that stands alone, or is the first of equal rows. */
  of(row: Row): Repeat | null {
    const key = this.#keyOf(row);
    const seen = key === null ? undefined : this.#seen.get(key);
    if (!seen?.many || (seen.row === row.number && !seen.differs)) return null;
    return { firstRow: seen.row, differs: seen.differs };
  }
}
