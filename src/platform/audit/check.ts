import type { KeyObject } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import { readAnchors, type Anchor } from './anchor.ts';
import { reportLines } from './report.ts';
import { verifyAudit, type AuditReport } from './verify.ts';

export interface AuditCheck extends AuditReport {
  /** The same in plain Chinese. */
  lines: string[];
}

export interface CheckOptions {
  /** Login of the application or the owner. */
  db: Database;
  keys: readonly KeyObject[];
  /** File of the newest heads, outside the database. */
  anchorFile: string;
  /** Name of a reporting unit (3501 …), of the province (3500) and of the house itself (0). */
  nameOf(city: number): string;
}

/** Proves the trail and says what was found: `zhuye audit verify`. A file of heads that cannot be read is a fault too. */
export async function checkAudit({ db, keys, anchorFile, nameOf }: CheckOptions): Promise<AuditCheck> {
  const anchors = await readAnchors(anchorFile).catch((): Anchor[] | null => null);
  const report = await verifyAudit(db, { keys, anchors: anchors ?? [] });
  const lines = reportLines(report, nameOf);
  if (anchors) return { ...report, lines };
  return {
    ...report,
    intact: false,
    lines: [...lines, '库外存链头的文件读不了，可能被人改过。请从别处的副本找回它，再查一次。'],
  };
}
