import pg from 'pg';
import { systemActor } from '../../platform/access/actor.ts';
import { transact } from '../../platform/action/index.ts';
import { writeAudit } from '../../platform/audit/index.ts';
import { Halt } from '../../platform/process/halt.ts';
import type { OpenApp } from '../base/open-app.ts';

const BOUND =
  '换密钥必须读到全部数据，而这个数据库账号受行级权限限制。请让数据库管理员执行 alter role 账号 bypassrls，再试一次。';

/** What may be said to a step of a rotation. */
export interface KeyOptions {
  /** Only for a new master. */
  suite: 'aes' | 'sm4' | undefined;
  json: boolean;
}

/** Runs `work` with a login that no policy binds: a row that a policy hid would be left under the old key. */
export async function withEveryRow<T>(
  { database }: OpenApp,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: database.backupUrl });
  await client.connect();
  try {
    // Not `row_security = off`: that would also bind the checks that the server makes as the tables' owner.
    const { rows } = await client.query<{ all: boolean }>(
      'select rolsuper or rolbypassrls as all from pg_roles where rolname = current_user',
    );
    if (!rows[0]?.all) throw new Halt(BOUND);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Leaves its trace: who has the keys in hand changes them from the terminal. */
export function traced(
  { app }: OpenApp,
  action: string,
  details: Record<string, string | number>,
): Promise<void> {
  const actor = systemActor('cli');
  return transact(app.floor, actor, ({ ctx }) =>
    writeAudit(ctx, { actor, action, class: 'security', notes: [{ details }] }),
  );
}
