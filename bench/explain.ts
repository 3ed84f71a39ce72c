import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import type { App } from '../src/app.ts';
import { openPerson } from '../src/modules/people/queries/file.ts';
import { searchPeople } from '../src/modules/people/queries/search.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import type { RoleName } from '../src/platform/access/roles.ts';
import { dispatchErased, transact, type AnyOperation } from '../src/platform/action/index.ts';
import { findEverywhere } from '../src/platform/search/find.ts';
import { openWorklist } from '../src/platform/worklist/open.ts';

/** One of the hottest queries: what somebody opens, and which of the statements that this sends is told. */
export interface Hot {
  file: string;
  of: AnyOperation;
  input: (personId: string) => unknown;
  role: RoleName;
  region: string;
  tells: RegExp;
}

const province = { role: 'province_officer', region: '350000' } as const;
const county = { role: 'county_clerk', region: '350102' } as const;
const none = () => ({});

const HOTTEST: readonly Hot[] = [
  { file: 'worklist-counts', of: openWorklist, input: none, ...province, tells: /group by 1, 2$/ },
  { file: 'worklist-page', of: openWorklist, input: none, ...province, tells: /order by w\.due_on/ },
  { file: 'people-list', of: searchPeople, input: none, ...province, tells: /count\(\*\)/ },
  {
    file: 'search-name',
    of: findEverywhere,
    input: () => ({ text: '林秀' }),
    ...county,
    tells: /person_profile f\s+where/,
  },
  {
    file: 'search-pinyin',
    of: findEverywhere,
    input: () => ({ text: 'linxiu' }),
    ...county,
    tells: /name_pinyin ~>=~/,
  },
  {
    file: 'person-file',
    of: openPerson,
    input: (personId) => ({ personId }),
    ...county,
    tells: /"?person"?/,
  },
];

interface Sent {
  text: string;
  values: unknown[];
}

/** What is sent to the database while `work` runs: the statements themselves, not what a bench believes of them. */
async function sentBy(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { prototype } = pg.Client;
  const own = Object.getOwnPropertyDescriptor(prototype, 'query');
  if (!own) throw new Error('the driver has changed');
  const query = prototype.query as (...args: unknown[]) => unknown;
  Object.defineProperty(prototype, 'query', {
    ...own,
    value(this: pg.Client, ...args: unknown[]) {
      const [text, values] = args;
      if (typeof text === 'string') sent.push({ text, values: Array.isArray(values) ? values : [] });
      return query.apply(this, args);
    },
  });
  try {
    await work();
  } finally {
    Object.defineProperty(prototype, 'query', own);
  }
  return sent;
}

/** The statement with its values, as one may explain it. */
function whole({ text, values }: Sent) {
  const parts = text.split(/\$\d+/);
  const order = [...text.matchAll(/\$(\d+)/g)].map((found) => values[Number(found[1]) - 1]);
  return parts.map((part, n) => (n === 0 ? sql.raw(part) : sql`${order[n - 1]}${sql.raw(part)}`));
}

interface Plan {
  ms: number;
  lines: string[];
}

async function planOf(app: App, actor: Actor, sent: Sent): Promise<Plan> {
  return transact(app.floor, actor, async ({ ctx }) => {
    const query = sql.join(whole(sent), sql``);
    const { rows } = await sql<Record<string, string>>`explain (analyze, buffers off) ${query}`.execute(
      ctx.db,
    );
    const lines = rows.map((row) => Object.values(row)[0] ?? '');
    return { ms: Number(/Execution Time: ([\d.]+)/.exec(lines.join('\n'))?.[1]), lines };
  });
}

async function onePlan(app: App, hot: Hot, heading: string, personId: string): Promise<string> {
  const actor: Actor = {
    id: null,
    name: 'bench',
    role: hot.role,
    regionCode: hot.region,
    scope: app.floor.params.regions.range(hot.region),
    personId: null,
    via: 'cli',
  };
  const open = () => dispatchErased(app.floor, hot.of, hot.input(personId), actor);
  await open();
  const sent = (await sentBy(open)).filter(({ text }) => /^\s*\(*select/i.test(text) && hot.tells.test(text));
  const plans: Plan[] = [];
  for (const each of sent) plans.push(await planOf(app, actor, each));
  const [slowest] = plans.toSorted((a, b) => b.ms - a.ms);
  if (!slowest) throw new Error(`${hot.file}: nothing was sent`);
  return [
    heading,
    `${hot.of.name} as ${hot.role} of ${hot.region}: the slowest of ${plans.length} like statements`,
    '',
    ...slowest.lines,
    '',
  ].join('\n');
}

/** Writes the plan of each of the queries, as it is sent and under the row-level policies. `by`: the program that does. */
export async function writePlans(
  app: App,
  folder: string,
  { hottest, by }: { hottest: readonly Hot[]; by: string } = {
    hottest: HOTTEST,
    by: 'bench/homes.ts --explain',
  },
): Promise<void> {
  const clerk = { name: 'bench', role: county.role, regionCode: county.region, personId: null } as const;
  const scope = app.floor.params.regions.range(county.region);
  const [about] = await transact(
    app.floor,
    { ...clerk, id: null, scope: { lo: 0, hi: 1e12 }, via: 'cli' },
    async ({ ctx }) =>
      (
        await sql<{ persons: number; spells: number; person: string; version: string }>`
          select (select count(*)::int from person) as persons, (select count(*)::int from employment_spell) as spells,
            (select id from person where region_key >= ${scope.lo} and region_key < ${scope.hi} order by id limit 1) as person,
            split_part(version(), ' ', 2) as version`.execute(ctx.db)
      ).rows,
  );
  if (!about) throw new Error('no data');
  const heading =
    `Sample province of ${about.persons} persons and ${about.spells} spells of work; PostgreSQL ${about.version}; ` +
    `${app.floor.clock().toISOString().slice(0, 10)}; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}. Written by ${by}`;
  mkdirSync(folder, { recursive: true });
  for (const hot of hottest)
    writeFileSync(join(folder, `${hot.file}.txt`), await onePlan(app, hot, heading, about.person));
}
