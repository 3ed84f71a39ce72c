import { expect, test } from 'vitest';
import { landed } from './landing.ts';

const to = (location: string) =>
  landed(new Response(null, { status: 302, headers: { location, 'set-cookie': 'a=b' } }));

test.each([
  ['/my?done=wished', '/my?done=wished#done'],
  ['/people?page=2&done=saved', '/people?page=2&done=saved#done'],
  ['/my/helpers?kept=1', '/my/helpers?kept=1#done'],
  ['/my?done=wished#jobs', '/my?done=wished#jobs'],
  ['/sign-in?to=%2Fmy%3Fkept%3D1', '/sign-in?to=%2Fmy%3Fkept%3D1'],
  ['/people?undone=1', '/people?undone=1'],
])('%s leads to %s', (from, target) => {
  const answer = to(from);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, target]);
  expect(answer.headers.getSetCookie()).toEqual(['a=b']);
});

test('a page that is no redirect stays as it is', () => {
  const page = new Response('<p>');
  expect(landed(page)).toBe(page);
});
