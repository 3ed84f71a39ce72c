import { migrationFolders } from '../src/app.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { prepareJobs } from '../src/platform/jobs/index.ts';

// Run by the test database helper, in a process of its own so that no test file loads the whole house for it:
// node test/database-template.ts OWNER_URL APP_PASSWORD [MODULE...]
const [ownerUrl = '', appPassword = '', ...wanted] = process.argv.slice(2);
const folders = migrationFolders.filter(({ module }) => wanted.length === 0 || wanted.includes(module));
await migrate(ownerUrl, appPassword, folders);
await prepareJobs(ownerUrl);
