import { systemActor } from '../../src/platform/access/actor.ts';
import { newDeviceNotice, resetNotice } from '../../src/platform/access/notices.ts';
import { transact } from '../../src/platform/action/index.ts';
import { recordChannel } from '../../src/platform/notices/channels/record.ts';
import { notify, sendToAddress } from '../../src/platform/notices/index.ts';
import { stopToken } from '../../src/platform/notices/stop-token.ts';
import { referred } from '../../src/modules/recruiting/notices.ts';
import type { House } from '../house/house.ts';

/** Records that addresses of the pages of notices name. */
export interface NoticeIds {
  /** Of the seeker. */
  readonly notice: string;
  readonly letter: string;
  /** Token of a link that ends mails. */
  readonly stop: string;
}

interface Given {
  personId: string;
  positionId: string;
  referralId: string;
}

const DEVICES = ['安卓 上的 Chrome', 'iPhone 上的 微信', 'Windows 上的 Edge'];

/** Gives the clerk and the seeker notices, and puts a message of each kind of end into the outbox. */
export async function furnishNotices(house: House, given: Given): Promise<NoticeIds> {
  const { adminDb } = house.t;
  const named = (name: string) =>
    adminDb.selectFrom('account').select('id').where('name', 'like', name).executeTakeFirstOrThrow();
  const seeker = (await named('seeker-%')).id;
  const clerk = (await named('county_clerk-%')).id;
  await transact(house.app.floor, systemActor('cli'), async ({ ctx }) => {
    const { positionId, referralId } = given;
    const params = { referralId, positionId, position: '包装工' };
    await notify(ctx, { accountId: seeker, kind: referred, params });
    for (const accountId of [seeker, clerk])
      for (const device of DEVICES)
        await notify(ctx, { accountId, kind: newDeviceNotice, params: { at: '2024年6月3日 10:00', device } });
    for (const address of ['a@example.com', 'b@example.com', 'c@example.com'])
      await sendToAddress(ctx, {
        channel: 'email',
        address,
        kind: resetNotice,
        params: { token: 'x'.repeat(43) },
      });
  });
  await settleMessages(house);
  const notice = await adminDb
    .selectFrom('notice')
    .select('id')
    .where('account_id', '=', seeker)
    .where('kind', '=', referred.kind)
    .executeTakeFirstOrThrow();
  const letter = await adminDb
    .selectFrom('letter')
    .select('id')
    .where('person_id', '=', given.personId)
    .executeTakeFirstOrThrow();
  const stop = stopToken(house.app.floor.cipher, { accountId: seeker, channel: 'email', group: 'access' });
  return { notice: notice.id, letter: letter.id, stop };
}

/** One has failed, one is recorded as sent, one waits. */
async function settleMessages({ app, t }: House): Promise<void> {
  const [failed, sent] = await t.adminDb.selectFrom('outgoing_message').select('id').orderBy('id').execute();
  if (!failed || !sent) throw new Error('no messages');
  await t.adminDb
    .updateTable('outgoing_message')
    .set({ state: 'failed', reason: 'refused-for-good', attempts: 1 })
    .where('id', '=', failed.id)
    .execute();
  await recordChannel(app.floor).send({
    id: sent.id,
    channel: 'email',
    to: 'b@example.com',
    subject: '重设密码',
    text: '请打开下面的链接。',
    html: null,
    url: 'http://127.0.0.1/',
    stopUrl: null,
  });
  await t.adminDb
    .updateTable('outgoing_message')
    .set({ state: 'sent', sent_at: app.floor.clock(), attempts: 1 })
    .where('id', '=', sent.id)
    .execute();
}
