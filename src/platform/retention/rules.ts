import { defineRetention, type RetentionRule } from './declare.ts';
import { retentionDays } from './parameters.ts';

/** Personal information is kept no longer than its purpose needs. */
const SHORTEST = { source: '《中华人民共和国个人信息保护法》', article: '第十九条' };
const TRACES = { source: '《中华人民共和国网络安全法》', article: '第二十一条' };

const expired = (
  id: string,
  table: 'session' | 'half_session' | 'passkey_challenge' | 'kept_form',
  what: string,
) =>
  defineRetention({
    id,
    table,
    what,
    keepFor: id === 'sessions' ? retentionDays.sessions : retentionDays.tokens,
    from: 't.expires_at',
    end: 'delete',
    cites: SHORTEST,
  });

/** What the floor itself keeps, and for how long. */
export const floorRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'answers',
    table: 'request_once',
    what: '为防止重复办理而保存的回答',
    keepFor: retentionDays.answers,
    from: 't.at',
    end: 'delete',
    cites: SHORTEST,
  }),
  expired('sessions', 'session', '过期的登录'),
  expired('half-sessions', 'half_session', '没有走完的登录步骤'),
  expired('kept-forms', 'kept_form', '登录过期时没发出的表单'),
  expired('passkey-challenges', 'passkey_challenge', '通行密钥的一次性口令'),
  defineRetention({
    id: 'account-links',
    table: 'account_link',
    what: '邀请和重设密码的链接（过期或用过）',
    keepFor: retentionDays.tokens,
    from: 'least(t.used_at, t.expires_at)',
    end: 'delete',
    cites: SHORTEST,
  }),
  defineRetention({
    id: 'notices',
    table: 'notice',
    what: '已读的通知',
    keepFor: retentionDays.notices,
    from: 't.read_at',
    end: 'delete',
    cites: SHORTEST,
  }),
  defineRetention({
    id: 'messages',
    table: 'outgoing_message',
    what: '已发出或不再发送的短信、邮件',
    keepFor: retentionDays.messages,
    from: 't.made_at',
    where: `t.state in ('sent', 'failed', 'suppressed')`,
    end: 'delete',
    cites: SHORTEST,
  }),
  defineRetention({
    id: 'exports',
    table: 'export_job',
    what: '导出时填写的条件（文件到期即删，谁在何时为何导出的记录保留）',
    keepFor: retentionDays.exports,
    from: 't.finished_at',
    where: `t.state in ('failed', 'cancelled', 'expired') and octet_length(t.input) > 0`,
    end: 'blank',
    blank: { input: `''::bytea` },
    cites: SHORTEST,
  }),
  defineRetention({
    id: 'audit',
    table: 'audit_event',
    what: '审计记录',
    end: 'keep',
    cites: TRACES,
  }),
];
