import fc from 'fast-check';
import type { Offers } from '../types.ts';

/** Small fairs of every kind: several places a person, groups that share something, scores that tie and scores of nothing. */
export const smallOffers: fc.Arbitrary<Offers> = fc
  .record({
    persons: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
    places: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
    limits: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }),
    seedScores: fc.array(fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 6 })), {
      minLength: 20,
      maxLength: 20,
    }),
    seedGroups: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ persons, places, limits, seedScores, seedGroups }) => {
    const rows = persons.flatMap((_, person) =>
      places.map((__, place) => ({ person, place, score: seedScores[person * 4 + place] ?? -1 })),
    );
    const pairs = rows.filter((row) => row.score >= 0);
    return {
      persons,
      places,
      pairs: {
        person: pairs.map((p) => p.person),
        place: pairs.map((p) => p.place),
        score: pairs.map((p) => p.score),
      },
      groups: {
        of: persons.map((_, p) => ((seedGroups[p] ?? -1) < limits.length ? (seedGroups[p] ?? -1) : -1)),
        limits,
      },
    };
  });
