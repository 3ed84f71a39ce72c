import { sql } from 'kysely';
import { OFFICERS, STAFF } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import type { WorklistFilling, WorkWords } from '../../../platform/module/index.ts';
import { daysAllowed } from '../../../platform/procedure/index.ts';
import { EMPLOYMENT_FORMS, FORM_ORDER, type EmploymentForm } from '../forms.ts';
import { evidenceRules, fourEyes } from '../parameters.ts';
import { spellProcedure } from '../procedure.ts';

/** Whether the papers of spell `s` meet what is asked for today, as in `evidenceRule`: every group has one of its kinds. */
function papersEnough(ctx: Context) {
  const rules = ctx.params.book.on(evidenceRules, ctx.today).value;
  const forms = FORM_ORDER.map((form) => {
    const groups = rules[form].map((group) => sql`s.standing_kinds && ${group}::text[]`);
    return sql`when ${form} then ${sql.join(groups, sql` and `)}`;
  });
  return sql`case s.form ${sql.join(forms, sql` `)} else false end`;
}

/** Every form asks for some paper, so none at all is never enough: said first, it spares the reading of most rows. */
function papered(ctx: Context, enough: boolean) {
  return enough
    ? sql`s.standing_kinds <> '{}' and ${papersEnough(ctx)}`
    : sql`(s.standing_kinds = '{}' or not ${papersEnough(ctx)})`;
}

/** `state` is told as a word, not read: the index holds only what waits. */
const pendingSpells = (ctx: Context, enough: boolean) => sql`
  select s.id, s.region_key, 'pending' as state, s.decide_by - ${daysAllowed(spellProcedure, 'pending')}::int as since,
    s.decide_by as due_on, s.recorded_by as owner
  from employment_spell s
  where s.state = 'pending' and s.superseded_by is null and ${papered(ctx, enough)}`;

/** Person and work of spells, as staff see them. */
async function describeSpells(ctx: Context, ids: readonly string[]): Promise<WorkWords[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    employer_name: string | null;
    form: EmploymentForm;
  }>`
    select s.id, f.name, s.employer_name, s.form from employment_spell s
      join person_profile f on f.person_id = s.person_id and f.superseded_by is null
    where s.id = any (${ids}::uuid[])`.execute(ctx.db);
  return rows.map((row) => ({
    id: row.id,
    title: row.name,
    text: [row.employer_name, EMPLOYMENT_FORMS[row.form]].filter(Boolean).join('，'),
    href: `/spells/${row.id}`,
  }));
}

const states = { pending: spellProcedure.states.pending };

/** Papers that are all there and wait for an officer; where two pairs of eyes are asked for, not one's own records. */
export const spellsToVerify: WorklistFilling = {
  kind: 'employment.verify',
  title: '待核实的就业',
  order: 10,
  table: 'employment_spell',
  roles: OFFICERS,
  states,
  waiting(ctx) {
    const two = ctx.params.book.on(fourEyes, ctx.today).value;
    const notOwn = two ? sql` and s.recorded_by is distinct from ${ctx.actor.id}::uuid` : sql``;
    return sql`${pendingSpells(ctx, true)}${notOwn}`;
  },
  describe: describeSpells,
};

/** Spells that cannot be verified yet, for papers are missing. */
export const spellsWithoutPapers: WorklistFilling = {
  kind: 'employment.papers',
  title: '缺材料的就业',
  order: 20,
  table: 'employment_spell',
  roles: STAFF,
  states: { pending: { title: '缺材料', tone: 'waiting' } },
  waiting: (ctx) => pendingSpells(ctx, false),
  describe: describeSpells,
};
