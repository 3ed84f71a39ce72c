import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regions } from '../../../../province/fujian/index.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../../engine/index.ts';
import { effectOf, WAYS, type Lists, type Shown } from './effect.ts';
import { breachesOf, PARTS, type WeightLimits } from './limits.ts';
import { regionsAbove, standingAt } from './standing.ts';

const LIMITS: WeightLimits = {
  occ: { min: 20, max: 50 },
  skill: { min: 15, max: 45 },
  wage: { min: 5, max: 30 },
  dist: { min: 5, max: 30 },
  form: { min: 2, max: 20 },
  step: 1,
};
const weights = (occ: number, skill: number, wage: number, dist: number, form: number): Weights => ({
  occ,
  skill,
  wage,
  dist,
  form,
});
const anyWeights = fc
  .tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60))
  .map((w) => weights(...w));

describe('limits', () => {
  test('no breach means just this: each part within its limits, on a step, and 100 together', () => {
    fc.assert(
      fc.property(anyWeights, fc.integer({ min: 1, max: 5 }), (tried, step) => {
        const fine = PARTS.every(
          (part) =>
            tried[part] >= LIMITS[part].min &&
            tried[part] <= LIMITS[part].max &&
            Math.abs(tried[part] - DEFAULT_WEIGHTS[part]) % step === 0,
        );
        const sum = tried.occ + tried.skill + tried.wage + tried.dist + tried.form;
        const found = breachesOf(tried, { ...LIMITS, step }, DEFAULT_WEIGHTS);
        expect(found.length === 0).toBe(fine && sum === 100);
      }),
      { seed: 41, numRuns: 500 },
    );
  });

  test('each breach is named once, with what would be right', () => {
    expect(breachesOf(weights(60, 30, 4, 12, 8), LIMITS, DEFAULT_WEIGHTS)).toEqual([
      { part: 'occ', why: 'outside', min: 20, max: 50 },
      { part: 'wage', why: 'outside', min: 5, max: 30 },
      { part: null, why: 'sum', sum: 114 },
    ]);
    expect(breachesOf(weights(36, 29, 15, 12, 8), { ...LIMITS, step: 5 }, DEFAULT_WEIGHTS)).toEqual([
      { part: 'occ', why: 'step', step: 5 },
      { part: 'skill', why: 'step', step: 5 },
    ]);
  });
});

describe('what holds at a place', () => {
  const own = weights(30, 30, 15, 17, 8);
  const above = weights(40, 25, 15, 12, 8);
  const province = { base: DEFAULT_WEIGHTS, limits: LIMITS };

  test('the nearest region above decides; 平潭 lies beside Fuzhou', () => {
    expect(regionsAbove(regions, '350102001')).toEqual(['350102', '350100', '350000']);
    expect(regionsAbove(regions, '350128')).not.toContain('350100');
    const decisions = new Map([
      ['350102', own],
      ['350100', above],
    ]);
    const at = (code: string) => standingAt(regionsAbove(regions, code), decisions, province);
    expect(at('350102001')).toEqual({ weights: own, from: '350102' });
    expect(at('350103')).toEqual({ weights: above, from: '350100' });
    expect(at('350128')).toEqual({ weights: DEFAULT_WEIGHTS, from: null });
  });

  test('a decision to follow, or one that the limits of today forbid, holds nowhere', () => {
    const decisions = new Map([
      ['350102', null],
      ['350103', weights(90, 2, 3, 3, 2)],
    ]);
    for (const code of ['350102', '350103']) expect(standingAt([code], decisions, province).from).toBe(null);
    expect(standingAt(['350102'], new Map([['350102', own]]), { ...province, limits: null }).from).toBe(null);
  });
});

describe('the effect', () => {
  const shown = (id: string): Shown => ({
    id,
    way: WAYS[Number(id) % 4] ?? 'home',
    form: Number(id) % 2 === 0 ? 'REMOTE' : 'FULL_TIME',
    occupation: Number(id) % 5 === 0 ? null : String(Number(id) % 3),
  });
  const list = fc.uniqueArray(fc.nat(14), { maxLength: 10 }).map((ids) => ids.map((id) => shown(String(id))));
  const anyLists = fc
    .array(fc.tuple(list, list), { maxLength: 12 })
    .map((all) => all.map(([before, after], n): Lists => ({ personId: `p${n}`, before, after })));
  const ids = (of: readonly Shown[]) => of.map(({ id }) => id);

  test('is what counting one list after the other gives', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const effect = effectOf(lists);
        const changed = lists.filter(({ before, after }) => ids(before).join() !== ids(after).join());
        expect([effect.persons, effect.changed]).toEqual([lists.length, changed.length]);
        let [kept, moved] = [0, 0];
        for (const { before, after } of lists)
          for (const [place, id] of ids(before).entries()) {
            const now = ids(after).indexOf(id);
            if (now >= 0) kept += 1;
            if (now >= 0) moved += Math.abs(now - place);
          }
        expect([effect.kept, effect.staying, effect.moved]).toEqual([kept, kept, moved]);
        for (const { key, before, after } of effect.positions) {
          expect(before).toBe(lists.filter((one) => ids(one.before).includes(key)).length);
          expect(after).toBe(lists.filter((one) => ids(one.after).includes(key)).length);
          expect(before).not.toBe(after);
        }
        const places = (side: 'before' | 'after') => lists.reduce((n, one) => n + one[side].length, 0);
        for (const side of ['before', 'after'] as const)
          for (const counted of [effect.ways, effect.forms])
            expect(counted.reduce((n, one) => n + one[side], 0)).toBe(places(side));
        expect(effect.most.every((id) => changed.some(({ personId }) => personId === id))).toBe(true);
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  test('the same lists change nothing', () => {
    const same = [{ personId: 'p', before: ['1', '2'].map(shown), after: ['1', '2'].map(shown) }];
    expect(effectOf(same)).toMatchObject({ changed: 0, kept: 2, moved: 0, positions: [], most: [] });
  });
});
