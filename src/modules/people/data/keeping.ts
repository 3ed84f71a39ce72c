import type { Citation } from '../../../kernel/citation.ts';
import { addMonths, type PlainDate } from '../../../kernel/dates.ts';
import { pipl } from '../consent/purpose.ts';

/** Grounds on which data is to be deleted, or sealed where a law still asks to keep it. */
export const GROUNDS = {
  'purpose-done': { text: '要办的事已经办完，不再需要', cite: pipl('第四十七条第一项') },
  'consent-withdrawn': { text: '本人撤回了同意', cite: pipl('第四十七条第三项') },
  unlawful: { text: '违反法律或者约定收集、使用', cite: pipl('第四十七条第四项') },
  'moved-away': { text: '已经迁出或者不再由这里服务', cite: pipl('第四十七条第二项') },
} as const satisfies Readonly<Record<string, { text: string; cite: Citation }>>;
export type Ground = keyof typeof GROUNDS;

/** What the law asks to keep, said to the person before they ask. */
export const MUST_KEEP: readonly { what: string; cite: Citation }[] = [
  { what: '领补贴的凭证和材料，保存 30 年', cite: { source: '《会计档案管理办法》', article: '第十四条' } },
  {
    what: '谁看过、谁办过的记录，至少保存 6 个月',
    cite: { source: '《中华人民共和国网络安全法》', article: '第二十一条' },
  },
  { what: '已经上报的统计数字，不含你的姓名', cite: pipl('第四十七条') },
];

/** Months for which notes of service are kept after it ended, where nothing longer is asked. */
const SERVICE_MONTHS = 60;

/** Until when a file that is sealed on a day is kept, unless the officer knows of a later date. */
export function keepUntil(on: PlainDate): PlainDate {
  return addMonths(on, SERVICE_MONTHS);
}
