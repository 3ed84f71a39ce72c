import { expect, test } from 'vitest';
import { LICENCES, licenceFor } from './licences.ts';
import { SINGLE_OCCUPATIONS } from './occupations/index.ts';

test('every beginning stands for an occupation of the tree, and none for two certificates', () => {
  for (const { occupations } of LICENCES)
    for (const prefix of occupations)
      expect(SINGLE_OCCUPATIONS.some(({ code }) => code.startsWith(prefix))).toBe(true);
  for (const { code } of SINGLE_OCCUPATIONS)
    expect(LICENCES.filter((l) => l.occupations.some((p) => code.startsWith(p))).length).toBeLessThan(2);
});

test('a guard needs one, a cashier none that is known', () => {
  expect(licenceFor('4-07-05-01')?.title).toBe('保安员证');
  expect(licenceFor('4-01-02-03')).toBeNull();
});
