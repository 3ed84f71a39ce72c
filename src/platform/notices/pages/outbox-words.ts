import type { StatusTone } from '../../ui/index.ts';
import type { MessageState } from '../tables.ts';

export const STATE_WORDS: Readonly<Record<MessageState, { text: string; tone: StatusTone }>> = {
  failed: { text: '失败', tone: 'bad' },
  queued: { text: '等待发送', tone: 'waiting' },
  held: { text: '到点再发', tone: 'info' },
  sent: { text: '已发出', tone: 'good' },
  suppressed: { text: '没有发', tone: 'neutral' },
};

const REASONS: Readonly<Record<string, string>> = {
  'no-connection': '连不上对方的服务器。请检查网络和地址。',
  'too-slow': '对方太久没有回答。',
  'not-secure': '对方的加密不可靠，没有发。请检查证书。',
  'sign-in-refused': '对方不认我们的账号或密钥。请检查设置。',
  'refused-for-now': '对方请我们过一会儿再试。',
  'refused-for-good': '对方拒收，多半是地址不对。请让本人改地址。',
  'strange-answer': '对方的回答看不懂。请联系服务商。',
  'provider-failed': '服务商报告没有送到。',
  'worker-stopped': '发送时程序多次中断，已经停下。',
  damaged: '内容打不开，可能换过密钥。',
  'waits-for-hour': '在等本人允许的时间。',
  'not-set-up': '这种方式还没有开通。',
  'account-closed': '账号停用了。',
  'no-address': '账号没有留地址。',
  'turned-off': '本人关掉了这种方式。',
  'no-consent': '本人没有同意，或者撤回了同意。',
  gone: '通知已经没有了。',
  cancelled: '管理员取消了。',
};

/** Why a message stands as it does, in words; '' where there is nothing to say. */
export function reasonText(code: string | null): string {
  return code === null ? '' : (REASONS[code] ?? '原因不明。');
}
