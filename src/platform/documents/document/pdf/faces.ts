import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A slice of the Chinese font: a file and the characters that it holds. */
export interface Face {
  /** Absolute path of a .woff2 file. */
  path: string;
}

interface Slice extends Face {
  ranges: [from: number, to: number][];
}

export type Weight = 400 | 700;

const FONT = '@fontsource/noto-sans-sc';
const BLOCK = /url\(\.\/files\/([\w-]+\.woff2)\)[\s\S]*?unicode-range:\s*([^;]+);/g;

function parseRange(text: string): [number, number] {
  const [from = '0', to = from] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

/** The slices as the font's own style sheet tells them: the ranges are its contract, and change with its version. */
function slicesOf(weight: Weight): Slice[] {
  const sheet = createRequire(import.meta.url).resolve(`${FONT}/${weight}.css`);
  const folder = dirname(sheet);
  return [...readFileSync(sheet, 'utf8').matchAll(BLOCK)].map(([, file = '', ranges = '']) => ({
    path: join(folder, 'files', file),
    ranges: ranges.split(',').map(parseRange),
  }));
}

const slices = new Map<Weight, Slice[]>();
const found = new Map<string, Face | null>();

/** The slice that holds a character; null where the font has none for it. */
export function faceOf(character: string, weight: Weight): Face | null {
  const key = `${weight}${character}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const all = slices.get(weight) ?? slicesOf(weight);
  slices.set(weight, all);
  const point = character.codePointAt(0) ?? 0;
  const face = all.find(({ ranges }) => ranges.some(([from, to]) => point >= from && point <= to)) ?? null;
  found.set(key, face);
  return face;
}
