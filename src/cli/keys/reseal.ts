import { setTimeout as pause } from 'node:timers/promises';
import { sealedColumns } from '../../app.ts';
import { createCipher, KEYS_STALE_MS, markOf } from '../../platform/crypto/index.ts';
import { carriedBy, resealFiles, resealTables, type Carried } from '../../platform/crypto/rotation/index.ts';
import { Halt } from '../../platform/process/halt.ts';
import type { OpenApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';
import { say } from '../base/say.ts';
import { traced, withEveryRow, type KeyOptions } from './options.ts';
import { carriedNow } from './status.ts';

/** What came in under the old key behind one pass is found by the next. */
const MOST_PASSES = 10;
const TELL_EVERY_MS = 5_000;

interface Pass {
  rows: number;
  files: number;
  broken: string[];
  twice: string[];
}

function progress(): (rows: number) => void {
  let saidAt = Date.now();
  return (rows) => {
    if (Date.now() - saidAt < TELL_EVERY_MS) return;
    saidAt = Date.now();
    say(`  已换 ${rows} 行……`);
  };
}

async function onePass(open: OpenApp): Promise<Pass> {
  const cipher = createCipher(open.database.keys);
  const tell = progress();
  const tables = await withEveryRow(open, (client) =>
    resealTables(client, cipher, sealedColumns, { onBatch: ({ rows }) => tell(rows) }),
  );
  const { files, broken } = await resealFiles(open.config.dataFolder, cipher.mark(), (id) =>
    open.app.floor.files.reseal(id),
  );
  return { ...tables, files, broken: [...tables.broken, ...broken.map((id) => `files ${id}`)] };
}

/** Values that retired masters still hold. */
function held({ database }: OpenApp, carried: readonly Carried[]): number {
  const { retired } = database.keys.ring();
  return retired.reduce((sum, master) => sum + carriedBy(markOf(master), carried), 0);
}

/**
 * `zhuye keys reseal`: seals everything with the present master. Can be stopped at any moment, and goes on where it stood.
 * Exit 1 where something is left: a value that does not open, or a number that was registered twice.
 */
export async function reseal(open: OpenApp, { json }: KeyOptions): Promise<number> {
  if (open.database.keys.ring().retired.length === 0) throw new Halt('没有换下的密钥，不用重新加密。');
  // Every process that runs has looked at the file again by then.
  await pause(2 * KEYS_STALE_MS);
  const sum: Pass = { rows: 0, files: 0, broken: [], twice: [] };
  let left = Infinity;
  for (let pass = 0; pass < MOST_PASSES && left > 0; pass += 1) {
    const done = await onePass(open);
    sum.rows += done.rows;
    sum.files += done.files;
    [sum.broken, sum.twice] = [done.broken, done.twice];
    left = held(open, await carriedNow(open));
    if (done.rows + done.files === 0) break;
  }
  await traced(open, 'keys.reseal', { rows: sum.rows, files: sum.files, left });
  print({ ...sum, left }, json, () => told(sum, left));
  return left + sum.broken.length + sum.twice.length > 0 ? 1 : 0;
}

function told({ rows, files, broken, twice }: Pass, left: number): string {
  return [
    `已用新密钥重新加密：${rows} 行，${files} 个文件。`,
    ...(broken.length > 0
      ? [`有 ${broken.length} 处打不开，没有动：\n  ${broken.slice(0, 20).join('\n  ')}`]
      : []),
    ...(twice.length > 0
      ? [`有 ${twice.length} 个号码登记了两次，请合并后再运行：\n  ${twice.slice(0, 20).join('\n  ')}`]
      : []),
    left === 0
      ? '旧密钥不再有内容用它。可以运行 zhuye keys retire。'
      : `还有 ${left} 项用旧密钥，多半正有人在改。请再运行一次。`,
  ].join('\n');
}
