import { todayInShanghai } from '../../../kernel/dates.ts';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineAction, type Context } from '../../../platform/action/index.ts';
import { stateVisit, type PartResult } from '../../people/index.ts';
import '../tables.ts';
import { advance, lockSubject } from './standing.ts';
import { visitTold, type VisitTold } from './told.ts';

/** A phone's clock may run ahead by so much. */
const AHEAD_MS = 10 * 60_000;

export interface VisitTaken {
  id: string;
  /** It had come before: nothing was done again. */
  repeated: boolean;
  /** `stray`: the person left the helper's region meanwhile; the office settles it. */
  state: 'taken' | 'stray';
  results: Record<string, PartResult>;
}

async function sentBefore(ctx: Context, id: string): Promise<VisitTaken | null> {
  const row = await ctx.db
    .selectFrom('survey_visit')
    .select(['id', 'state', 'results'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    repeated: true,
    state: row.state === 'stray' ? 'stray' : 'taken',
    results: row.results,
  };
}

async function keep(
  ctx: Context,
  told: VisitTold,
  place: { city: number; region_key: number },
  state: 'taken' | 'stray',
  results: Record<string, PartResult>,
): Promise<void> {
  await ctx.db
    .insertInto('survey_visit')
    .values({
      ...place,
      id: told.id,
      campaign_id: told.campaignId,
      person_id: told.personId,
      visited_at: new Date(told.visitedAt),
      outcome: told.outcome,
      reason: told.reason ?? null,
      second: told.second,
      told_enc: ctx.cipher.seal(JSON.stringify(told), `survey_visit.told:${told.id}`),
      results: JSON.stringify(results),
      state,
      offline: told.offline,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .execute();
}

/** Whether the one who comes a second time made a first visit: then it is no second opinion. */
async function wasThere(ctx: Context, told: VisitTold): Promise<boolean> {
  const found = await ctx.db
    .selectFrom('survey_visit')
    .select('id')
    .where('person_id', '=', told.personId)
    .where('campaign_id', '=', told.campaignId)
    .where('second', '=', false)
    .where('recorded_by', '=', ctx.actor.id)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * A visit comes in, from a page or from a phone that was without signal for days. Sent twice it counts once; of several visits
 * the standing is the same in whatever order they arrive; what a later or better word says already stays. A visit to somebody
 * who has left the region is kept whole for the office. Nothing that was told is lost.
 */
export const recordVisit = defineAction({
  name: 'survey.record-visit',
  title: '登记一次走访',
  input: visitTold,
  allow: { roles: STAFF, on: anywhere },
  audit: 'write',
  async run(ctx, told): Promise<VisitTaken | ReturnType<typeof refuse>> {
    if (Date.parse(told.visitedAt) > ctx.now.getTime() + AHEAD_MS)
      return invalidField('visitedAt', 'future-date');
    if (told.outcome !== 'met' && !told.reason) return invalidField('reason', 'required');
    const before = await sentBefore(ctx, told.id);
    if (before) return before;
    const campaign = await ctx.db
      .selectFrom('survey_campaign')
      .select(['id', 'state'])
      .where('id', '=', told.campaignId)
      .executeTakeFirst();
    if (!campaign) return refuse('not-found', 'no-such-record');
    const subject = await lockSubject(ctx, told);
    if (!subject) return strayed(ctx, told);
    // Of two that are sent at one moment the second waited here for the first.
    const meanwhile = await sentBefore(ctx, told.id);
    if (meanwhile) return meanwhile;
    if (told.second && !subject.second) return refuse('conflict', 'not-drawn-for-second');
    if (told.second && (await wasThere(ctx, told))) return refuse('conflict', 'second-by-another');
    const day = todayInShanghai(new Date(told.visitedAt));
    const results =
      told.outcome === 'met' && !told.second ? await stateVisit(ctx, told.personId, day, told) : {};
    await keep(ctx, told, { city: subject.city, region_key: subject.region_key }, 'taken', results);
    await advance(ctx, subject, told, ctx.actor.id);
    await ctx.db.deleteFrom('survey_draft').where('id', '=', told.id).execute();
    ctx.note({
      table: 'person',
      id: told.personId,
      city: subject.city,
      details: { visit: told.id, campaign: told.campaignId, outcome: told.outcome },
    });
    return { id: told.id, repeated: false, state: 'taken', results };
  },
});

/** Somebody who is on no list that the helper sees: kept under the helper's own region, applied to nothing. */
async function strayed(ctx: Context, told: VisitTold): Promise<VisitTaken | ReturnType<typeof refuse>> {
  const { scope, regionCode } = ctx.actor;
  if (!scope || regionCode === null) return refuse('forbidden', 'outside-region');
  const city = ctx.params.regions.unit(regionCode);
  await keep(ctx, told, { city, region_key: scope.lo }, 'stray', {});
  ctx.note({ table: 'survey_visit', id: told.id, city, details: { stray: true } });
  return { id: told.id, repeated: false, state: 'stray', results: {} };
}
