import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import { defineNotice } from '../notices/declare.ts';

/** The link with which somebody who has forgotten the password sets a new one. */
export const resetNotice = defineNotice({
  kind: 'access.reset-link',
  title: '重设密码',
  about: 'account',
  urgent: true,
  example: { token: 'a'.repeat(43) },
  text: () => '请在 1 小时内打开下面的链接，设新密码。不是你要求的，就不用理会，密码不会变。',
  href: ({ token }) => `/reset/${token}`,
});

const SAME_AS_PRINTED = '同一个链接也印在交给你的信上，用过一次就作废。';

/** The link of an invitation, beside the printed letter. */
export const invitationNotice = defineNotice({
  kind: 'access.invitation',
  title: '请设自己的账号',
  about: 'account',
  urgent: true,
  example: { token: 'a'.repeat(43), until: '2026-06-08' },
  text: ({ until }) =>
    `请在 ${formatDateZh(plainDate(until))}以前打开下面的链接，设账号和密码。${SAME_AS_PRINTED}`,
  href: ({ token }) => `/join/${token}`,
});

/** The link for a new password that an office has made, beside the printed letter. */
export const printedResetNotice = defineNotice({
  kind: 'access.printed-reset',
  title: '请设新密码',
  about: 'account',
  urgent: true,
  example: { token: 'a'.repeat(43), until: '2026-06-08' },
  text: ({ until }) =>
    `请在 ${formatDateZh(plainDate(until))}以前打开下面的链接，设新密码。${SAME_AS_PRINTED}没有请人重设的，请告诉系统管理员。`,
  href: ({ token }) => `/reset/${token}`,
});

/** The code by which an owner shows that a new address is theirs. */
export const addressNotice = defineNotice({
  kind: 'access.address-code',
  title: '确认联系方式',
  about: 'account',
  urgent: true,
  example: { code: '123456' },
  text: ({ code }) => `请填确认码 ${code}，15 分钟内有效。不是你在操作，就不用理会。`,
  href: () => '/account/address',
});

/** Said after a password was set anew by a link. */
export const passwordResetNotice = defineNotice({
  kind: 'access.password-reset',
  title: '密码已经重设',
  about: 'account',
  urgent: true,
  example: { on: '2026-06-01' },
  text: ({ on }) =>
    `如果不是你，请马上找本单位的安全保密管理员。你的密码在 ${formatDateZh(plainDate(on))}重设了，所有登录都已结束。`,
  href: () => '/account',
});

/** To whom a grant was lent. */
export const standInNotice = defineNotice({
  kind: 'access.stand-in',
  title: '请你代班',
  about: 'account',
  example: { from: '2026-06-01', to: '2026-06-15' },
  text: ({ from, to }) =>
    `请登录后选择代班的身份。有人请你代班，从 ${formatDateZh(plainDate(from))}到 ${formatDateZh(plainDate(to))}。`,
  href: () => '/account/grants',
});

/** Too many wrong passwords or codes: the account rests for a while. */
export const lockedNotice = defineNotice({
  kind: 'access.locked',
  title: '账号暂时锁住了',
  about: 'account',
  urgent: true,
  example: { at: '2026年6月1日 09:30' },
  text: () => '如果不是你，请马上改密码。有人连续输错，账号先停一会儿。',
  details: ({ at }) => [{ label: '时间', value: at }],
  href: () => '/account/password',
});

/** Entered from a kind of device that was not used before. */
export const newDeviceNotice = defineNotice({
  kind: 'access.new-device',
  title: '账号在新设备上登录',
  about: 'account',
  urgent: true,
  example: { at: '2026年6月1日 09:30', device: '安卓 上的 Chrome' },
  text: () => '如果不是你，请马上结束那次登录，再改密码。',
  details: ({ at, device }) => [
    { label: '时间', value: at },
    { label: '设备', value: device },
  ],
  href: () => '/account/sessions',
});

export const accessNotices = [
  resetNotice,
  invitationNotice,
  printedResetNotice,
  addressNotice,
  passwordResetNotice,
  standInNotice,
  lockedNotice,
  newDeviceNotice,
];
