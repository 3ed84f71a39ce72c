import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, defineQuery, onRecord, type Context } from '../../../platform/action/index.ts';
import { personBrief, stateVisit, type PartResult } from '../../people/index.ts';
import '../tables.ts';
import { advance, lockSubject } from '../visit/standing.ts';
import { visitTold } from '../visit/told.ts';
import { accountNames } from '../../../platform/access/account-names.ts';
import { MANAGERS } from '../who.ts';

const aimed = onRecord('survey_visit', 'visitId');

function lockVisit(ctx: Context, id: string) {
  return ctx.db
    .selectFrom('survey_visit')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
type Visit = Awaited<ReturnType<typeof lockVisit>>;

const toldOf = (ctx: Context, visit: Visit) =>
  visitTold.parse(JSON.parse(ctx.cipher.open(visit.told_enc, `survey_visit.told:${visit.id}`)));

async function write(ctx: Context, visit: Visit): Promise<Record<string, PartResult> | Refusal> {
  const person = await personBrief(ctx, visit.person_id);
  if (person instanceof Refusal) return refuse('conflict', 'person-elsewhere');
  const told = toldOf(ctx, visit);
  // From now on the visit is of the office that has the person, and so is the standing on the list.
  await ctx.db
    .updateTable('survey_visit')
    .set({ region_key: person.regionKey })
    .where('id', '=', visit.id)
    .execute();
  const subject = await lockSubject(ctx, told);
  if (subject && (!told.second || subject.second)) await advance(ctx, subject, told, visit.recorded_by);
  if (visit.outcome !== 'met' || visit.second) return {};
  return stateVisit(ctx, visit.person_id, todayInShanghai(visit.visited_at), told);
}

/**
 * Ends a visit that strayed: written into the file where the person is now this office's, handed to the office where the
 * person is (which then decides), or left out with a reason. What was told stays readable in any case.
 */
export const settleStray = defineAction({
  name: 'survey.settle-stray',
  title: '处理没有归处的走访',
  input: z.strictObject({
    visitId: z.uuid(),
    decision: z.enum(['apply', 'hand-over', 'discard']),
    reason: z.string().trim().min(1).max(300),
  }),
  allow: { roles: MANAGERS, on: aimed },
  audit: 'write',
  async run(ctx, { visitId, decision, reason }) {
    const visit = await lockVisit(ctx, visitId);
    if (visit.state !== 'stray') return refuse('conflict', 'nothing-to-settle');
    ctx.note({ table: 'survey_visit', id: visitId, city: visit.city, details: { decision } });
    if (decision === 'hand-over') {
      const { rows } = await sql<{ done: boolean }>`
        select survey_hand_over(${visitId}::uuid, ${ctx.now}::timestamptz) as done`.execute(ctx.db);
      return rows[0]?.done ? { id: visitId, decision } : refuse('conflict', 'nobody-to-hand-to');
    }
    const results = decision === 'apply' ? await write(ctx, visit) : {};
    if (results instanceof Refusal) return results;
    await ctx.db
      .updateTable('survey_visit')
      .set({
        state: 'settled',
        settled_as: decision === 'apply' ? 'applied' : 'discarded',
        results: JSON.stringify(results),
        settle_reason: reason,
        settled_at: ctx.now,
        settled_by: ctx.actor.id,
      })
      .where('id', '=', visitId)
      .execute();
    return { id: visitId, decision };
  },
});

/** A visit that strayed: when, by whom, what came of it, and whether the person is this office's now. No word of what was told. */
export const openStray = defineQuery({
  name: 'survey.open-stray',
  title: '查看没有归处的走访',
  input: z.strictObject({ visitId: z.uuid() }),
  allow: { roles: MANAGERS, on: aimed },
  audit: 'sensitive-read',
  async run(ctx, { visitId }) {
    const visit = await ctx.db
      .selectFrom('survey_visit')
      .selectAll()
      .where('id', '=', visitId)
      .executeTakeFirstOrThrow();
    const person = await personBrief(ctx, visit.person_id);
    const names = await accountNames(ctx, [visit.recorded_by]);
    const told = toldOf(ctx, visit);
    ctx.note({ table: 'survey_visit', id: visitId, city: visit.city });
    const parts = [
      told.facts && '基本情况',
      told.abilities && '能力',
      told.need && '就业需求',
      told.consents && '同意事项',
    ];
    return {
      id: visit.id,
      campaignId: visit.campaign_id,
      state: visit.state,
      outcome: visit.outcome,
      reason: visit.reason,
      visitedOn: plainDate(todayInShanghai(visit.visited_at)),
      recordedBy: visit.recorded_by && (names.get(visit.recorded_by) ?? null),
      handedOver: visit.handed_over_at !== null,
      parts: parts.filter((part) => part !== undefined && part !== ''),
      person: person instanceof Refusal ? null : { id: person.id, name: person.name },
    };
  },
});
