import pg from 'pg';
import { SealBroken, type FieldCipher } from '../cipher.ts';
import { MARK_BYTES } from '../suite.ts';
import { putIn, sealedIn } from './coding.ts';
import { aadOf, partOf, type SealedColumn, type SealedRow } from './declare.ts';
import { columnsToRead, notPresent, sealedTables, tableSql, type SealedTable } from './table.ts';

/** Rows locked in one transaction: others wait for them a few milliseconds. */
const BATCH = 500;
const UNIQUE_VIOLATION = '23505';

/** How to go through the tables. */
export interface ResealOptions {
  /** Rows locked in one transaction. */
  batch?: number;
  onBatch?: (told: Resealed) => void;
}

/** What a pass over the tables did. */
export interface Resealed {
  /** Rows written. */
  rows: number;
  /** Rows with a value that no known key opens, or that was changed; `table key`. */
  broken: string[];
  /** Rows whose blind index another row has under the present key: the same number was registered twice. */
  twice: string[];
}

type Changes = Map<string, unknown>;

/** Seals the old values of a row anew. Changes the row and says which columns. Throws SealBroken. */
function resealRow(cipher: FieldCipher, { places }: SealedTable, row: SealedRow): Changes {
  const changes: Changes = new Map();
  for (const place of places) {
    const sealed = sealedIn(place, row);
    if (!sealed || sealed.subarray(0, MARK_BYTES).equals(cipher.mark())) continue;
    const aad = aadOf(place, row);
    const plain = cipher.openBytes(sealed, aad);
    putIn(place, row, place.json?.at ?? place.column, cipher.sealBytes(plain, aad));
    changes.set(place.column, row[place.column]);
    for (const index of place.indexes ?? []) {
      if (partOf(row, place.column, index.at) === undefined) continue;
      putIn(place, row, index.at, cipher.blindIndex(index.field, index.normalise(plain.toString('utf8'))));
      if (typeof index.at === 'string') changes.set(index.at, row[index.at]);
    }
  }
  return changes;
}

async function writeRow(
  client: pg.Client,
  table: SealedTable,
  row: SealedRow,
  changes: Changes,
): Promise<void> {
  const values: unknown[] = [];
  const parameter = (value: unknown, type: string | undefined) => {
    values.push(type?.startsWith('json') ? JSON.stringify(value) : value);
    return `$${values.length}::${type ?? 'text'}`;
  };
  const set = [...changes].map(
    ([column, value]) => `"${column}" = ${parameter(value, table.types.get(column))}`,
  );
  const where = table.key.map(({ column, type }) => `"${column}" = ${parameter(row[column], type)}`);
  await client.query({
    text: `update ${tableSql(table.name)} set ${set.join()} where ${where.join(' and ')}`,
    values,
  });
}

const nameOf = (table: SealedTable, row: SealedRow) =>
  `${table.name} ${table.key.map(({ column }) => String(row[column])).join('/')}`;

/** Seals one row in the running transaction; what cannot be sealed is told and left as it is. */
async function sealOne(
  client: pg.Client,
  cipher: FieldCipher,
  table: SealedTable,
  row: SealedRow,
  told: Resealed,
) {
  await client.query('savepoint one_row');
  try {
    const changes = resealRow(cipher, table, row);
    if (changes.size > 0) await writeRow(client, table, row, changes);
    told.rows += changes.size > 0 ? 1 : 0;
  } catch (error) {
    await client.query('rollback to savepoint one_row');
    if (error instanceof SealBroken) told.broken.push(nameOf(table, row));
    else if (error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION)
      told.twice.push(nameOf(table, row));
    else throw error;
  }
}

/** One batch after the given key; gives the last key seen, null at the end. Rows that others hold are left for another pass. */
async function resealBatch(
  client: pg.Client,
  cipher: FieldCipher,
  table: SealedTable,
  after: readonly unknown[] | null,
  limit: number,
  told: Resealed,
): Promise<readonly unknown[] | null> {
  const key = table.key.map(({ column }) => `"${column}"`).join();
  const from = table.key.map(({ type }, n) => `$${n + 2}::${type}`).join();
  await client.query('begin');
  const { rows } = await client.query<SealedRow>(
    `select ${columnsToRead(table)
      .map((c) => `"${c}"`)
      .join()} from ${tableSql(table.name)}
      where (${notPresent(table, '$1')}) ${after ? `and (${key}) > (${from})` : ''}
      order by ${key} limit ${limit} for update skip locked`,
    [cipher.mark(), ...(after ?? [])],
  );
  for (const row of rows) await sealOne(client, cipher, table, row, told);
  await client.query('commit');
  const last = rows.at(-1);
  return last ? table.key.map(({ column }) => last[column]) : null;
}

/**
 * Goes once through every declared place and seals with the present master what another one sealed; blind indexes are
 * computed anew. Each batch is whole or not there, so after a crash the same call goes on where it stood. The product may
 * run meanwhile. `client` must see every row.
 */
export async function resealTables(
  client: pg.Client,
  cipher: FieldCipher,
  places: readonly SealedColumn[],
  { batch = BATCH, onBatch }: ResealOptions = {},
): Promise<Resealed> {
  const told: Resealed = { rows: 0, broken: [], twice: [] };
  for (const table of await sealedTables(client, places)) {
    let after: readonly unknown[] | null = null;
    do {
      after = await resealBatch(client, cipher, table, after, batch, told);
      onBatch?.(told);
    } while (after);
  }
  return told;
}
