import { resolve } from 'node:path';
import { z } from 'zod';
import { MASTER_KEY_BYTES, parseMaster, type Master, type SuiteName } from './crypto/index.ts';
import type { Outside } from './notices/outside.ts';
import { readScanning, SCAN_EXPECTED } from './files/scan/settings.ts';
import type { Scanning } from './files/store.ts';
import { noProxy, readProxies, type IsProxy } from './doors/proxies.ts';
import { missingPartner, OUTSIDE_EXPECTED, readOutside } from './notices/settings.ts';
import { Halt } from './process/halt.ts';

/** All that can be set from outside. Everything else of an installation is in its database. */
export interface Config {
  port: number;
  host: string;
  /** Absolute. Embedded database, keys, attachments. */
  dataFolder: string;
  /** Login that owns the schema; null: the embedded server. */
  databaseUrl: string | null;
  /** Login of the application; null: the role that the migrator makes, with a password that the database keeps. */
  appDatabaseUrl: string | null;
  /** 32 bytes; null: kept in a file of the data folder. */
  masterKey: Buffer | null;
  /** Masters that seal no more but still open: beside MASTER_KEY, or for old backups. */
  retiredKeys: readonly Master[];
  /** What a new master seals with. */
  cipherSuite: SuiteName;
  /** Whether the suite was set, and not taken for lack of a setting. */
  cipherSuiteAsked: boolean;
  /** Persons of the sample province to fill an empty database with; 0: none. */
  sample: number;
  /** Scanner for viruses, and what may be opened before it has looked. */
  scanning: Scanning;
  /** Whose forwarded headers are believed; nobody's unless set. */
  isProxy: IsProxy;
  /** Address by which people reach the house, where it is set. */
  publicUrl: string | null;
  /** Mail server, gateways and the address by which people reach the house. */
  outside: Outside;
}

/** A setting that cannot be used; the message is a sentence that names it. */
export class ConfigError extends Halt {}

const SAMPLE_DEFAULT = 5_000;

const port = z.coerce.number().int().min(0).max(65_535);
const host = z.string().regex(/^[\w.:-]+$/);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const key = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === MASTER_KEY_BYTES);
const masters = z
  .string()
  .transform((text) => text.split(',').map(parseMaster))
  .refine((all): all is Master[] => all.every((master) => master !== null));
const suite = z.enum(['aes', 'sm4']);
const sample = z.union([
  z.literal(['off', '0']).transform(() => 0),
  z.coerce.number().int().min(2_000).max(1_000_000),
]);

const proxies = z
  .string()
  .transform(readProxies)
  .refine((isProxy): isProxy is IsProxy => isProxy !== null);

/** What each setting must look like, said to whoever set it. */
const EXPECTED = {
  PORT: '应是 0 到 65535 的整数，例如 3000（0 表示任选一个空闲端口）',
  HOST: '应是本机的地址或名称，例如 127.0.0.1；对外服务写 0.0.0.0',
  DATABASE_URL: '应是 postgresql://用户:密码@主机:端口/数据库 这样的地址',
  APP_DATABASE_URL: '应是 postgresql://用户:密码@主机:端口/数据库 这样的地址',
  MASTER_KEY: '应是 32 个字节的 base64，可用 openssl rand -base64 32 生成',
  RETIRED_KEYS: '应是以前的主密钥，用逗号分开；国密的前面写 sm4:',
  CIPHER_SUITE: '应是 aes（AES-256-GCM），或 sm4（国密 SM4 与 HMAC-SM3）',
  TRUSTED_PROXIES: '应是反向代理的 IP 地址或网段，用逗号分开，例如 127.0.0.1,10.2.0.0/16',
  SAMPLE: '应是 off，或 2000 到 1000000 之间的人数',
  ...OUTSIDE_EXPECTED,
  ...SCAN_EXPECTED,
} as const;

/**
 * Reads the settings from environment variables; an empty one counts as not set.
 * Throws a ConfigError for the first that cannot be used. Values are not repeated: an address holds a password.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = <T>(name: keyof typeof EXPECTED, schema: z.ZodType<T>): T | null => {
    const text = env[name]?.trim();
    if (!text) return null;
    const parsed = schema.safeParse(text);
    if (!parsed.success) throw new ConfigError(`环境变量 ${name} 不能用：${EXPECTED[name]}。`);
    return parsed.data;
  };
  const databaseUrl = read('DATABASE_URL', postgresUrl);
  const appDatabaseUrl = read('APP_DATABASE_URL', postgresUrl);
  const wanted = read('SAMPLE', sample);
  const cipherSuite = read('CIPHER_SUITE', suite);
  if (appDatabaseUrl !== null && databaseUrl === null) {
    throw new ConfigError('环境变量 APP_DATABASE_URL 只能与 DATABASE_URL 一起使用。');
  }
  if (wanted !== null && wanted > 0 && databaseUrl !== null) {
    // A real server must never fill itself with invented people and known passwords.
    throw new ConfigError(
      '环境变量 SAMPLE 只用于内置数据库；在自己的数据库里要示例数据，请运行 zhuye sample。',
    );
  }
  const partner = missingPartner((name) => Boolean(env[name]?.trim()));
  if (partner) throw new ConfigError(`环境变量 ${partner} 没有设置：${EXPECTED[partner]}。`);
  const at = { port: read('PORT', port) ?? 3000, host: read('HOST', host) ?? '127.0.0.1' };
  const persons = wanted ?? (databaseUrl === null ? SAMPLE_DEFAULT : 0);
  const outside = readOutside(read, { standIn: persons > 0, home: `http://${at.host}:${at.port}` });
  return {
    ...at,
    dataFolder: resolve(env['DATA_DIR']?.trim() || '.data'),
    databaseUrl,
    appDatabaseUrl,
    masterKey: read('MASTER_KEY', key),
    retiredKeys: read('RETIRED_KEYS', masters) ?? [],
    cipherSuite: cipherSuite ?? 'aes',
    cipherSuiteAsked: cipherSuite !== null,
    sample: persons,
    scanning: readScanning(read),
    isProxy: read('TRUSTED_PROXIES', proxies) ?? noProxy,
    publicUrl: env['PUBLIC_URL']?.trim() ? new URL(outside.publicUrl).origin : null,
    outside,
  };
}
