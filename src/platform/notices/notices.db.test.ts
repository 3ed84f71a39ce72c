import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  demoQuiet,
  demoSafety,
  demoWork,
  openNoticeWorld,
  RECORD,
  type NoticeWorld,
} from '../../../test/house/notices.ts';
import { publicActor, type Actor } from '../access/actor.ts';
import { dispatch, type Operation } from '../action/index.ts';
import { markAllRead, markRead } from './actions/mark-read.ts';
import { saveNoticeSettings } from './actions/save-settings.ts';
import { openStop, stopChannel } from './actions/stop.ts';
import { retentionNight } from '../retention/index.ts';
import { sendToAddress } from './index.ts';
import { listNotices } from './queries/list.ts';
import { openNotice } from './queries/open.ts';
import { noticeSettings } from './queries/settings.ts';
import { unreadCount } from './queries/unread-count.ts';
import { readerOf } from './reader.ts';
import { sendDue } from './send/send.ts';
import { stopToken } from './stop-token.ts';
import { dueAt } from './time.ts';

let world: NoticeWorld;
const MORNING = new Date('2026-03-02T02:00:00Z');
const NIGHT = new Date('2026-03-02T15:00:00Z');
const SEVEN = new Date('2026-03-02T23:00:00Z');

beforeAll(async () => {
  world = await openNoticeWorld(RECORD);
}, 120_000);
beforeEach(async () => {
  world.clock.now = MORNING;
  world.consent.given = true;
  await sql`delete from outgoing_message`.execute(world.t.adminDb);
});
afterAll(() => world?.close());

