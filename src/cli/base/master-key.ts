import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type pg from 'pg';
import type { Config } from '../../platform/config.ts';
import { deriveKey, MASTER_KEY_BYTES } from '../../platform/crypto/keys.ts';
import { Halt } from '../../platform/process/halt.ts';
import { keptSecret } from '../../platform/process/kept-secret.ts';

/** The key behind all others: from the settings, or from a file of the data folder that is made at the first start. */
export function masterKey(config: Config): Buffer {
  if (config.masterKey) return config.masterKey;
  const path = join(config.dataFolder, 'master.key');
  const key = Buffer.from(
    keptSecret(path, () => `${randomBytes(MASTER_KEY_BYTES).toString('base64')}\n`),
    'base64',
  );
  if (key.length === MASTER_KEY_BYTES) return key;
  throw new Halt(`主密钥文件 ${path} 已损坏。请从备份恢复它；没有它，已加密的号码无法读出。`);
}

/** What identifies a key without giving it away. */
export function fingerprint(key: Buffer): string {
  return deriveKey(key, 'fingerprint', 12).toString('base64url');
}

/**
 * Remembers in the database which key it is used with, and refuses another one: half of the numbers encrypted with a
 * second key could never be told from damage. Stands before the migrations, in a schema that the application never sees.
 * The caller is alone (see `upToDate`).
 */
export async function guardMasterKey(client: pg.Client, key: Buffer): Promise<void> {
  await client.query(`
    create schema if not exists zhuye_house;
    create table if not exists zhuye_house.master_key (
      single boolean primary key default true check (single),
      fingerprint text not null
    )`);
  const own = fingerprint(key);
  await client.query('insert into zhuye_house.master_key (fingerprint) values ($1) on conflict do nothing', [
    own,
  ]);
  const { rows } = await client.query<{ fingerprint: string }>(
    'select fingerprint from zhuye_house.master_key',
  );
  if (rows[0]?.fingerprint === own) return;
  throw new Halt('主密钥与这个数据库不符。请把原来的密钥放回 MASTER_KEY 或数据目录的 master.key，再启动。');
}
