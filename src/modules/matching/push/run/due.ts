import { sql, type RawBuilder } from 'kysely';
import type { KeyRange } from '../../../../kernel/regions.ts';
import type { Context } from '../../../../platform/action/index.ts';
import { SEEKING } from '../../read/persons.ts';
import { dueSql } from '../choice/due.ts';
import { standingChoice, type Choice } from '../choice/read.ts';

/** Somebody whom the run of the day looks at. */
export interface DuePerson {
  id: string;
  choice: Choice;
}

/** Who wants work, did not object, and is due today by the own choice or the province's. */
function dueFrom(ctx: Context, range: KeyRange): RawBuilder<unknown> {
  const standing = standingChoice(ctx);
  const rhythm = {
    frequency: sql`coalesce(c.frequency, ${standing.frequency})`,
    weekDay: sql`coalesce(c.week_day, ${standing.weekDay}::int)`,
  };
  return sql`from job_need n
    left join push_choice c on c.person_id = n.person_id and c.superseded_by is null
    left join push_turn t on t.person_id = n.person_id
    where ${SEEKING} and n.region_key >= ${range.lo} and n.region_key < ${range.hi}
      and ${dueSql(rhythm, sql`t.turn_on`, ctx.today)}`;
}

export async function countDue(ctx: Context, range: KeyRange): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n ${dueFrom(ctx, range)}`.execute(ctx.db);
  return rows[0]?.n ?? 0;
}

interface Row {
  id: string;
  frequency: Choice['frequency'] | null;
  week_day: number | null;
  size: number | null;
  handed: Choice['handed'] | null;
}

/** The next ones by id after `after`. */
export async function duePersons(
  ctx: Context,
  range: KeyRange,
  { after, limit }: { after: string | null; limit: number },
): Promise<DuePerson[]> {
  const { rows } = await sql<Row>`
    select n.person_id as id, c.frequency, c.week_day, c.size, c.handed ${dueFrom(ctx, range)}
      and (${after}::uuid is null or n.person_id > ${after}::uuid)
    order by n.person_id limit ${limit}`.execute(ctx.db);
  const standing = standingChoice(ctx);
  return rows.map(({ id, frequency, week_day, size, handed }) => ({
    id,
    choice: {
      frequency: frequency ?? standing.frequency,
      weekDay: week_day ?? standing.weekDay,
      size: size ?? standing.size,
      handed: handed ?? standing.handed,
    },
  }));
}
