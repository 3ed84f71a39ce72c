import { resolve } from 'node:path';
import { z } from 'zod';
import { MASTER_KEY_BYTES } from './crypto/index.ts';
import { Halt } from './process/halt.ts';

/** All that can be set from outside. Everything else of an installation is in its database. */
export interface Config {
  port: number;
  host: string;
  /** Absolute. Embedded database, keys, attachments. */
  dataFolder: string;
  /** Login that owns the schema; null: the embedded server. */
  databaseUrl: string | null;
  /** Login of the application; null: the role that the migrator makes, with a password derived from the master key. */
  appDatabaseUrl: string | null;
  /** 32 bytes; null: kept in a file of the data folder. */
  masterKey: Buffer | null;
  /** Persons of the sample province to fill an empty database with; 0: none. */
  sample: number;
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
const sample = z.union([
  z.literal(['off', '0']).transform(() => 0),
  z.coerce.number().int().min(2_000).max(1_000_000),
]);

/** What each setting must look like, said to whoever set it. */
const EXPECTED = {
  PORT: '应是 0 到 65535 的整数，例如 3000（0 表示任选一个空闲端口）',
  HOST: '应是本机的地址或名称，例如 127.0.0.1；对外服务写 0.0.0.0',
  DATABASE_URL: '应是 postgresql://用户:密码@主机:端口/数据库 这样的地址',
  APP_DATABASE_URL: '应是 postgresql://用户:密码@主机:端口/数据库 这样的地址',
  MASTER_KEY: '应是 32 个字节的 base64，可用 openssl rand -base64 32 生成',
  SAMPLE: '应是 off，或 2000 到 1000000 之间的人数',
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
  if (appDatabaseUrl !== null && databaseUrl === null) {
    throw new ConfigError('环境变量 APP_DATABASE_URL 只能与 DATABASE_URL 一起使用。');
  }
  if (wanted !== null && wanted > 0 && databaseUrl !== null) {
    // A real server must never fill itself with invented people and known passwords.
    throw new ConfigError(
      '环境变量 SAMPLE 只用于内置数据库；在自己的数据库里要示例数据，请运行 zhuye sample。',
    );
  }
  return {
    port: read('PORT', port) ?? 3000,
    host: read('HOST', host) ?? '127.0.0.1',
    dataFolder: resolve(env['DATA_DIR']?.trim() || '.data'),
    databaseUrl,
    appDatabaseUrl,
    masterKey: read('MASTER_KEY', key),
    sample: wanted ?? (databaseUrl === null ? SAMPLE_DEFAULT : 0),
  };
}
