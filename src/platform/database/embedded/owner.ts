import pg from 'pg';
import { Halt } from '../../process/halt.ts';
import { SUPERUSER } from './cluster.ts';
import type { DatabaseSecrets } from './secrets.ts';

/** The login that owns the schema and migrates it; no superuser. */
export const OWNER_ROLE = 'zhuye_owner';
const DATABASE = 'zhuye';

/** Address of `database` on the loopback server for one login. */
export function loopbackUrl(port: number, login: string, password: string, database: string): string {
  return `postgresql://${login}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the owner's login and the database where they are missing. */
export async function ensureOwner(
  port: number,
  secrets: DatabaseSecrets,
): Promise<{ ownerUrl: string; superuserUrl: string }> {
  const client = new pg.Client({
    connectionString: loopbackUrl(port, SUPERUSER, secrets.superuser, 'postgres'),
  });
  await client.connect().catch(explain);
  try {
    if (!(await exists(client, `select 1 from pg_roles where rolname = '${OWNER_ROLE}'`))) {
      // CREATEROLE, because the migrator makes the application's login; the password is base64url, safe in quotes.
      await client.query(`create role ${OWNER_ROLE} login createrole password '${secrets.owner}'`);
    }
    if (!(await exists(client, `select 1 from pg_database where datname = '${DATABASE}'`))) {
      await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
    }
  } finally {
    await client.end();
  }
  return {
    ownerUrl: loopbackUrl(port, OWNER_ROLE, secrets.owner, DATABASE),
    superuserUrl: loopbackUrl(port, SUPERUSER, secrets.superuser, DATABASE),
  };
}

async function exists(client: pg.Client, query: string): Promise<boolean> {
  return (await client.query(query)).rowCount === 1;
}

function explain(error: unknown): never {
  if (error instanceof pg.DatabaseError && error.code === '28P01') {
    throw new Halt(
      '数据目录里的 secrets/database.json 与数据库不符。请从备份恢复这个文件，或换一个空的 DATA_DIR。',
    );
  }
  throw error;
}
