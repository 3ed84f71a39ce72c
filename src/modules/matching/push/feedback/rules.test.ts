import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '../../../../kernel/dates.ts';
import { regions } from '../../../../province/fujian/index.ts';
import {
  LivePositions,
  readPerson,
  readPosition,
  type Person,
  type Position,
  type Read,
} from '../../engine/index.ts';
import { anyPerson, anyPositions } from '../../engine/testing/arbitraries.ts';
import type { PersonLine, PositionLine } from '../../engine/testing/lines.ts';
import { oracleFits, oracleMatch } from '../../engine/testing/oracle.ts';
import { UNFIT_REASON_CODES } from '../../unfit.ts';
import { narrowed, skips } from './narrow.ts';
import { feedbackEffect, NO_EFFECT, type Effect, type Feedback, type PositionTerms } from './rules.ts';
import { saidWords } from './words.ts';

const TODAY = plainDate('2024-06-03');
const RULES = {
  tooFarDays: 90,
  lowWageDays: 180,
  notWantedDays: 180,
  badHoursDays: 180,
  noes: 2,
  raisePercent: 10,
};
const HOME = '350102';
const effect = (feedback: readonly Feedback[], on = TODAY) =>
  feedbackEffect(feedback, { home: HOME, on, rules: RULES });
const terms = (more: Partial<PositionTerms> = {}): PositionTerms => ({
  county: '350103',
  form: 'FULL_TIME',
  low: 2800,
  high: 4000,
  group: '4-04',
  ...more,
});
const said = (
  reason: Feedback['reason'],
  more: Partial<PositionTerms> = {},
  on = addDays(TODAY, -1),
): Feedback => ({ reason, on, terms: terms(more) });

describe('the table', () => {
  test('too far: that county once, then only the own one; never for remote work or the own county', () => {
    expect(effect([said('too-far')]).counties).toEqual(['350103']);
    const twice = effect([said('too-far'), said('too-far', { county: '350104' })]);
    expect([twice.ownCountyOnly, twice.counties]).toEqual([true, []]);
    for (const nothing of [{ form: 'REMOTE' as const }, { county: HOME }, { county: null }])
      expect(effect([said('too-far', nothing), said('too-far', nothing)])).toEqual(NO_EFFECT);
  });

  test('low wage: a tenth over the refused lowest wage, in whole hundreds; the highest counts', () => {
    expect(effect([said('low-wage')]).minWage).toBe(3100);
    expect(effect([said('low-wage'), said('low-wage', { low: 3000 })]).minWage).toBe(3300);
    expect(effect([said('low-wage', { low: null, high: 2000 })]).minWage).toBe(2200);
    expect(effect([said('low-wage', { low: null, high: null })])).toEqual(NO_EFFECT);
  });

  test('not wanted: the group after two noes to it, not to two groups', () => {
    expect(effect([said('not-wanted')])).toEqual(NO_EFFECT);
    expect(effect([said('not-wanted'), said('not-wanted', { group: '6-31' })])).toEqual(NO_EFFECT);
    expect(effect([said('not-wanted'), said('not-wanted')]).groups).toEqual(['4-04']);
  });

  test('hours: that form last; ability: staff looks again; the others change nothing else', () => {
    expect(effect([said('bad-hours')]).lastForms).toEqual(['FULL_TIME']);
    expect(effect([said('cannot-do')]).reassess).toBe(true);
    expect(effect([said('not-learned'), said('other'), said('other')])).toEqual(NO_EFFECT);
  });

  test('a no without its terms excludes its position, and nothing else', () => {
    const old: Feedback[] = UNFIT_REASON_CODES.flatMap((reason) =>
      reason === 'cannot-do' ? [] : [{ reason, on: TODAY, terms: null }],
    );
    expect(effect([...old, ...old])).toEqual(NO_EFFECT);
  });

  test('each ends on the day that it says', () => {
    const twice = [said('too-far', {}, TODAY), said('too-far', { county: '350104' }, addDays(TODAY, -10))];
    const [now] = effect(twice).said;
    expect(now).toMatchObject({ does: 'own-county', until: addDays(TODAY, 80) });
    expect(effect(twice, addDays(TODAY, 79)).ownCountyOnly).toBe(true);
    expect(effect(twice, addDays(TODAY, 80))).toMatchObject({ ownCountyOnly: false, counties: ['350103'] });
    expect(effect(twice, addDays(TODAY, 90))).toEqual(NO_EFFECT);
    expect(effect([said('cannot-do', {}, plainDate('2001-01-01'))]).reassess).toBe(true);
  });

  test('it is said in words, with the last day', () => {
    const all = effect([
      said('too-far'),
      said('low-wage'),
      said('not-wanted'),
      said('not-wanted'),
      said('bad-hours'),
      said('cannot-do'),
    ]);
    expect(all.said.map((one) => saidWords(one, regions))).toEqual([
      '你说过“太远了”，所以先不推台江区的岗位，在家做的除外，到 2024年8月31日为止。',
      '你说过“工资太低”，所以最高工资不到每月 3100 元的先不推，到 2024年11月29日为止。',
      '你说过“我不想做这种工作”，所以先不推“信息传输、软件和信息技术服务人员”这一类，到 2024年11月29日为止。',
      '你说过“上班时间不合适”，所以全职的岗位排在后面，到 2024年11月29日为止。',
      '你说过“这样的活我做不了”，所以我们请工作人员和你再看一次能做什么。',
    ]);
  });
});

