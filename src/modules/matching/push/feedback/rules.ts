import { addDays, type PlainDate } from '../../../../kernel/dates.ts';
import type { Form } from '../../engine/index.ts';
import type { UnfitReason } from '../../unfit.ts';
import type { FeedbackRules } from '../parameters.ts';

/** What a position offered when somebody said no to it. */
export interface PositionTerms {
  /** Six digits; null where only the city, or no place, was known. */
  county: string | null;
  form: Form;
  /** Yuan a month. */
  low: number | null;
  high: number | null;
  /** First two parts of the occupation's code, such as 4-04. */
  group: string | null;
}

/** A no of the person that counts: neither taken back nor switched off. */
export interface Feedback {
  reason: UnfitReason;
  on: PlainDate;
  /** Null for a no from before these were kept: it excludes its position, and nothing else. */
  terms: PositionTerms | null;
}

/** What the noes of a person change beside excluding their own positions. */
export interface Effect {
  /** Counties outside the own one that are skipped; remote work there is not. */
  counties: readonly string[];
  /** Only positions of the own county, and remote ones. */
  ownCountyOnly: boolean;
  /** Yuan a month below which nothing is suggested. */
  minWage: number | null;
  /** Occupation groups that are skipped. */
  groups: readonly string[];
  /** Forms of work that come last. */
  lastForms: readonly Form[];
  /** The staff is asked to assess the abilities again. */
  reassess: boolean;
  /** One for each thing that is said to the person; `until`: first day on which it no longer holds, null without an end. */
  said: readonly Said[];
}

export type Said = { reason: UnfitReason; until: PlainDate | null } & (
  | { does: 'skip-county'; county: string }
  | { does: 'own-county' }
  | { does: 'min-wage'; yuan: number }
  | { does: 'skip-group'; group: string }
  | { does: 'form-last'; form: Form }
  | { does: 'reassess' }
);

export const NO_EFFECT: Effect = {
  counties: [],
  ownCountyOnly: false,
  minWage: null,
  groups: [],
  lastForms: [],
  reassess: false,
  said: [],
};

type Known = Feedback & { terms: PositionTerms };

interface Asked {
  /** Six digits. */
  home: string;
  on: PlainDate;
  rules: FeedbackRules;
}

/** Those of one reason whose days have not passed, the newest first. */
function counting(feedback: readonly Feedback[], reason: UnfitReason, days: number, on: PlainDate): Known[] {
  return feedback
    .filter((f): f is Known => f.reason === reason && f.terms !== null && addDays(f.on, days) > on)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** By key: the day on which there are fewer than `noes` of them left; groups that have fewer now are left out. */
function often(all: readonly Known[], keyOf: (f: Known) => string | null, noes: number, days: number) {
  const byKey = new Map<string, Known[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return [...byKey].flatMap(([key, some]) => {
    const last = some[noes - 1];
    return last ? [{ key, until: addDays(last.on, days) }] : [];
  });
}

/** One such place is skipped; where it was said often, nothing outside the own county is suggested. */
function tooFar(feedback: readonly Feedback[], { home, on, rules }: Asked): Said[] {
  const away = counting(feedback, 'too-far', rules.tooFarDays, on).filter(
    ({ terms }) => terms.form !== 'REMOTE' && terms.county !== null && terms.county !== home,
  );
  const reason = 'too-far';
  const [all] = often(away, () => 'away', rules.noes, rules.tooFarDays);
  if (all) return [{ reason, does: 'own-county', until: all.until }];
  return often(away, ({ terms }) => terms.county, 1, rules.tooFarDays).map(
    ({ key: county, until }): Said => ({ reason, does: 'skip-county', county, until }),
  );
}

const UP_TO = 100;

/** The lowest wage of what was refused, raised and rounded up to whole hundreds; the highest of several counts. */
function lowWage(feedback: readonly Feedback[], { on, rules }: Asked): Said[] {
  const raised = counting(feedback, 'low-wage', rules.lowWageDays, on).flatMap(({ terms, on: saidOn }) => {
    const offered = terms.low ?? terms.high;
    if (offered === null) return [];
    const yuan = Math.ceil((offered * (100 + rules.raisePercent)) / 100 / UP_TO) * UP_TO;
    return [{ yuan, until: addDays(saidOn, rules.lowWageDays) }];
  });
  const [most] = raised.toSorted((a, b) => b.yuan - a.yuan || (a.until < b.until ? 1 : -1));
  return most ? [{ reason: 'low-wage', does: 'min-wage', ...most }] : [];
}

function notWanted(feedback: readonly Feedback[], { on, rules }: Asked): Said[] {
  const some = counting(feedback, 'not-wanted', rules.notWantedDays, on);
  return often(some, ({ terms }) => terms.group, rules.noes, rules.notWantedDays).map(
    ({ key: group, until }): Said => ({ reason: 'not-wanted', does: 'skip-group', group, until }),
  );
}

function badHours(feedback: readonly Feedback[], { on, rules }: Asked): Said[] {
  const some = counting(feedback, 'bad-hours', rules.badHoursDays, on);
  return often(some, ({ terms }) => terms.form, 1, rules.badHoursDays).map(
    // The key is the form itself.
    ({ key, until }): Said => ({ reason: 'bad-hours', does: 'form-last', form: key as Form, until }),
  );
}

/** What somebody cannot do is no matter of days: it is assessed again, or switched off. */
const cannotDo = (feedback: readonly Feedback[]): Said[] =>
  feedback.some(({ reason }) => reason === 'cannot-do')
    ? [{ reason: 'cannot-do', does: 'reassess', until: null }]
    : [];

/**
 * What the noes of a person change on a day. Pure; the table of it:
 *
 * | reason | once | `noes` times |
 * |---|---|---|
 * | too-far, outside the own county | that county is skipped | only the own county, and remote |
 * | low-wage | nothing under the refused lowest wage + `raisePercent`, in whole hundreds | the highest of them |
 * | not-wanted | this position | that occupation group is skipped |
 * | bad-hours | that form of work comes last | – |
 * | cannot-do | the staff assesses again | – |
 * | not-learned, other | this position | – |
 *
 * Each for the days of `rules`. The order of `feedback` does not matter.
 */
export function feedbackEffect(feedback: readonly Feedback[], asked: Asked): Effect {
  const said = [tooFar, lowWage, notWanted, badHours, cannotDo].flatMap((rule) => rule(feedback, asked));
  const effect = { ...NO_EFFECT, said };
  for (const one of said) {
    if (one.does === 'skip-county') effect.counties = [...effect.counties, one.county];
    else if (one.does === 'own-county') effect.ownCountyOnly = true;
    else if (one.does === 'min-wage') effect.minWage = one.yuan;
    else if (one.does === 'skip-group') effect.groups = [...effect.groups, one.group];
    else if (one.does === 'form-last') effect.lastForms = [...effect.lastForms, one.form];
    else effect.reassess = true;
  }
  return effect;
}