async function done<I extends z.ZodType, O>(
  op: Operation<I, O>,
  input: z.input<I>,
  actor: Actor,
): Promise<O> {
  const outcome = await dispatch(world.floor, op, input, actor);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
const messages = async (accountId: string) =>
  world.t.adminDb
    .selectFrom('outgoing_message')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute();
const work = (name = '甲') => ({ id: randomUUID(), name });

describe('a notice in the house', () => {
  it('is read by its account alone, unread ones first, and counted', async () => {
    const id = await world.account();
    const me = world.actor(id);
    await world.give(id, demoWork, work('甲'));
    world.clock.now = new Date(MORNING.getTime() + 60_000);
    await world.give(id, demoWork, work('乙'));
    await world.give(id, demoSafety, { at: '今天' });
    expect(await done(unreadCount, {}, me)).toEqual({ count: 3 });
    const [first] = (await done(listNotices, { group: 'demo' }, me)).rows;
    expect(first).toMatchObject({ text: '请看看乙的事。', read: false, urgent: false });
    await done(markRead, { noticeId: first?.id ?? '' }, me);
    expect(await done(unreadCount, {}, me)).toEqual({ count: 2 });
    const after = await done(listNotices, {}, me);
    expect(after.rows.map(({ read }) => read)).toEqual([false, false, true]);
    expect(after.groups).toEqual([
      { name: 'demo', title: '办事', total: 2, unread: 1 },
      { name: 'safety', title: '账号安全', total: 1, unread: 1 },
    ]);
    expect(await done(markAllRead, { group: 'demo' }, me)).toEqual({ marked: 1 });
    expect(await done(markAllRead, {}, me)).toEqual({ marked: 1 });

    const other = world.actor(await world.account());
    expect((await done(listNotices, {}, other)).rows).toEqual([]);
    for (const op of [markRead, openNotice])
      expect(await dispatch(world.floor, op, { noticeId: first?.id ?? '' }, other)).toMatchObject({
        ok: false,
        problem: { kind: 'not-found' },
      });
  });

  it('keeps nothing in clear of what it is about', async () => {
    const id = await world.account();
    await world.give(id, demoWork, { id: 'case-1', name: '林某某' });
    const row = await world.t.adminDb
      .selectFrom('notice')
      .selectAll()
      .where('account_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.params.toString('utf8')).not.toContain('林');
    expect(JSON.stringify(row)).not.toContain('林某某');
  });

  it('is not given twice, however often and at the same time it is given', async () => {
    const id = await world.account({ email: 'a@example.com' });
    const params = work();
    await Promise.all(Array.from({ length: 4 }, () => world.give(id, demoWork, params)));
    await done(markAllRead, {}, world.actor(id));
    await world.give(id, demoWork, params);
    expect((await done(listNotices, {}, world.actor(id))).total).toBe(1);
    expect(await messages(id)).toHaveLength(1);
    await world.give(id, demoWork, params, 'second version');
    expect((await done(listNotices, {}, world.actor(id))).total).toBe(2);
  });

  it('leads nowhere outside the house', async () => {
    const id = await world.account();
    const out = { ...demoWork, href: () => '//elsewhere.example' };
    await expect(world.give(id, out, work())).rejects.toThrow('outside the house');
  });

  it('is counted along an index however many there are', async () => {
    const id = await world.account();
    await sql`insert into notice (id, account_id, kind, params, href, urgent, group_key, made_at, read_at)
      select gen_random_uuid(), ${id}, 'demo.work', '\\x00', '/', false, sha256(n::text::bytea), now(), now()
      from generate_series(1, 5000) n`.execute(world.t.adminDb);
    await sql`analyze notice`.execute(world.t.adminDb);
    const plan = await world.asHouse((ctx) =>
      sql<{
        'QUERY PLAN': string;
      }>`explain select count(*) from notice where account_id = ${id} and read_at is null`.execute(ctx.db),
    );
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('notice_unread');
  });
});

describe('what goes out', () => {
  it('is nothing where there is no address, no provider, or nothing is allowed', async () => {
    const without = await world.account();
    await world.give(without, demoWork, work());
    expect(await messages(without)).toEqual([]);
    const id = await world.account({ email: 'a@example.com', phone: '13800000000' });
    await world.give(id, demoWork, work());
    // Staff are told by e-mail unless they say otherwise; a short message costs, so it waits for a yes.
    expect((await messages(id)).map(({ channel }) => channel)).toEqual(['email']);
    await done(saveNoticeSettings, { quiet: 'no', digest: 'at-once', sms: ['demo'] }, world.actor(id));
    await world.give(id, demoWork, work());
    expect((await messages(id)).map(({ channel }) => channel)).toEqual(['email', 'sms']);
  });

  it('needs the consent of the person, but for the safety of the account', async () => {
    const personId = randomUUID();
    const id = await world.account({
      email: 'a@example.com',
      phone: '13800000000',
      role: 'seeker',
      personId,
    });
    world.consent.given = false;
    await world.give(id, demoWork, work());
    expect(await messages(id)).toEqual([]);
    await world.give(id, demoSafety, { at: '今天' });
    expect((await messages(id)).map(({ channel }) => channel)).toEqual(['email']);
    world.consent.given = true;
    await world.give(id, demoWork, work());
    expect((await messages(id)).map(({ channel }) => channel)).toEqual(['email', 'email', 'sms']);
  });

  it('stops with a consent that was withdrawn while it waited', async () => {
    const id = await world.account({ email: 'a@example.com', role: 'seeker', personId: randomUUID() });
    await world.give(id, demoWork, work());
    world.consent.given = false;
    await sendDue(world.floor);
    expect(await messages(id)).toMatchObject([{ state: 'suppressed', reason: 'no-consent', address: null }]);
    expect((await done(listNotices, {}, world.actor(id, 'seeker'))).total).toBe(1);
  });

  it('waits for the end of quiet hours, and goes out as one; what is urgent does not wait', async () => {
    const id = await world.account({ email: 'a@example.com' });
    world.clock.now = NIGHT;
    await world.give(id, demoWork, work());
    await world.give(id, demoWork, work());
    await world.give(id, demoQuiet, { at: '今天' });
    await world.give(id, demoSafety, { at: '今天' });
    const [held, urgent, ...more] = await messages(id);
    expect(more).toEqual([]);
    expect(held).toMatchObject({ state: 'held', next_at: SEVEN });
    expect(urgent).toMatchObject({ state: 'queued', urgent: true });
    expect(await sendDue(world.floor)).toBe(1);
    world.clock.now = SEVEN;
    expect(await sendDue(world.floor)).toBe(1);
    expect((await messages(id)).map(({ state }) => state)).toEqual(['sent', 'sent']);
    const recorded = await world.t.adminDb.selectFrom('recorded_message').selectAll().orderBy('at').execute();
    const body = (row: (typeof recorded)[number] | undefined) =>
      world.floor.cipher.open(row?.body ?? Buffer.alloc(0), `recorded_message.body:${row?.message_id}`);
    expect(body(recorded[0])).toContain('你的账号在新设备上登录');
    expect(body(recorded[1])).toContain('有 3 条新通知等你看');
    expect(body(recorded[1])).not.toMatch(/甲|办事/);
    expect(recorded.map((row) => row.address_masked)).toEqual(['a***@example.com', 'a***@example.com']);
  });

  it('keeps to hours that were changed while it waited', async () => {
    const id = await world.account({ email: 'a@example.com' });
    await world.give(id, demoWork, work());
    await done(
      saveNoticeSettings,
      { quiet: 'yes', quietFrom: '9:00', quietTo: '11:00', digest: 'at-once', email: ['demo'] },
      world.actor(id),
    );
    await sendDue(world.floor);
    expect(await messages(id)).toMatchObject([
      { state: 'held', reason: 'waits-for-hour', next_at: new Date('2026-03-02T03:00:00Z'), attempts: 0 },
    ]);
  });

  it('to an address forgets it once it is sent, and never tells about a person', async () => {
    await world.asHouse((ctx) =>
      sendToAddress(ctx, { channel: 'sms', address: '13800001234', kind: demoQuiet, params: { at: '今天' } }),
    );
    expect(await sendDue(world.floor)).toBe(1);
    const [row] = await world.t.adminDb.selectFrom('outgoing_message').selectAll().execute();
    expect(row).toMatchObject({ state: 'sent', address: null, body: null, account_id: null });
    const [kept] = await world.t.adminDb.selectFrom('recorded_message').selectAll().execute();
    expect(kept?.address_masked).toBe('138****1234');
    const about = { channel: 'sms', address: '13800001234', kind: demoWork, params: work() } as const;
    await expect(world.asHouse((ctx) => sendToAddress(ctx, about))).rejects.toThrow(
      'may not leave the house',
    );
  });

  it('is all or nothing with the act', async () => {
    const id = await world.account({ email: 'a@example.com' });
    const undo = new Error('undo');
    await world
      .asHouse(async (ctx) => {
        await sendToAddress(ctx, {
          channel: 'email',
          address: 'b@example.com',
          kind: demoQuiet,
          params: { at: '' },
        });
        throw undo;
      })
      .catch(() => undefined);
    expect(await world.t.adminDb.selectFrom('outgoing_message').select('id').execute()).toEqual([]);
    expect(await messages(id)).toEqual([]);
  });
});

describe('whatever the hour and the choice', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = minute.map((at) => `${two(Math.floor(at / 60))}:${two(at % 60)}`);
  const choice = fc
    .record({
      quiet: fc.constantFrom<('yes' | 'no')[]>('yes', 'no'),
      quietFrom: clock,
      quietTo: clock,
      digest: fc.constantFrom<('at-once' | 'daily' | 'weekly')[]>('at-once', 'daily', 'weekly'),
      digestAt: clock,
      digestDay: fc.integer({ min: 1, max: 7 }),
      email: fc.subarray(['demo', 'safety']),
      sms: fc.subarray(['demo', 'safety']),
    })
    .filter((given) => given.quietFrom !== given.quietTo);
  const moment = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2026-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  it('the notice is in the house, and nothing goes out where it may not or before it may', async () => {
    await fc.assert(
      fc.asyncProperty(choice, fc.array(moment, { minLength: 1, maxLength: 4 }), async (given, moments) => {
        const id = await world.account({ email: 'a@example.com', phone: '13800000000' });
        const me = world.actor(id);
        world.clock.now = moments[0] ?? MORNING;
        await done(saveNoticeSettings, given, me);
        const { timing } = await world.asHouse((ctx) => readerOf(ctx, id));
        let held = 0;
        for (const at of moments) {
          world.clock.now = at;
          await world.give(id, demoWork, work());
          if (dueAt(timing, false, at).getTime() === at.getTime()) held++;
        }
        expect((await done(listNotices, {}, me)).total).toBe(moments.length);
        const out = await messages(id);
        const channels = new Set(out.map(({ channel }) => channel));
        expect([...channels].toSorted()).toEqual(
          [given.email.includes('demo') && 'email', given.sms.includes('demo') && 'sms'].filter(Boolean),
        );
        for (const channel of channels) {
          const own = out.filter((message) => message.channel === channel);
          expect(own.filter(({ state }) => state === 'queued')).toHaveLength(held);
          // One bundle an hour, never two for the same.
          const hours = own.filter(({ state }) => state === 'held').map(({ next_at }) => next_at.getTime());
          expect(new Set(hours).size).toBe(hours.length);
        }
      }),
      { seed: 20260303, numRuns: 40 },
    );
  }, 60_000);
});

describe('settings', () => {
  it('are kept, and say what is in the way', async () => {
    const id = await world.account({ email: 'lin@example.com' });
    const me = world.actor(id);
    const before = await done(noticeSettings, {}, me);
    expect(before).toMatchObject({
      quiet: { from: '21:00', to: '07:00' },
      digest: 'at-once',
      hasPerson: false,
    });
    expect(before.channels.map(({ channel, address, bar }) => [channel, address, bar])).toEqual([
      ['email', 'l***@example.com', null],
      ['sms', null, 'no-address'],
      ['wechat', null, 'no-address'],
    ]);
    await done(
      saveNoticeSettings,
      { quiet: 'no', digest: 'weekly', digestAt: '8点半', digestDay: 5, email: ['safety'] },
      me,
    );
    const after = await done(noticeSettings, {}, me);
    expect(after).toMatchObject({ quiet: null, digest: 'weekly', digestAt: '08:30', digestDay: 5 });
    expect(after.channels[0]?.groups).toEqual([
      { name: 'demo', title: '办事', allowed: false },
      { name: 'safety', title: '账号安全', allowed: true },
    ]);
  });

  it.each([
    [{ quiet: 'yes', quietFrom: '', digest: 'at-once' }, 'quietFrom', 'notices.bad-time'],
    [{ quiet: 'yes', digest: 'at-once' }, 'quietFrom', 'required'],
    [
      { quiet: 'yes', quietFrom: '7:00', quietTo: '7点', digest: 'at-once' },
      'quietTo',
      'notices.quiet-all-day',
    ],
    [{ quiet: 'no', digest: 'daily' }, 'digestAt', 'required'],
    [{ quiet: 'no', digest: 'weekly', digestAt: '9:00' }, 'digestDay', 'required'],
  ])('are refused by field: %o', async (input, path, code) => {
    const outcome = await dispatch(
      world.floor,
      saveNoticeSettings,
      input as z.input<typeof saveNoticeSettings.input>,
      world.actor(await world.account()),
    );
    expect(outcome).toMatchObject({ ok: false, problem: { fields: [{ path, code }] } });
  });

  it('are changed by the link in a mail, without a sign-in; no other link works', async () => {
    const id = await world.account({ email: 'a@example.com' });
    const token = stopToken(world.floor.cipher, { accountId: id, channel: 'email', group: 'demo' });
    expect(token).not.toContain(id);
    expect(await done(openStop, { token }, publicActor('web'))).toEqual({
      channel: '电子邮件',
      group: '办事',
    });
    await done(stopChannel, { token }, publicActor('web'));
    await done(stopChannel, { token }, publicActor('web'));
    await world.give(id, demoWork, work());
    await world.give(id, demoQuiet, { at: '今天' });
    expect((await messages(id)).map(({ kind }) => kind)).toEqual([demoQuiet.kind]);
    for (const bad of ['', 'x', token.slice(2), `${token}AAAA`, Buffer.from('{}').toString('base64url')])
      expect(await dispatch(world.floor, stopChannel, { token: bad }, publicActor('web'))).toMatchObject({
        ok: false,
        problem: { code: 'notices.stop-link' },
      });
  });
});

it('old notices that were read are forgotten, unread ones never', async () => {
  const id = await world.account();
  await world.give(id, demoWork, work());
  await world.give(id, demoWork, work());
  const me = world.actor(id);
  const [first] = (await done(listNotices, {}, me)).rows;
  await done(markRead, { noticeId: first?.id ?? '' }, me);
  world.clock.now = new Date('2027-06-01T00:00:00Z');
  expect(await retentionNight(world.floor)).toBeGreaterThan(0);
  expect((await done(listNotices, {}, me)).rows.map(({ read }) => read)).toEqual([false]);
});
