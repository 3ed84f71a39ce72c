import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../src/platform/database/migrate.ts';
import { prepareJobs } from '../src/platform/jobs/index.ts';

// Run by the test database helper: node test/database-template.ts OWNER_URL APP_PASSWORD [MODULE...]
const ORDER = ['people', 'employers', 'employment', 'positions', 'matching', 'recruiting'];
const [ownerUrl = '', appPassword = '', ...wanted] = process.argv.slice(2);
const src = join(import.meta.dirname, '../src');
const folders = [
  { module: 'platform', folder: join(src, 'platform/migrations') },
  ...ORDER.map((module) => ({ module, folder: join(src, 'modules', module, 'migrations') })),
].filter(({ module, folder }) => existsSync(folder) && (wanted.length === 0 || wanted.includes(module)));
await migrate(ownerUrl, appPassword, folders);
await prepareJobs(ownerUrl);
