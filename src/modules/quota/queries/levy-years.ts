import { z } from 'zod';
import { yearOf } from '../../../kernel/dates.ts';
import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { reliefTiers } from '../parameters.ts';

/** Levy years that have a policy, newest first, and the one that is asked most: last year's, or the latest there is. */
export const levyYears = defineQuery({
  name: 'quota.levy-years',
  title: '残疾人就业保障金的所属期',
  input: z.strictObject({}),
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx) {
    const now = yearOf(ctx.today);
    const years = ctx.params.book.history(reliefTiers).flatMap(({ from, to }) => {
      const [first, end] = [yearOf(from), to === null ? now + 1 : yearOf(to)];
      return Array.from({ length: end - first }, (_, at) => first + at);
    });
    const sorted = years.toSorted((a, b) => b - a);
    return { years: sorted, usual: sorted.find((year) => year < now) ?? sorted[0] ?? now };
  },
});
