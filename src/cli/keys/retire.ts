import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { readOlderKeys, writeOlderKeys } from '../../platform/audit/index.ts';
import {
  auditKeys,
  markOf,
  readKeyFile,
  sameMaster,
  writeKeyFile,
  type Master,
} from '../../platform/crypto/index.ts';
import { carriedBy } from '../../platform/crypto/rotation/index.ts';
import { Halt } from '../../platform/process/halt.ts';
import { olderKeysFile } from '../base/anchor-file.ts';
import { forgetMaster } from '../base/house-schema.ts';
import { fingerprint, keyFile } from '../base/master-key.ts';
import type { OpenApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';
import { sealKeysOf } from '../commands/audit.ts';
import { traced, withEveryRow, type KeyOptions } from './options.ts';
import { carriedNow } from './status.ts';

/** An act that took the old key in hand before the rotation has written by then, or its transaction is still open. */
const LEAST_AGE_MS = 60_000;
const LONGEST_WAIT_MS = 60_000;
const LOOK_EVERY_MS = 200;

/** Waits until every transaction that writes now has ended. */
async function olderActsEnded(client: pg.Client): Promise<void> {
  const since = await client.query<{ id: string }>('select pg_current_xact_id()::text as id');
  for (const start = Date.now(); Date.now() - start < LONGEST_WAIT_MS; await pause(LOOK_EVERY_MS)) {
    const { rows } = await client.query<{ over: boolean }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text::numeric > $1::numeric as over',
      [since.rows[0]?.id],
    );
    if (rows[0]?.over) return;
  }
  throw new Halt('有业务还没有做完，可能还在用旧密钥。请稍后再运行。');
}

async function inUse(open: OpenApp, master: Master): Promise<number> {
  const age = master.retiredAt === null ? Infinity : Date.now() - Date.parse(master.retiredAt);
  if (age < LEAST_AGE_MS) throw new Halt('旧密钥换下还不到一分钟。请稍后再运行。');
  return carriedBy(markOf(master), await carriedNow(open));
}

/** Takes a master out of the house: first its public audit key is kept, then the file forgets it, then the database. */
async function forget(open: OpenApp, client: pg.Client, master: Master): Promise<void> {
  const { config, database } = open;
  const ring = database.keys.ring();
  const file = olderKeysFile(config.dataFolder);
  const kept = await readOlderKeys(file, sealKeysOf(ring));
  const own = { key: auditKeys(master.bytes).publicKey, until: master.retiredAt };
  const others = kept.filter(({ key }) => !key.equals(own.key));
  await writeOlderKeys(file, [...others, own], auditKeys(ring.present.bytes).privateKey);
  if (!config.masterKey) {
    const { present, retired } = readKeyFile(keyFile(config));
    writeKeyFile(keyFile(config), { present, retired: retired.filter((each) => !sameMaster(each, master)) });
  }
  await forgetMaster(client, fingerprint(master));
}

/** `zhuye keys retire`: forgets each retired master that nothing carries any more. Exit 1 where one must stay. */
export async function retire(open: OpenApp, { json }: KeyOptions): Promise<number> {
  const { retired } = open.database.keys.ring();
  if (retired.length === 0) throw new Halt('没有换下的密钥。');
  const gone: string[] = [];
  const stays: { fingerprint: string; values: number }[] = [];
  await withEveryRow(open, async (client) => {
    await olderActsEnded(client);
    for (const master of retired) {
      const values = await inUse(open, master);
      if (values > 0) stays.push({ fingerprint: fingerprint(master), values });
      else {
        await forget(open, client, master);
        gone.push(fingerprint(master));
      }
    }
  });
  for (const mark of gone) await traced(open, 'keys.retire', { retired: mark });
  print({ gone, stays }, json, () =>
    [
      ...gone.map((mark) => `已删去旧密钥 ${mark}。用它做的旧备份仍要它才能恢复，请保管好另存的那份。`),
      ...(gone.length > 0 && open.config.retiredKeys.length > 0
        ? ['请把它从每台机器的 RETIRED_KEYS 里也删去。']
        : []),
      ...stays.map(
        ({ fingerprint: mark, values }) =>
          `旧密钥 ${mark} 还有 ${values} 项内容用它，不能删去。请先运行 zhuye keys reseal。`,
      ),
    ].join('\n'),
  );
  return stays.length > 0 ? 1 : 0;
}
