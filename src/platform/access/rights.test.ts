import { expect, it } from 'vitest';
import { ADMINISTRATORS, SIGNED_IN } from './roles.ts';
import { mayHoldTogether } from './rights.ts';

it('keeps the three administrators apart from each other and from every other role', () => {
  for (const one of ADMINISTRATORS) {
    expect(mayHoldTogether([one, one])).toBe(true);
    for (const other of SIGNED_IN.filter((role) => role !== one))
      expect(mayHoldTogether([one, other])).toBe(false);
  }
});

it('lets one hold several of the other roles', () => {
  expect(mayHoldTogether(['county_clerk', 'township_clerk', 'seeker'])).toBe(true);
  expect(mayHoldTogether([])).toBe(true);
});
