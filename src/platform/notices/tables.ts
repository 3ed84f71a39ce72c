import type { Generated } from 'kysely';

export type ChannelName = 'email' | 'sms' | 'wechat';
export type MessageState = 'queued' | 'held' | 'sent' | 'failed' | 'suppressed';
export type Digest = 'at-once' | 'daily' | 'weekly';

export interface NoticeTable {
  id: string;
  account_id: string;
  kind: string;
  params: Buffer;
  href: string;
  urgent: boolean;
  group_key: Buffer;
  made_at: Date;
  read_at: Date | null;
}

export interface LetterTable {
  city: number;
  id: string;
  region_key: number;
  person_id: string;
  kind: string;
  params: Buffer;
  group_key: Buffer;
  made_at: Date;
  handed_at: Date | null;
  handed_by: string | null;
}

export interface NoticeChoiceTable {
  account_id: string;
  /** Minutes of the day in Asia/Shanghai. */
  quiet_from: number | null;
  quiet_to: number | null;
  digest: Digest;
  digest_at: Generated<number>;
  /** 1 Monday … 7 Sunday. */
  digest_day: Generated<number>;
  updated_at: Date;
}

export interface NoticeChannelTable {
  account_id: string;
  channel: ChannelName;
  kind_group: string;
  allowed: boolean;
}

export interface WechatBindingTable {
  account_id: string;
  code_hash: Buffer | null;
  code_expires: Date | null;
  openid_enc: Buffer | null;
  bound_at: Date | null;
}

export interface OutgoingMessageTable {
  id: string;
  account_id: string | null;
  channel: ChannelName;
  kind: string;
  urgent: boolean;
  address: Buffer | null;
  body: Buffer | null;
  state: MessageState;
  reason: string | null;
  attempts: Generated<number>;
  next_at: Date;
  lease_until: Date | null;
  provider_id: string | null;
  dedupe_key: string;
  made_at: Date;
  sent_at: Date | null;
  delivered_at: Date | null;
}

export interface NoticeMessageTable {
  message_id: string;
  notice_id: string;
}

export interface RecordedMessageTable {
  message_id: string;
  channel: ChannelName;
  address_masked: string;
  body: Buffer;
  at: Date;
}

declare module '../database/schema.ts' {
  interface Tables {
    notice: NoticeTable;
    letter: LetterTable;
    notice_choice: NoticeChoiceTable;
    notice_channel: NoticeChannelTable;
    wechat_binding: WechatBindingTable;
    outgoing_message: OutgoingMessageTable;
    notice_message: NoticeMessageTable;
    recorded_message: RecordedMessageTable;
  }
}