const anyFeedback = fc.array(
  fc.record({
    reason: fc.constantFrom(...UNFIT_REASON_CODES),
    on: fc.integer({ min: 0, max: 250 }).map((days) => addDays(TODAY, -days)),
    about: fc.nat(),
  }),
  { maxLength: 8 },
);

function read<T>(found: Read<T>): T {
  if (!found.ok) throw new Error('not of the definition');
  return found.value;
}
const positionOf = (line: PositionLine): Position => read(readPosition(JSON.stringify(line)));
const personOf = (line: PersonLine): Person => read(readPerson(JSON.stringify(line)));
const countyOf = (region: string) => (region.endsWith('00') ? null : region);
const termsOfLine = (line: PositionLine): PositionTerms => {
  const { region, form, wage, occupation } = positionOf(line);
  return {
    county: countyOf(region),
    form,
    low: wage[0],
    high: wage[1],
    group: occupation.slice(0, 4),
  };
};
const skippable = ({ region, form, occupation }: PositionLine) => ({
  county: form === 'REMOTE' ? null : countyOf(region),
  group: occupation.slice(0, 4),
});

describe('what comes after feedback', () => {
  const asked = (p: PersonLine, feedback: readonly Feedback[]) =>
    feedbackEffect(feedback, { home: p.region, on: TODAY, rules: RULES });
  const search = (p: PersonLine, positions: readonly PositionLine[], e: Effect) => {
    const live = LivePositions.of(positions.map((j, n) => [String(n), positionOf(j)] as const));
    const left = positions.flatMap((j, n) => (skips(e, skippable(j)) ? [String(n)] : []));
    const known = narrowed({ person: personOf(p), unknown: new Set() }, e);
    const { matches, fitting } = live.search(known.person, { top: 100, left });
    expect(fitting).toBe(matches.length);
    return { known, found: matches.map(({ id, score }) => ({ n: Number(id), score })) };
  };

  test('no suggestion is against what was said, and every other one is there, in the exact order', () => {
    fc.assert(
      fc.property(anyPerson, anyPositions, anyFeedback, (line, positions, noes) => {
        const p = { ...line, region: line.region.endsWith('00') ? HOME : line.region };
        const feedback = noes.map(({ reason, on, about }) => {
          const j = positions[about % positions.length];
          return { reason, on, terms: j ? termsOfLine(j) : null };
        });
        const e = asked(p, feedback);
        const { known, found } = search(p, positions, e);
        for (const { n } of found) {
          const j = positions[n];
          if (!j) throw new Error('no such position');
          const away = j.form !== 'REMOTE' && countyOf(j.region) !== p.region;
          if (e.ownCountyOnly) expect(away).toBe(false);
          if (e.minWage !== null) expect(j.wage[1]).toBeGreaterThanOrEqual(e.minWage);
          expect(e.groups).not.toContain(j.occupation.slice(0, 4));
          if (away) expect(e.counties).not.toContain(j.region);
        }
        const { commute, minWage, forms } = known.person;
        const narrow = { ...p, commute, minWage, forms: [...forms] };
        const expected = positions
          .map((j, n) => ({ n, j }))
          .filter(({ j }) => !skips(e, skippable(j)) && oracleFits(narrow, j))
          .map(({ n, j }) => ({ n, score: oracleMatch(narrow, j, positions).score }))
          .toSorted((a, b) => b.score - a.score || a.n - b.n);
        expect(found).toEqual(expected);
      }),
      { seed: 20221031, numRuns: 300 },
    );
  });

  test('the order in which it was said changes nothing, and without it everything is as before', () => {
    fc.assert(
      fc.property(anyPerson, anyPositions, anyFeedback, (p, positions, noes) => {
        const feedback = noes.map(({ reason, on, about }) => ({
          reason,
          on,
          terms: termsOfLine(positions[about % positions.length] ?? positions[0]!),
        }));
        const { said: _, ...one } = asked(p, feedback);
        const { said: __, ...other } = asked(p, feedback.toReversed());
        const sorted = (e: Omit<Effect, 'said'>) => ({
          ...e,
          counties: e.counties.toSorted(),
          groups: e.groups.toSorted(),
          lastForms: e.lastForms.toSorted(),
        });
        expect(sorted(one)).toEqual(sorted(other));
        const live = LivePositions.of(positions.map((j, n) => [String(n), positionOf(j)] as const));
        const plain = live.search(personOf(p), { top: 100 }).matches.map(({ id }) => Number(id));
        expect(search(p, positions, asked(p, [])).found.map(({ n }) => n)).toEqual(plain);
      }),
      { seed: 20221031, numRuns: 100 },
    );
  });
});
