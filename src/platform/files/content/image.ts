/** A picture as it is kept: nothing in it but the picture. */
export interface CleanImage {
  bytes: Buffer;
  /** Pixels, as the header says. */
  width: number;
  height: number;
}
