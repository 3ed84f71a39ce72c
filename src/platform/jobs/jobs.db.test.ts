import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refuse } from '../../kernel/problem.ts';
import type { Actor } from '../access/actor.ts';
import { anywhere, defineAction, transact, type AnyOperation, type Floor } from '../action/index.ts';
import { createCipher } from '../crypto/index.ts';
import { fixtureFloor } from '../event/fixture.ts';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { openJobQueue, prepareJobs, startJobWorker, type OpenQueue } from './index.ts';
import { sealJob } from './sealed.ts';

const CLERK: Actor = {
  id: uuidv7(),
  name: '甲',
  role: 'county_clerk',
  regionCode: '350102',
  scope: { lo: 350102000000, hi: 350103000000 },
  personId: null,
  via: 'web',
};
let failures = 0;
const keep = defineAction({
  name: 'test.keep',
  title: '记',
  input: z.object({ text: z.string().min(1), fail: z.int().default(0) }),
  allow: { roles: ['county_clerk'], on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    await sql`insert into effect values (${input.text}, ${ctx.actor.via}, ${ctx.actor.id})`.execute(ctx.db);
    if (input.text === 'refused') return refuse('conflict', 'no');
    if (failures++ < input.fail) throw new Error('not now');
    return null;
  },
});

let t: TestDatabase;
let queue: OpenQueue;
let floor: Floor & { lines: object[] };
beforeAll(async () => {
  t = await testDatabase({ modules: [] });
  await prepareJobs(t.ownerUrl);
  await prepareJobs(t.ownerUrl);
  await sql`create table effect (text text, via text, actor uuid)`.execute(t.ownerDb);
  queue = openJobQueue({ url: t.appUrl, cipher: createCipher(Buffer.alloc(32, 7)), log: () => undefined });
  const operations = new Map<string, AnyOperation>([[keep.name, keep]]);
  floor = fixtureFloor(t.db, { jobs: queue, operations });
});
afterAll(async () => {
  await queue.close();
  await t.close();
});
beforeEach(async () => {
  failures = 0;
  await sql`truncate effect, audit_event, request_once`.execute(t.adminDb);
  await sql`delete from pgboss.job`.execute(t.adminDb);
});

const effects = async () =>
  (await sql<{ text: string; via: string; actor: string }>`select * from effect`.execute(t.adminDb)).rows;
interface JobRow {
  id: string;
  state: string;
  data: unknown;
  output: unknown;
  retry_count: number;
}
const jobs = async () =>
  (
    await sql<JobRow>`select id, state, data, output, retry_count from pgboss.job where name = 'action'`.execute(
      t.adminDb,
    )
  ).rows;
const states = async () => (await jobs()).map((job) => job.state);
const enqueue = (input: z.input<typeof keep.input>) =>
  transact(floor, CLERK, ({ ctx }) => ctx.enqueue(keep, input));
const start = () => startJobWorker(floor, { url: t.appUrl, pollSeconds: 0.5 });

describe('a queued action', () => {
  it('runs under the actor who asked, by the job door, and leaves its audit event', async () => {
    await enqueue({ text: '张明' });
    expect(JSON.stringify(await jobs())).not.toContain('张明');
    const worker = await start();
    await expect.poll(states).toEqual(['completed']);
    await worker.stop();
    expect(await effects()).toEqual([{ text: '张明', via: 'job', actor: CLERK.id }]);
    const audit = await t.adminDb.selectFrom('audit_event').select(['action', 'via', 'actor']).execute();
    expect(audit).toEqual([{ action: 'test.keep', via: 'job', actor: CLERK.id }]);
  });

  it('is not there when the act that asked is rolled back', async () => {
    const failed = transact(floor, CLERK, async ({ ctx }) => {
      await ctx.enqueue(keep, { text: 'a' });
      throw refuse('conflict', 'no');
    });
    await expect(failed).rejects.toBeDefined();
    expect(await jobs()).toEqual([]);
  });

  it('is tried again after a failure, and has its effect once', async () => {
    await enqueue({ text: 'a', fail: 1 });
    const worker = await start();
    await expect.poll(states).toEqual(['retry']);
    await sql`update pgboss.job set start_after = now() where name = 'action'`.execute(t.adminDb);
    await expect.poll(states, { timeout: 5000 }).toEqual(['completed']);
    await worker.stop();
    expect(await effects()).toHaveLength(1);
    expect((await jobs())[0]?.retry_count).toBe(1);
  });

  it('has its effect once though the job is handed out again after it was done', async () => {
    await enqueue({ text: 'a' });
    const first = await start();
    await expect.poll(states).toEqual(['completed']);
    await first.stop();
    await sql`update pgboss.job set state = 'retry', completed_on = null where name = 'action'`.execute(
      t.adminDb,
    );
    const second = await start();
    await expect.poll(states).toEqual(['completed']);
    await second.stop();
    expect(await effects()).toHaveLength(1);
  });

  it('that is refused is not tried again, and says why without personal data', async () => {
    await enqueue({ text: 'refused' });
    const worker = await start();
    await expect.poll(states).toEqual(['failed']);
    await worker.stop();
    expect((await jobs())[0]).toMatchObject({ output: { code: 'no' }, retry_count: 0 });
    expect(await effects()).toEqual([]);
  });

  it('does not run when its row was changed or copied', async () => {
    await enqueue({ text: 'a' });
    const foreign = sealJob(floor.cipher, uuidv7(), {
      action: keep.name,
      input: { text: 'b' },
      actor: CLERK,
    });
    await sql`update pgboss.job set data = ${JSON.stringify(foreign)}::jsonb where name = 'action'`.execute(
      t.adminDb,
    );
    const worker = await start();
    await expect.poll(states).toEqual(['failed']);
    await worker.stop();
    expect((await jobs())[0]?.output).toEqual({ code: 'job-damaged' });
    expect(await effects()).toEqual([]);
  });
});

describe('a task', () => {
  it('is set to its clock under the rights of the application, and runs', async () => {
    let ran = () => {};
    const done = new Promise<void>((resolve) => (ran = resolve));
    const task = { name: 'test-task', cron: '* * * * *', run: async () => ran() };
    const worker = await startJobWorker(floor, { url: t.appUrl, tasks: [task], pollSeconds: 0.5 });
    const { rows } = await sql`select name, cron, timezone from pgboss.schedule`.execute(t.adminDb);
    expect(rows).toEqual([{ name: 'test-task', cron: '* * * * *', timezone: 'Asia/Shanghai' }]);
    // Its minute need not be waited for: what the clock would put into the queue is put there by hand.
    await sql`insert into pgboss.job (name, policy) values ('test-task', 'exclusive')`.execute(t.adminDb);
    await done;
    await worker.stop();
  });
});

it('the application can change no definition of the queue', async () => {
  await expect(sql`drop table pgboss.job`.execute(t.db)).rejects.toThrow('must be owner');
  await expect(sql`create table pgboss.x (a int)`.execute(t.db)).rejects.toThrow('permission denied');
});
