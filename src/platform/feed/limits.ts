/** What a file may hold before it is refused. Bytes, rows and characters; a test may pass smaller ones. */
export interface FeedLimits {
  /** bytes of the file as it was sent */
  fileBytes: number;
  /** entries of a zip container */
  entries: number;
  /** unpacked bytes of one entry, and of all entries that are read */
  entryBytes: number;
  totalBytes: number;
  /** unpacked : packed. Deflate reaches 1032 on zeros; real sheets stay below 60. */
  ratio: number;
  /** rows that hold something, header included */
  rows: number;
  /** columns that hold something */
  columns: number;
  /** characters kept of one cell; the rest is dropped and the cell is marked as cut */
  cellChars: number;
}

const MB = 1024 * 1024;

export const FEED_LIMITS: FeedLimits = {
  fileBytes: 50 * MB,
  entries: 2000,
  entryBytes: 512 * MB,
  totalBytes: 1024 * MB,
  ratio: 200,
  rows: 200_000,
  columns: 256,
  cellChars: 2000,
};
