import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setScope } from '../src/platform/action/transact.ts';
import { publicActor, type Actor } from '../src/platform/access/actor.ts';
import { ROLES, type RoleName } from '../src/platform/access/roles.ts';
import type { Tables } from '../src/platform/database/schema.ts';
import { testDatabase, type TestDatabase } from '../src/platform/testing/index.ts';
import { regions } from '../src/province/fujian/index.ts';
import { actorIn } from './house/house.ts';
import { catalogue, fillTable, idAt, type Place, type TableShape } from './house/catalogue.ts';

/** Tables that hold nothing of people or regions; whoever adds one here says why. */
const OPEN: Readonly<Record<string, string>> = {
  kysely_migration: 'names of migrations',
  kysely_migration_lock: 'the lock of the migrator',
  person_rest: 'names of the tables whose rows outlive their person in figures',
  position_change: 'ids of positions of the bank that changed, for the matching engine; nothing about them',
};

/** Tables that are read more widely than by region, on purpose. Writing is still bound to the region. */
const READ_BY_ALL: Readonly<Record<string, { by: 'staff' | 'everyone'; why: string }>> = {
  added_word: {
    by: 'everyone',
    why: "words for skills and occupations: everybody's postings and answers are read by them",
  },
  matching_weights: {
    by: 'everyone',
    why: 'what counts in a suggestion may be known by everybody whom suggestions are about; nothing of persons',
  },
  employer: {
    by: 'everyone',
    why: 'the registration of organisations is public, and open positions name their employer',
  },
};

/** Tables scoped by who somebody is instead of by region: nobody but these roles sees a row of others. */
const BY_ROLE: Readonly<Record<string, readonly (RoleName | 'public')[]>> = {
  // The two administrators of accounts; each person sees the own rows.
  account: ['system_admin', 'security_admin'],
  account_grant: ['system_admin', 'security_admin'],
  session: ['system_admin', 'security_admin'],
  account_link: ['system_admin', 'security_admin'],
  grant_request: ['system_admin', 'security_admin'],
  // What lets somebody in is the door's alone.
  account_totp: [],
  account_recovery: [],
  account_address_change: [],
  half_session: [],
  draft: [],
  kept_form: [],
  knock: [],
  passkey: [],
  passkey_challenge: [],
  request_once: [],
  account_setting: [],
  // How many rows each rule put away and when; nothing of theirs.
  retention_run: ['system_admin', 'auditor'],
  saved_view: [],
  // What an account took out is its own; the audit trail tells others.
  export_job: [],
  audit_pending: [],
  audit_link: ['auditor'],
  audit_seal: ['auditor'],
  // Deliveries that stay undone are the administrator's to see; payloads are ids.
  outbox_event: ['system_admin'],
  outbox_delivery: ['system_admin'],
  // Notices are their account's alone; of what leaves the house the administrator sees states, never an address.
  notice: [],
  notice_choice: [],
  notice_channel: [],
  notice_message: [],
  wechat_binding: [],
  outgoing_message: ['system_admin'],
  recorded_message: ['system_admin'],
};
/** Scoped by the reporting unit in `city`, for these roles only. */
const BY_CITY: Readonly<Record<string, readonly RoleName[]>> = { audit_event: ['auditor'] };
/** Tables into which anybody leaves rows about the own acts. */
const LEFT_BY_ALL = new Set([
  'audit_event',
  'audit_pending',
  'outbox_event',
  'outbox_delivery',
  'request_once',
]);

const OWN: Place = { key: regions.key('350102001'), city: 3501 };
const NEIGHBOUR: Place = { key: regions.key('350203001'), city: 3502 };
/** Another employer of the own region: rows beside those of the own employer. */
const NEXT_DOOR: Place = { key: OWN.key, city: 3509 };
const ELSEWHERE: Place = { key: 360_102_001_000, city: 3601 };
const SEAT: Record<RoleName, string> = {
  village_helper: '350102001',
  township_clerk: '350102001',
  county_clerk: '350102',
  city_officer: '350100',
  province_officer: '350000',
  employer_hr: '350102',
  seeker: '350102',
  system_admin: '350000',
  security_admin: '350000',
  auditor: '350100',
};
const actors: Actor[] = [
  ...(Object.keys(ROLES) as RoleName[]).map((role) => ({
    ...actorIn(SEAT[role], role),
    personId: role === 'seeker' ? '00000000-0000-7000-8000-000000000001' : null,
    employerId: role === 'employer_hr' ? idAt(OWN) : null,
  })),
  publicActor('web'),
];

