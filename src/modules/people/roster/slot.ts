import { z } from 'zod';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import type { SlotSection } from '../../../platform/module/index.ts';
import { KEEPERS } from '../actions/common.ts';

/** Rosters that were checked and wait for somebody to look and decide. */
export const rostersWaiting = defineQuery({
  name: 'people.rosters-waiting',
  title: '待确认的花名册',
  input: z.strictObject({}),
  allow: { roles: KEEPERS, on: anywhere },
  audit: 'none',
  async run(ctx): Promise<SlotSection | null> {
    const waiting = await ctx.db
      .selectFrom('roster_batch')
      .select(['id', 'file_name'])
      .where('state', '=', 'checked')
      .orderBy('id', 'desc')
      .limit(5)
      .execute();
    if (waiting.length === 0) return null;
    return {
      title: '花名册',
      items: waiting.map((batch) => ({ title: `等你确认：${batch.file_name}`, href: `/roster/${batch.id}` })),
      actions: [],
    };
  },
});
