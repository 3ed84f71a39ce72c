import { sql } from 'kysely';
import { on } from '../../platform/event/index.ts';
import type { Context } from '../../platform/action/index.ts';
import { spellBegan, spellVerified } from '../employment/index.ts';
import { deathRecorded, deathRevoked } from '../people/index.ts';
import type { Proposed } from './kinds.ts';
import { lockPlan, movePlan } from './step.ts';
import { tellProposed } from './tell.ts';
import './tables.ts';

interface Happened {
  spellId: string;
  personId: string;
  referralId: string | null;
  startedOn: string;
}

/**
 * Proposes what happened as the result of the measures that led to it: those to recommend positions, and for a verified start
 * also those to help set up a business or to try a job out. Once a measure and spell, however often it is told.
 */
async function propose(ctx: Context, what: Proposed, spell: Happened): Promise<void> {
  const kinds = what === 'hired' ? ['REFERRAL'] : ['REFERRAL', 'START_UP', 'INTERNSHIP', 'COACH'];
  const { rows } = await sql<{ owner_id: string | null }>`
    with meant as (
      select p.owner_id, m.city, m.plan_id, m.measure_id, m.person_id, m.region_key
      from individual_plan p join individual_plan_measure m on m.plan_id = p.id and m.superseded_by is null
      where p.person_id = ${spell.personId}::uuid and p.state <> 'closed' and m.state in ('planned', 'doing')
        and m.kind = any (${kinds}::text[])),
    put as (
      insert into individual_plan_proposal
        (city, id, plan_id, measure_id, person_id, region_key, what, spell_id, referral_id, happened_on, state, recorded_at)
      select city, gen_random_uuid(), plan_id, measure_id, person_id, region_key, ${what}::text, ${spell.spellId}::uuid,
        ${spell.referralId}::uuid, ${what === 'hired' ? spell.startedOn : ctx.today}::date, 'open', ${ctx.now}::timestamptz
      from meant on conflict do nothing returning measure_id)
    select distinct owner_id from meant join put using (measure_id)`.execute(ctx.db);
  for (const { owner_id } of rows)
    await tellProposed(ctx, { owner_id, person_id: spell.personId }, spell.spellId);
}

/** A referral that ended in work is the result of the measure to recommend positions. */
export const proposeHired = on(spellBegan, {
  name: 'plans.propose-hired',
  async handle(ctx, spell) {
    if (spell.referralId !== null) await propose(ctx, 'hired', spell);
  },
});

/** Work whose evidence was enough. */
export const proposeVerified = on(spellVerified, {
  name: 'plans.propose-verified',
  handle: (ctx, spell) => propose(ctx, 'verified', spell),
});

/** Nobody is reminded of a plan of somebody who died. */
export const closeAfterDeath = on(deathRecorded, {
  name: 'plans.close-after-death',
  async handle(ctx, { personId }) {
    const open = await ctx.db
      .selectFrom('individual_plan')
      .select('id')
      .where('person_id', '=', personId)
      .where('state', '<>', 'closed')
      .executeTakeFirst();
    if (!open) return;
    const plan = await lockPlan(ctx, open.id);
    await movePlan(ctx, plan, 'close', {
      reason: '登记了去世',
      code: 'DIED',
      set: { closed_reason: 'DIED' },
    });
  },
});

/** The death was a mistake: the plan that it ended is a draft again, for the person is asked first. */
export const reopenAfterMistake = on(deathRevoked, {
  name: 'plans.reopen-after-mistake',
  async handle(ctx, { personId }) {
    const { rows } = await sql<{ id: string }>`
      select id from individual_plan p where person_id = ${personId}::uuid and closed_reason = 'DIED'
        and not exists (select from individual_plan q where q.person_id = p.person_id and q.state <> 'closed')
      order by moved_at desc limit 1`.execute(ctx.db);
    const last = rows[0];
    if (!last) return;
    const set = { answer: null, answered_version: null };
    await movePlan(ctx, await lockPlan(ctx, last.id), 'reopen', { reason: '去世登记有误，已撤销', set });
  },
});
