/** What a scanner says of a file. `unavailable`: it could not be asked, or could not tell; ask again later. */
export type ScanResult =
  | { verdict: 'clean' }
  | { verdict: 'infected'; name: string }
  | { verdict: 'unavailable'; why: string };

/** A program that looks for viruses. It never throws: what goes wrong is `unavailable`. */
export interface Scanner {
  scan(pieces: AsyncIterable<Uint8Array>): Promise<ScanResult>;
}
