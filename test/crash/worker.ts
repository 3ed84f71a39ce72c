import { writeSync } from 'node:fs';
import { connect } from '../../src/platform/database/connect.ts';
import { startEventWorker } from '../../src/platform/event/worker.ts';
import { crashFloor } from './house.ts';

// Run by the crash test until it is killed: node worker.ts APP_URL
const url = process.argv[2] ?? '';
await startEventWorker(
  crashFloor(connect(url, 5).db, () => writeSync(1, '.')),
  { url, pollMs: 20, concurrency: 3 },
);
