import type { Messages } from '../module/index.ts';

export const messages: Messages = {
  'notices.bad-time': () => '请写成 21:00 这样的时间，从 00:00 到 23:59。',
  'notices.quiet-all-day': () => '开始和结束不能是同一个时间。想一天都不收，请在下面关掉这种方式。',
  'notices.stop-link': () => '这个链接不完整，用不了。请从信里重新打开，或者登录后到“通知设置”里关掉。',
  'notices.bad-signature': () => '签名不对，没有收下。请检查密钥和时间。',
  'notices.not-failed': () => '这条消息没有失败，不用重新发送。请刷新后再看。',
  'notices.already-gone': () => '这条消息已经发出或者正在发，取消不了。请刷新后再看。',
  'notices.no-wechat': () => '这里还没有开通微信通知。你可以用短信或电子邮件。',
  'notices.wechat-code-unknown': () => '绑定码不对，或者已经过了 10 分钟。请重新取一个。',
  'notices.letter-handed': () => '已经登记过交给本人了，不用再登记。',
  'done-notice-read': () => '已标为已读。',
  'done-notices-read': () => '全部标为已读了。',
  'done-message-again': () => '已经排队，马上重新发送。',
  'done-message-cancelled': () => '已取消，不会再发送。',
  'done-letter-handed': () => '已登记：交给本人了。',
  'done-wechat-unbound': () => '已解除绑定，不再发微信。',
};
