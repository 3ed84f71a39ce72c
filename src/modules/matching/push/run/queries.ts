import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../../kernel/dates.ts';
import { maskName } from '../../../../kernel/mask.ts';
import { OFFICERS } from '../../../../platform/access/roles.ts';
import { anywhere, defineQuery, inRegion } from '../../../../platform/action/index.ts';
import { filter, pageNumber, regionCode } from '../../../../platform/input/index.ts';
import { countyCode } from './counties.ts';
import { decide } from './decide.ts';
import { countDue, duePersons } from './due.ts';
import { lineOf } from './tell.ts';

const PAGE_SIZE = 30;

interface RunRow {
  id: string;
  county: string;
  day: string;
  started_at: Date;
  finished_at: Date | null;
  due: number;
  looked_at: number;
  suggested: number;
  outcomes: Record<string, number>;
  channels: Record<string, number>;
  all: number;
}

/** The runs within the actor's scope, the newest first. */
export const listRuns = defineQuery({
  name: 'matching.push-runs',
  title: '岗位推送的经过',
  input: z.object({ region: filter(regionCode), page: pageNumber }),
  allow: { roles: OFFICERS, on: anywhere },
  audit: 'none',
  async run(ctx, { region, page }) {
    const { regions } = ctx.params;
    const range = regions.knownRange(region);
    const { rows } = await sql<RunRow>`
      select id, county, day::text, started_at, finished_at, due, looked_at, suggested, outcomes, channels,
        count(*) over ()::int as "all"
      from push_run where ${range ? sql`region_key >= ${range.lo} and region_key < ${range.hi}` : sql`true`}
      order by day desc, region_key limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(ctx.db);
    const total = rows[0]?.all ?? 0;
    return {
      total,
      page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      rows: rows.map(({ day, ...row }) => ({
        ...row,
        day: plainDate(day),
        place: regions.fullName(row.county),
        told: row.outcomes['told'] ?? 0,
        failed: row.outcomes['failed'] ?? 0,
        nothing: Object.entries(row.outcomes).filter(
          ([outcome]) => outcome !== 'told' && outcome !== 'failed',
        ),
      })),
    };
  },
});

/** So many people a preview shows. */
const SHOWN = 30;

/** What the run of the county would tell now to the first of those who are due. Nothing is written. */
export const previewPush = defineQuery({
  name: 'matching.preview-push',
  title: '看推送会发什么',
  input: z.strictObject({ county: countyCode }),
  allow: { roles: OFFICERS, on: inRegion('county') },
  audit: 'sensitive-read',
  async run(ctx, { county }) {
    const range = ctx.params.regions.range(county);
    const due = await countDue(ctx, range);
    const decisions = await decide(ctx, await duePersons(ctx, range, { after: null, limit: SHOWN }));
    for (const { person } of decisions) ctx.note({ table: 'person', id: person.id, city: person.city });
    return {
      county,
      place: ctx.params.regions.fullName(county),
      due,
      rows: decisions.map(({ person, outcome, missing, reach, chosen }) => ({
        id: person.id,
        name: maskName(person.name),
        outcome,
        missing,
        reach,
        lines: chosen.map(lineOf),
      })),
    };
  },
});
