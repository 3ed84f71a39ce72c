import { sql } from 'kysely';
import { systemActor } from '../access/actor.ts';
import { transact, type Floor } from '../action/index.ts';

/** Read notices are kept for a year; what went out for a quarter of one, long enough to answer whether it did. */
const NOTICE_DAYS = 365;
const MESSAGE_DAYS = 90;

/** Forgets old notices that were read, and old messages that will not be sent any more. */
export async function pruneNotices(floor: Floor): Promise<void> {
  await transact(floor, systemActor('job'), async ({ ctx }) => {
    await sql`delete from notice where read_at < ${ctx.now}::timestamptz - make_interval(days => ${NOTICE_DAYS})`.execute(
      ctx.db,
    );
    await sql`delete from outgoing_message where state in ('sent', 'failed', 'suppressed')
      and made_at < ${ctx.now}::timestamptz - make_interval(days => ${MESSAGE_DAYS})`.execute(ctx.db);
  });
}
