import { z } from 'zod';
import { addDays, formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { defineQuery, onSelf } from '../../../platform/action/index.ts';
import type { HomeCard } from '../../../platform/module/index.ts';
import { EARLY_DAYS } from '../actions/record.ts';
import { answersOf, workOf } from './parts.ts';

/** What the person is asked about the own work now, and what was said before. */
export const myFollowUps = defineQuery({
  name: 'follow-up.mine',
  title: '说说工作怎么样',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('follow_up')
      .select(['id', 'spell_id', 'months', 'due_on', 'state', 'done_on'])
      .where('person_id', '=', ctx.actor.personId ?? '')
      .where('state', 'in', ['open', 'done'])
      .orderBy('due_on')
      .limit(30)
      .execute();
    const until = addDays(ctx.today, EARLY_DAYS);
    const due = rows.find(({ state, due_on }) => state === 'open' && due_on <= until);
    const next = rows.find(({ state, due_on }) => state === 'open' && due_on > until);
    const work = due && (await workOf(ctx, due.spell_id));
    return {
      due: due && work ? { id: due.id, answerId: ctx.newId(), months: due.months, work: work.work } : null,
      next: next ? plainDate(next.due_on) : null,
      said: await answersOf(ctx, [...new Set(rows.map((row) => row.spell_id))]),
    };
  },
});

/** At home: the word that is awaited. */
export const followUpSteps = defineQuery({
  name: 'follow-up.my-steps',
  title: '说说工作怎么样（首页）',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[]> {
    const row = await ctx.db
      .selectFrom('follow_up')
      .select(['months', 'due_on'])
      .where('person_id', '=', ctx.actor.personId ?? '')
      .where('state', '=', 'open')
      .where('due_on', '<=', addDays(ctx.today, EARLY_DAYS))
      .orderBy('due_on')
      .limit(1)
      .executeTakeFirst();
    if (!row) return [];
    return [
      {
        title: `你上班 ${row.months} 个月了，说说怎么样`,
        text: `${formatDateZh(plainDate(row.due_on))}左右，我们也会打电话问你。`,
        link: { label: '说一说', href: '/my/follow-up' },
        rank: 20,
      },
    ];
  },
});
