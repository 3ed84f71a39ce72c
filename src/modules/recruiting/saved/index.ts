import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '../../../platform/access/actor.ts';
import { anywhere, defineAction, dispatch, type Floor } from '../../../platform/action/index.ts';
import type { RoomTask } from '../../../platform/module/index.ts';
import { notifyPerson } from '../../../platform/notices/index.ts';
import { pushDefaults } from '../../matching/index.ts';
import { consentHolds } from '../../people/index.ts';
import { foundFrom, searchFinds } from '../../positions/index.ts';
import { searchFound } from './notices.ts';

export { searchFound } from './notices.ts';

/** Searches that one transaction tells about. */
const AT_ONCE = 200;

/**
 * Tells people of what their saved searches found since they looked and were told: those who asked for it, have nothing against
 * being told of positions, and as often as they chose to hear of positions. What was pushed to them is not counted again.
 */
export const tellSearches = defineAction({
  name: 'recruiting.tell-saved-searches',
  title: '告诉求职者保存的条件有新岗位',
  input: z.strictObject({}),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx) {
    const usual = ctx.params.book.find(pushDefaults, ctx.today)?.value.frequency ?? 'weekly';
    const { rows } = await sql<{
      id: string;
      city: number;
      person_id: string;
      region_key: number;
      name: string;
      fresh: number;
    }>`
      with due as (
        select s.*, f.fresh from saved_search s
          left join push_choice c on c.person_id = s.person_id and c.superseded_by is null,
        lateral (select count(*)::int as fresh from position j where ${searchFinds(ctx.today)}
          and ${foundFrom} > greatest(s.seen_at, s.told_at) and ${foundFrom} <= ${ctx.now}
          and not exists (select from pushed_suggestion t where t.person_id = s.person_id and t.position_id = j.id)) f
        where s.tell and s.deleted_at is null and f.fresh > 0 and ${consentHolds('suggest-positions', sql`s.person_id`)}
          and coalesce(c.frequency, ${usual}) <> 'never'
          and (s.told_at is null or (s.told_at at time zone 'Asia/Shanghai')::date <= ${ctx.today}::date
            - case coalesce(c.frequency, ${usual}) when 'daily' then 1 when 'weekly' then 7 else 14 end)
        order by s.id limit ${AT_ONCE})
      update saved_search s set told_at = ${ctx.now} from due where due.id = s.id and s.deleted_at is null
      returning s.id, s.city, s.person_id, s.region_key, s.name, due.fresh`.execute(ctx.db);
    for (const row of rows) {
      const person = { id: row.person_id, city: row.city, regionKey: Number(row.region_key) };
      const params = { searchId: row.id, name: row.name, count: row.fresh, on: ctx.today };
      await notifyPerson(ctx, { person, kind: searchFound, params });
      ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { saved: row.id } });
    }
    return { told: rows.length };
  },
});

/** Batch after batch until nobody is left to tell. */
async function tellAll(floor: Floor): Promise<void> {
  for (;;) {
    const done = await dispatch(floor, tellSearches, {}, systemActor('job'));
    if (!done.ok) throw new Error(done.problem.code);
    if (done.value.told < AT_ONCE) return;
  }
}

export const savedTasks: readonly RoomTask[] = [
  { name: 'recruiting-saved-searches', cron: '0 7 * * *', run: tellAll },
];
