import { z } from 'zod';
import { defineQuery, onSelf } from '../../platform/action/index.ts';
import type { HomeCard } from '../../platform/module/index.ts';

const LINK = { label: '看我的档案', href: '/my/file' };

/** What the file still lacks before positions can be found. */
export const fileSteps = defineQuery({
  name: 'people.my-steps',
  title: '我的档案还缺什么',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[]> {
    const inForce = (table: 'job_need' | 'ability_profile') =>
      ctx.db
        .selectFrom(table)
        .select('id')
        .where('person_id', '=', ctx.actor.personId)
        .where('superseded_by', 'is', null)
        .executeTakeFirst();
    if (!(await inForce('job_need'))) {
      return [
        {
          title: '告诉我们：你想不想工作？',
          text: '你可以自己写。也可以请当地残联的工作人员帮你写。写了以后，我们才能给你找岗位。',
          link: { label: '写我想做的工作', href: '/my/need' },
          rank: 30,
        },
      ];
    }
    if (!(await inForce('ability_profile'))) {
      return [
        {
          title: '告诉我们：你能做什么？',
          text: '请当地残联的工作人员帮你登记能力。登记了，推荐会更准。',
          link: LINK,
          rank: 35,
        },
      ];
    }
    return [];
  },
});
