import { setImmediate } from 'node:timers/promises';
import type { Client } from 'pg';
import { parameters } from '../../modules/employment/index.ts';
import type { Params } from '../../platform/action/index.ts';
import type { FieldCipher } from '../../platform/crypto/index.ts';
import { workplaces } from '../career/workplace.ts';
import { dayNumber } from '../days.ts';
import { sampleId } from '../ids.ts';
import type { SamplePerson } from '../person/person.ts';
import { sampleProvince } from '../province.ts';
import type { SampleSize } from '../province.ts';
import { consentTables } from './consent-rows.ts';
import { copyRows } from './copy.ts';
import { employerDesk, type EmployerDesk } from './employer-desk.ts';
import { evidenceTables } from './evidence-rows.ts';
import { employerRows, positionRows } from './offer-rows.ts';
import { frameOf, personTables } from './person-rows.ts';
import type { PersonFrame, RowMaker } from './person-rows.ts';
import type { TableRows } from './rows.ts';
import { spellTables } from './spell-rows.ts';

export interface FillWith {
  /** Folder of attachments. */
  dataDir: string;
  cipher: FieldCipher;
  params: Params;
}

export interface Filled {
  persons: number;
  employers: number;
  positions: number;
  spells: number;
  /** Looks for work and was assessed: whom the seeker's account acts for. */
  seeker: PersonFrame | null;
  /** The employer for which an account acts, and people of the county who look for work. */
  desk: EmployerDesk | null;
  lookForWork: readonly PersonFrame[];
}

/** Called now and then with how many persons are in. */
export type Progress = (persons: number, of: number) => void;

/** Persons that travel together, and after how many the next socket work is let through. */
const BATCH = 2000;
const PAUSE = 40;
/** Whom somebody may refer: a few from anywhere, more from the clerk's own county. */
const FEW = 4;
const SOME = 10;
/** Where the sample's county clerk works: the seeker should live there, so that both can be tried together. */
const SEEKER_COUNTY = '350102';

/** Sends the rows of the whole province over a connection whose transaction is open; row security must not bind it. */
export async function fill(
  client: Client,
  size: SampleSize,
  { params, cipher, dataDir }: FillWith,
  progress: Progress,
): Promise<Filled> {
  const maker: RowMaker = { seed: size.seed, today: dayNumber(size.today), regions: params.regions, cipher };
  const { employers, positions, people: persons } = sampleProvince(size, params.regions);
  await send(client, [employerRows(maker, employers), positionRows(maker, positions, employers)]);

  const evidence = evidenceTables(maker, params.book.on(parameters.evidenceRules, size.today).value, dataDir);
  const spells = spellTables(maker, workplaces(employers, params.regions), (index) => ({
    id: sampleId(size.seed, 'employer', index),
    name: employers[index]?.name ?? '',
  }));
  const people = personTables(maker);
  const consents = consentTables(maker);
  const tables = [...people.tables, ...consents.tables, ...spells.tables, ...evidence.tables];
  let count = 0;
  const lookForWork: PersonFrame[] = [];
  let seeker: { frame: PersonFrame; home: boolean } | null = null;
  // While one batch travels the next is made; the pauses let the socket work.
  let sending = Promise.resolve();
  for (const person of persons()) {
    const frame = frameOf(maker, person, count++);
    if (suits(person) && (seeker === null || (!seeker.home && livesAtHome(person))))
      seeker = { frame, home: livesAtHome(person) };
    if (suits(person) && lookForWork.length < SOME && (livesAtHome(person) || lookForWork.length < FEW))
      lookForWork.push(frame);
    people.add(person, frame);
    consents.add(person, frame);
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
  return {
    persons: count,
    employers: employers.length,
    positions: positions.length,
    spells: spells.count(),
    seeker: seeker?.frame ?? null,
    desk: employerDesk(size.seed, employers, positions, SEEKER_COUNTY),
    lookForWork: lookForWork.filter(({ id }) => id !== seeker?.frame.id).toReversed(),
  };
}

/** Looks for work and was assessed, so that suggestions come. */
const suits = (person: SamplePerson) => person.need?.wantsWork === true && person.abilities !== null;
const livesAtHome = (person: SamplePerson) => person.region.startsWith(SEEKER_COUNTY);

/** The rows gathered so far; new ones gather behind them. */
function taken({ table, columns, rows }: TableRows): TableRows {
  return { table, columns, rows: rows.splice(0) };
}

/** Sends rows and writes files side by side; a failure of one waits for the other, so that no COPY is left open. */
async function dispatch(
  client: Client,
  tables: readonly TableRows[],
  writeFiles: () => Promise<void>,
): Promise<void> {
  const ends = await Promise.allSettled([send(client, tables), writeFiles()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function send(client: Client, tables: readonly TableRows[]): Promise<void> {
  for (const { table, columns, rows } of tables) await copyRows(client, table, columns, rows);
}
