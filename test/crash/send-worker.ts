import type { Outside } from '../../src/platform/notices/index.ts';
import { sendDue } from '../../src/platform/notices/send/send.ts';
import { noticeApp, noticeFloor } from '../house/notices.ts';

// Run by the crash test of notices until it is killed: node send-worker.ts APP_URL MOMENT OUTSIDE
const [appUrl = '', moment = '', outside = ''] = process.argv.slice(2);
const app = noticeApp(appUrl, () => new Date(moment));
await sendDue(noticeFloor(app.floor, JSON.parse(outside) as Outside, async () => true));
await app.close();
