// The loop of a person with a whole province: node bench/loop.ts [PERSONS] [SPELLS] [HELPERS] [--explain]. Opens a file, lists
// those without work of a county, counts the funnel, and lets all helpers send their visits at once, twice. With DATA_DIR set the
// province in it is used (and given the spells and a campaign); with --explain the plans are written to docs/explain.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { withApp } from '../src/cli/base/open-app.ts';
import { fillWithSample } from '../src/cli/base/sample.ts';
import { todayInShanghai } from '../src/kernel/dates.ts';
import type { App } from '../src/app.ts';
import { openPerson } from '../src/modules/people/queries/file.ts';
import { funnelFigure } from '../src/modules/programme/funnel/figure.ts';
import { keepFunnel } from '../src/modules/programme/funnel/keep.ts';
import { funnelRows } from '../src/modules/programme/funnel/rows.ts';
import { systemActor, type Actor } from '../src/platform/access/actor.ts';
import type { RoleName } from '../src/platform/access/roles.ts';
import { dispatchErased, transact, type AnyOperation } from '../src/platform/action/index.ts';
import { openWorklist } from '../src/platform/worklist/open.ts';
import { regions } from '../src/province/fujian/index.ts';
import { writePlans, type Hot } from './explain.ts';
import { addSpells } from './loop/spells.ts';
import { campaignIn, heldOf, helpersOf, syncAll } from './loop/visits.ts';

const [persons = 1_000_000, spells = 3_000_000, helpers = 500] = process.argv
  .slice(2)
  .filter((a) => /^\d+$/.test(a))
  .map(Number);
const EACH = 5;
const COUNTY = '350102';
const given = process.env['DATA_DIR'];
const dataDir = given ?? mkdtempSync(join(tmpdir(), 'zhuye-bench-loop-'));
// Open to the account of the database server.
chmodSync(dataDir, 0o755);
process.env['DATA_DIR'] = dataDir;

const actor = (role: RoleName, regionCode: string): Actor => ({
  id: null,
  name: 'bench',
  role,
  regionCode,
  scope: regions.range(regionCode),
  personId: null,
  via: 'cli',
});
const clerk = actor('county_clerk', COUNTY);
const officer = actor('province_officer', '350000');

/** The house a day later: what was put in today has then been known since yesterday, whose funnel is the one that is kept. */
const aDayLater = (app: App): App => ({
  ...app,
  floor: { ...app.floor, clock: () => new Date(Date.now() + 86_400_000) },
});

const at = (took: readonly number[], share: number) =>
  (took.toSorted((a, b) => a - b)[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(
    0,
  );

async function time(
  app: App,
  title: string,
  rounds: number,
  of: AnyOperation,
  input: (n: number) => unknown,
  who: Actor,
) {
  const took: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const from = performance.now();
    const done = await dispatchErased(app.floor, of, input(round + 1), who);
    if (!done.ok) throw new Error(`${title}: ${done.problem.code}`);
    if (round >= 0) took.push(performance.now() - from);
  }
  console.log(`${title} | ${rounds} | ${at(took, 0.5)} | ${at(took, 0.95)}`);
}

async function somePersons(app: App): Promise<string[]> {
  const { rows } = await transact(app.floor, clerk, ({ ctx }) =>
    sql<{
      id: string;
    }>`select id from person where region_key >= ${clerk.scope?.lo ?? 0} and region_key < ${clerk.scope?.hi ?? 0}
      order by hashtextextended(id::text, 3) limit 50`.execute(ctx.db),
  );
  return rows.map(({ id }) => id);
}

async function reading(app: App): Promise<void> {
  const ids = await somePersons(app);
  const today = todayInShanghai(app.floor.clock());
  console.log('what | rounds | p50 ms | p95\n--- | --- | --- | ---');
  await time(app, 'open a file', 40, openPerson, (n) => ({ personId: ids[n % ids.length] }), clerk);
  const unasked = () => ({ kind: 'employment.unasked' });
  await time(app, 'those without work and not asked, of a county', 20, openWorklist, unasked, clerk);
  await time(
    app,
    'those without work of a county, first page',
    10,
    funnelRows,
    () => ({ stage: 'found' }),
    clerk,
  );
  await time(app, 'funnel of a county, counted', 10, funnelFigure, () => ({}), clerk);
  await time(app, 'funnel of the province, kept', 20, funnelFigure, () => ({}), officer);
  await time(
    app,
    'funnel of the province by education, kept',
    20,
    funnelFigure,
    () => ({ by: 'education' }),
    officer,
  );
  await time(app, 'funnel of the province, counted', 3, funnelFigure, () => ({ on: today }), officer);
}

async function sending(app: App): Promise<void> {
  const city = actor('city_officer', '350100');
  const campaignId = await campaignIn(app, city);
  const all = await helpersOf(app, city, campaignId, helpers, EACH);
  const before = await heldOf(app, city, campaignId);
  for (const round of ['sent', 'sent again']) {
    const from = performance.now();
    const { taken, repeated, took } = await syncAll(app, campaignId, all);
    const seconds = (performance.now() - from) / 1000;
    console.log(
      `${all.length} helpers at once, ${round}: ${taken} visits taken, ${repeated} known already, ${seconds.toFixed(1)} s, ` +
        `${(took.length / seconds).toFixed(0)} a second, p50 ${at(took, 0.5)} ms, p95 ${at(took, 0.95)} ms`,
    );
  }
  const held = await heldOf(app, city, campaignId);
  const wanted = all.length * EACH;
  console.log(
    `held: ${held.visits} visits, ${held.met} people met, ${held.wishes} wishes; wanted ${wanted} each`,
  );
  if (before.visits !== 0 || held.visits !== wanted || held.met !== wanted || held.wishes !== wanted)
    throw new Error('a visit was lost, or counted twice');
}

const PLANS: readonly Hot[] = [
  {
    file: 'funnel-county',
    of: funnelFigure,
    input: () => ({}),
    role: 'county_clerk',
    region: COUNTY,
    tells: /with hired/,
  },
  {
    file: 'funnel-province-kept',
    of: funnelFigure,
    input: () => ({}),
    role: 'province_officer',
    region: '350000',
    tells: /sum\(people\)/,
  },
  {
    file: 'funnel-province-counted',
    of: funnelFigure,
    input: () => ({ on: todayInShanghai(new Date(Date.now() + 86_400_000)) }),
    role: 'province_officer',
    region: '350000',
    tells: /with hired/,
  },
  {
    file: 'without-work-county',
    of: funnelRows,
    input: () => ({ stage: 'found' }),
    role: 'county_clerk',
    region: COUNTY,
    tells: /with hired/,
  },
];

try {
  await withApp(async ({ app: open, config, database }) => {
    const app = aDayLater(open);
    const size = { persons, seed: 1, today: todayInShanghai(app.floor.clock()) };
    await fillWithSample(app, config, database, size);
    const count = await addSpells(database.ownerUrl, spells);
    const from = performance.now();
    const kept = await dispatchErased(app.floor, keepFunnel, {}, systemActor('cli'));
    if (!kept.ok) throw new Error(kept.problem.code);
    console.log(
      `${persons} persons, ${count} spells; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}; the night's funnel kept in ${((performance.now() - from) / 1000).toFixed(1)} s`,
    );
    await reading(app);
    await sending(app);
    if (process.argv.includes('--explain'))
      await writePlans(app, join(import.meta.dirname, '../docs/explain'), {
        hottest: PLANS,
        by: 'bench/loop.ts --explain',
      });
  });
} finally {
  if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
}
