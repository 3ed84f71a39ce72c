import type { ChannelName } from './tables.ts';

/** How to reach a mail server. */
export interface SmtpSettings {
  kind: 'smtp';
  host: string;
  port: number;
  /** `tls`: from the first byte. `starttls`: refused where the server does not offer it. `plain`: only to this machine. */
  security: 'tls' | 'starttls' | 'plain';
  user: string | null;
  password: string | null;
  /** Address in From. */
  from: string;
  /** Longest wait for each step of the conversation, in milliseconds. */
  timeoutMs: number;
}

/** How to reach a gateway of short messages or of a WeChat service account. */
export interface GatewaySettings {
  kind: 'gateway';
  url: string;
  /** Shared with the provider: signs what we ask and what they report. */
  secret: string;
  timeoutMs: number;
}

/** The stand-in for a provider: what would have been sent is kept for the administrator. */
export interface RecordSettings {
  kind: 'record';
}

export type ChannelSettings = SmtpSettings | GatewaySettings | RecordSettings;

/** What connects the house with the outside; null where a channel has not been set up. */
export interface Outside {
  /** Address by which people reach the house, without a slash at its end. */
  publicUrl: string;
  channels: Readonly<Record<ChannelName, ChannelSettings | null>>;
}

export const CHANNELS: readonly ChannelName[] = ['email', 'sms', 'wechat'];
export const CHANNEL_WORDS: Readonly<Record<ChannelName, string>> = {
  email: '电子邮件',
  sms: '短信',
  wechat: '微信',
};

/** A house that reaches nobody outside, as in a command or a test. */
export const NOTHING_OUTSIDE: Outside = {
  publicUrl: 'http://127.0.0.1:3000',
  channels: { email: null, sms: null, wechat: null },
};
