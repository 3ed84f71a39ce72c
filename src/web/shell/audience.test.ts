import { expect, test } from 'vitest';
import { modules } from '../../app.ts';
import { audienceOf, routeId, scriptOf } from './audience.ts';

test.each(['public', 'seeker', 'staff'] as const)('the id of a %s page tells its audience', (audience) => {
  expect(audienceOf(routeId(audience, '/x/:id'))).toBe(audience);
});

test('a page of no declared route is for the public', () => {
  expect(audienceOf('root')).toBe('public');
  expect(audienceOf(undefined)).toBe('public');
});

test('the id of a page tells its script, and of most pages that there is none', () => {
  const id = routeId('staff', '/roster/:id', 'upload');
  expect(scriptOf(id)).toBe('/assets/scripts/upload.js');
  expect(audienceOf(id)).toBe('staff');
  expect(scriptOf(routeId('staff', '/roster/:id'))).toBeNull();
});

test('only pages of staff load a script, and the two where a passkey is asked of the device', () => {
  const pages = modules.flatMap((m) => m.pages).filter((page) => page.script !== undefined);
  expect(pages.filter((page) => page.audience !== 'staff').map((page) => page.path)).toEqual([
    '/sign-in/passkey',
    '/account/passkeys',
  ]);
});
