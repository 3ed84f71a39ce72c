import { sql } from 'kysely';
import { crashFloor, raiseTicks } from '../test/crash/house.ts';
import { CRASH_TABLE, crashRun } from '../test/crash/run.ts';
import { startEventWorker } from '../src/platform/event/worker.ts';
import { benchPlatform, seconds } from './platform.ts';

// node bench/events.ts [KILLS] [SEED]: speed of the outbox, and exactly-once under many kills with signal 9.
const [kills = 100, seed = 1] = process.argv.slice(2).map(Number);
const EVENTS = 2000;

const house = await benchPlatform();
try {
  await sql.raw(CRASH_TABLE).execute(house.owner.db);
  const floor = crashFloor(house.app.db);
  const raising = await seconds(() => raiseTicks(floor, EVENTS));
  const delivering = await seconds(async () => {
    const worker = await startEventWorker(floor, { url: house.appUrl, concurrency: 4, pollMs: 20 });
    for (;;) {
      const { rows } = await sql`select 1 from outbox_delivery where state = 'pending' limit 1`.execute(
        house.admin.db,
      );
      if (rows.length === 0) break;
    }
    await worker.stop();
  });
  console.table({
    'raise, one transaction each': {
      events: EVENTS,
      seconds: raising.toFixed(1),
      'a second': Math.round(EVENTS / raising),
    },
    'deliver, two subscribers': {
      events: EVENTS * 2,
      seconds: delivering.toFixed(1),
      'a second': Math.round((EVENTS * 2) / delivering),
    },
  });

  await sql`truncate outbox_event, outbox_delivery, crash_effect`.execute(house.admin.db);
  const result = await crashRun(house.appUrl, house.app.db, house.admin.db, kills, seed);
  console.table([result]);
  if (result.effects !== result.owed || result.twice > 0 || result.outOfOrder > 0) process.exitCode = 1;
} finally {
  await house.stop();
}
