import { z } from 'zod';
import { invalidField } from '../../../kernel/problem.ts';
import { anywhere, defineAction, type Context } from '../../action/index.ts';
import { CHANNELS } from '../outside.ts';
import { groupsFor } from '../queries/settings.ts';
import { READERS } from '../readers.ts';
import type { ChannelName } from '../tables.ts';
import { parseClock } from '../time.ts';

const clock = z
  .string()
  .refine((text) => parseClock(text) !== null, 'notices.bad-time')
  .transform((text) => parseClock(text) ?? 0);

const groupNames = z
  .array(z.string().regex(/^[a-z-]{1,40}$/))
  .max(50)
  .default([]);

/** Every pair that a form shows is written, so that what stands for others later does not change what was chosen. */
async function writeChannels(
  ctx: Context,
  accountId: string,
  allowed: Readonly<Record<ChannelName, readonly string[]>>,
): Promise<void> {
  const rows = CHANNELS.flatMap((channel) =>
    groupsFor(ctx).map(({ name }) => ({
      account_id: accountId,
      channel,
      kind_group: name,
      allowed: allowed[channel].includes(name),
    })),
  );
  if (rows.length === 0) return;
  await ctx.db
    .insertInto('notice_channel')
    .values(rows)
    .onConflict((oc) =>
      oc
        .columns(['account_id', 'channel', 'kind_group'])
        .doUpdateSet((eb) => ({ allowed: eb.ref('excluded.allowed') })),
    )
    .execute();
}

/** Keeps how whoever asks wishes to be told. Each channel names the rooms whose notices
 * may take it; it is off for all others. */
export const saveNoticeSettings = defineAction({
  name: 'notices.save-settings',
  title: '保存通知设置',
  input: z.strictObject({
    quiet: z.enum(['yes', 'no']),
    quietFrom: clock.optional(),
    quietTo: clock.optional(),
    digest: z.enum(['at-once', 'daily', 'weekly']),
    digestAt: clock.optional(),
    digestDay: z.coerce.number().int().min(1).max(7).optional(),
    email: groupNames,
    sms: groupNames,
    wechat: groupNames,
  }),
  allow: { roles: READERS, on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const accountId = ctx.actor.id ?? '';
    const { quietFrom, quietTo } = input;
    const quiet = input.quiet === 'yes';
    if (quiet && quietFrom === undefined) return invalidField('quietFrom', 'required');
    if (quiet && quietTo === undefined) return invalidField('quietTo', 'required');
    if (quiet && quietFrom === quietTo) return invalidField('quietTo', 'notices.quiet-all-day');
    if (input.digest !== 'at-once' && input.digestAt === undefined)
      return invalidField('digestAt', 'required');
    if (input.digest === 'weekly' && input.digestDay === undefined)
      return invalidField('digestDay', 'required');
    const choice = {
      quiet_from: quiet ? (quietFrom ?? null) : null,
      quiet_to: quiet ? (quietTo ?? null) : null,
      digest: input.digest,
      updated_at: ctx.now,
      ...(input.digestAt !== undefined && { digest_at: input.digestAt }),
      ...(input.digestDay !== undefined && { digest_day: input.digestDay }),
    };
    await ctx.db
      .insertInto('notice_choice')
      .values({ account_id: accountId, ...choice })
      .onConflict((oc) => oc.column('account_id').doUpdateSet(choice))
      .execute();
    await writeChannels(ctx, accountId, input);
    ctx.note({ table: 'account', id: accountId, details: { quiet, digest: input.digest } });
    return { saved: true };
  },
});
