import { sql } from 'kysely';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Context } from '../../../platform/action/index.ts';
import { ofWorkingAge, parameters } from '../../employment/index.ts';
import type { Drawn } from '../tables.ts';

/** Who would be drawn on a day: a condition over `person p`, with the ages by which it judges. */
export function drawnBy(ctx: Context, region: string, on: PlainDate) {
  const { lo, hi } = ctx.params.regions.range(region);
  const { value: ages, cites } = ctx.params.book.on(parameters.workingAge, on);
  const condition = sql`p.region_key >= ${lo}::bigint and p.region_key < ${hi}::bigint
    and ${ofWorkingAge(on, ages)}
    and exists (select from certificate c where c.person_id = p.id and c.superseded_by is null and c.status = 'VALID')
    and not exists (select from employment_spell s where s.person_id = p.id and s.superseded_by is null
      and s.state in ('pending', 'verified') and s.started_on <= ${on}::date
      and (s.ended_on is null or s.ended_on >= ${on}::date))`;
  return { condition, ages, cites };
}

/**
 * Draws the list of a campaign: holders of a valid certificate in its region, of working age on the day by the dated rule,
 * and without work that day. One statement; people who are on it already stay, so a retry adds nobody twice. Those for a
 * second visit are chosen by a hash of campaign and person: nobody can foretell them, and everybody can check them. The
 * numbers of the list follow another hash, so that they say nothing about anybody.
 */
export async function drawList(
  ctx: Context,
  campaign: { id: string; region_code: string; second_percent: number },
  on: PlainDate,
): Promise<Drawn> {
  const { condition, ages } = drawnBy(ctx, campaign.region_code, on);
  await sql`
    insert into survey_subject (city, campaign_id, person_id, region_key, second, number)
    select p.city, ${campaign.id}::uuid, p.id, p.region_key,
      mod(abs(hashtextextended(${campaign.id} || p.id::text, 0)), 100) < ${campaign.second_percent}::int,
      (select coalesce(max(number), 0) from survey_subject where campaign_id = ${campaign.id})
        + row_number() over (order by hashtextextended(${campaign.id} || p.id::text, 1))
    from person p
    where ${condition}
      and not exists (select from survey_subject t where t.campaign_id = ${campaign.id}::uuid and t.person_id = p.id)
    on conflict (city, campaign_id, person_id) do nothing`.execute(ctx.db);
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from survey_subject where campaign_id = ${campaign.id}`.execute(ctx.db);
  return { on, ages, people: rows[0]?.n ?? 0 };
}
