import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { EMPLOYER } from '../../../platform/access/roles.ts';
import { withSight } from '../../../platform/access/with-sight.ts';
import { defineQuery, onOwnEmployer, type Context } from '../../../platform/action/index.ts';
import type { SlotSection } from '../../../platform/module/index.ts';
import { consentHolds } from '../../people/index.ts';
import { purposesToShow } from '../../recruiting/index.ts';
import { EARLY_DAYS } from '../actions/record.ts';

interface Asked {
  id: string;
  region_key: number;
  months: number;
  due_on: string;
  said: 'yes' | 'no' | null;
}

/** Points of the employer's people that have come, those without its word first. */
async function askedOf(ctx: Context, limit: number): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select f.id, f.region_key, f.months::int as months, f.due_on, a.working as said
    from follow_up f left join follow_up_answer a on a.follow_up_id = f.id and a.said_by = 'employer'
    where f.employer_id = ${ctx.actor.employerId ?? null}::uuid and f.state <> 'closed'
      and f.due_on <= ${addDays(ctx.today, EARLY_DAYS)}::date and f.due_on > ${ctx.today}::date - 90
    order by a.id is not null, f.due_on, f.id limit ${limit}`.execute(ctx.db);
  return rows;
}

/**
 * When their work began, and who of them agrees to be shown to this kind of employer: a name is lent for the moment, narrowed to
 * the employer's own people. The same rule as for referrals.
 */
async function workersOf(ctx: Context, asked: readonly Asked[]) {
  const employerId = ctx.actor.employerId ?? '';
  if (asked.length === 0) return new Map<string, { name: string | null; startedOn: string; form: string }>();
  const purpose = (await purposesToShow(ctx, [employerId])).get(employerId) ?? 'show-private-employer';
  const keys = asked.map(({ region_key }) => region_key);
  const { rows } = await withSight(ctx, { lo: Math.min(...keys), hi: Math.max(...keys) + 1 }, () =>
    sql<{ id: string; name: string | null; started_on: string; form: string }>`
      select f.id, s.started_on, s.form, case when ${consentHolds(purpose, sql`f.person_id`)} then p.name end as name
      from follow_up f join employment_spell s on s.id = f.spell_id
        left join person_profile p on p.person_id = f.person_id and p.superseded_by is null
      where f.id = any (${asked.map(({ id }) => id)}::uuid[]) and f.employer_id = ${employerId}::uuid`.execute(
      ctx.db,
    ),
  );
  return new Map(rows.map(({ id, name, started_on, form }) => [id, { name, startedOn: started_on, form }]));
}

/** People of the employer whose work is to be confirmed. */
export const workersToConfirm = defineQuery({
  name: 'follow-up.workers-to-confirm',
  title: '请确认在岗的人',
  input: z.strictObject({}),
  allow: { roles: EMPLOYER, on: onOwnEmployer },
  audit: 'read',
  async run(ctx) {
    const asked = await askedOf(ctx, 50);
    const workers = await workersOf(ctx, asked);
    return asked.map(({ id, months, due_on, said }) => ({
      id,
      months,
      dueOn: plainDate(due_on),
      said,
      name: workers.get(id)?.name ?? null,
      startedOn: plainDate(workers.get(id)?.startedOn ?? due_on),
    }));
  },
});

/** On the employer's home: how many people it has to confirm. */
export const confirmSection = defineQuery({
  name: 'follow-up.confirm-section',
  title: '请确认在岗（单位首页）',
  input: z.strictObject({}),
  allow: { roles: EMPLOYER, on: onOwnEmployer },
  audit: 'none',
  async run(ctx): Promise<SlotSection | null> {
    const waiting = (await askedOf(ctx, 20)).filter(({ said }) => said === null);
    if (waiting.length === 0) return null;
    const first = waiting.at(0);
    return {
      title: '请确认在岗',
      items: first
        ? [
            {
              title: `有 ${waiting.length} 位职工，请说一声还在不在岗`,
              href: '/employer/follow-ups',
              text: `最早一位：${formatDateZh(plainDate(first.due_on))}满 ${first.months} 个月`,
            },
          ]
        : [],
      actions: [],
    };
  },
});
