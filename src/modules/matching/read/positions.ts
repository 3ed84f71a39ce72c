import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { wordsInForce, type Dictionary } from '../../../platform/words/index.ts';
import type { Position } from '../engine/index.ts';
import { knownPosition, type KnownPosition, type PositionRow } from '../known/position.ts';

const COLUMNS = sql`id, title, employer_name, region_code, region_precise, form, education, occupation,
  occupation_certainty, skills, wage_low, wage_high, demands, demands_known, accommodations`;

/** Open on the day, with a place left: as the bank of positions itself says it. */
const openOn = (ctx: Context) => sql`state = 'open' and filled < headcount
  and opens_on <= ${ctx.today} and (closes_on is null or closes_on >= ${ctx.today})`;

const asEntry =
  (words: Dictionary) =>
  (row: PositionRow): readonly [id: string, position: Position] => [
    row.id,
    knownPosition(row, words).position,
  ];

/** All positions open on the day, in order of their recording. */
export async function openPositions(ctx: Context): Promise<(readonly [id: string, position: Position])[]> {
  const { rows } = await sql<PositionRow>`
    select ${COLUMNS} from position where ${openOn(ctx)} order by id`.execute(ctx.db);
  return rows.map(asEntry(await wordsInForce(ctx)));
}

/** Those of `ids` that are open on the day. */
export async function openPositionsOf(
  ctx: Context,
  ids: readonly string[],
): Promise<(readonly [id: string, position: Position])[]> {
  const { rows } = await sql<PositionRow>`
    select ${COLUMNS} from position where ${openOn(ctx)} and id = any(${ids}::uuid[])`.execute(ctx.db);
  return rows.map(asEntry(await wordsInForce(ctx)));
}

/** What the bank holds of these positions, by id. */
export async function knownPositions(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, KnownPosition>> {
  const { rows } = await sql<PositionRow>`
    select ${COLUMNS} from position where id = any(${ids}::uuid[])`.execute(ctx.db);
  const words = await wordsInForce(ctx);
  return new Map(rows.map((row) => [row.id, knownPosition(row, words)]));
}

/** A position of any state that the actor may see, and whether it is open on the day; null where there is none. */
export async function positionById(
  ctx: Context,
  id: string,
): Promise<{ known: KnownPosition; open: boolean } | null> {
  const { rows } = await sql<PositionRow & { open: boolean }>`
    select ${COLUMNS}, (${openOn(ctx)}) as open from position where id = ${id}`.execute(ctx.db);
  const [row] = rows;
  return row ? { known: knownPosition(row, await wordsInForce(ctx)), open: row.open } : null;
}
