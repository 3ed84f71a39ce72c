import { refuse, type Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import '../tables.ts';

/** Somebody on an open list, for whom a visit may be filled in; a refusal that says why not. */
export async function subjectOf(ctx: Context, campaignId: string, personId: string, second: boolean) {
  const subject = await ctx.db
    .selectFrom('survey_subject as s')
    .innerJoin('survey_campaign as c', 'c.id', 's.campaign_id')
    .selectAll('s')
    .select(['c.state', 'c.title'])
    .where('s.campaign_id', '=', campaignId)
    .where('s.person_id', '=', personId)
    .executeTakeFirst();
  return subject ? (unfit(ctx, subject, second) ?? subject) : refuse('not-found', 'no-such-record');
}

function unfit(
  ctx: Context,
  subject: { state: string; second: boolean; outcome: string | null; visited_by: string | null },
  second: boolean,
): Refusal | null {
  if (subject.state !== 'open') return refuse('conflict', 'campaign-not-open');
  if (!second) return null;
  if (!subject.second || subject.outcome !== 'met') return refuse('conflict', 'not-drawn-for-second');
  return subject.visited_by === ctx.actor.id ? refuse('conflict', 'second-by-another') : null;
}
