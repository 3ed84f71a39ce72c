import type { QrPicture } from '../../qr.ts';

/** Drawn black on white in every theme: cameras need the contrast. What it holds stands beside it as text. */
export function QrCode({ picture, label }: { readonly picture: QrPicture; readonly label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${picture.side} ${picture.side}`}
      width="200"
      height="200"
      shapeRendering="crispEdges"
      style={{ forcedColorAdjust: 'none', maxWidth: '100%', height: 'auto' }}
    >
      <rect width={picture.side} height={picture.side} fill="#fff" />
      <path d={picture.path} fill="#000" />
    </svg>
  );
}
