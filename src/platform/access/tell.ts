import { formatDateZh, todayInShanghai } from '../../kernel/dates.ts';
import type { Context } from '../action/index.ts';
import { notify } from '../notices/index.ts';
import { lockedNotice, newDeviceNotice } from './notices.ts';

const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Shanghai',
});

/** A moment as people read it. */
const moment = (instant: Date) => `${formatDateZh(todayInShanghai(instant))} ${clock.format(instant)}`;

/** Tells an account that it rests after too many failures; once a rest. Needs the door's rights. */
export function tellLocked(ctx: Context, accountId: string): Promise<void> {
  return notify(ctx, { accountId, kind: lockedNotice, params: { at: moment(ctx.now) } });
}

/** Tells an account that it was entered from a kind of device that it has not used before; the very first is no news. */
export async function tellNewDevice(ctx: Context, accountId: string, device: string): Promise<void> {
  const before = await ctx.db
    .selectFrom('session')
    .select((eb) => [
      eb.fn.countAll<string>().as('all'),
      eb.fn.countAll<string>().filterWhere('device', '=', device).as('same'),
    ])
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  if (Number(before.all) === 0 || Number(before.same) > 0) return;
  await notify(ctx, { accountId, kind: newDeviceNotice, params: { at: moment(ctx.now), device } });
}
