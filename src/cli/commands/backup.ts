import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeBackup } from '../../platform/backup/index.ts';
import { readConfig } from '../../platform/config.ts';
import { Halt } from '../../platform/process/halt.ts';
import { ANCHORS, OLDER_KEYS } from '../base/anchor-file.ts';
import { readArguments } from '../base/arguments.ts';
import { openDatabase } from '../base/database.ts';
import { fingerprint } from '../base/master-key.ts';
import { print } from '../base/print.ts';

const RETIRED =
  '主密钥正在更换：这个备份里可能还有用旧密钥加密的内容。请把新旧密钥一起另外保管；重新加密（zhuye keys reseal）之后再备份一次。';

/** `zhuye backup FILE`: one consistent snapshot of tables and attachments, also while the product runs. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { json: { type: 'boolean', default: false } },
    least: 1,
    most: 1,
    usage: '用法：zhuye backup 文件 [--json]',
  });
  const file = resolve(positionals[0] ?? '');
  if (existsSync(file)) throw new Halt(`${file} 已经存在。备份不覆盖旧文件，请换一个名字。`);
  const config = readConfig(process.env);
  const database = await openDatabase(config, 'task');
  try {
    const { present, retired } = database.keys.ring();
    const report = await writeBackup({
      url: database.backupUrl,
      dataFolder: config.dataFolder,
      keyFingerprint: fingerprint(present),
      retiredFingerprints: retired.map(fingerprint),
      file,
      extras: [ANCHORS, OLDER_KEYS],
    });
    print({ file, ...report }, values.json, ({ rows, files }) =>
      [
        `已备份到 ${file}：${rows} 行，${files} 个文件。`,
        '备份里的证件号码等仍是加密的。请另外保管主密钥（MASTER_KEY 或数据目录的 master.key）：没有它，备份无法使用。',
        ...(retired.length > 0 ? [RETIRED] : []),
      ].join('\n'),
    );
    return 0;
  } finally {
    await database.close();
  }
}
