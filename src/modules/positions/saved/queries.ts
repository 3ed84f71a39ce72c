import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, todayInShanghai } from '../../../kernel/dates.ts';
import { defineQuery, onSelf, type AnswerOf, type Context } from '../../../platform/action/index.ts';
import type { HomeCard } from '../../../platform/module/index.ts';
import { UNDELETE_DAYS } from './actions.ts';
import { foundFrom, searchFinds } from './fresh.ts';
import './tables.ts';

interface Row {
  id: string;
  name: string;
  text: string | null;
  region: string | null;
  occupation: string | null;
  form: string | null;
  wage: number | null;
  accommodation: string | null;
  tell: boolean;
  deleted_at: Date | null;
  fresh: number;
  total: number;
}

/** The person's searches with how many positions each finds and how many of them are new since the last look. One query. */
async function ownSearches(ctx: Context): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.id, s.name, s.text, s.region, s.occupation, s.form, s.wage, s.accommodation, s.tell, s.deleted_at,
      f.fresh, f.total
    from saved_search s, lateral (
      select count(*)::int as total, count(*) filter (where ${foundFrom} > s.seen_at)::int as fresh
      from position j where ${searchFinds(ctx.today)}) f
    where s.person_id = ${ctx.actor.personId}::uuid
    order by s.recorded_at, s.id limit 50`.execute(ctx.db);
  return rows;
}

/** The address of the public search that a saved one stands for. */
export function searchHref(
  row: Pick<Row, 'text' | 'region' | 'occupation' | 'form' | 'wage' | 'accommodation'>,
) {
  const { text, region, occupation, form, accommodation } = row;
  const wage = row.wage === null ? null : String(row.wage / 100);
  const said = Object.entries({ text, region, occupation, form, wage, accommodation }).flatMap(
    ([key, value]) => (value === null ? [] : [[key, value] as [string, string]]),
  );
  return said.length === 0 ? '/jobs' : `/jobs?${new URLSearchParams(said)}`;
}

/** Saved searches of the person, and those deleted of late. */
export const mySearches = defineQuery({
  name: 'positions.my-searches',
  title: '我保存的条件',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx) {
    const rows = await ownSearches(ctx);
    const { regions } = ctx.params;
    const shown = rows.map(({ deleted_at: deleted, ...row }) => ({
      ...row,
      place: row.region === null ? null : regions.fullName(row.region),
      href: searchHref(row),
      deletedOn: deleted === null ? null : todayInShanghai(deleted),
    }));
    const since = addDays(ctx.today, -UNDELETE_DAYS);
    return {
      searches: shown.filter(({ deletedOn }) => deletedOn === null),
      deleted: shown.filter(({ deletedOn }) => deletedOn !== null && deletedOn >= since),
    };
  },
});
export type MySearches = AnswerOf<typeof mySearches>;

/** What is new in the saved searches, as a step at home. */
export const searchSteps = defineQuery({
  name: 'positions.search-steps',
  title: '保存的条件有新岗位',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[]> {
    const found = (await ownSearches(ctx)).filter((row) => row.deleted_at === null && row.fresh > 0);
    const [first] = found;
    if (!first) return [];
    return [
      {
        title: `你保存的“${first.name}”有新的岗位 ${first.fresh} 个`,
        text:
          found.length === 1
            ? '看一看有没有想去的。'
            : `另外还有 ${found.length - 1} 个保存的条件也有新岗位。看一看有没有想去的。`,
        link: { label: '去看新岗位', href: '/my/searches' },
        rank: 40,
      },
    ];
  },
});
