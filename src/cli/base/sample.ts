import type { App } from '../../app.ts';
import { systemActor } from '../../platform/access/actor.ts';
import { ROLES } from '../../platform/access/roles.ts';
import { startLooks, startPushDay } from '../../modules/matching/index.ts';
import { dispatch, transact } from '../../platform/action/index.ts';
import type { Config } from '../../platform/config.ts';
import { createCipher } from '../../platform/crypto/index.ts';
import { loadSample, SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '../../sample/index.ts';
import type { SampleReport, SampleSize } from '../../sample/index.ts';
import type { OpenDatabase } from './database.ts';
import { announceSampleFair, clerkOf } from './sample-fair.ts';
import { recogniseSample } from './sample-recognition.ts';
import { say } from './say.ts';

const TELL_EVERY_MS = 5_000;

/** Fills an empty database with the sample province, telling how far it is; null where persons are registered already. */
export function fillWithSample(
  { floor }: App,
  { dataFolder }: Config,
  { ownerUrl, keys }: OpenDatabase,
  size: SampleSize,
): Promise<SampleReport | null> {
  let told = Date.now();
  const target = { ownerUrl, dataDir: dataFolder, cipher: createCipher(keys), params: floor.params };
  return loadSample(size, target, (persons, of) => {
    if (Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    say(`  已放入 ${persons} / ${of} 人……`);
  });
}

/** The county of the sample's clerk: what runs each night is run there once, so that its pages have something to show. */
const SHOWN_COUNTY = '350102';

/** Queues the first night of the sample for the worker, which does it beside the first pages: the start waits for nothing. */
export async function queueFirstNight(app: App): Promise<void> {
  const { floor } = app;
  for (const action of [startLooks, startPushDay])
    await dispatch(floor, action, { region: SHOWN_COUNTY }, systemActor('cli'));
  await announceSampleFair(app, SHOWN_COUNTY);
  const clerk = await clerkOf(app, SHOWN_COUNTY);
  if (clerk) await recogniseSample(app, clerk);
}

/** True where somebody can sign in; `sample`: with a password that everybody knows. */
export function hasAccounts({ floor }: App, which: 'any' | 'sample' = 'any'): Promise<boolean> {
  return transact(floor, systemActor('cli'), async ({ ctx }) => {
    const accounts = ctx.db.selectFrom('account').select('id').limit(1);
    const found = await (which === 'sample' ? accounts.where('sample', '=', true) : accounts).execute();
    return found.length > 0;
  });
}

/** How to sign in to the sample, one account a line. */
export function sampleSignIns(): string {
  const rows = SAMPLE_ACCOUNTS.map(({ name, role }) => `  ${name.padEnd(10)}${ROLES[role].title}`);
  return [
    `示例账号（密码都是 ${SAMPLE_PASSWORD}）：`,
    ...rows,
    '除求职者外，登录还要动态码：另开一个终端，执行 ./bin/zhuye code 账号，例如 ./bin/zhuye code gulou。',
  ].join('\n');
}
