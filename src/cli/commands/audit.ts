import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AuditReport } from '../../platform/audit/verify.ts';
import { readAnchors, readOlderKeys, type SealKey } from '../../platform/audit/index.ts';
import { reportLines } from '../../platform/audit/report.ts';
import { verifyAudit } from '../../platform/audit/verify.ts';
import { auditKeys, type Keyring } from '../../platform/crypto/index.ts';
import { anchorFile, olderKeysFile } from '../base/anchor-file.ts';
import { Misuse, readArguments } from '../base/arguments.ts';
import { withApp, type OpenApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';

const USAGE = `用法：zhuye audit verify [--anchors 文件] [--key 公钥文件]… [--json]
      --anchors  另外保存的链头；默认用数据目录里的
      --key      另外保存的公钥（PEM）；换过的主密钥的公钥在数据目录里，不用写`;

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
  const older = values.key.map((path) => ({ key: createPublicKey(readFileSync(path)), until: null }));
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
  olderKeys: readonly SealKey[] = [],
): Promise<AuditReport> {
  const known = sealKeysOf(database.keys.ring());
  const gone = await readOlderKeys(olderKeysFile(config.dataFolder), known);
  const keys = [...known, ...gone, ...olderKeys];
  return verifyAudit(app.floor.db, { keys, anchors: await readAnchors(anchors) });
}

/** Public keys of the seals of all masters in the house. */
export function sealKeysOf({ present, retired }: Keyring): SealKey[] {
  return [present, ...retired].map(({ bytes, retiredAt }) => ({
    key: auditKeys(bytes).publicKey,
    until: retiredAt,
  }));
}

/** Names of the reporting units in the trail: 3500 is the province, 0 the house itself. */
function cityNames({ app }: OpenApp): (city: number) => string {
  const { regions } = app.floor.params;
  return (city) => (city === 0 ? '系统' : (regions.unitRegion(city)?.name ?? regions.province.name));
}
