import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../kernel/dates.ts';
import { SIGNALS, warningsFor, type Known } from './signals.ts';

const TODAY = plainDate('2024-06-03');
const LIMITS = { misses: 2, certificate: 60, contract: 45, closed: 30 };
const FINE: NonNullable<Known['said']> = {
  working: 'yes',
  wage: 'on-time',
  insurance: 'yes',
  accommodation: 'yes',
  fits: 'yes',
  relations: 'good',
  wants_change: 'no',
};
const QUIET: Known = {
  today: TODAY,
  misses: 0,
  said: FINE,
  employerSays: 'yes',
  contractUntil: null,
  certificateUntil: null,
  positionClosedOn: null,
};
const raised = (change: Partial<Known>) =>
  warningsFor({ ...QUIET, ...change }, LIMITS).raised.map(({ signal }) => signal);
const said = (change: Partial<typeof FINE>) => raised({ said: { ...FINE, ...change } });

describe('signs that somebody may lose the work', () => {
  it('says nothing where all is well, and nothing where nobody was asked', () => {
    expect(raised({})).toEqual([]);
    expect(raised({ said: null, employerSays: null })).toEqual([]);
  });

  it.each([
    ['wage', 'late', ['wage-unpaid']],
    ['wage', 'less', ['wage-unpaid']],
    ['wage', 'none', ['wage-unpaid']],
    ['wage', 'unknown', []],
    ['wage', null, []],
    ['insurance', 'no', ['no-insurance']],
    ['insurance', 'unknown', []],
    ['accommodation', 'no', ['no-accommodation']],
    ['accommodation', 'not-needed', []],
    ['fits', 'no', ['work-too-hard']],
    ['fits', 'partly', []],
    ['relations', 'bad', ['bad-relations']],
    ['wants_change', 'yes', ['wants-change']],
    ['working', 'no', ['says-differ']],
  ] as const)('%s %s raises %s', (key, value, expected) => {
    expect(said({ [key]: value })).toEqual(expected);
  });

  it('compares the two sides only where both have spoken', () => {
    expect(raised({ employerSays: 'no' })).toEqual(['says-differ']);
    expect(raised({ employerSays: null })).toEqual([]);
    expect(raised({ said: { ...FINE, working: 'no' }, employerSays: 'no' })).toEqual([]);
  });

  it('counts attempts, and days up to their limit', () => {
    expect(raised({ misses: 1 })).toEqual([]);
    expect(raised({ misses: 2 })).toEqual(['not-reached']);
    expect(raised({ contractUntil: addDays(TODAY, 45) })).toEqual(['contract-ends']);
    expect(raised({ contractUntil: addDays(TODAY, 46) })).toEqual([]);
    expect(raised({ contractUntil: addDays(TODAY, -1) })).toEqual([]);
    expect(raised({ certificateUntil: TODAY })).toEqual(['card-expires']);
    expect(raised({ certificateUntil: addDays(TODAY, 61) })).toEqual([]);
    expect(raised({ positionClosedOn: addDays(TODAY, -30) })).toEqual(['position-closed']);
    expect(raised({ positionClosedOn: addDays(TODAY, -31) })).toEqual([]);
  });

  it('shows a step for every signal, explains each, and gives a deadline of its own', () => {
    const all = warningsFor(
      {
        today: TODAY,
        misses: 3,
        said: {
          working: 'yes',
          wage: 'none',
          insurance: 'no',
          accommodation: 'no',
          fits: 'no',
          relations: 'bad',
          wants_change: 'yes',
        },
        employerSays: 'no',
        contractUntil: TODAY,
        certificateUntil: TODAY,
        positionClosedOn: TODAY,
      },
      LIMITS,
    );
    expect(all.steps).toHaveLength(SIGNALS.length);
    expect(all.raised.map(({ signal }) => signal)).toEqual(SIGNALS.map(({ id }) => id));
    for (const [i, one] of all.raised.entries()) {
      expect(SIGNALS[i]?.says(one.facts)).toMatch(/。$/);
      expect(one.dueOn).toBe(addDays(TODAY, SIGNALS[i]?.withinDays ?? 0));
    }
  });

  it('never knows of kind or grade, and one more sign never takes another away', () => {
    expect(JSON.stringify(Object.keys(QUIET))).not.toMatch(/category|grade|level|disab/i);
    const misses = fc.integer({ min: 0, max: 5 });
    const wage = fc.constantFrom('on-time', 'late', 'less', 'none', 'unknown', null);
    fc.assert(
      fc.property(misses, wage, (m, w) => {
        const less = raised({ misses: m, said: { ...FINE, wage: w } });
        const more = raised({ misses: m + 1, said: { ...FINE, wage: w, wants_change: 'yes' } });
        for (const signal of less) expect(more).toContain(signal);
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});
