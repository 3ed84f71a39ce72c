import { z } from 'zod';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import type { SlotSection } from '../../../platform/module/index.ts';
import { EMPLOYMENT_FORMS, SPELL_STATES } from '../forms.ts';
import { judgementsOf } from './judged.ts';

function period(startedOn: string, endedOn: string | null): string {
  const from = formatDateZh(plainDate(startedOn));
  return endedOn === null ? `${from} 开始，在职` : `${from} 至 ${formatDateZh(plainDate(endedOn))}`;
}

/** The work of one person, newest first, for the person's file; the person sees the own one without links into staff pages. */
export const spellsOfPerson = defineQuery({
  name: 'employment.spells-of-person',
  title: '一个人的就业经历',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, input): Promise<SlotSection> {
    const rows = await ctx.db
      .selectFrom('employment_spell')
      .select(['id', 'form', 'employer_name', 'started_on', 'ended_on', 'state'])
      .where('person_id', '=', input.personId)
      .where('superseded_by', 'is', null)
      .orderBy('started_on', 'desc')
      .orderBy('id', 'desc')
      .limit(50)
      .execute();
    const judged = new Map((await judgementsOf(ctx, input.personId)).map((j) => [j.spellId, j]));
    const staff = ctx.actor.role !== 'seeker';
    return {
      title: '就业经历',
      empty: '还没有登记过就业。',
      items: rows.map((row) => {
        const counted =
          judged.get(row.id)?.reason === null ? `，计入 ${row.started_on.slice(0, 4)} 年新增就业` : '';
        return {
          title: `${row.employer_name ?? '没有单位'}（${EMPLOYMENT_FORMS[row.form]}）：${SPELL_STATES[row.state]}`,
          text: `${period(row.started_on, row.ended_on)}${counted}`,
          date: row.started_on,
          ...(staff && { href: `/spells/${row.id}` }),
        };
      }),
      actions: staff ? [{ label: '登记就业', href: `/people/${input.personId}/spells/new` }] : [],
    };
  },
});
