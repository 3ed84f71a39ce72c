import { sql } from 'kysely';
import { systemActor } from '../access/actor.ts';
import type { Context } from '../action/index.ts';
import { setScope } from '../action/transact.ts';

const SETTINGS = ['role', 'actor', 'person', 'lo', 'hi', 'employer'].map((name) => `zhuye.${name}`);

/**
 * Does a part of an act as the house: whoever causes a notice may neither write into somebody's notices nor read how they
 * wish to be told. Afterwards the scope that was in force before is so again; if `work` throws, the transaction is lost anyway.
 */
export async function asHouse<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ name: string; value: string }>`
    select name, coalesce(current_setting(name, true), '') as value from unnest(${SETTINGS}::text[]) as name`.execute(
    ctx.db,
  );
  await setScope(ctx.db, systemActor(ctx.actor.via));
  const done = await work();
  const names = rows.map(({ name }) => name);
  const values = rows.map(({ value }) => value);
  await sql`select set_config(name, value, true) from unnest(${names}::text[], ${values}::text[]) as before (name, value)`.execute(
    ctx.db,
  );
  return done;
}
