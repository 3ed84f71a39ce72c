/**
 * The page of an official document (GB/T 9704-2012, 5.2): A4, a type area of 156 by 225 mm, 22 lines of 28 characters of
 * size 3 (16 pt). Millimetres, and points where the unit says so.
 */
export const PAPER = {
  width: 210,
  height: 297,
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
  /** Points. */
  size: { title: 22, text: 16, table: 12, note: 10.5, page: 14 },
  /** Points from one line of the text to the next: 225 mm over 22 lines. */
  line: 29,
} as const;

const POINTS_A_MM = 72 / 25.4;

/** Points of a length in millimetres. */
export function points(mm: number): number {
  return mm * POINTS_A_MM;
}
