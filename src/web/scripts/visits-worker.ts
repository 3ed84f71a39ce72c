import { work } from './visits/worker.ts';

work(self as unknown as Parameters<typeof work>[0]);
