import fc from 'fast-check';
import type { Day } from '../slots/types.ts';

const stay = (slots: number, whole: boolean) =>
  whole
    ? fc.constant({ from: 0, until: slots })
    : fc
        .tuple(fc.nat({ max: slots }), fc.nat({ max: slots }))
        .map(([a, b]) => ({ from: Math.min(a, b), until: Math.max(a, b) }));

interface Size {
  persons: number;
  booths: number;
  slots: number;
  /** Everybody stays the whole day, resources are there in every slot alike, nobody needs two. */
  plain: boolean;
}

/** Days of fairs of at most a size. */
export const days = (most: Size): fc.Arbitrary<Day> =>
  fc
    .record({
      slots: fc.integer({ min: 1, max: most.slots }),
      persons: fc.integer({ min: 1, max: most.persons }),
      booths: fc.integer({ min: 1, max: most.booths }),
      perPerson: fc.integer({ min: 1, max: 3 }),
    })
    .chain(({ slots, persons, booths, perPerson }) =>
      fc.record({
        slots: fc.constant(slots),
        perPerson: fc.constant(perPerson),
        persons: fc.array(
          fc
            .tuple(
              stay(slots, most.plain),
              fc.subarray([0, 1], { maxLength: most.plain ? 1 : 2 }),
              fc.boolean(),
            )
            .map(([{ from, until }, needs, some]) => ({ from, until, needs: some ? needs : [] })),
          { minLength: persons, maxLength: persons },
        ),
        booths: fc.array(stay(slots, most.plain), { minLength: booths, maxLength: booths }),
        supply: most.plain
          ? fc
              .array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 2 })
              .map((counts) => counts.map((count) => Array.from({ length: slots }, () => count)))
          : fc.array(fc.array(fc.nat({ max: 2 }), { minLength: slots, maxLength: slots }), {
              minLength: 2,
              maxLength: 2,
            }),
        pairs: fc
          .array(fc.integer({ min: -3, max: 9 }), {
            minLength: persons * booths,
            maxLength: persons * booths,
          })
          .map((scores) => {
            const rows = scores.flatMap((score, i) =>
              score < 0 ? [] : [{ person: Math.floor(i / booths), booth: i % booths, score }],
            );
            return {
              person: rows.map((row) => row.person),
              booth: rows.map((row) => row.booth),
              score: rows.map((row) => row.score),
            };
          }),
      }),
    );
