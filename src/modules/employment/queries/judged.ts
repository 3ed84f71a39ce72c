import { plainDate } from '../../../kernel/dates.ts';
import type { Context } from '../../../platform/action/index.ts';
import { judgeSpells, type CountableSpell, type Judgement } from '../count.ts';
import { countParams } from '../recount.ts';
import type { EmploymentSpellTable } from '../tables.ts';

type Row = Pick<EmploymentSpellTable, 'id' | 'form' | 'started_on' | 'ended_on' | 'superseded_by'> & {
  state: CountableSpell['state'];
};

/** A row as the count sees it. */
export function countable(row: Row): CountableSpell {
  return {
    id: row.id,
    form: row.form,
    startedOn: plainDate(row.started_on),
    endedOn: row.ended_on === null ? null : plainDate(row.ended_on),
    state: row.state,
    superseded: row.superseded_by !== null,
  };
}

/** What the rule says of each of one person's spells, as far as the actor sees them. */
export async function judgementsOf(ctx: Context, personId: string): Promise<Judgement[]> {
  const rows = await ctx.db
    .selectFrom('employment_spell')
    .select(['id', 'form', 'started_on', 'ended_on', 'superseded_by', 'state'])
    .where('person_id', '=', personId)
    .limit(500)
    .execute();
  return judgeSpells(rows.map(countable), countParams(ctx.params.book));
}
