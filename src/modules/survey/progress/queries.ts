import { z } from 'zod';
import { citationText } from '../../../kernel/citation.ts';
import { plainDate } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord, type Context } from '../../../platform/action/index.ts';
import { regionCode } from '../../../platform/input/index.ts';
import { parameters } from '../../employment/index.ts';
import { briefOf, campaignBrief } from '../campaign/queries.ts';
import { measure, numbersOf } from './measure.ts';
import './params.ts';

/** The region within which the actor sees numbers of a campaign: the narrower of the campaign's and the own. */
function seen(ctx: Context, campaign: string): string {
  const { regions } = ctx.params;
  const own = ctx.actor.regionCode;
  if (own === null) return campaign;
  const [a, b] = [regions.range(campaign), regions.range(own)];
  return b.lo >= a.lo && b.hi <= a.hi ? own : campaign;
}

/** How far a campaign is, by the places below the region asked for, within what the actor sees. */
export const campaignProgress = defineQuery({
  name: 'survey.progress',
  title: '调查进度',
  input: z.strictObject({ campaignId: z.uuid(), region: regionCode.optional().catch(undefined) }),
  allow: { roles: STAFF, on: onRecord('survey_campaign', 'campaignId') },
  audit: 'none',
  async run(ctx, { campaignId, region }) {
    const campaign = await campaignBrief(ctx, campaignId);
    const { regions } = ctx.params;
    const at = region && regions.has(region) ? region : seen(ctx, campaign.regionCode);
    const measured = await measure(ctx, campaignId, at);
    const groups = new Map(
      measured.places.map(({ code }) => [code, regions.unitRegion(regions.unit(code))?.name ?? '']),
    );
    return {
      campaign,
      region: { code: at, name: regions.fullName(at) },
      /** Places of the map and the unit of each county; null where no map is drawn. */
      map:
        measured.by === 'county' && ctx.params.tiles
          ? { layout: ctx.params.tiles, groups: [...groups] }
          : null,
      ...measured,
    };
  },
});

/** The report of a campaign: frozen when it was closed; before that, as it stands now. With the rules by which it was drawn. */
export const campaignReport = defineQuery({
  name: 'survey.report',
  title: '调查报告',
  input: z.strictObject({ campaignId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('survey_campaign', 'campaignId') },
  audit: 'none',
  async run(ctx, { campaignId }) {
    const row = await ctx.db
      .selectFrom('survey_campaign')
      .selectAll()
      .where('id', '=', campaignId)
      .executeTakeFirstOrThrow();
    const { drawn } = row;
    const rule = drawn && {
      ...drawn,
      cites: citationText(ctx.params.book.on(parameters.workingAge, plainDate(drawn.on)).cites),
    };
    return {
      campaign: briefOf(ctx, row),
      frozen: row.report !== null,
      numbers: await numbersOf(ctx, row),
      rule,
    };
  },
});
