import { z } from 'zod';
import { createApp } from '../../src/app.ts';
import { pushCounty } from '../../src/modules/matching/push/run/actions.ts';
import { systemActor } from '../../src/platform/access/actor.ts';
import { dispatch } from '../../src/platform/action/index.ts';

// Run by the crash test of pushing until it is killed: node push-worker.ts APP_URL MOMENT DATA_DIR COUNTY BATCH
const [appUrl = '', moment = '', dataDir = '', county = '', batch = ''] = process.argv.slice(2);
const queue: unknown[] = [{ county, day: moment.slice(0, 10), batch: Number(batch) }];
const app = createApp({
  appUrl,
  masterKey: Buffer.alloc(32, 7),
  dataDir,
  clock: () => new Date(moment),
  jobs: {
    add(_db, _action, input) {
      // What a real queue keeps dies with the transaction; this one dies with the process.
      queue.push(input);
      return Promise.resolve();
    },
  },
});
const { cipher } = app.floor;
const seal = cipher.seal.bind(cipher);
// A sign for each letter: in the middle of a batch, with everything of it still undone.
app.floor.cipher = {
  ...cipher,
  open: cipher.open.bind(cipher),
  seal(text, place) {
    process.stdout.write('.');
    return seal(text, place);
  },
};
for (let next = queue.shift(); next; next = queue.shift()) {
  const input = z.custom<z.input<typeof pushCounty.input>>().parse(next);
  const done = await dispatch(app.floor, pushCounty, input, systemActor('job'));
  if (!done.ok) throw new Error(done.problem.code);
}
await app.close();
