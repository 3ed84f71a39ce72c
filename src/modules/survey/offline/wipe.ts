import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { MANAGERS } from '../who.ts';
import './tables.ts';

/**
 * Orders a phone to wipe itself at its next contact, after it has sent what is unsent: a village helper the own phones, the
 * office also those of its region. A phone that is never in contact again drops its list by itself after its days; what stays
 * on it is sealed.
 */
export const wipeDevice = defineAction({
  name: 'survey.wipe-device',
  title: '要求手机清除走访名单',
  input: z.strictObject({ deviceId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('survey_device', 'deviceId') },
  audit: 'write',
  async run(ctx, { deviceId }) {
    const device = await ctx.db
      .selectFrom('survey_device')
      .select(['id', 'city', 'account_id'])
      .where('id', '=', deviceId)
      .executeTakeFirstOrThrow();
    const own = device.account_id === ctx.actor.id;
    if (!own && !MANAGERS.some((role) => role === ctx.actor.role))
      return refuse('forbidden', 'not-your-device');
    const asked = await ctx.db
      .updateTable('survey_device')
      .set({ wipe_asked_at: ctx.now, wipe_asked_by: ctx.actor.id })
      .where('id', '=', deviceId)
      .where(sql<boolean>`wipe_asked_at is null and wiped_at is null`)
      .returning('id')
      .executeTakeFirst();
    if (!asked) return refuse('conflict', 'wipe-asked-already');
    ctx.note({ table: 'survey_device', id: deviceId, city: device.city, details: { own } });
    return { id: deviceId };
  },
});
