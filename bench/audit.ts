import { join } from 'node:path';
import { sql } from 'kysely';
import { readAnchors } from '../src/platform/audit/anchor.ts';
import { sealAudit } from '../src/platform/audit/sealer.ts';
import { verifyAudit } from '../src/platform/audit/verify.ts';
import { auditKeys } from '../src/platform/crypto/index.ts';
import { fixtureFloor } from '../src/platform/event/fixture.ts';
import { benchPlatform, seconds } from './platform.ts';

// node bench/audit.ts [EVENTS]: time to seal a backlog and to prove the whole trail.
const [events = 1_000_000] = process.argv.slice(2).map(Number);

const house = await benchPlatform();
try {
  await sql`insert into audit_event (city, id, call_id, actor, role, via, action, class, subject_table, subject_id, details)
    select 3501 + n % 10, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'county_clerk', 'web', 'people.reveal',
      'sensitive-read', 'person', gen_random_uuid(), '{"field": "phone"}'
    from generate_series(1, ${events}) n`.execute(house.admin.db);
  await sql`analyze`.execute(house.admin.db);
  const { privateKey: key, publicKey } = auditKeys(Buffer.alloc(32, 7));
  const floor = fixtureFloor(house.app.db);
  const anchorFile = join(house.folder, 'heads.jsonl');
  const sealing = await seconds(() => sealAudit({ floor, key, anchorFile }));
  const anchors = await readAnchors(anchorFile);
  let intact = false;
  const proving = await seconds(async () => {
    ({ intact } = await verifyAudit(house.app.db, { keys: [{ key: publicKey, until: null }], anchors }));
  });
  console.table({
    seal: { events, seconds: sealing.toFixed(1), 'a second': Math.round(events / sealing) },
    verify: { events, seconds: proving.toFixed(1), 'a second': Math.round(events / proving) },
  });
  console.log(
    intact ? 'intact' : 'NOT INTACT',
    `peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  if (!intact) process.exitCode = 1;
} finally {
  await house.stop();
}
