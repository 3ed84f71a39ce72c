import { expect, test } from 'vitest';
import { isDeep } from './place.ts';

const nav = { order: 1, label: '岗位库', roles: ['public'] } as const;

test.each([
  ['/positions', undefined, false],
  ['/positions/:id', undefined, true],
  ['/positions/new', nav, false],
  ['/people/:id/papers', undefined, true],
  ['/api/docs', undefined, false],
])('%s lies below another page: %s', (path, entry, deep) => {
  expect(isDeep({ path, ...(entry && { nav: entry }) })).toBe(deep);
});