let t: TestDatabase;
let tables: TableShape[];

beforeAll(async () => {
  t = await testDatabase();
  tables = await catalogue(t.adminDb);
  // What is checked here are the policies; checks of content and references would only ask for more fixtures.
  for (const table of tables)
    for (const place of [OWN, NEIGHBOUR, ELSEWHERE]) await fillTable(t.adminDb, table, place);
  for (const table of tables.filter(ofEmployers)) await fillTable(t.adminDb, table, NEXT_DOOR);
  // Of the steps of a referral an employer reads the answers alone.
  await sql`update referral_step set to_state = 'refused'`.execute(t.adminDb);
}, 180_000);
afterAll(() => t?.close());

/** Runs as this actor, always rolled back; a statement that the database refuses counts as no row. */
async function rowsAs(actor: Actor, work: (db: Transaction<Tables>) => Promise<number>): Promise<number> {
  let rows = 0;
  const undo = new Error('undo');
  await t.db
    .transaction()
    .execute(async (db) => {
      await setScope(db, actor);
      rows = await work(db);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo && (error as { code?: string }).code !== '42501') throw error;
    });
  return rows;
}

const covers = (actor: Actor, place: Place) =>
  actor.scope !== null && place.key >= actor.scope.lo && place.key < actor.scope.hi;
const marked = (table: TableShape, place: Place) => sql`${sql.id(table.marker)} = ${table.markOf(place)}`;

function maySee(table: TableShape, actor: Actor, place: Place): boolean {
  const wide = READ_BY_ALL[table.name];
  if (wide?.by === 'everyone') return true;
  if (wide && actor.role !== 'public') return true;
  const cityRoles = BY_CITY[table.name];
  if (cityRoles) return cityRoles.some((role) => role === actor.role) && covers(actor, place);
  const roles = BY_ROLE[table.name];
  if (roles) return roles.some((role) => role === actor.role);
  return covers(actor, place);
}

/** Tables whose rows an employer may read that are its own. */
const READ_BY_EMPLOYER = [
  'position',
  'referral',
  'referral_step',
  'approach',
  'employer_saying',
  'follow_up',
];
const ofEmployers = (table: TableShape) => table.columns.some(({ name }) => name === 'employer_id');

describe('no row leaves its employer', () => {
  const hr = actors.find((actor) => actor.role === 'employer_hr') as Actor;
  const rowsOf = (place: Place) => sql`employer_id = ${idAt(place)}`;
  const count = (table: TableShape, where: ReturnType<typeof rowsOf>) =>
    rowsAs(
      hr,
      async (db) =>
        (await sql`select 1 from ${sql.table(table.name)} where ${where}`.execute(db)).rows.length,
    );

  it('reads the own rows of what it may read, and nothing of an employer next door, near or far', async () => {
    for (const table of tables.filter(ofEmployers)) {
      const own = await count(table, rowsOf(OWN));
      expect([table.name, own]).toEqual([table.name, READ_BY_EMPLOYER.includes(table.name) ? 1 : 0]);
      for (const place of [NEXT_DOOR, NEIGHBOUR, ELSEWHERE])
        expect([table.name, place, await count(table, rowsOf(place))]).toEqual([table.name, place, 0]);
    }
  });

  it('reads nothing else of its own region', async () => {
    const others = tables.filter(
      (table) =>
        table.hasRegion && !READ_BY_EMPLOYER.includes(table.name) && READ_BY_ALL[table.name] === undefined,
    );
    expect(others.length).toBeGreaterThan(20);
    for (const table of others)
      expect([table.name, await count(table, marked(table, OWN))]).toEqual([table.name, 0]);
  });

  it('changes nothing of another employer, and of the own neither what is open nor what a file says', async () => {
    const set = (table: string, change: ReturnType<typeof rowsOf>, where = sql`true`) =>
      rowsAs(hr, async (db) =>
        Number(
          (await sql`update ${sql.table(table)} set ${change} where ${where}`.execute(db)).numAffectedRows ??
            0,
        ),
      );
    // The own row and no other, though nothing names it.
    expect(await set('position', sql`state = 'submitted'`)).toBe(1);
    expect(await set('referral', sql`state = 'refused'`)).toBe(1);
    expect(await set('position', sql`state = 'open'`)).toBe(0);
    expect(await set('position', sql`employer_id = ${idAt(NEXT_DOOR)}`)).toBe(0);
    expect(await set('referral', sql`state = 'hired'`)).toBe(0);
    expect(await set('referral', sql`state = 'refused', note = 'x'`)).toBe(0);
    expect(await set('referral_step', sql`reason = 'x'`)).toBe(0);
    expect(await set('employer', sql`name = 'x'`)).toBe(0);
    expect(await set('employer_saying', sql`revoked_because = 'x', revoked_at = now()`)).toBe(0);
    for (const name of READ_BY_EMPLOYER) {
      const gone = await rowsAs(hr, async (db) =>
        Number((await sql`delete from ${sql.table(name)}`.execute(db)).numAffectedRows ?? 0),
      );
      expect([name, gone]).toEqual([name, 0]);
    }
  });
});

