import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modules } from '../../app.ts';

const SRC = join(import.meta.dirname, '../..');
const keeps = /<Form\b[^>]*?\bkeep\b/s;

test.each(modules.flatMap(({ pages }) => pages).map((page) => [page.path, page] as const))(
  '%s declares that its form may be put aside exactly where the form says so',
  (_, page) => {
    expect(keeps.test(readFileSync(join(SRC, page.file), 'utf8'))).toBe(page.drafts === true);
  },
);

test('the long forms may be put aside', () => {
  const paths = modules.flatMap(({ pages }) => pages.filter(({ drafts }) => drafts).map(({ path }) => path));
  expect(paths).toEqual(
    expect.arrayContaining([
      '/people/new',
      '/people/:id/abilities',
      '/people/:id/need',
      '/my/need',
      '/my/corrections',
      '/employers/new',
      '/positions/new',
      '/positions/:id/edit',
      '/employer/positions/new',
      '/employer/positions/:id/edit',
      '/meetings/new',
    ]),
  );
});
