import { sql } from 'kysely';
import { OFFICERS } from '../../platform/access/roles.ts';
import type { Context } from '../../platform/action/index.ts';
import type { WorklistFilling, WorkWords } from '../../platform/module/index.ts';
import { kindTitle } from './facts.ts';
import { fourEyes } from './parameters.ts';
import { CHECKERS, recognitionProcedure, type RecognitionState } from './procedure.ts';

/** The state is told as a word, not read: the index holds only what waits. */
const waitingIn = (state: RecognitionState) => sql`
  select r.id, r.region_key, ${state}::text as state, r.since, r.due_on, null::uuid as owner
  from recognition r where r.state = ${sql.lit(state)}`;

async function describe(ctx: Context, ids: readonly string[]): Promise<WorkWords[]> {
  const rows = await ctx.db
    .selectFrom('recognition as r')
    .innerJoin('person_profile as f', (join) =>
      join.onRef('f.person_id', '=', 'r.person_id').on('f.superseded_by', 'is', null),
    )
    .select(['r.id', 'f.name', 'r.kind'])
    .where('r.id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.name,
    text: `认定类别：${kindTitle(ctx, row.kind)}`,
    href: `/recognitions/${row.id}`,
  }));
}

const { applied, checked, objected } = recognitionProcedure.states;
const common = { table: 'recognition', describe } as const;

/** Applications that wait for the township; the county takes them where nobody is there. */
export const recognitionsToCheck: WorklistFilling = {
  ...common,
  kind: 'recognition.check',
  title: '待核对的认定申请',
  order: 31,
  roles: CHECKERS,
  states: { applied },
  waiting: () => waitingIn('applied'),
};

/** Checked applications that wait for the county; where two pairs of eyes are asked for, not one's own checks. */
export const recognitionsToDecide: WorklistFilling = {
  ...common,
  kind: 'recognition.decide',
  title: '待决定的认定申请',
  order: 32,
  roles: OFFICERS,
  states: { checked },
  waiting(ctx) {
    const two = ctx.params.book.on(fourEyes, ctx.today).value.decide;
    return two
      ? sql`${waitingIn('checked')} and r.checked_by is distinct from ${ctx.actor.id}::uuid`
      : waitingIn('checked');
  },
};

/** Objections that wait for a review. */
export const objectionsToReview: WorklistFilling = {
  ...common,
  kind: 'recognition.review',
  title: '待复核的认定异议',
  order: 33,
  roles: OFFICERS,
  states: { objected },
  waiting(ctx) {
    const two = ctx.params.book.on(fourEyes, ctx.today).value.review;
    return two
      ? sql`${waitingIn('objected')} and r.decided_by is distinct from ${ctx.actor.id}::uuid`
      : waitingIn('objected');
  },
};

export const recognitionWorklists = [recognitionsToCheck, recognitionsToDecide, objectionsToReview];
