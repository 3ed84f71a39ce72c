import { create } from 'qrcode';

/** A square picture: its side in modules with the quiet zone, and the dark modules as one SVG path. */
export interface QrPicture {
  side: number;
  path: string;
}

const QUIET_ZONE = 4;

/** The QR code of a text, error correction M. Throws when the text is too long for one. */
export function qrPicture(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`;
    }
  }
  return { side: modules.size + 2 * QUIET_ZONE, path };
}
