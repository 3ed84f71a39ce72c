import { randomUUID } from 'node:crypto';
import { createApp, type App } from '../../src/app.ts';
import { systemActor, type Actor } from '../../src/platform/access/actor.ts';
import type { RoleName } from '../../src/platform/access/roles.ts';
import { transact, type Context, type Floor } from '../../src/platform/action/index.ts';
import {
  defineNotice,
  noticeBook,
  NOTHING_OUTSIDE,
  notify,
  type NoticeKind,
  type NoticeParams,
  type Outside,
} from '../../src/platform/notices/index.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/testing/index.ts';
import { actorIn } from './house.ts';

/** Kinds that no room gives, for tests of the mechanism. */
export const demoWork = defineNotice({
  kind: 'demo.work',
  title: '有一件事等你办',
  about: 'person',
  example: { id: 'a', name: 'b' },
  text: ({ name }) => `请看看${name}的事。`,
  details: ({ id }) => [{ label: '编号', value: id }],
  href: ({ id }) => `/demo/${id}`,
});
export const demoSafety = defineNotice({
  kind: 'safety.sign-in',
  title: '你的账号在新设备上登录',
  about: 'account',
  urgent: true,
  example: { at: '2026年1月1日 09:00' },
  text: () => '如果不是你，请马上改密码。',
  details: ({ at }) => [{ label: '时间', value: at }],
  href: () => '/account',
});
export const demoQuiet = defineNotice({
  kind: 'safety.password',
  title: '密码已修改',
  about: 'account',
  example: { at: '2026年1月1日' },
  text: () => '不用做什么。你的密码已经改好。',
  href: () => '/account',
});

const BOOK = noticeBook([
  { name: 'demo', title: '办事', notices: [demoWork] },
  { name: 'safety', title: '账号安全', notices: [demoSafety, demoQuiet] },
]);

export const RECORD: Outside = {
  publicUrl: 'https://zhuye.example',
  channels: { email: { kind: 'record' }, sms: { kind: 'record' }, wechat: { kind: 'record' } },
};

/** A house whose clock, outside and consents a test sets. */
export interface NoticeWorld {
  t: TestDatabase;
  floor: Floor;
  clock: { now: Date };
  consent: { given: boolean };
  /** A signed-up account; gives its id. */
  account(more?: { email?: string; phone?: string; role?: RoleName; personId?: string }): Promise<string>;
  actor(accountId: string, role?: RoleName): Actor;
  /** Gives a notice as a clerk's act would. */
  give<P extends NoticeParams>(
    accountId: string,
    kind: NoticeKind<P>,
    params: P,
    once?: string,
  ): Promise<void>;
  asHouse<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
  /** The same house with other connections to the outside. */
  with(outside: Outside): Floor;
  close(): Promise<void>;
}

/** The house of these tests over a database, as another process may put it together too. */
export function noticeApp(appUrl: string, clock: () => Date): App {
  return createApp({
    appUrl,
    masterKey: Buffer.alloc(32, 9),
    dataDir: '/nonexistent',
    clock,
    log: () => undefined,
  });
}

/** A floor that gives the kinds above, with these connections to the outside. */
export function noticeFloor(floor: Floor, outside: Outside, consents: () => Promise<boolean>): Floor {
  const { notices } = floor.params;
  return { ...floor, params: { ...floor.params, notices: { ...notices, book: BOOK, outside, consents } } };
}

/** Ten in the morning in Asia/Shanghai, a Monday. */
const MORNING = new Date('2026-03-02T02:00:00Z');

export async function openNoticeWorld(outside: Outside = NOTHING_OUTSIDE): Promise<NoticeWorld> {
  const t = await testDatabase();
  const clock = { now: MORNING };
  const consent = { given: true };
  const app = noticeApp(t.appUrl, () => clock.now);
  const withOutside = (other: Outside) => noticeFloor(app.floor, other, async () => consent.given);
  const floor = withOutside(outside);
  const asHouse = <T>(work: (ctx: Context) => Promise<T>) =>
    transact(floor, systemActor('job'), ({ ctx }) => work(ctx));
  return {
    t,
    floor,
    clock,
    consent,
    asHouse,
    with: withOutside,
    async account({ email, phone, role = 'county_clerk', personId } = {}) {
      const id = randomUUID();
      const seal = (text: string | undefined, place: string) =>
        text === undefined ? null : floor.cipher.seal(text, `account.${place}:${id}`);
      await asHouse(async (ctx) => {
        await ctx.db
          .insertInto('account')
          .values({
            id,
            name: id,
            display_name: id,
            password_hash: 'none',
            locked_until: null,
            email_enc: seal(email, 'email'),
            phone_enc: seal(phone, 'phone'),
          })
          .execute();
        await ctx.db
          .insertInto('account_grant')
          .values({
            id: randomUUID(),
            account_id: id,
            role,
            region_code: '350102',
            person_id: personId ?? null,
            valid_from: '2020-01-01',
            valid_to: null,
          })
          .execute();
      });
      return id;
    },
    actor: (id, role = 'county_clerk') => ({ ...actorIn('350102', role), id }),
    give: (accountId, kind, params, once) =>
      transact(floor, actorIn('350102'), ({ ctx }) =>
        notify(ctx, { accountId, kind, params, ...(once !== undefined && { once }) }),
      ),
    async close() {
      await app.close();
      await t.close();
    },
  };
}
