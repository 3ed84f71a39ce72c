import { sql } from 'kysely';
import { z } from 'zod';
import { anywhere, defineQuery } from '../../action/index.ts';
import { READERS } from '../readers.ts';

/** How many notices whoever asks has not read; for the head of every page, so one look into a partial index. */
export const unreadCount = defineQuery({
  name: 'notices.unread-count',
  title: '未读通知数',
  input: z.strictObject({}),
  allow: { roles: READERS, on: anywhere },
  audit: 'none',
  async run(ctx) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from notice where account_id = ${ctx.actor.id} and read_at is null`.execute(
      ctx.db,
    );
    return { count: rows[0]?.count ?? 0 };
  },
});
