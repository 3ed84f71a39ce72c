import { setImmediate } from 'node:timers/promises';
import pg from 'pg';
import { countParams, parameters } from '../../modules/employment/index.ts';
import type { Params } from '../../platform/action/index.ts';
import type { FieldCipher } from '../../platform/crypto/index.ts';
import { workplaces } from '../career/workplace.ts';
import { dayNumber } from '../days.ts';
import { sampleId } from '../ids.ts';
import { sampleProvince } from '../province.ts';
import type { SampleProvince, SampleSize } from '../province.ts';
import { addAccounts } from './accounts.ts';
import { copyRows } from './copy.ts';
import { evidenceTables } from './evidence-rows.ts';
import { employerRows, positionRows } from './offer-rows.ts';
import { frameOf, personTables } from './person-rows.ts';
import type { RowMaker } from './person-rows.ts';
import type { TableRows } from './rows.ts';
import { spellTables } from './spell-rows.ts';

export interface SampleTarget {
  /** Login of the owner: COPY is closed to whom row-level security binds. */
  ownerUrl: string;
  /** Folder of attachments. */
  dataDir: string;
  cipher: FieldCipher;
  params: Params;
}

export interface SampleReport {
  persons: number;
  employers: number;
  positions: number;
  spells: number;
  seconds: number;
}

/** Called now and then with how many persons are in. */
export type Progress = (persons: number, of: number) => void;

/** Persons that travel together, and after how many the next socket work is let through. */
const BATCH = 2000;
const PAUSE = 40;
/** Tables that are filled by COPY. */
const TABLES = [
  'person',
  'person_profile',
  'certificate',
  'ability_profile',
  'job_need',
  'employer',
  'position',
  'employment_spell',
  'person_past_region',
  'attachment',
  'spell_evidence',
] as const;

/**
 * Fills an empty database with an invented province, in one transaction: all or nothing, and once only. Null where persons
 * are registered already. Throws what the database throws.
 */
export async function loadSample(
  size: SampleSize,
  target: SampleTarget,
  progress: Progress = () => {},
): Promise<SampleReport | null> {
  const began = performance.now();
  const client = new pg.Client({ connectionString: target.ownerUrl, application_name: 'zhuye-sample' });
  await client.connect();
  try {
    await client.query('begin');
    // Two fillings at once would meet on every key; the second waits and then finds the persons of the first.
    await client.query(`select pg_advisory_xact_lock(hashtext('zhuye_sample'))`);
    await client.query(
      `select set_config('zhuye.role', 'system', true), set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true)`,
    );
    await forceRowSecurity(client, false);
    const { rows } = await client.query<{ filled: boolean }>('select exists (select from person) as filled');
    if (rows[0]?.filled !== false) {
      await client.query('rollback');
      return null;
    }
    const counts = await fill(client, size, target, progress);
    await forceRowSecurity(client, true);
    await client.query('commit');
    await client.query('analyze');
    return { ...counts, seconds: (performance.now() - began) / 1000 };
  } finally {
    await client.end();
  }
}

/** The owner is bound by forced row-level security like everybody; the rows come in by COPY, which it forbids. */
async function forceRowSecurity(client: pg.Client, force: boolean): Promise<void> {
  const word = force ? 'force' : 'no force';
  for (const table of TABLES) await client.query(`alter table ${table} ${word} row level security`);
}

async function fill(
  client: pg.Client,
  size: SampleSize,
  target: SampleTarget,
  progress: Progress,
): Promise<Omit<SampleReport, 'seconds'>> {
  const { params, cipher, dataDir } = target;
  const maker: RowMaker = { seed: size.seed, today: dayNumber(size.today), regions: params.regions, cipher };
  const province = sampleProvince(size, params.regions);
  await send(client, [
    employerRows(maker, province.employers),
    positionRows(maker, province.positions, province.employers),
  ]);

  const evidence = evidenceTables(maker, params.book.on(parameters.evidenceRules, size.today).value, dataDir);
  const spells = spellTables(maker, workplaces(province.employers, params.regions), (index) => ({
    id: sampleId(size.seed, 'employer', index),
    name: province.employers[index]?.name ?? '',
  }));
  const people = personTables(maker);
  const tables = [...people.tables, ...spells.tables, ...evidence.tables];
  let count = 0;
  let seeker = '';
  // While one batch travels the next is made; the pauses let the socket work.
  let sending = Promise.resolve();
  for (const person of province.people()) {
    const frame = frameOf(maker, person, count++);
    if (person.need?.wantsWork && person.abilities) seeker ||= frame.id;
    people.add(person, frame);
    evidence.add(frame, spells.add(person, frame));
    if (count % PAUSE === 0) await setImmediate();
    if (count % BATCH !== 0 && count !== size.persons) continue;
    await sending;
    progress(count, size.persons);
    sending = dispatch(client, tables.map(taken), evidence.writeFiles);
    // A failure is thrown where it is awaited; until then it must not count as unheard.
    sending.catch(() => {});
  }
  await sending;
  await addAccounts(client, size.seed, size.today, seeker);
  await countAndNote(client, size, params, province);
  return {
    persons: count,
    employers: province.employers.length,
    positions: province.positions.length,
    spells: spells.count(),
  };
}

/** The rows gathered so far; new ones gather behind them. */
function taken({ table, columns, rows }: TableRows): TableRows {
  return { table, columns, rows: rows.splice(0) };
}

/** Sends rows and writes files side by side; a failure of one waits for the other, so that no COPY is left open. */
async function dispatch(
  client: pg.Client,
  tables: readonly TableRows[],
  writeFiles: () => Promise<void>,
): Promise<void> {
  const ends = await Promise.allSettled([send(client, tables), writeFiles()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function send(client: pg.Client, tables: readonly TableRows[]): Promise<void> {
  for (const { table, columns, rows } of tables) await copyRows(client, table, columns, rows);
}

/** The count of new employment from nothing, and one line in the audit: what was filled in, and that it is invented. */
async function countAndNote(
  client: pg.Client,
  size: SampleSize,
  params: Params,
  province: SampleProvince,
): Promise<void> {
  const { breaks, formOrder } = countParams(params.book);
  await client.query('analyze person, employment_spell, certificate');
  await client.query('select employment_recount(null::uuid[], $1::jsonb, $2::text[])', [
    JSON.stringify(breaks),
    [...formOrder],
  ]);
  const details = {
    persons: size.persons,
    seed: size.seed,
    employers: province.employers.length,
    positions: province.positions.length,
  };
  await client.query(
    `insert into audit_event (city, id, call_id, role, via, action, class, details)
     values (0, $1, $1, 'system', 'cli', 'sample.load', 'write', $2)`,
    [sampleId(size.seed, 'audit', 0), JSON.stringify(details)],
  );
}
