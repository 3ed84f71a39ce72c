import { z } from 'zod';
import { defineParameter } from '../../../platform/rule/index.ts';
import { FREQUENCIES, FREQUENCY_WORDS, HANDED, HANDED_WORDS, WEEK_DAY_WORDS } from './choice/words.ts';

/** How people hear of new positions who have chosen nothing. */
export const pushDefaults = defineParameter({
  id: 'matching.push',
  title: '没有自己选过的人，怎么收新岗位',
  unit: '次数、星期、每次几个、没有账号时怎么告诉',
  schema: z.object({
    frequency: z.enum(FREQUENCIES),
    weekDay: z.int().min(1).max(7),
    size: z.int().min(1).max(10),
    handed: z.enum(HANDED),
  }),
  say: ({ frequency, weekDay, size, handed }) =>
    `${FREQUENCY_WORDS[frequency]}，${WEEK_DAY_WORDS[weekDay]}，每次最多 ${size} 个；没有账号的人${HANDED_WORDS[handed]}`,
});

const days = z.int().min(1).max(730);

/** What a 'not suitable because …' changes, and for how long. */
export const feedbackRules = defineParameter({
  id: 'matching.feedback',
  title: '说了不合适以后，推荐怎么变',
  unit: '天、次、百分比',
  schema: z.object({
    tooFarDays: days,
    lowWageDays: days,
    notWantedDays: days,
    badHoursDays: days,
    noes: z.int().min(1).max(10),
    raisePercent: z.int().min(1).max(100),
  }),
  say: (r) =>
    `太远管 ${r.tooFarDays} 天，工资太低管 ${r.lowWageDays} 天（高出 ${r.raisePercent}%），不想做管 ${r.notWantedDays} 天，时间不合适管 ${r.badHoursDays} 天；同一类说 ${r.noes} 次才整类不推`,
});
export type FeedbackRules = z.output<typeof feedbackRules.schema>;

/** Days without any suggestion after which somebody stands on the counsellor's list. */
export const unsuggestedDays = defineParameter({
  id: 'matching.unsuggested-days',
  title: '多少天没有推荐过岗位，要工作人员看一看',
  unit: '天',
  schema: z.int().min(1).max(365),
});
