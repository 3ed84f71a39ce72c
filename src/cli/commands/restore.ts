import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBackupHead, restoreBackup } from '../../platform/backup/index.ts';
import { readConfig } from '../../platform/config.ts';
import { Halt } from '../../platform/process/halt.ts';
import { readArguments } from '../base/arguments.ts';
import { fingerprint, keyFile, masterKeys } from '../base/master-key.ts';
import { withApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';
import { verified } from './audit.ts';

/**
 * `zhuye restore FILE`: fills an empty database, all or nothing, and proves equal counts and an intact audit. Exit 1 when
 * the audit that came back is not intact: it was so in the backup.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { json: { type: 'boolean', default: false } },
    least: 1,
    most: 1,
    usage: '用法：zhuye restore 文件 [--json]',
  });
  const file = resolve(positionals[0] ?? '');
  const { keyFingerprint, retiredFingerprints } = await readBackupHead(file);
  const config = readConfig(process.env);
  // Before anything is made: a new data folder would get a key of its own, which cannot open the backup.
  if (config.masterKey === null && !existsSync(keyFile(config))) {
    throw new Halt(`请先把原来的 master.key 放进 ${config.dataFolder}，或设置 MASTER_KEY，再恢复。`);
  }
  const { present, retired } = masterKeys(config).ring();
  const known = [present, ...retired].map(fingerprint);
  if ([keyFingerprint, ...retiredFingerprints].some((needed) => !known.includes(needed))) {
    throw new Halt(
      '主密钥与这个备份不符。请用做备份时的主密钥恢复；现在的主密钥已经换过的，把那时的写进 RETIRED_KEYS。',
    );
  }
  return withApp(async (open) => {
    if (config.databaseUrl === null && open.database.embedded === null) {
      throw new Halt('助业正在这个数据目录上运行。请先停止它，再恢复到一个空的 DATA_DIR。');
    }
    const restored = await restoreBackup(file, open.database.ownerUrl, config.dataFolder);
    const audit = await verified(open);
    print({ ...restored, auditIntact: audit.intact }, values.json, ({ rows, files, takenAt }) =>
      [
        `已恢复 ${takenAt} 的备份：${rows} 行，${files} 个文件，行数与备份完全一致。`,
        audit.intact ? '审计记录完好。' : '审计记录不完好，备份时就已如此。详情：zhuye audit verify',
      ].join('\n'),
    );
    return audit.intact ? 0 : 1;
  });
}
