import { plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import type { Context } from '../../../platform/action/index.ts';
import { EMPLOYMENT_FORMS } from '../../employment/index.ts';
import { ANSWERS, QUESTIONS, type Question } from '../answers.ts';
import { signalOf } from '../signals.ts';
import type { FollowUpAnswerTable } from '../tables.ts';
import type { Selectable } from 'kysely';

/** The answers of one contact in words, those that were given alone. */
export function answerLines(row: Selectable<FollowUpAnswerTable>): { term: string; value: string }[] {
  return (Object.keys(QUESTIONS) as Question[]).flatMap((question) => {
    const code = row[question];
    const words: Readonly<Record<string, string>> = ANSWERS[question];
    return code === null ? [] : [{ term: QUESTIONS[question].short, value: words[code] ?? code }];
  });
}

/** Works that are followed, as pages name them, by the id of the spell; those out of sight are missing. */
export async function worksOf(ctx: Context, spellIds: readonly string[]) {
  if (spellIds.length === 0) return new Map<string, never>();
  const rows = await ctx.db
    .selectFrom('employment_spell')
    .select(['id', 'person_id', 'form', 'employer_name', 'started_on', 'ended_on', 'state', 'superseded_by'])
    .where('id', 'in', spellIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        work: row.employer_name ?? EMPLOYMENT_FORMS[row.form],
        startedOn: plainDate(row.started_on),
      },
    ]),
  );
}

/** One of them. */
export const workOf = async (ctx: Context, spellId: string) => (await worksOf(ctx, [spellId])).get(spellId);

/** Answers of spells, newest first. */
export async function answersOf(ctx: Context, spellIds: readonly string[]) {
  if (spellIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('follow_up_answer')
    .selectAll()
    .where('spell_id', 'in', spellIds)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(60)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    followUpId: row.follow_up_id,
    by: row.said_by,
    on: plainDate(row.said_on),
    reached: row.reached,
    lines: answerLines(row),
    words: row.words,
    leftOn: row.left_on,
    contractUntil: row.contract_until,
  }));
}

/** Warnings of spells, the most pressing first. */
export async function warningsOf(ctx: Context, spellIds: readonly string[]) {
  if (spellIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('follow_up_warning')
    .selectAll()
    .where('spell_id', 'in', spellIds)
    .orderBy('raised_on', 'desc')
    .orderBy('due_on')
    .limit(40)
    .execute();
  return rows.map(toWarning);
}

export function toWarning(row: {
  id: string;
  spell_id: string;
  signal: string;
  level: 'look' | 'act' | 'urgent';
  facts: Record<string, string | number | null>;
  raised_on: string;
  due_on: string;
  state: 'open' | 'acting' | 'resolved' | 'closed';
  result: 'stays' | 'arranged' | 'left' | 'no-problem' | null;
  result_note: string | null;
  ended_on: string | null;
  recorded_at: Date;
}) {
  const signal = signalOf(row.signal);
  return {
    id: row.id,
    spellId: row.spell_id,
    title: signal?.title ?? row.signal,
    says: signal?.says(row.facts) ?? '',
    source: signal?.source ?? null,
    level: row.level,
    raisedOn: plainDate(row.raised_on),
    dueOn: plainDate(row.due_on),
    state: row.state,
    result: row.result,
    resultNote: row.result_note,
    endedOn: row.ended_on === null ? null : plainDate(row.ended_on),
    recordedOn: todayInShanghai(row.recorded_at),
  };
}
