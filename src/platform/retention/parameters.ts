import { z } from 'zod';
import { defineParameter } from '../rule/index.ts';

const days = z.int().min(1).max(36_500);
const keep = (id: string, title: string) =>
  defineParameter({ id: `retention.${id}`, title, unit: '天', schema: days });

/** How long the floor keeps what it needs to work. The province fills them. */
export const retentionDays = {
  answers: keep('answers', '重复请求的回答保存多久'),
  sessions: keep('sessions', '过期的登录保存多久'),
  tokens: keep('tokens', '过期或用过的一次性链接和验证步骤保存多久'),
  notices: keep('notices', '已读的通知保存多久'),
  messages: keep('messages', '已发出或不再发送的短信、邮件记录保存多久'),
  drafts: keep('drafts', '没填完、先存着的表保存多久'),
  exports: keep('exports', '导出记录里的条件保存多久'),
};
