import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import type { SlotSection } from '../../../platform/module/index.ts';
import { yuanText } from '../../../platform/rule/index.ts';
import { parameters as quota } from '../../quota/index.ts';
import { amountOf } from '../amount.ts';
import { SCHEMES } from '../schemes/index.ts';

const whole = z.coerce.number().int().min(0).max(5_000_000);

/**
 * What an employer above its quota may receive in a year, by the scheme itself: one amount for each minimum wage of the
 * province, as it is not known which one the place has. Null where nobody is above the quota or no wages are published.
 */
export const overQuotaReward = defineQuery({
  name: 'support.over-quota-reward',
  title: '超比例奖励大约多少',
  input: z.strictObject({
    year: z.coerce.number().int().min(2000).max(2100),
    headcount: whole,
    persons: whole,
  }),
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx, { year, headcount, persons }): Promise<SlotSection | null> {
    const { book } = ctx.params;
    const on = plainDate(`${year}-12-31`);
    const scheme = SCHEMES.find((s) => s.id === 'over-quota-reward');
    const tiers = book.find(quota.minimumWages, on)?.value.tiers ?? [];
    if (!scheme) return null;
    const items = tiers.flatMap((minimumWage) => {
      const amount = amountOf(scheme.amount, { headcount, disabledStaff: persons, minimumWage }, book, on);
      if (amount.state !== 'known' || amount.fen === 0) return [];
      return [{ title: `月最低工资 ${yuanText(minimumWage)} 的地方：一年 ${yuanText(amount.fen)}` }];
    });
    if (items.length === 0) return null;
    const known = new URLSearchParams({
      for: 'employer',
      headcount: String(headcount),
      disabledStaff: String(persons),
    });
    return {
      title: '超比例奖励大约多少',
      items,
      actions: [{ label: '看能不能领，怎么领', href: `/benefits?${known}` }],
    };
  },
});
