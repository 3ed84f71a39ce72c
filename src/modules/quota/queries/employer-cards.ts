import { z } from 'zod';
import { EMPLOYER } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import type { HomeCard } from '../../../platform/module/index.ts';

/** The way from an employer's home to what it has to pay; its headcount and wages are its own to type. */
export const levyDoorOfEmployer = defineQuery({
  name: 'quota.levy-door-of-employer',
  title: '单位首页的残保金',
  input: z.strictObject({ employerId: z.uuid() }),
  allow: { roles: EMPLOYER, on: anywhere },
  audit: 'none',
  async run(): Promise<readonly HomeCard[]> {
    return [
      {
        title: '我们单位要交多少残保金？',
        text: '填上职工人数、工资总额和残疾人职工人数，马上算出来，每一步都写明依据。填的数不会留下。',
        link: { label: '算一算', href: '/levy' },
        rank: 90,
      },
    ];
  },
});
