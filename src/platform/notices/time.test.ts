import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clockText, dueAt, parseClock, quietUntil, type Timing } from './time.ts';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const minute = fc.integer({ min: 0, max: 1439 });
const instant = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const timing: fc.Arbitrary<Timing> = fc.record({
  quiet: fc.option(fc.record({ from: minute, to: minute })),
  digest: fc.constantFrom('at-once', 'daily', 'weekly'),
  digestAt: minute,
  digestDay: fc.integer({ min: 1, max: 7 }),
});

/** Told again without any calendar: minutes since the midnight of Shanghai. */
const minuteOf = (at: Date) => Math.floor(((at.getTime() + SHANGHAI_MS) % DAY_MS) / 60_000);
const weekdayOf = (at: Date) => ((Math.floor((at.getTime() + SHANGHAI_MS) / DAY_MS) + 3) % 7) + 1;
function isQuiet({ quiet }: Timing, at: Date): boolean {
  if (!quiet) return false;
  const now = minuteOf(at);
  return quiet.from <= quiet.to ? now >= quiet.from && now < quiet.to : now >= quiet.from || now < quiet.to;
}
const always = <T extends [unknown, ...unknown[]]>(
  ...args: [...{ [K in keyof T]: fc.Arbitrary<T[K]> }, (...v: T) => void]
) => fc.assert(fc.property(...args), { seed: 20260302, numRuns: 2000 });

describe('when a message goes out', () => {
  it('is never in the past, and at once where it is urgent', () => {
    always(timing, instant, (how, at) => {
      expect(dueAt(how, true, at)).toEqual(at);
      expect(dueAt(how, false, at).getTime()).toBeGreaterThanOrEqual(at.getTime());
    });
  });

  it('is never in quiet hours', () => {
    always(timing, instant, (how, at) => {
      expect(isQuiet(how, dueAt(how, false, at))).toBe(false);
    });
  });

  it('is at once outside quiet hours without a digest', () => {
    always(timing, instant, (how, at) => {
      const plain: Timing = { ...how, digest: 'at-once' };
      if (!isQuiet(plain, at)) expect(dueAt(plain, false, at)).toEqual(at);
    });
  });

  it('waits no longer than its digest and a day of quiet', () => {
    const longest = { 'at-once': 1, daily: 2, weekly: 8 } as const;
    always(timing, instant, (how, at) => {
      const waited = dueAt(how, false, at).getTime() - at.getTime();
      expect(waited).toBeLessThanOrEqual(longest[how.digest] * DAY_MS);
    });
  });

  it('comes with the digest, on its day and at its minute, unless quiet hours put it off', () => {
    always(timing, instant, (how, at) => {
      if (how.digest === 'at-once') return;
      const due = dueAt({ ...how, quiet: null }, false, at);
      expect(minuteOf(due)).toBe(how.digestAt);
      if (how.digest === 'weekly') expect(weekdayOf(due)).toBe(how.digestDay);
    });
  });

  it('is the same for all that arises until then: they go out as one', () => {
    always(timing, instant, fc.double({ min: 0, max: 1, noNaN: true }), (how, at, part) => {
      const due = dueAt(how, false, at);
      if (due.getTime() === at.getTime()) return;
      const between = new Date(at.getTime() + Math.floor(part * (due.getTime() - at.getTime() - 1)));
      const later = dueAt(how, false, between);
      // Outside quiet hours and without a digest each goes by itself; until then none leaves earlier.
      expect(later.getTime()).toBeGreaterThanOrEqual(between.getTime());
      if (how.digest !== 'at-once' && !how.quiet) expect(later).toEqual(due);
      if (how.digest === 'at-once') expect(later).toEqual(due);
    });
  });
});

test('quiet hours over midnight end in the morning', () => {
  const night = { from: 21 * 60, to: 7 * 60 };
  // 22:30 of 2 March in Shanghai, and 06:59 of the 3rd.
  expect(quietUntil(night, new Date('2026-03-02T14:30:00Z'))).toEqual(new Date('2026-03-02T23:00:00Z'));
  expect(quietUntil(night, new Date('2026-03-02T22:59:59Z'))).toEqual(new Date('2026-03-02T23:00:00Z'));
  expect(quietUntil(night, new Date('2026-03-02T23:00:00Z'))).toBeNull();
  expect(quietUntil({ from: 60, to: 60 }, new Date('2026-03-02T17:00:00Z'))).toBeNull();
});

test.each([
  ['21:00', 1260],
  ['7:00', 420],
  ['07：05', 425],
  ['２１：００', 1260],
  ['2100', 1260],
  ['21点', 1260],
  ['9点半', 570],
  ['21点30分', 1290],
  ['0:00', 0],
  ['24:00', null],
  ['21:60', null],
  ['', null],
  ['晚上', null],
  ['-1:00', null],
])('%s is read as %s', (text, minutes) => {
  expect(parseClock(text)).toBe(minutes);
});

test('what is shown is read back', () => {
  for (let at = 0; at < 1440; at++) expect(parseClock(clockText(at))).toBe(at);
});
