import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.ts';
import { transact } from '../action/index.ts';
import { auditKeys } from '../crypto/index.ts';
import { fixtureFloor } from '../event/fixture.ts';
import type { Database } from '../database/connect.ts';
import { readAnchors } from './anchor.ts';
import { writeAudit } from './entry.ts';
import type { Fault } from './fault.ts';
import { sealAudit } from './sealer.ts';
import { verifyAudit, type AuditReport } from './verify.ts';

export const FUZHOU = 3501;
export const XIAMEN = 3502;
export const keys = auditKeys(Buffer.alloc(32, 7));

export function officer(city: number): Actor {
  const scope = { lo: city * 100_000_000, hi: (city + 1) * 100_000_000 };
  return {
    id: uuidv7(),
    name: '甲',
    role: 'city_officer',
    regionCode: null,
    scope,
    personId: null,
    via: 'web',
  };
}

/** The part of a test database that a trail needs. */
interface TrailDatabase {
  db: Database;
  adminDb: Database;
  appUrl: string;
  close(): Promise<void>;
}

export interface Trail {
  t: TrailDatabase;
  floor: ReturnType<typeof fixtureFloor>;
  anchorFile: string;
  write(city: number): Promise<void>;
  seal(): Promise<number>;
  check(): Promise<AuditReport>;
  /** What a person with all rights over the database does to it. */
  tamper(text: string): Promise<unknown>;
  /** The only fault, which must be in this city. */
  faultOf(city: number): Promise<Fault | null>;
  close(): Promise<void>;
}

/** For tests: a trail with two seals in Fuzhou, over three events and over two, and one in Xiamen over two. */
export async function auditTrail(t: TrailDatabase): Promise<Trail> {
  const floor = fixtureFloor(t.db);
  const folder = mkdtempSync(join(tmpdir(), 'zhuye-audit-'));
  const anchorFile = join(folder, 'audit-heads.jsonl');
  const trail: Trail = {
    t,
    floor,
    anchorFile,
    write: (city) =>
      transact(floor, officer(city), ({ ctx }) => {
        const note = { table: 'person', id: ctx.newId(), city, details: { b: 1, a: '甲' } };
        return writeAudit(ctx, {
          actor: ctx.actor,
          action: 'people.register',
          class: 'write',
          notes: [note],
        });
      }),
    seal: () => sealAudit({ floor, key: keys.privateKey, anchorFile }),
    check: async () =>
      verifyAudit(t.db, {
        keys: [{ key: keys.publicKey, until: null }],
        anchors: await readAnchors(anchorFile),
      }),
    tamper: (text) => sql.raw(text).execute(t.adminDb),
    async faultOf(city) {
      const faults = (await trail.check()).cities.flatMap((c) => c.fault ?? []);
      if (faults.some((fault) => fault.city !== city))
        throw new Error(`faults elsewhere: ${JSON.stringify(faults)}`);
      return faults[0] ?? null;
    },
    async close() {
      await t.close();
      rmSync(folder, { recursive: true });
    },
  };
  for (const city of [FUZHOU, FUZHOU, FUZHOU, XIAMEN, XIAMEN]) await trail.write(city);
  await trail.seal();
  for (const city of [FUZHOU, FUZHOU]) await trail.write(city);
  await trail.seal();
  return trail;
}
