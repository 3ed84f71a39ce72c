import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { rarityOf, skillSet, type Rarity } from '../engine/index.ts';
import { knownPosition, type KnownPosition, type PositionRow } from '../known/position.ts';

const COLUMNS = sql`id, title, employer_name, region_code, region_precise, form, education, occupation,
  occupation_certainty, skills, wage_low, wage_high, demands, demands_known, accommodations`;

/** Open on the day, with a place left: as the bank of positions itself says it. */
const openOn = (ctx: Context) => sql`state = 'open' and filled < headcount
  and opens_on <= ${ctx.today} and (closes_on is null or closes_on >= ${ctx.today})`;

/**
 * Open positions that somebody living in `region` (six digits or more) may reach, in order of their recording. Wider than
 * the definition of reach, never narrower: the engine decides.
 */
export async function openPositionsNear(ctx: Context, region: string): Promise<KnownPosition[]> {
  const unit = `${region.slice(0, 4)}%`;
  const { rows } = await sql<PositionRow>`
    select ${COLUMNS} from position
    where ${openOn(ctx)} and (form = 'REMOTE' or region_code like ${unit})
    order by id`.execute(ctx.db);
  return rows.map(knownPosition);
}

/** How many positions are open on the day. */
export async function countOpen(ctx: Context): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from position where ${openOn(ctx)}`.execute(ctx.db);
  return rows[0]?.n ?? 0;
}

/** Rarity of skills among all positions open on the day, wherever they are. */
export async function openRarity(ctx: Context): Promise<Rarity> {
  const { rows } = await sql<{ skills: string[] }>`
    select skills from position where ${openOn(ctx)}`.execute(ctx.db);
  return rarityOf(rows.map((row) => skillSet(row.skills)));
}

/** A position of any state that the actor may see, and whether it is open on the day; null where there is none. */
export async function positionById(
  ctx: Context,
  id: string,
): Promise<{ known: KnownPosition; open: boolean } | null> {
  const { rows } = await sql<PositionRow & { open: boolean }>`
    select ${COLUMNS}, (${openOn(ctx)}) as open from position where id = ${id}`.execute(ctx.db);
  const [row] = rows;
  return row ? { known: knownPosition(row), open: row.open } : null;
}
