import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, plainDate } from '../../kernel/dates.ts';
import { decideOn } from '../../platform/rule/index.ts';
import { recognitionRule, type RecognitionFacts, type Verdict } from './rules.ts';

const ON = plainDate('2026-11-24');
const PARAMS = { ages: { M: { from: 16, sure: 59, latest: 62 }, F: { from: 16, sure: 54, latest: 57 } } };
const DISABLED = { code: 'DISABLED', title: '残疾人', shownBy: 'certificate', bring: '残疾人证' } as const;
const ZERO = {
  code: 'ZERO_EMPLOYMENT',
  title: '零就业家庭成员',
  shownBy: 'idle-household',
  bring: '证明',
} as const;
const MET: RecognitionFacts = {
  on: ON,
  birthDate: plainDate('1990-03-07'),
  sex: 'M',
  pension: null,
  certificate: { status: 'VALID', expiresOn: plainDate('2030-01-01') },
  work: 'none',
  working: false,
  wantsWork: true,
  kind: DISABLED,
  paper: false,
  home: null,
};
const decide = (facts: Partial<RecognitionFacts>) =>
  decideOn([recognitionRule], ON, { ...MET, ...facts }, PARAMS).result;
const of = (facts: Partial<RecognitionFacts>) => decide(facts).verdict;

describe('recognition as a person hard to employ', () => {
  it('is a yes where every condition is met', () => {
    expect(decide({})).toMatchObject({ verdict: 'yes' });
    expect(decide({}).conditions.every(({ ask }) => ask === null)).toBe(true);
  });

  it.each<[string, Partial<RecognitionFacts>, Verdict]>([
    ['not yet sixteen', { birthDate: plainDate('2010-11-25') }, 'no'],
    ['sixteen today', { birthDate: plainDate('2010-11-24') }, 'yes'],
    ['a man of 60, pension unknown', { birthDate: plainDate('1966-11-24') }, 'unknown'],
    ['a man of 60 without pension', { birthDate: plainDate('1966-11-24'), pension: false }, 'yes'],
    ['a man of 63, whatever is drawn', { birthDate: plainDate('1963-11-24'), pension: false }, 'no'],
    ['a woman of 55, pension unknown', { sex: 'F', birthDate: plainDate('1971-11-24') }, 'unknown'],
    ['draws a pension early', { pension: true }, 'no'],
    ['certificate cancelled', { certificate: { status: 'CANCELLED', expiresOn: null } }, 'no'],
    ['certificate on its last day', { certificate: { status: 'VALID', expiresOn: ON } }, 'yes'],
    [
      'certificate a day late',
      { certificate: { status: 'VALID', expiresOn: plainDate('2026-11-23') } },
      'no',
    ],
    ['certificate lost', { certificate: { status: 'LOST', expiresOn: null } }, 'unknown'],
    ['no certificate on file', { certificate: null }, 'unknown'],
    ['verified work', { work: 'verified' }, 'no'],
    ['work that nobody has looked into', { work: 'pending' }, 'unknown'],
    ['work by own word', { working: true }, 'no'],
    ['nobody asked about work', { working: null }, 'unknown'],
    ['does not want work', { wantsWork: false }, 'no'],
    ['nobody asked about the wish', { wantsWork: null }, 'unknown'],
    ['of another kind, no paper yet', { kind: ZERO }, 'unknown'],
    ['of another kind, as the household says', { kind: ZERO, home: { holds: true, words: 'x' } }, 'yes'],
    ['of another kind, the household says no', { kind: ZERO, home: { holds: false, words: 'x' } }, 'no'],
    [
      'of another kind, the household says no but a paper yes',
      { kind: ZERO, paper: true, home: { holds: false, words: 'x' } },
      'yes',
    ],
    [
      'of another kind, the household not known',
      { kind: ZERO, home: { holds: null, words: 'x' } },
      'unknown',
    ],
    ['of another kind with its paper', { kind: ZERO, paper: true }, 'yes'],
    ['of another kind, certificate gone', { kind: ZERO, paper: true, certificate: null }, 'yes'],
  ])('%s', (_, facts, verdict) => {
    expect(of(facts)).toBe(verdict);
  });

  it('says for each unknown what would make it known, and for nothing else', () => {
    for (const { verdict, ask } of decide({ working: null, wantsWork: null, certificate: null }).conditions)
      expect(ask === null).toBe(verdict !== 'unknown');
  });

  it('carries a step a condition, each with its article', () => {
    const { steps } = decideOn([recognitionRule], ON, MET, PARAMS);
    expect(steps.map(({ article }) => article)).toEqual(['第二条', '第五十二条', '第五十二条', '第二条']);
  });
});

const maybe = fc.option(fc.boolean(), { nil: null });
const facts: fc.Arbitrary<RecognitionFacts> = fc.record({
  on: fc.constant(ON),
  birthDate: fc.integer({ min: 0, max: 70 * 12 }).map((months) => addMonths(ON, -months)),
  sex: fc.constantFrom('M' as const, 'F' as const),
  pension: maybe,
  certificate: fc.option(
    fc.record({
      status: fc.constantFrom('VALID', 'EXPIRED', 'FROZEN', 'CANCELLED', 'MOVED_OUT', 'LOST'),
      expiresOn: fc.constantFrom(null, plainDate('2026-11-23'), ON, plainDate('2031-01-01')),
    }),
    { nil: null },
  ),
  work: fc.constantFrom('verified' as const, 'pending' as const, 'none' as const),
  working: maybe,
  wantsWork: maybe,
  kind: fc.constantFrom(DISABLED, ZERO),
  paper: fc.boolean(),
  home: fc.constant(null),
});
const judge = (given: RecognitionFacts) => decideOn([recognitionRule], ON, given, PARAMS).result;
const runs = { seed: 20261124, numRuns: 500 };

/** Everything that an unknown of the facts may turn out to be. */
function* completions(given: RecognitionFacts): Generator<RecognitionFacts> {
  for (const pension of given.pension === null ? [true, false] : [given.pension])
    for (const working of given.working === null ? [true, false] : [given.working])
      for (const wantsWork of given.wantsWork === null ? [true, false] : [given.wantsWork])
        yield { ...given, pension, working, wantsWork };
}

describe('for any facts', () => {
  it('a no stays a no whatever the unknown turns out to be, and a yes is not overturned but by a pension', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { verdict } = judge(given);
        const after = [...completions(given)].map((full) => judge(full).verdict);
        if (verdict === 'no') expect(new Set(after)).toEqual(new Set(['no']));
        // Within the sure ages nobody is asked about a pension; who states one is judged anew.
        if (verdict === 'yes')
          for (const full of completions(given))
            if (full.pension !== true) expect(judge(full).verdict).toBe('yes');
      }),
      runs,
    );
  });

  it('the whole is a yes only if every part is', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { verdict, conditions } = judge(given);
        const parts = conditions.map((condition) => condition.verdict);
        expect(verdict).toBe(parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes');
      }),
      runs,
    );
  });
});
