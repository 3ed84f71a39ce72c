import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign } from './assign.ts';
import { certify } from './certify.ts';
import { bestTotal } from './testing/oracle.ts';
import { smallOffers } from './testing/offers.ts';

describe('assignment', () => {
  test('no choice is better, and the prices prove it', () => {
    fc.assert(
      fc.property(smallOffers, (offers) => {
        const assignment = assign(offers);
        const certificate = certify(offers, assignment);
        expect(certificate.allowed).toBe(true);
        expect(certificate.total).toBe(assignment.total);
        expect(assignment.total).toBe(bestTotal(offers));
        expect(certificate.bound).toBe(assignment.total);
      }),
      { numRuns: 2_000, seed: 6 },
    );
  });
});
