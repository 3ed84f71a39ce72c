import { plainDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Context } from '../../../platform/action/index.ts';
import { assess, kindTitle } from '../facts.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { recognitionKinds } from '../parameters.ts';
import { conditionTitle, type ConditionResult, type Verdict } from '../rules.ts';
import type { CaseRow } from '../move.ts';

const dayOf = (text: string | null): PlainDate | null => (text === null ? null : plainDate(text));

/** A case as pages and programs read it. */
export function caseOf(ctx: Context, row: CaseRow) {
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    kindTitle: kindTitle(ctx, row.kind),
    state: row.state,
    working: row.said_working,
    pension: row.said_pension,
    appliedOn: plainDate(row.applied_on),
    appliedAs: row.applied_as,
    dueOn: dayOf(row.due_on),
    since: plainDate(row.since),
    decidedOn: dayOf(row.decided_on),
    reason: row.reason,
    objection: row.objection,
    validFrom: dayOf(row.valid_from),
    validUntil: dayOf(row.valid_until),
    endedOn: dayOf(row.ended_on),
    endCause: row.end_cause,
    renews: row.renews,
  };
}
export type Case = ReturnType<typeof caseOf>;

/** The rule of today over a person, for a page: the verdict, each condition in words, and its steps. */
export async function assessed(ctx: Context, personId: string, row: CaseRow | null) {
  const first = ctx.params.book.on(recognitionKinds, ctx.today).value[0];
  const said = row ?? { id: null, kind: first?.code ?? '', said_working: null, said_pension: null };
  const decision = await assess(ctx, personId, said);
  if (decision instanceof Refusal) return decision;
  const conditions = decision.result.conditions.map((condition) => ({
    ...condition,
    title: conditionTitle(condition.name),
  }));
  return { on: decision.on, verdict: decision.result.verdict, conditions, steps: decision.steps };
}
export interface Assessed {
  on: PlainDate;
  verdict: Verdict;
  conditions: readonly (ConditionResult & { title: string })[];
  steps: readonly {
    name: string;
    value: string | number | boolean | null;
    source: string;
    article: string | null;
  }[];
}

/** The kinds that may be applied for today. */
export function kindsToday(ctx: Context) {
  return ctx.params.book
    .on(recognitionKinds, ctx.today)
    .value.map(({ code, title, bring }) => ({ code, title, bring }));
}

/** The way of a case, oldest first; who of the office did it stays in the audit trail. */
export async function stepsOf(ctx: Context, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('recognition_step')
    .select(['id', 'recognition_id', 'move', 'state', 'reason', 'done_as', 'at', 'done_by'])
    .where('recognition_id', 'in', caseIds)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ done_by, ...row }) => ({ ...row, byMe: done_by !== null && done_by === ctx.actor.id }));
}
export type CaseStep = Awaited<ReturnType<typeof stepsOf>>[number];
