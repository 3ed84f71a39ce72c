import { sql } from 'kysely';
import { z } from 'zod';
import { anywhere, defineQuery, type Context } from '../../action/index.ts';
import { groupOf } from '../book.ts';
import { READERS } from '../readers.ts';
import { wordsOf } from '../words.ts';

const PAGE_SIZE = 20;

interface GroupCount {
  name: string;
  total: number;
  unread: number;
}

async function countGroups(ctx: Context): Promise<GroupCount[]> {
  const { rows } = await sql<GroupCount>`
    select split_part(kind, '.', 1) as name, count(*)::int as total, count(*) filter (where read_at is null)::int as unread
    from notice where account_id = ${ctx.actor.id} group by 1`.execute(ctx.db);
  return rows;
}

/** The notices of whoever asks: unread ones first, then the newest; `group` is the room that gave them. */
export const listNotices = defineQuery({
  name: 'notices.list',
  title: '我的通知',
  input: z.strictObject({
    group: z
      .string()
      .regex(/^[a-z-]{1,40}$/)
      .optional(),
    page: z.coerce.number().int().min(1).max(500).default(1),
  }),
  allow: { roles: READERS, on: anywhere },
  audit: 'none',
  async run(ctx, { group, page }) {
    const counts = await countGroups(ctx);
    const rows = await ctx.db
      .selectFrom('notice')
      .select(['id', 'kind', 'params', 'href', 'urgent', 'made_at', 'read_at'])
      .where('account_id', '=', ctx.actor.id)
      .$if(group !== undefined, (query) => query.where('kind', 'like', `${group}.%`))
      .orderBy(sql`read_at is not null`)
      .orderBy('made_at', 'desc')
      .orderBy('id', 'desc')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute();
    const sum = (of: 'total' | 'unread', among = counts) => among.reduce((all, count) => all + count[of], 0);
    const shown = group === undefined ? counts : counts.filter(({ name }) => name === group);
    const { groups } = ctx.params.notices.book;
    return {
      unread: sum('unread'),
      total: sum('total', shown),
      page,
      pages: Math.max(1, Math.ceil(sum('total', shown) / PAGE_SIZE)),
      group: group ?? null,
      groups: groups.flatMap(({ name, title }) => {
        const count = counts.find((each) => each.name === name);
        return count ? [{ ...count, title }] : [];
      }),
      rows: rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        group: groupOf(row.kind),
        ...wordsOf(ctx, 'notice', row),
        href: row.href,
        urgent: row.urgent,
        madeAt: row.made_at,
        read: row.read_at !== null,
      })),
    };
  },
});
