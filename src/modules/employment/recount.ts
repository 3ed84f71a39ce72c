import { sql, type Kysely } from 'kysely';
import { plainDate } from '../../kernel/dates.ts';
import type { Tables } from '../../platform/database/schema.ts';
import type { ParameterBook } from '../../platform/rule/index.ts';
import { newEmploymentRule, type CountParams } from './count.ts';
import { formPrecedence, minimumBreak } from './parameters.ts';

/** The numbers of the count as the province has dated them; starts before the rule's first day are left to no value. */
export function countParams(book: ParameterBook): CountParams {
  const { validFrom } = newEmploymentRule;
  const breaks = book
    .history(minimumBreak)
    .filter((entry) => entry.to === null || entry.to > validFrom)
    .map(({ from, to, value }) => ({ from: from < validFrom ? validFrom : from, to, days: value }));
  return { breaks, formOrder: book.on(formPrecedence, breaks.at(-1)?.from ?? plainDate('2022-01-01')).value };
}

/**
 * Brings the kept count up to date in the caller's transaction, for the given persons (all of the province for null).
 * Call it after every change to a spell: also a pending spell stands in the way of a later one.
 */
export async function recount(
  ctx: { db: Kysely<Tables>; params: { book: ParameterBook } },
  persons: readonly string[] | null,
): Promise<void> {
  const { breaks, formOrder } = countParams(ctx.params.book);
  await sql`select employment_recount(${persons}::uuid[], ${JSON.stringify(breaks)}::jsonb, ${[...formOrder]}::text[])`.execute(
    ctx.db,
  );
}
