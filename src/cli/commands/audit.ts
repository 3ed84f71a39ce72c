import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AuditReport } from '../../platform/audit/verify.ts';
import { readAnchors } from '../../platform/audit/index.ts';
import { reportLines } from '../../platform/audit/report.ts';
import { verifyAudit } from '../../platform/audit/verify.ts';
import { auditKeys } from '../../platform/crypto/index.ts';
import { anchorFile } from '../base/anchor-file.ts';
import { Misuse, readArguments } from '../base/arguments.ts';
import { withApp, type OpenApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';

const USAGE = `用法：zhuye audit verify [--anchors 文件] [--key 公钥文件]… [--json]
      --anchors  另外保存的链头；默认用数据目录里的
      --key      以前的公钥（PEM），主密钥换过时用`;

/** `zhuye audit verify`: proves that no audit event was changed, removed or reordered. Exit 1 where one was. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: {
      anchors: { type: 'string' },
      key: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
    least: 1,
    most: 1,
    usage: USAGE,
  });
  if (positionals[0] !== 'verify') throw new Misuse(USAGE);
  const older = values.key.map((path) => createPublicKey(readFileSync(path)));
  return withApp(async (open) => {
    const report = await verified(open, values.anchors, older);
    const nameOf = cityNames(open);
    print(report, values.json, (shown) => reportLines(shown, nameOf).join('\n'));
    return report.intact ? 0 : 1;
  });
}

/** Verifies the trail against the heads kept outside the database. */
export async function verified(
  { app, config, database }: OpenApp,
  anchors: string = anchorFile(config.dataFolder),
  olderKeys: readonly KeyObject[] = [],
): Promise<AuditReport> {
  const keys = [auditKeys(database.masterKey).publicKey, ...olderKeys];
  return verifyAudit(app.floor.db, { keys, anchors: await readAnchors(anchors) });
}

/** Names of the reporting units in the trail: 3500 is the province, 0 the house itself. */
function cityNames({ app }: OpenApp): (city: number) => string {
  const { regions } = app.floor.params;
  return (city) => (city === 0 ? '系统' : (regions.unitRegion(city)?.name ?? regions.province.name));
}
