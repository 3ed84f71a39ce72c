import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Keyring } from '../../platform/crypto/index.ts';
import { Halt } from '../../platform/process/halt.ts';
import { fingerprint } from './master-key.ts';

/**
 * What the house notes of itself in the database, in a schema that the application never sees and no backup holds: the
 * masters that values may be sealed with, and the password of the application's login. Stands before the migrations.
 */
const SCHEMA = `
  create schema if not exists zhuye_house;
  create table if not exists zhuye_house.master (
    fingerprint text primary key,
    since timestamptz not null default now(),
    forgotten_at timestamptz
  );
  create table if not exists zhuye_house.app_login (
    single boolean primary key default true check (single),
    password text not null
  );
  do $$ begin
    if to_regclass('zhuye_house.master_key') is not null then
      insert into zhuye_house.master (fingerprint) select fingerprint from zhuye_house.master_key on conflict do nothing;
      drop table zhuye_house.master_key;
    end if;
  end $$`;

/** Makes the schema where it is missing. The caller is alone (see `upToDate`). */
export async function prepareHouse(client: pg.Client): Promise<void> {
  await client.query(SCHEMA);
}

/**
 * Refuses masters that do not open everything in this database: half of the numbers sealed with a key of its own could
 * never be told from damage. Masters that are new to the database are noted.
 */
export async function guardMasters(client: pg.Client, { present, retired }: Keyring): Promise<void> {
  const own = [present, ...retired].map(fingerprint);
  const { rows } = await client.query<{ fingerprint: string; forgotten: boolean }>(
    'select fingerprint, forgotten_at is not null as forgotten from zhuye_house.master',
  );
  const missing = rows.filter((row) => !row.forgotten && !own.includes(row.fingerprint));
  if (missing.length > 0) {
    throw new Halt(
      '主密钥与这个数据库不符。请把原来的密钥放回 MASTER_KEY、RETIRED_KEYS 或数据目录的 master.key，再启动。',
    );
  }
  if (rows.some((row) => row.forgotten && row.fingerprint === own[0])) {
    throw new Halt('这个主密钥在本数据库中已经停用。请换成现在的主密钥，再启动。');
  }
  await noteMasters(client, own);
}

/** Notes masters that values may be sealed with; one that had been forgotten counts again (after a restore). */
export async function noteMasters(client: pg.Client, fingerprints: readonly string[]): Promise<void> {
  await client.query(
    `insert into zhuye_house.master (fingerprint) select unnest($1::text[])
     on conflict (fingerprint) do update set forgotten_at = null where master.forgotten_at is not null`,
    [fingerprints],
  );
}

/** Notes that no value carries this master any more. */
export async function forgetMaster(client: pg.Client, mark: string): Promise<void> {
  await client.query('update zhuye_house.master set forgotten_at = now() where fingerprint = $1', [mark]);
}

/**
 * Password of the application's login, made at the first start. It does not derive from the master, so a rotation cuts no
 * connection; only the owner of the database can read it, who may set any password anyway.
 */
export async function appPassword(client: pg.Client): Promise<string> {
  await client.query('insert into zhuye_house.app_login (password) values ($1) on conflict do nothing', [
    randomBytes(32).toString('base64url'),
  ]);
  const { rows } = await client.query<{ password: string }>('select password from zhuye_house.app_login');
  return rows[0]?.password ?? '';
}
