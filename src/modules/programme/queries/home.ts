import { z } from 'zod';
import { yearOf } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { measureTotal } from '../../../platform/indicator/index.ts';
import type { HomeCard } from '../../../platform/module/index.ts';
import { newEmployment } from '../indicators.ts';

/** The reader's own figures of this year, each leading to what stands behind it. */
export const homeFigures = defineQuery({
  name: 'programme.home-figures',
  title: '工作台上的数字',
  input: z.strictObject({}),
  allow: { roles: STAFF, on: anywhere },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[]> {
    const { scope } = ctx.actor;
    if (!scope) return [];
    const year = yearOf(ctx.today);
    const { count } = await measureTotal(ctx.db, newEmployment, { years: [year], range: scope });
    return [
      {
        title: `${year} 年新增就业`,
        figure: { value: count, unit: newEmployment.unit },
        link: { label: '看明细', href: `/programme/new-employment?year=${year}` },
        rank: 10,
      },
    ];
  },
});
