import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery, onSelf, type Context } from '../../../platform/action/index.ts';
import type { PersonTable } from '../../../platform/module/person-table.ts';
import { personKey } from '../actions/common.ts';
import { saidOf } from './said.ts';
import './params.ts';

/** One value of the copy: text, number, or nothing; lists and objects as they stand in JSON. */
export type CopyValue =
  | string
  | number
  | boolean
  | null
  | readonly CopyValue[]
  | { readonly [key: string]: CopyValue };

export interface CopiedTable {
  title: string;
  rows: Record<string, CopyValue>[];
  /** The codes of each row in words, by label. */
  said: Record<string, string>[];
}

type Declared = Exclude<PersonTable, { keptOut: string }>;

function plain(value: unknown): CopyValue {
  if (value instanceof Date) return value.toISOString();
  return (value ?? null) as CopyValue;
}

async function copied(ctx: Context, declared: Declared, personId: string): Promise<CopiedTable> {
  const { table, title, key = 'person_id', columns, open } = declared;
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(table)} where ${sql.ref(key)} = ${personId}::uuid`.execute(ctx.db);
  return {
    title,
    rows: rows.map((row) => ({
      ...open?.(ctx.cipher, row),
      ...Object.fromEntries(Object.entries(columns).map(([column, label]) => [label, plain(row[column])])),
    })),
    said: rows.map((row) => saidOf(declared, row)),
  };
}

/** All that is held about the person, table by table, numbers in full; and what is left out, with the reason. */
export const copyMyData = defineQuery({
  name: 'people.copy-my-data',
  title: '取得自己全部信息的副本',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'sensitive-read',
  async run(ctx) {
    const person = await personKey(ctx, ctx.actor.personId ?? '');
    const tables: CopiedTable[] = [];
    const leftOut: string[] = [];
    for (const declared of ctx.params.personTables) {
      if ('keptOut' in declared) leftOut.push(declared.keptOut);
      else tables.push(await copied(ctx, declared, person.id));
    }
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { tables: tables.length } });
    return { on: ctx.today, tables: tables.filter(({ rows }) => rows.length > 0), leftOut };
  },
});
