import { sql } from 'kysely';
import { on } from '../../../platform/event/index.ts';
import { deathRecorded, deathRevoked } from '../../people/index.ts';
import '../tables.ts';

/** Where the office's own word about a death stands on a list, and nobody's visit. */
const NOTE = '档案里登记了去世';

/** Nobody is sent to the house of somebody who died: what waits on open lists is settled by the file. */
export const settleByDeath = on(deathRecorded, {
  name: 'survey.settle-by-death',
  async handle(ctx, { personId }) {
    await sql`
      update survey_subject s set outcome = 'died', settled = 'confirmed', settled_note = ${NOTE}, settled_at = ${ctx.now}
      from survey_campaign c where c.id = s.campaign_id and c.state = 'open' and s.person_id = ${personId}::uuid
        and (s.outcome is null or s.outcome = 'away')`.execute(ctx.db);
  },
});

/**
 * The death was a mistake: on open lists the person is to be visited, also where a visitor was told of the death. Visits that were
 * made stay as they were told; whoever had the visit has it again.
 */
export const visitAgain = on(deathRevoked, {
  name: 'survey.visit-again',
  async handle(ctx, { personId }) {
    await sql`
      update survey_subject s set outcome = null, visited_at = null, visited_by = null, settled = null, settled_note = null,
        settled_at = null, settled_by = null
      from survey_campaign c where c.id = s.campaign_id and c.state = 'open' and s.person_id = ${personId}::uuid
        and s.outcome = 'died'`.execute(ctx.db);
  },
});
