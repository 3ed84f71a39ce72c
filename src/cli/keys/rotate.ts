import pg from 'pg';
import { runtimeHasSm, readKeyFile, writeKeyFile } from '../../platform/crypto/index.ts';
import { Halt } from '../../platform/process/halt.ts';
import { noteMasters } from '../base/house-schema.ts';
import { fingerprint, keyFile, newMaster } from '../base/master-key.ts';
import type { OpenApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';
import { traced, type KeyOptions } from './options.ts';

const IN_SETTINGS = `主密钥写在 MASTER_KEY 里，不在文件里，要在设置里换：
  1. 生成新密钥：openssl rand -base64 32
  2. 在每台机器上先把新密钥加进 RETIRED_KEYS，重启；
  3. 再把新密钥写进 MASTER_KEY，旧密钥写进 RETIRED_KEYS，重启；
  4. 运行 zhuye keys reseal。`;

/**
 * `zhuye keys rotate`: a new master takes over, the present one stays to open what it sealed. The file is replaced whole;
 * a product that runs follows it within a second.
 */
export async function rotate(open: OpenApp, { suite, json }: KeyOptions): Promise<number> {
  const { config, database } = open;
  if (config.masterKey) throw new Halt(IN_SETTINGS);
  const old = database.keys.ring().present;
  const next = newMaster({
    ...config,
    cipherSuite: suite ?? (config.cipherSuiteAsked ? config.cipherSuite : old.suite),
  });
  if (next.suite === 'sm4' && !runtimeHasSm())
    throw new Halt('这个 Node 的加密库没有 SM4 和 SM3，不能换成国密。');
  const path = keyFile(config);
  // From the file alone: what the settings add for old backups does not belong into it.
  const { present, retired } = readKeyFile(path);
  writeKeyFile(path, {
    present: next,
    retired: [{ ...present, retiredAt: new Date().toISOString() }, ...retired],
  });
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await noteMasters(client, [fingerprint(next)]);
  } finally {
    await client.end();
  }
  await traced(open, 'keys.rotate', { present: fingerprint(next), retired: fingerprint(old) });
  print({ present: fingerprint(next), retired: fingerprint(old) }, json, (shown) =>
    [
      `已启用新的主密钥 ${shown.present}；旧的 ${shown.retired} 留着，用来打开以前的内容。`,
      `两个密钥都在 ${path}。请马上另外保管一份：以前的备份要用旧密钥，从现在起的备份两个都要。`,
      '接着运行 zhuye keys reseal，把以前的内容换成新密钥。不用停止服务。',
    ].join('\n'),
  );
  return 0;
}
