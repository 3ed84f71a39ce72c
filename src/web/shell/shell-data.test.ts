import { expect, test } from 'vitest';
import type { PageDeclaration } from '../../platform/module/index.ts';
import { navFor } from './shell-data.ts';

const page = (
  path: string,
  order: number,
  roles: NonNullable<PageDeclaration['nav']>['roles'],
): PageDeclaration => ({
  path,
  file: 'x.tsx',
  title: path,
  audience: 'staff',
  nav: { order, label: path, roles },
});
const modules = [
  {
    pages: [
      page('/people/import', 20, ['county_clerk']),
      page('/people', 10, ['county_clerk', 'township_clerk']),
    ],
  },
  { pages: [page('/jobs', 5, ['public']), { ...page('/people/:id', 0, []), nav: undefined as never }] },
];

test('each role finds its own pages, in order', () => {
  expect(navFor(modules, 'county_clerk', '/').map((i) => i.href)).toEqual(['/people', '/people/import']);
  expect(navFor(modules, 'township_clerk', '/').map((i) => i.href)).toEqual(['/people']);
  expect(navFor(modules, 'public', '/').map((i) => i.href)).toEqual(['/jobs']);
});

const current = (path: string) =>
  navFor(modules, 'county_clerk', path)
    .filter((i) => i.current)
    .map((i) => i.href);

test('one entry is where one stands: the longest that fits', () => {
  expect(current('/people/import')).toEqual(['/people/import']);
  expect(current('/people/0190')).toEqual(['/people']);
  expect(current('/peoples')).toEqual([]);
});
