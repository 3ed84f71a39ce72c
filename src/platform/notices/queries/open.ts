import { z } from 'zod';
import { defineQuery, onRecord } from '../../action/index.ts';
import { READERS } from '../readers.ts';
import { wordsOf } from '../words.ts';

/** One notice in full, as one would print it. */
export const openNotice = defineQuery({
  name: 'notices.open',
  title: '看一条通知',
  input: z.strictObject({ noticeId: z.uuid() }),
  allow: { roles: READERS, on: onRecord('notice', 'noticeId') },
  audit: 'none',
  async run(ctx, { noticeId }) {
    const row = await ctx.db
      .selectFrom('notice')
      .select(['id', 'kind', 'params', 'href', 'made_at', 'read_at'])
      .where('id', '=', noticeId)
      .executeTakeFirstOrThrow();
    return {
      id: row.id,
      ...wordsOf(ctx, 'notice', row),
      href: row.href,
      madeAt: row.made_at,
      read: row.read_at !== null,
    };
  },
});
