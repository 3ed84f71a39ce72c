import { sql } from 'kysely';
import { z } from 'zod';
import { citationText } from '../../../kernel/citation.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';
import '../tables.ts';
import { drawnBy } from './draw.ts';
import { placesBelow } from './places.ts';

/** How many people the rules of today would draw, place by place below the campaign's region, and which article says so. */
export const previewCampaign = defineQuery({
  name: 'survey.preview-campaign',
  title: '预看调查名单有多少人',
  input: z.strictObject({ campaignId: z.uuid() }),
  allow: { roles: OFFICERS, on: onRecord('survey_campaign', 'campaignId') },
  audit: 'read',
  async run(ctx, { campaignId }) {
    const campaign = await ctx.db
      .selectFrom('survey_campaign')
      .select(['id', 'region_code'])
      .where('id', '=', campaignId)
      .executeTakeFirstOrThrow();
    const { condition, ages, cites } = drawnBy(ctx, campaign.region_code, ctx.today);
    const { keyOf, placeOf } = placesBelow(ctx.params.regions, campaign.region_code);
    const { rows } = await sql<{ key: number; people: number }>`
      select ${keyOf(sql`p.region_key`)} as key, count(*)::int as people from person p where ${condition}
      group by 1 order by 1`.execute(ctx.db);
    return {
      people: rows.reduce((sum, { people }) => sum + people, 0),
      places: rows.map(({ key, people }) => ({ ...placeOf(Number(key)), people })),
      on: ctx.today,
      ages,
      cites: citationText(cites),
    };
  },
});
