import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineAction, type Context } from '../../../platform/action/index.ts';
import { listKeptDays } from './keeping.ts';
import './tables.ts';

const greeting = z.strictObject({
  /** Made on the phone. */
  deviceId: z.uuid(),
  /** Coarse words of system and browser. */
  label: z.string().trim().max(60).default(''),
  /** Visits that wait on the phone. */
  unsent: z.int().min(0).max(10_000),
  /** Moment at which the list on the phone was made; absent where it carries none. */
  listAt: z.iso.datetime({ offset: true }).optional(),
  /** The phone has just wiped itself. */
  wiped: z.boolean().default(false),
});
type Greeting = z.output<typeof greeting>;

/** What a phone is told when it says hello. */
export interface Met {
  /** Send what is unsent, then wipe everything. */
  wipe: boolean;
  /** Days without contact after which the list goes. */
  keepDays: number;
  /** Name of the account, to say whose list it is. */
  holder: string;
  /** Moment of the server, ISO 8601. */
  now: string;
}

/** Adds the phone, if it is new. Nothing where it is known already, be it in a region that is not seen from here. */
async function enter(ctx: Context, told: Greeting): Promise<boolean> {
  const { scope, regionCode, id, name } = ctx.actor;
  if (!scope || regionCode === null || id === null) return false;
  await ctx.db
    .insertInto('survey_device')
    .values({
      city: ctx.params.regions.unit(regionCode),
      id: told.deviceId,
      region_key: scope.lo,
      account_id: id,
      holder: name,
      label: told.label,
      met_first_at: ctx.now,
      met_at: ctx.now,
      list_at: null,
      wipe_asked_at: null,
      wipe_asked_by: null,
      wiped_at: null,
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
  return true;
}

/**
 * A phone says hello: before it sends, and after. Only to the account that took its list: another one that signs in on the
 * same phone must not send visits under its own name (`device-of-another`).
 */
export const meetDevice = defineAction({
  name: 'survey.meet-device',
  title: '走访手机联系一次',
  input: greeting,
  allow: { roles: STAFF, on: anywhere },
  audit: 'write',
  async run(ctx, told): Promise<Met | ReturnType<typeof refuse>> {
    if (!(await enter(ctx, told))) return refuse('forbidden', 'outside-region');
    const row = await ctx.db
      .updateTable('survey_device')
      .set({
        met_at: ctx.now,
        unsent: told.unsent,
        list_at: told.wiped || !told.listAt ? null : new Date(told.listAt),
        ...(told.wiped && { wiped_at: ctx.now }),
      })
      .where('id', '=', told.deviceId)
      .where('account_id', '=', ctx.actor.id)
      .returning(['city', 'holder', 'wipe_asked_at', 'wiped_at'])
      .executeTakeFirst();
    if (!row) return refuse('conflict', 'device-of-another');
    ctx.note({
      table: 'survey_device',
      id: told.deviceId,
      city: row.city,
      details: { unsent: told.unsent, wiped: told.wiped },
    });
    return {
      wipe: row.wipe_asked_at !== null && row.wiped_at === null,
      keepDays: ctx.params.book.on(listKeptDays, ctx.today).value,
      holder: row.holder,
      now: ctx.now.toISOString(),
    };
  },
});
