import { plainDate } from '../../kernel/dates.ts';
import {
  feedbackRules,
  pushDefaults,
  shortlistKept,
  unsuggestedDays,
  weightLimits,
} from '../../modules/matching/index.ts';
import { dated } from '../../platform/rule/index.ts';

const HOUSE = { source: '助业的初始设置（省级待确认）', article: null };
const FROM = plainDate('2022-01-01');

/** How new positions reach people, and what a no changes: nothing official says it, so these are for the province to confirm. */
export const pushValues = [
  dated(pushDefaults, [
    {
      from: FROM,
      to: null,
      value: { frequency: 'weekly', weekDay: 1, size: 5, handed: 'letter' },
      cites: HOUSE,
      confirmed: false,
    },
  ]),
  dated(feedbackRules, [
    {
      from: FROM,
      to: null,
      value: {
        tooFarDays: 90,
        lowWageDays: 180,
        notWantedDays: 180,
        badHoursDays: 180,
        noes: 2,
        raisePercent: 10,
      },
      cites: HOUSE,
      confirmed: false,
    },
  ]),
  dated(shortlistKept, [{ from: FROM, to: null, value: 365, cites: HOUSE, confirmed: false }]),
  // Wide enough to follow a county's labour market, narrow enough that no part is left out or decides alone.
  dated(weightLimits, [
    {
      from: FROM,
      to: null,
      value: {
        occ: { min: 20, max: 50 },
        skill: { min: 15, max: 45 },
        wage: { min: 5, max: 30 },
        dist: { min: 5, max: 30 },
        form: { min: 2, max: 20 },
        step: 1,
      },
      cites: HOUSE,
      confirmed: false,
    },
  ]),
  dated(unsuggestedDays, [{ from: FROM, to: null, value: 30, cites: HOUSE, confirmed: false }]),
];
