import { z } from 'zod';
import { anywhere, defineAction, onRecord } from '../../action/index.ts';
import { READERS } from '../readers.ts';

/** Marks one notice as read; again changes nothing. Gives the page where one can act on it. */
export const markRead = defineAction({
  name: 'notices.mark-read',
  title: '标为已读',
  input: z.strictObject({ noticeId: z.uuid() }),
  allow: { roles: READERS, on: onRecord('notice', 'noticeId') },
  audit: 'write',
  async run(ctx, { noticeId }) {
    await ctx.db
      .updateTable('notice')
      .set({ read_at: ctx.now })
      .where('id', '=', noticeId)
      .where('read_at', 'is', null)
      .execute();
    const { href } = await ctx.db
      .selectFrom('notice')
      .select('href')
      .where('id', '=', noticeId)
      .executeTakeFirstOrThrow();
    ctx.note({ table: 'notice', id: noticeId });
    return { id: noticeId, href };
  },
});

/** Marks all notices of whoever asks as read, or those of one room. */
export const markAllRead = defineAction({
  name: 'notices.mark-all-read',
  title: '全部标为已读',
  input: z.strictObject({
    group: z
      .string()
      .regex(/^[a-z-]{1,40}$/)
      .optional(),
  }),
  allow: { roles: READERS, on: anywhere },
  audit: 'write',
  async run(ctx, { group }) {
    const result = await ctx.db
      .updateTable('notice')
      .set({ read_at: ctx.now })
      .where('account_id', '=', ctx.actor.id)
      .where('read_at', 'is', null)
      .$if(group !== undefined, (query) => query.where('kind', 'like', `${group}.%`))
      .executeTakeFirst();
    const marked = Number(result.numUpdatedRows);
    ctx.note({ details: { marked } });
    return { marked };
  },
});
