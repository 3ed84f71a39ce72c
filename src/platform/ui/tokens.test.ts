import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const PALETTES = ['light', 'dark', 'light-high', 'dark-high'] as const;
type Palette = (typeof PALETTES)[number];

/** Colour of a token in a palette, as #rrggbb. */
function colour(token: string, palette: Palette): string {
  const line = new RegExp(`^\\s*--${token}:\\s*([^;]+);`, 'm').exec(css)?.[1] ?? '';
  const found = new RegExp(`var\\(--${palette}, (#[0-9a-f]{6})\\)`).exec(line)?.[1];
  if (!found) throw new Error(`--${token} has no colour in ${palette}`);
  return found;
}

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'surface'];
const HUES = ['banyan', 'coral', 'amber', 'sea'];

/** Every pair of text and ground that a component draws: 7:1, since public and seeker pages share them all. */
const TEXT: [string, string][] = [
  ...['ink', 'ink-2', ...HUES].flatMap((text) => GROUNDS.map((ground): [string, string] => [text, ground])),
  ...HUES.flatMap((hue): [string, string][] => [
    [hue, `${hue}-soft`],
    ['ink', `${hue}-soft`],
  ]),
  ['on-fill', 'banyan'],
  ['on-fill', 'coral'],
];
/** Edges of controls, focus, bars and icons: 3:1. */
const EDGES: [string, string][] = ['line', 'focus', 'banyan', 'coral'].flatMap((edge) =>
  GROUNDS.map((ground): [string, string] => [edge, ground]),
);

describe.each(PALETTES)('palette %s', (palette) => {
  test.each(TEXT)('%s on %s can be read at 7:1', (text, ground) => {
    expect(contrast(colour(text, palette), colour(ground, palette))).toBeGreaterThanOrEqual(7);
  });
  test.each(EDGES)('%s stands out from %s at 3:1', (edge, ground) => {
    expect(contrast(colour(edge, palette), colour(ground, palette))).toBeGreaterThanOrEqual(3);
  });
});

test('high contrast has no soft grounds', () => {
  for (const token of ['banyan-soft', 'coral-soft', 'amber-soft', 'sea-soft', 'surface']) {
    expect(colour(token, 'light-high')).toBe('#ffffff');
    expect(colour(token, 'dark-high')).toBe('#000000');
  }
});

test('black on white is 21:1, so the formula is the one of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