describe('no row leaves its region', () => {
  it('knows every table', () => {
    const unknown = tables
      .filter((table) => !table.scoped && !(table.name in OPEN))
      .map((table) => table.name);
    expect(
      unknown,
      'tables without forced row-level security: add a policy, or say in OPEN why none is needed',
    ).toEqual([]);
    const unplaced = tables
      .filter(
        (table) => table.scoped && !table.hasRegion && !(table.name in BY_ROLE) && !(table.name in BY_CITY),
      )
      .map((table) => table.name);
    expect(unplaced, 'tables without region_key: add it, or say in BY_ROLE who sees their rows').toEqual([]);
  });

  it.each(actors.map((actor) => [actor.role, actor] as const))(
    'reads nothing foreign as %s',
    async (_role, actor) => {
      const leaks: string[] = [];
      for (const table of tables.filter((each) => each.scoped)) {
        for (const place of [NEIGHBOUR, ELSEWHERE]) {
          if (maySee(table, actor, place)) continue;
          const seen = await rowsAs(
            actor,
            async (db) =>
              (await sql`select 1 from ${sql.table(table.name)} where ${marked(table, place)}`.execute(db))
                .rows.length,
          );
          if (seen > 0) leaks.push(`${table.name} at ${place.key}`);
        }
      }
      expect(leaks).toEqual([]);
    },
  );

  it.each(actors.map((actor) => [actor.role, actor] as const))(
    'writes nothing foreign as %s',
    async (_role, actor) => {
      const leaks: string[] = [];
      for (const table of tables.filter((each) => each.scoped)) {
        for (const place of [NEIGHBOUR, ELSEWHERE]) {
          if (covers(actor, place) || BY_ROLE[table.name]?.some((role) => role === actor.role)) continue;
          const name = sql.table(table.name);
          let changed = 0;
          // Column by column: a grant may cover some of them only.
          for (const { name: column } of table.columns.filter((c) => !c.generated)) {
            changed += await rowsAs(actor, async (db) =>
              Number(
                (
                  await sql`update ${name} set ${sql.id(column)} = ${sql.id(column)} where ${marked(table, place)}`.execute(
                    db,
                  )
                ).numAffectedRows ?? 0,
              ),
            );
          }
          const deleted = await rowsAs(actor, async (db) =>
            Number(
              (await sql`delete from ${name} where ${marked(table, place)}`.execute(db)).numAffectedRows ?? 0,
            ),
          );
          const added = LEFT_BY_ALL.has(table.name)
            ? 0
            : await rowsAs(actor, (db) => table.insertCopy(db, place));
          if (changed + deleted + added > 0)
            leaks.push(
              `${table.name} at ${place.key}: ${changed} changed, ${deleted} deleted, ${added} added`,
            );
        }
      }
      expect(leaks).toEqual([]);
    },
  );

  it('shows the own region to those who keep it', async () => {
    const clerk = actors.find((actor) => actor.role === 'county_clerk') as Actor;
    const name = sql.table('person');
    expect(
      await rowsAs(clerk, async (db) => (await sql`select 1 from ${name}`.execute(db)).rows.length),
    ).toBe(1);
  });

  it('shows nothing where nobody acts', async () => {
    for (const table of tables.filter((each) => each.scoped && READ_BY_ALL[each.name]?.by !== 'everyone')) {
      const { rows } = await sql`select 1 from ${sql.table(table.name)}`
        .execute(t.db)
        .catch(() => ({ rows: [] }));
      expect([table.name, rows.length]).toEqual([table.name, 0]);
    }
  });

  it('gives the application no way around', async () => {
    const { rows } = await sql<{ super: boolean; bypass: boolean; owned: number }>`
      select rolsuper as super, rolbypassrls as bypass,
        (select count(*)::int from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`.execute(t.db);
    expect(rows).toEqual([{ super: false, bypass: false, owned: 0 }]);
  });
});
