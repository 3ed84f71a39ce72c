import { expect, test } from 'vitest';
import type { PageDeclaration } from '../../platform/module/index.ts';
import { lacksEasyVersion } from './easy-page.ts';

const page = (path: string, audience: PageDeclaration['audience'], easy?: true): PageDeclaration => ({
  path,
  file: 'x.tsx',
  title: path,
  audience,
  ...(easy && { easy }),
});
const pages = [
  page('/', 'public'),
  page('/jobs/:id', 'public'),
  page('/my', 'seeker', true),
  page('/home', 'staff'),
];

test.each([
  ['/', true],
  ['/jobs/1', true],
  ['/jobs/1/2', false],
  ['/my', false],
  ['/my/', false],
  ['/home', false],
  ['/unknown', false],
])('%s has to say that it has no easy version: %s', (path, says) => {
  expect(lacksEasyVersion(path, pages)).toBe(says);
});
