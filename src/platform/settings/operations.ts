import { z } from 'zod';
import { refuse } from '../../kernel/problem.ts';
import { SIGNED_IN } from '../access/roles.ts';
import { anywhere, defineAction, defineQuery } from '../action/index.ts';
import { CHOICES, SETTING_NAMES, settingsFrom, type Settings } from './choices.ts';

/** Keeps how the account wants to see pages, for every device on which it signs in. */
export const saveSettings = defineAction({
  name: 'settings.save',
  title: '保存显示设置',
  input: z.strictObject({
    text: z.enum(CHOICES.text),
    theme: z.enum(CHOICES.theme),
    contrast: z.enum(CHOICES.contrast),
    easy: z.enum(CHOICES.easy),
    line: z.enum(CHOICES.line),
    motion: z.enum(CHOICES.motion),
  }),
  allow: { roles: SIGNED_IN, on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const accountId = ctx.actor.id;
    if (accountId === null) return refuse('forbidden', 'sign-in-first');
    await ctx.db
      .insertInto('account_setting')
      .values({ account_id: accountId, ...input })
      .onConflict((row) => row.column('account_id').doUpdateSet({ ...input, updated_at: ctx.now }))
      .execute();
    ctx.note({ table: 'account_setting', id: accountId });
    return { id: accountId };
  },
});

/** What the account chose, on whatever device; null while it has chosen nothing. */
export const mySettings = defineQuery({
  name: 'settings.mine',
  title: '我的显示设置',
  input: z.strictObject({}),
  allow: { roles: SIGNED_IN, on: anywhere },
  audit: 'none',
  async run(ctx): Promise<Settings | null> {
    const row = await ctx.db
      .selectFrom('account_setting')
      .select(SETTING_NAMES)
      .where('account_id', '=', ctx.actor.id ?? '')
      .executeTakeFirst();
    return row ? settingsFrom(new Map(Object.entries(row))) : null;
  },
});
