import { sql, type RawBuilder } from 'kysely';
import { normaliseCode } from '../../../kernel/codes/index.ts';
import type { Context } from '../../../platform/action/index.ts';
import { fieldIndexes } from '../sealed.ts';
import { idsOfReceipt } from '../receipt.ts';
import type { SearchInput } from './search.ts';

/**
 * Which people a search means, as ids. It reads only the tables that a condition or the order needs: a list of twenty among
 * a million must not join a million rows first. The region is told as plain values beside the row-level policy, so that the
 * planner knows how much of the province is meant. Only leakproof operators stand here (ranges, equality): the planner may
 * use an index for these before the policy, and for no others.
 */
type Table = 'p' | 'f' | 'c' | 'n';

interface Condition {
  table: Table;
  where: RawBuilder<unknown>;
}

/** What is sorted by, rising. Ids are made in order of time: the newest person has the largest. */
const ORDERS = {
  recent: { table: null, by: null },
  name: { table: 'f', by: sql`f.name` },
  age: { table: 'p', by: sql`p.birth_date` },
} as const;

/** Falling: the newest in front, Z before A, and the youngest in front (born last). */
function fallsOf(sort: string): boolean {
  const turned = sort.startsWith('-');
  return sort.endsWith('name') ? turned : !turned;
}

/** Above every text that begins with the same characters, in the order of code points. */
const LAST = '\u{10FFFF}';

/** What was typed is a number (found by its blind index) or the beginning of a name. */
function textCondition(ctx: Context, text: string): Condition {
  const code = normaliseCode(text);
  const resident = /^(\d{17}[\dX])(\d\d(B\d+)?)?$/.exec(code)?.[1];
  if (resident) {
    return {
      table: 'p',
      where: sql`p.resident_id_bidx = any (${fieldIndexes(ctx.cipher, 'residentId', resident)}::bytea[])`,
    };
  }
  const receipt = idsOfReceipt(text);
  if (receipt)
    return { table: 'p', where: sql`p.id >= ${receipt.from}::uuid and p.id < ${receipt.to}::uuid` };
  if (/^1\d{10}$/.test(code)) {
    return {
      table: 'f',
      where: sql`f.phone_bidx = any (${fieldIndexes(ctx.cipher, 'phone', code)}::bytea[])`,
    };
  }
  return { table: 'f', where: sql`f.name ~>=~ ${text} and f.name ~<~ ${text + LAST}` };
}

function conditions(ctx: Context, input: SearchInput): Condition[] {
  const all: Condition[] = [];
  if (input.text) all.push(textCondition(ctx, input.text));
  if (input.urbanRural) all.push({ table: 'f', where: sql`f.urban_rural = ${input.urbanRural}` });
  if (input.category) all.push({ table: 'c', where: sql`c.category = ${input.category}` });
  if (input.wants === 'unknown') all.push({ table: 'n', where: sql`n.id is null` });
  else if (input.wants) all.push({ table: 'n', where: sql`n.wants_work = ${input.wants === 'yes'}` });
  return all;
}

function rangeOf(ctx: Context, input: SearchInput): { lo: number; hi: number } {
  const { scope } = ctx.actor;
  const asked = ctx.params.regions.knownRange(input.region);
  return {
    lo: Math.max(asked?.lo ?? 0, scope?.lo ?? 0),
    hi: Math.min(asked?.hi ?? Infinity, scope?.hi ?? 0),
  };
}

/** `from … where …` over the tables named; it begins with the profile in force where that is asked, else with the person. */
function source(ctx: Context, input: SearchInput, all: readonly Condition[], more: Table | null) {
  const tables = new Set<Table | null>([...all.map((c) => c.table), more]);
  const { lo, hi } = rangeOf(ctx, input);
  const fromProfile = tables.has('f');
  const base = fromProfile ? sql`person_profile f` : sql`person p`;
  const id = fromProfile ? sql`f.person_id` : sql`p.id`;
  const region = fromProfile ? sql`f.superseded_by is null and f.region_key` : sql`p.region_key`;
  const joins = [
    ...(fromProfile && tables.has('p') ? [sql`join person p on p.id = f.person_id`] : []),
    ...(tables.has('c') ? [sql`join certificate c on c.person_id = ${id} and c.superseded_by is null`] : []),
    ...(tables.has('n')
      ? [sql`left join job_need n on n.person_id = ${id} and n.superseded_by is null`]
      : []),
  ];
  const bounds = sql`${region} >= ${lo} and ${fromProfile ? sql`f.region_key` : sql`p.region_key`} < ${hi}`;
  const where = sql.join([bounds, ...all.map((c) => c.where)], sql` and `);
  return { id, from: sql`from ${base} ${sql.join(joins, sql` `)} where ${where}` };
}

/** Everyone whom a search means, newest first, as a query of ids: for what is read whole, through a cursor. */
export function everyoneFound(ctx: Context, input: SearchInput): RawBuilder<{ id: string }> {
  const whole = source(ctx, input, conditions(ctx, input), null);
  return sql<{ id: string }>`select ${whole.id} as id ${whole.from} order by ${whole.id} desc`;
}

export interface Found {
  ids: string[];
  /** How many there are, counted up to `countLimit` and one more. */
  counted: number;
}

/** Ids of one page in order, and the count up to a limit. */
export async function findPeople(
  ctx: Context,
  input: SearchInput,
  pageSize: number,
  countLimit: number,
): Promise<Found> {
  const all = conditions(ctx, input);
  const sort = input.sort ?? 'recent';
  const { table, by } = ORDERS[sort.replace('-', '') as keyof typeof ORDERS];
  const page = source(ctx, input, all, table);
  // One direction for both, so that one index gives the order whichever way it is read.
  const way = fallsOf(sort) ? sql`desc` : sql`asc`;
  const order = by ? sql`${by} ${way}, ${page.id} ${way}` : sql`${page.id} ${way}`;
  const { rows } = await sql<{ id: string }>`
    select ${page.id} as id ${page.from}
    order by ${order} limit ${pageSize} offset ${(input.page - 1) * pageSize}`.execute(ctx.db);
  const whole = source(ctx, input, all, null);
  // In order, so that a wide region is read along the index and left at the limit instead of being gathered whole.
  const counted = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 ${whole.from} order by ${whole.id} desc limit ${countLimit + 1}) x`.execute(
    ctx.db,
  );
  return { ids: rows.map((row) => row.id), counted: counted.rows[0]?.n ?? 0 };
}
