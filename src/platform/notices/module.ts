import { defineModule, fill, type ModuleDeclaration } from '../module/index.ts';
import { handLetter } from './actions/hand-letter.ts';
import { markAllRead, markRead } from './actions/mark-read.ts';
import { cancelMessage, retryMessage } from './actions/outbox.ts';
import { takeReceipt } from './actions/receipt.ts';
import { saveNoticeSettings } from './actions/save-settings.ts';
import { openStop, stopChannel } from './actions/stop.ts';
import { bindWechat, makeWechatCode, unbindWechat } from './actions/wechat.ts';
import './house.ts';
import { messages } from './messages.ts';
import { lettersOfPerson, openLetter } from './queries/letters.ts';
import { listNotices } from './queries/list.ts';
import { openNotice } from './queries/open.ts';
import { listOutbox } from './queries/outbox.ts';
import { noticeSettings } from './queries/settings.ts';
import { unreadCount } from './queries/unread-count.ts';
import { noticesSealed } from './sealed-columns.ts';
import './tables.ts';

const page = (path: string, file: string, title: string, audience: 'public' | 'seeker' | 'staff') =>
  ({ path, file: `platform/notices/pages/${file}`, title, audience }) as const;

/** Notices of accounts, letters to people without one, and what leaves the house: part of the floor, declared like a room. */
export const noticesModule: ModuleDeclaration = defineModule({
  name: 'notices',
  title: '通知',
  sealed: noticesSealed,
  actions: [
    markRead,
    markAllRead,
    saveNoticeSettings,
    stopChannel,
    takeReceipt,
    makeWechatCode,
    bindWechat,
    unbindWechat,
    retryMessage,
    cancelMessage,
    handLetter,
  ],
  queries: [listNotices, unreadCount, openNotice, noticeSettings, openStop, listOutbox, openLetter],
  messages,
  slots: [fill('person-file', 60, lettersOfPerson)],
  pages: [
    page('/notices', 'list.tsx', '通知', 'seeker'),
    page('/notices/settings', 'settings.tsx', '通知设置', 'seeker'),
    page('/notices/stop', 'stop.tsx', '不再收这类消息', 'public'),
    {
      ...page('/notices/outbox', 'outbox.tsx', '发出的消息', 'staff'),
      nav: { order: 92, label: '发出的消息', group: 'watch', roles: ['system_admin'] },
    },
    page('/notices/:id', 'notice.tsx', '一条通知', 'seeker'),
    page('/letters/:id', 'letter.tsx', '一封通知信', 'staff'),
  ],
});
