import { sql, type RawBuilder } from 'kysely';
import { normaliseCode } from '../../../kernel/codes/index.ts';
import type { Context } from '../../../platform/action/index.ts';
import { fieldIndex } from '../sealed.ts';
import type { SearchInput } from './search.ts';

/**
 * Which people a search means, as ids. It starts from the profile in force and joins another table only where a condition
 * or the order needs it: a list of twenty among a million must not join a million rows first. The region is told as plain
 * values beside the row-level policy, so that the planner knows how much of the province is meant. Only leakproof operators
 * stand here (ranges, equality): the planner may use an index for these before the policy, and for no others.
 */
interface Condition {
  where: RawBuilder<unknown>;
  join?: 'person' | 'certificate' | 'need';
}

const JOINS = {
  person: sql`join person p on p.id = f.person_id`,
  certificate: sql`join certificate c on c.person_id = f.person_id and c.superseded_by is null`,
  need: sql`left join job_need n on n.person_id = f.person_id and n.superseded_by is null`,
} as const;

const ORDERS = {
  recent: { by: sql`f.person_id desc` },
  name: { by: sql`f.name, f.person_id` },
  age: { by: sql`p.birth_date desc, p.id`, join: 'person' },
} as const;

/** Above every text that begins with the same characters, in the order of code points. */
const LAST = '\u{10FFFF}';

/** What was typed is a number (found by its blind index) or the beginning of a name. */
function textCondition(ctx: Context, text: string): Condition {
  const code = normaliseCode(text);
  const resident = /^(\d{17}[\dX])(\d\d(B\d+)?)?$/.exec(code)?.[1];
  if (resident)
    return {
      where: sql`p.resident_id_bidx = ${fieldIndex(ctx.cipher, 'residentId', resident)}`,
      join: 'person',
    };
  if (/^1\d{10}$/.test(code)) return { where: sql`f.phone_bidx = ${fieldIndex(ctx.cipher, 'phone', code)}` };
  return { where: sql`f.name ~>=~ ${text} and f.name ~<~ ${text + LAST}` };
}

function conditions(ctx: Context, input: SearchInput): Condition[] {
  const all: Condition[] = [];
  const known =
    input.region && ctx.params.regions.has(input.region) ? ctx.params.regions.range(input.region) : null;
  const lo = Math.max(known?.lo ?? 0, ctx.actor.scope?.lo ?? 0);
  const hi = Math.min(known?.hi ?? Number.MAX_SAFE_INTEGER, ctx.actor.scope?.hi ?? Number.MAX_SAFE_INTEGER);
  all.push({ where: sql`f.region_key >= ${lo} and f.region_key < ${hi}` });
  if (input.text) all.push(textCondition(ctx, input.text));
  if (input.urbanRural) all.push({ where: sql`f.urban_rural = ${input.urbanRural}` });
  if (input.category) all.push({ where: sql`c.category = ${input.category}`, join: 'certificate' });
  if (input.wants === 'unknown') all.push({ where: sql`n.id is null`, join: 'need' });
  else if (input.wants) all.push({ where: sql`n.wants_work = ${input.wants === 'yes'}`, join: 'need' });
  return all;
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
  const order = ORDERS[input.sort ?? 'recent'];
  const from = (extra?: keyof typeof JOINS) => {
    const joins = [...new Set([...all.map((c) => c.join), extra])].flatMap((name) =>
      name ? [JOINS[name]] : [],
    );
    const where = sql.join(
      all.map((c) => c.where),
      sql` and `,
    );
    return sql`from person_profile f ${sql.join(joins, sql` `)} where f.superseded_by is null and ${where}`;
  };
  const { rows } = await sql<{ id: string }>`
    select f.person_id as id ${from('join' in order ? order.join : undefined)}
    order by ${order.by} limit ${pageSize} offset ${(input.page - 1) * pageSize}`.execute(ctx.db);
  // In order, so that a wide region is read along the index and left at the limit instead of being gathered whole.
  const counted = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 ${from()} order by f.person_id desc limit ${countLimit + 1}) x`.execute(
    ctx.db,
  );
  return { ids: rows.map((row) => row.id), counted: counted.rows[0]?.n ?? 0 };
}
