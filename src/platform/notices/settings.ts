import { z } from 'zod';
import type { ChannelSettings, Outside } from './outside.ts';

const TIMEOUT_MS = 20_000;
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/** What each setting must look like, said to whoever set it. */
export const OUTSIDE_EXPECTED = {
  PUBLIC_URL: '应是别人打开本系统的网址，例如 https://zhuye.example.gov.cn',
  SMTP_URL: '应是 smtps://用户:密码@主机:465 或 smtp://用户:密码@主机:587；不加密的只能用于本机',
  MAIL_FROM: '应是发信用的邮箱地址',
  SMS_GATEWAY_URL: '应是短信网关的 https 地址',
  SMS_GATEWAY_SECRET: '应是和短信网关约定的密钥，至少 16 个字符',
  WECHAT_GATEWAY_URL: '应是微信服务号网关的 https 地址',
  WECHAT_GATEWAY_SECRET: '应是和微信网关约定的密钥，至少 16 个字符',
} as const;

export type OutsideSetting = keyof typeof OUTSIDE_EXPECTED;

const publicUrl = z
  .url({ protocol: /^https?$/ })
  .transform((text) => text.replace(/\/+$/, ''))
  .refine((text) => new URL(text).pathname === '/' && !text.includes('?'));
const smtpUrl = z.url({ protocol: /^smtps?$/ }).transform((text) => new URL(text));
// Aborts: the next check would take apart what is no address.
const gatewayUrl = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((text) => text.startsWith('https:') || LOOPBACK.test(new URL(text).hostname));
const secret = z.string().min(16).max(200);
const address = z.email();

/** Reads one setting, or null where it is not set; throws where it cannot be used. */
type Read = <T>(name: OutsideSetting, schema: z.ZodType<T>) => T | null;

function smtp(url: URL, from: string): ChannelSettings {
  const tls = url.protocol === 'smtps:';
  return {
    kind: 'smtp',
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (tls ? 465 : 587),
    // Nothing is sent in clear over a network: only a server on this machine need not encrypt.
    security: tls ? 'tls' : LOOPBACK.test(url.hostname) ? 'plain' : 'starttls',
    user: url.username === '' ? null : decodeURIComponent(url.username),
    password: url.password === '' ? null : decodeURIComponent(url.password),
    from,
    timeoutMs: TIMEOUT_MS,
  };
}

/**
 * What connects the house with the outside, from the settings. `standIn`: channels that are not set up record what they would
 * send, so that a trial shows all of it. `home`: address of the house where no public one is set.
 */
export function readOutside(read: Read, { standIn, home }: { standIn: boolean; home: string }): Outside {
  const nothing = standIn ? ({ kind: 'record' } as const) : null;
  const server = read('SMTP_URL', smtpUrl);
  const from = read('MAIL_FROM', address);
  const gateway = (name: 'SMS' | 'WECHAT'): ChannelSettings | null => {
    const url = read(`${name}_GATEWAY_URL`, gatewayUrl);
    // A gateway without a secret is refused as such: what is not signed is not sent.
    const key = url === null ? null : read(`${name}_GATEWAY_SECRET`, secret);
    return url === null ? nothing : { kind: 'gateway', url, secret: key ?? '', timeoutMs: TIMEOUT_MS };
  };
  return {
    publicUrl: read('PUBLIC_URL', publicUrl) ?? home,
    channels: {
      email: server && from ? smtp(server, from) : nothing,
      sms: gateway('SMS'),
      wechat: gateway('WECHAT'),
    },
  };
}

/** A setting that another one asks for. */
export function missingPartner(isSet: (name: OutsideSetting) => boolean): OutsideSetting | null {
  const pairs: readonly (readonly [OutsideSetting, OutsideSetting])[] = [
    ['SMTP_URL', 'MAIL_FROM'],
    ['SMS_GATEWAY_URL', 'SMS_GATEWAY_SECRET'],
    ['WECHAT_GATEWAY_URL', 'WECHAT_GATEWAY_SECRET'],
  ];
  return pairs.find(([name, partner]) => isSet(name) && !isSet(partner))?.[1] ?? null;
}
