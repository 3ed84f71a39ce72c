import type { Context } from '../action/index.ts';
import { networkOf } from './source.ts';

/** Rests instead of a captcha, which shuts out people who do not see, hear or drag. Counted in PostgreSQL: all nodes agree. */
const WINDOW_MINUTES = 15;
const FAILURES_A_WINDOW = 60;
/** 2^20 values: an attacker with a million addresses cannot fill the table, and a bystander shares one with luck of a millionth. */
const SOURCE_BITS = 20;

type KnockContext = Pick<Context, 'db' | 'now' | 'cipher'>;

function sourceKey(ctx: KnockContext, source: string): number {
  return ctx.cipher.blindIndex('knock.source', networkOf(source)).readUInt32BE(0) >>> (32 - SOURCE_BITS);
}

function windowOf(now: Date): Date {
  const length = WINDOW_MINUTES * 60_000;
  return new Date(Math.floor(now.getTime() / length) * length);
}

/** Seconds until this source may knock again; 0 for now. Needs the door's rights. */
export async function sourceRests(ctx: KnockContext, source: string): Promise<number> {
  if (source === '') return 0;
  const start = windowOf(ctx.now);
  const row = await ctx.db
    .selectFrom('knock')
    .select('failures')
    .where('source', '=', sourceKey(ctx, source))
    .where('window_start', '=', start)
    .executeTakeFirst();
  if (!row || row.failures < FAILURES_A_WINDOW) return 0;
  return Math.ceil((start.getTime() + WINDOW_MINUTES * 60_000 - ctx.now.getTime()) / 1000);
}

/** Counts a failed knock of this source, and clears windows that are over. Needs the door's rights. */
export async function countKnock(ctx: KnockContext, source: string): Promise<void> {
  if (source === '') return;
  const window_start = windowOf(ctx.now);
  await ctx.db.deleteFrom('knock').where('window_start', '<', window_start).execute();
  await ctx.db
    .insertInto('knock')
    .values({ source: sourceKey(ctx, source), window_start, failures: 1 })
    .onConflict((oc) =>
      oc
        .columns(['source', 'window_start'])
        .doUpdateSet((eb) => ({ failures: eb('knock.failures', '+', 1) })),
    )
    .execute();
}
