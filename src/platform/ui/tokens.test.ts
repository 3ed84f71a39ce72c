import { readdirSync, readFileSync } from 'node:fs';
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
const SOFT = HUES.map((hue) => `${hue}-soft`);
const SERIES = [1, 2, 3, 4, 5].map((n) => `chart-${n}`);
const STEPS = [1, 2, 3, 4, 5].map((n) => `map-${n}`);
const on = (texts: readonly string[], grounds: readonly string[]) =>
  texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground]));

/**
 * Every pair of text and ground that a component draws, at 7:1: public, seeker and staff pages share them all, so staff
 * pages, which need 4.5:1, have more than they must.
 */
const TEXT: [string, string][] = [
  ...on(['ink', 'ink-2', ...HUES, ...SERIES], GROUNDS),
  ...on(['ink', 'ink-2', 'sea'], SOFT),
  ...HUES.map((hue): [string, string] => [hue, `${hue}-soft`]),
  ...on(['on-fill'], ['banyan', 'coral']),
];
/** Edges of controls, focus, bars, lines of charts and icons: 3:1, on every ground on which they may lie. */
const EDGES: [string, string][] = [
  ...on(['line', 'focus'], [...GROUNDS, ...SOFT]),
  ...on(['banyan', 'coral', 'amber', 'sea', ...SERIES], GROUNDS),
];

describe.each(PALETTES)('palette %s', (palette) => {
  test.each(TEXT)('%s on %s can be read at 7:1', (text, ground) => {
    expect(contrast(colour(text, palette), colour(ground, palette))).toBeGreaterThanOrEqual(7);
  });
  test.each(EDGES)('%s stands out from %s at 3:1', (edge, ground) => {
    expect(contrast(colour(edge, palette), colour(ground, palette))).toBeGreaterThanOrEqual(3);
  });
});

test('steps of a map go one way, and each can be told from its neighbour', () => {
  for (const palette of PALETTES) {
    const steps = STEPS.map((step) => luminance(colour(step, palette)));
    const rising = palette.startsWith('dark') ? steps : steps.toReversed();
    expect(rising).toEqual(steps.toSorted((a, b) => a - b));
    for (let n = 1; n < STEPS.length; n += 1)
      expect(contrast(colour(`map-${n}`, palette), colour(`map-${n + 1}`, palette))).toBeGreaterThan(1.2);
  }
});

test('every ground on which a sheet writes is a proven pair', () => {
  const folder = new URL('./', import.meta.url);
  const rules = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').match(/[^{}]+\{[^{}]+\}/g) ?? []);
  const pairs = rules.flatMap((rule) => {
    const text = /[\s;]color:\s*var\(--([\w-]+)\)/.exec(rule)?.[1];
    const ground = /background(?:-color)?:\s*var\(--([\w-]+)\)/.exec(rule)?.[1];
    return text && ground ? [`${text} on ${ground}`] : [];
  });
  const proven = new Set(TEXT.map(([text, ground]) => `${text} on ${ground}`));
  expect(pairs.length).toBeGreaterThan(5);
  expect(pairs.filter((pair) => !proven.has(pair))).toEqual([]);
});

/** A length of a token in rem, as it stands outside and inside the rule for staff. */
function lengths(token: string): number[] {
  return [...css.matchAll(new RegExp(`--${token}:\\s*([\\d.]+)rem`, 'g'))].map((m) => Number(m[1]));
}

test('space goes in steps of 4 px', () => {
  for (let n = 1; n <= 7; n += 1) for (const rem of lengths(`space-${n}`)) expect((rem * 16) % 4).toBe(0);
});

test('type grows by 1.2 from 18 px for the public and 16 px for staff', () => {
  for (const [at, body] of [18, 16].entries()) {
    expect(lengths('body')[at]).toBe(body / 16);
    for (const [power, token] of ['large', 'larger', 'largest', 'huge'].entries()) {
      const steps = token === 'huge' ? 5 : power + 1;
      expect(lengths(token)[at]).toBeCloseTo((body / 16) * 1.2 ** steps, 2);
    }
  }
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
