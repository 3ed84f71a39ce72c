import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modules } from '../../app.ts';
import { doneSentence } from './done.ts';

const SRC = join(import.meta.dirname, '../..');

test('every code that a page writes out in a redirect has its sentence', () => {
  const codes = new Set(
    globSync('**/*.tsx', { cwd: SRC }).flatMap((file) =>
      [...readFileSync(join(SRC, file), 'utf8').matchAll(/[?&]done=([a-z0-9-]*[a-z0-9])['`&]/g)].map(
        (m) => m[1] ?? '',
      ),
    ),
  );
  expect(codes.size).toBeGreaterThan(0);
  expect([...codes].filter((code) => doneSentence(code, modules) === null)).toEqual([]);
});
