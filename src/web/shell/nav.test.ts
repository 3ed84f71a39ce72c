import { expect, test } from 'vitest';
import type { NavGroup, PageDeclaration } from '../../platform/module/index.ts';
import { navFor } from './nav.ts';

const page = (
  path: string,
  order: number,
  roles: NonNullable<PageDeclaration['nav']>['roles'],
  group?: NavGroup,
): PageDeclaration => ({
  path,
  file: 'x.tsx',
  title: path,
  audience: 'staff',
  nav: { order, label: path, roles, ...(group && { group }) },
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
const hrefs = (role: string, path: string, only: (item: { current: boolean }) => boolean = () => true) =>
  navFor(modules, role, path).flatMap((part) => part.items.filter(only).map((item) => item.href));

test('each role finds its own pages, in order', () => {
  expect(hrefs('county_clerk', '/')).toEqual(['/people', '/people/import']);
  expect(hrefs('township_clerk', '/')).toEqual(['/people']);
  expect(hrefs('public', '/')).toEqual(['/jobs']);
});

test('one entry is where one stands: the longest that fits', () => {
  const current = (path: string) => hrefs('county_clerk', path, (item) => item.current);
  expect(current('/people/import')).toEqual(['/people/import']);
  expect(current('/people/0190')).toEqual(['/people']);
  expect(current('/peoples')).toEqual([]);
});

test('many pages are grouped, a few stand in one line', () => {
  const many = [
    { pages: ['/a', '/b', '/c', '/d'].map((path, n) => page(path, n, ['county_clerk'], 'people')) },
    { pages: [page('/home', 0, ['county_clerk']), page('/law', 9, ['county_clerk'], 'policy')] },
  ];
  expect(
    navFor(many, 'county_clerk', '/').map((part) => [part.title, part.items.map((item) => item.href)]),
  ).toEqual([
    [null, ['/home']],
    ['求职者', ['/a', '/b', '/c', '/d']],
    ['政策', ['/law']],
  ]);
  expect(navFor(modules, 'county_clerk', '/')).toHaveLength(1);
});
