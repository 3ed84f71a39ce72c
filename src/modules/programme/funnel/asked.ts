import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { addDays, type PlainDate } from '../../../kernel/dates.ts';
import type { KeyRange } from '../../../kernel/regions.ts';
import type { parameters } from '../../employment/index.ts';

/** What a stage is reckoned by: whose people, from which day, and what was known at the end of which day. */
export interface Look {
  readonly range: KeyRange;
  /** First day of the period: whoever had no work on it is counted. */
  readonly from: PlainDate;
  /** Last day of the period; what was recorded later is not looked at. */
  readonly on: PlainDate;
  /** Whether `on` is today: then what is in force can be read without asking what it was. */
  readonly present: boolean;
  readonly ages: z.output<typeof parameters.workingAge.schema>;
}

const midnight = (day: PlainDate) => sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`;

/** The first moment of the period, and the first moment after it. */
export const began = ({ from }: Look) => midnight(from);
export const over = ({ on }: Look) => midnight(addDays(on, 1));

/** A dated version of a register's table as it was in force at the end of the day: it had come, its successor had not. */
export function inForce(look: Look, table: string, alias: string): RawBuilder<boolean> {
  const [a, t] = [sql.ref(alias), sql.table(table)];
  if (look.present) return sql<boolean>`${a}.superseded_by is null`;
  return sql<boolean>`(${a}.recorded_at < ${over(look)} and (${a}.superseded_by is null or not exists (
    select from ${t} later where later.city = ${a}.city and later.id = ${a}.superseded_by and later.recorded_at < ${over(look)})))`;
}

/** Last day of the work, if its end was known on the day. */
export const endOf = (look: Look, alias: string) => {
  const a = sql.ref(alias);
  return look.present
    ? sql`${a}.ended_on`
    : sql`case when ${a}.ended_recorded_at is null or ${a}.ended_recorded_at < ${over(look)} then ${a}.ended_on end`;
};

/** A spell that stood on the day: neither corrected, nor rejected, nor taken back by then. */
export function stood(look: Look, alias: string): RawBuilder<boolean> {
  const a = sql.ref(alias);
  if (look.present)
    return sql<boolean>`(${a}.superseded_by is null and ${a}.state in ('pending', 'verified'))`;
  return sql<boolean>`(${a}.recorded_at < ${over(look)}
    and (${a}.superseded_at is null or ${a}.superseded_at >= ${over(look)})
    and (${a}.state in ('pending', 'verified') or ${a}.decided_at >= ${over(look)}))`;
}

/** A spell whose papers had been found enough by the day. */
export function verified(look: Look, alias: string): RawBuilder<boolean> {
  const a = sql.ref(alias);
  return look.present
    ? sql<boolean>`(${a}.superseded_by is null and ${a}.state = 'verified')`
    : sql<boolean>`(${stood(look, alias)} and ${a}.verified_on <= ${look.on}::date)`;
}

/** Rows of the regions that are looked at. */
export function here({ range }: Look, alias: string): RawBuilder<boolean> {
  const a = sql.ref(alias);
  return sql<boolean>`${a}.region_key >= ${range.lo}::bigint and ${a}.region_key < ${range.hi}::bigint`;
}
