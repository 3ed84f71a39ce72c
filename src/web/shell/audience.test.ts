import { expect, test } from 'vitest';
import { audienceOf, routeId } from './audience.ts';

test.each(['public', 'seeker', 'staff'] as const)('the id of a %s page tells its audience', (audience) => {
  expect(audienceOf(routeId(audience, '/x/:id'))).toBe(audience);
});

test('a page of no declared route is for the public', () => {
  expect(audienceOf('root')).toBe('public');
  expect(audienceOf(undefined)).toBe('public');
});
