import type { Context } from '../../../platform/action/index.ts';
import { standingAfter } from '../outcomes.ts';
import '../tables.ts';
import type { VisitTold } from './told.ts';

/** Somebody on a list, locked; undefined where the actor sees nobody of that list. */
export function lockSubject(
  ctx: Context,
  { campaignId, personId }: Pick<VisitTold, 'campaignId' | 'personId'>,
) {
  return ctx.db
    .selectFrom('survey_subject')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
}
type Subject = NonNullable<Awaited<ReturnType<typeof lockSubject>>>;

/** The subject's standing after a visit of the account `by`; a second visit has a standing of its own. */
export async function advance(
  ctx: Context,
  subject: Subject,
  told: VisitTold,
  by: string | null,
): Promise<void> {
  const visitedAt = new Date(told.visitedAt);
  const standing = standingAfter(
    { outcome: subject.outcome, visitedAt: subject.visited_at },
    { outcome: told.outcome, visitedAt },
  );
  const stands = standing.outcome === told.outcome && standing.visitedAt?.getTime() === visitedAt.getTime();
  // What an officer found about an earlier outcome says nothing about a new one.
  const anew = standing.outcome === subject.outcome ? {} : { settled: null, settled_note: null };
  await ctx.db
    .updateTable('survey_subject')
    .set(
      told.second
        ? {
            second_outcome: told.outcome,
            second_agrees: told.agrees ?? null,
            second_visited_at: visitedAt,
            second_by: by,
          }
        : {
            ...anew,
            outcome: standing.outcome,
            visited_at: standing.visitedAt,
            visits: subject.visits + 1,
            ...(stands && { visited_by: by }),
          },
    )
    .where('city', '=', subject.city)
    .where('campaign_id', '=', subject.campaign_id)
    .where('person_id', '=', subject.person_id)
    .execute();
}
