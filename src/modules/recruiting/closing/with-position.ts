import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { notify, notifyEmployer, notifyPerson } from '../../../platform/notices/index.ts';
import type { ClosedWhy } from '../../positions/index.ts';
import { referralAnswered, referralEnded } from '../notices.ts';
import { endedBy, goneReason } from './ends.ts';
import { positionGone } from './notices.ts';

interface Ended {
  id: string;
  city: number;
  person_id: string;
  region_key: number;
  employer_id: string | null;
  position_title: string;
  from_state: string;
  recorded_by: string | null;
}

/** Ends the open referrals that end with their position, each with its step. As the house, over all regions. */
async function endReferrals(ctx: Context, positionId: string, why: ClosedWhy): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    with held as (
      select id, state from referral where position_id = ${positionId} and state = any (${[...endedBy(why)]}::text[])
      order by id for update)
    update referral r set state = 'closed', moved_at = ${ctx.now} from held h where h.id = r.id
    returning r.id, r.city, r.person_id, r.region_key, r.employer_id, r.position_title, h.state as from_state, r.recorded_by`.execute(
    ctx.db,
  );
  if (rows.length === 0) return [];
  const steps = rows.map((row) => ({
    city: row.city,
    id: ctx.newId(),
    referral_id: row.id,
    person_id: row.person_id,
    region_key: row.region_key,
    from_state: row.from_state,
    to_state: 'closed',
    reason: goneReason(why),
    employer_id: row.employer_id,
    recorded_at: ctx.now,
    recorded_by: null,
  }));
  await ctx.db.insertInto('referral_step').values(steps).execute();
  return rows;
}

type Waiting = Pick<Ended, 'id' | 'city' | 'person_id' | 'region_key' | 'position_title'>;

/** Wishes for the position are answered, and an employer's questions about it taken back. */
async function endWaiting(ctx: Context, positionId: string, why: ClosedWhy): Promise<Waiting[]> {
  const wishes = await sql<Waiting>`
    update wish set state = 'answered', answer = ${`谢谢你愿意去。${goneReason(why)}，我们接着帮你找别的。`},
      ended_at = ${ctx.now}, ended_by = null
    where position_id = ${positionId} and state = 'open'
    returning id, city, person_id, region_key, position_title`.execute(ctx.db);
  const asked = await sql<Waiting>`
    update approach set state = 'withdrawn', ended_at = ${ctx.now}
    where position_id = ${positionId} and state = 'open'
    returning id, city, person_id, region_key, position_title`.execute(ctx.db);
  return [...wishes.rows, ...asked.rows];
}

/**
 * Ends what was under way to a closed position and tells everybody whom it concerns: the person in kind words, whoever referred,
 * and the employer. A notice is given to one reader at a time; a position has a handful of people on the way.
 */
export async function endWithPosition(ctx: Context, positionId: string, why: ClosedWhy): Promise<number> {
  const referrals = await endReferrals(ctx, positionId, why);
  const waiting = await endWaiting(ctx, positionId, why);
  for (const row of [...referrals, ...waiting]) {
    const person = { id: row.person_id, city: row.city, regionKey: row.region_key };
    const params = { about: row.id, position: row.position_title, why };
    await notifyPerson(ctx, { person, kind: positionGone, params });
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { closed: row.id } });
  }
  for (const { id: referralId, recorded_by: accountId, employer_id: employerId, ...row } of referrals) {
    if (accountId !== null)
      await notify(ctx, { accountId, kind: referralAnswered, params: { referralId, state: 'closed' } });
    if (employerId === null) continue;
    const params = { referralId, state: 'closed', position: row.position_title };
    await notifyEmployer(ctx, { employerId, kind: referralEnded, params });
  }
  return referrals.length;
}
