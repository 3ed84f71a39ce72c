/** How often somebody hears of new positions. */
export const FREQUENCIES = ['daily', 'weekly', 'fortnightly', 'never'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  daily: '每天',
  weekly: '每周一次',
  fortnightly: '每两周一次',
  never: '不要发',
};

/** By number, 1 Monday … 7 Sunday. */
export const WEEK_DAY_WORDS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** How somebody without an account is told: a letter that is handed over, or a call in which it is read out. */
export const HANDED = ['letter', 'phone'] as const;
export type Handed = (typeof HANDED)[number];

export const HANDED_WORDS: Readonly<Record<Handed, string>> = {
  letter: '打印出来当面交',
  phone: '打电话念给本人听',
};

export const SAID_AS_WORDS = {
  self: '本人自己选的',
  guardian: '监护人替本人选的',
  helper: '帮忙的人替本人选的',
  staff: '工作人员按本人说的登记的',
} as const;
export type SaidAs = keyof typeof SAID_AS_WORDS;
