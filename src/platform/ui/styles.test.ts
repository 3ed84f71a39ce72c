import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('./', import.meta.url);
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');

test('every sheet is part of the one that the shell sends', () => {
  const imported = [...text('styles.css').matchAll(/@import '\.\/(.+)';/g)].map((m) => m[1]);
  expect(imported.toSorted()).toEqual(sheets.filter((s) => s !== 'styles.css').toSorted());
});

test('colours stand in tokens.css alone', () => {
  for (const sheet of sheets.filter((s) => s !== 'tokens.css'))
    expect(text(sheet), sheet).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/i);
});

test('no rule takes an outline away without another in its place', () => {
  const off = sheets.flatMap((sheet) =>
    [...text(sheet).matchAll(/([^{}]+)\{[^}]*outline:\s*(none|0)/g)].map((m) => m[1]?.trim()),
  );
  // main is focused only by the skip link, to begin reading there.
  expect(off).toEqual(['main:focus-visible']);
});
