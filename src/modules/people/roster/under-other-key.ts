import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { fieldIndexes, openField } from '../sealed.ts';
import { registeredOutside } from './register.ts';

interface Planned {
  row_no: number;
  person_id: string;
  sealed: string;
}

async function registered(ctx: Context, indexes: Buffer[]): Promise<Set<string>> {
  const { rows } = await sql<{ bidx: Buffer }>`
    select resident_id_bidx as bidx from person where resident_id_bidx = any (${indexes}::bytea[])`.execute(
    ctx.db,
  );
  const outside = await registeredOutside(ctx, indexes);
  return new Set([...rows.map((row) => row.bidx.toString('base64')), ...outside.keys()]);
}

/**
 * Rows of new people who are registered by now. The unique index tells it only while value and plan stand under one master:
 * during a rotation the same number may already be there under another. Gives the numbers of the rows.
 */
export async function registeredByNow(ctx: Context, batchId: string, rows: number[]): Promise<number[]> {
  // With one master the unique index of the table tells it, and nothing need be opened.
  if (!ctx.cipher.rotating()) return [];
  const { rows: planned } = await sql<Planned>`
    select row_no, person_id, plan #>> '{person,resident_id_enc}' as sealed from roster_row
    where batch_id = ${batchId} and row_no = any (${rows}::int[]) and verdict = 'new' and plan ? 'person'`.execute(
    ctx.db,
  );
  const all = planned.map(({ row_no: row, person_id: id, sealed }) => {
    const number = openField(ctx.cipher, 'residentId', id, Buffer.from(sealed.slice(2), 'hex'));
    return { row, indexes: fieldIndexes(ctx.cipher, 'residentId', number) };
  });
  const known = await registered(
    ctx,
    all.flatMap(({ indexes }) => indexes),
  );
  return all
    .filter(({ indexes }) => indexes.some((index) => known.has(index.toString('base64'))))
    .map(({ row }) => row);
}
