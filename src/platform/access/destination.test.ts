import { expect, it } from 'vitest';
import { safeDestination } from './destination.ts';

it.each([
  ['/people?text=x', '/people?text=x'],
  ['/', '/'],
  ['//evil.example', '/home'],
  ['/\\evil.example', '/home'],
  ['/a\\..\\b', '/home'],
  ['https://evil.example/', '/home'],
  ['javascript:alert(1)', '/home'],
  ['/a\nb', '/home'],
  ['/sign-in?to=/x', '/home'],
  ['', '/home'],
  [null, '/home'],
])('“%s” leads to %s', (to, path) => expect(safeDestination(to)).toBe(path));
