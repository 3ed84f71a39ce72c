import { z } from 'zod';
import { compareDates } from '../../../kernel/dates.ts';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import {
  defineAction,
  defineQuery,
  inRegion,
  onRecord,
  type Context,
} from '../../../platform/action/index.ts';
import { day, regionCode } from '../../../platform/input/index.ts';
import { drawList } from './draw.ts';
import '../tables.ts';

const fields = {
  title: z.string().trim().min(1).max(100),
  startsOn: day,
  endsOn: day,
  secondPercent: z.coerce.number().int().min(0).max(100).default(5),
  note: z.string().trim().max(500).optional(),
};
const aimed = onRecord('survey_campaign', 'campaignId');

/**
 * The campaign, locked: of two who open or close it at one moment the second sees what the first did. Throws the refusal
 * `campaign-of-others` where the actor sees it but answers for a part of its region only.
 */
export async function lockCampaign(ctx: Context, id: string) {
  const campaign = await ctx.db
    .selectFrom('survey_campaign')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!campaign) throw refuse('forbidden', 'campaign-of-others');
  return campaign;
}

const campaignInput = z.strictObject({ region: regionCode, ...fields });

/** Why there can be no such campaign; null where there can. */
function wrongCampaign(ctx: Context, input: z.output<typeof campaignInput>) {
  if (!ctx.params.regions.has(input.region)) return invalidField('region', 'unknown-region');
  return compareDates(input.endsOn, input.startsOn) < 0 ? invalidField('endsOn', 'ends-before-start') : null;
}

/** Whether these answers make a campaign, before anything is kept. */
export const checkCampaign = defineQuery({
  name: 'survey.check-campaign',
  title: '检查要建的调查',
  input: campaignInput,
  allow: { roles: OFFICERS, on: inRegion('region') },
  audit: 'none',
  run: async (ctx, input) => wrongCampaign(ctx, input) ?? { startsOn: input.startsOn, endsOn: input.endsOn },
});

export const createCampaign = defineAction({
  name: 'survey.create-campaign',
  title: '建一次调查',
  input: campaignInput,
  allow: { roles: OFFICERS, on: inRegion('region') },
  audit: 'write',
  async run(ctx, input) {
    const { regions } = ctx.params;
    const wrong = wrongCampaign(ctx, input);
    if (wrong) return wrong;
    const id = ctx.newId();
    const { lo, hi } = regions.range(input.region);
    await ctx.db
      .insertInto('survey_campaign')
      .values({
        city: regions.unit(input.region),
        id,
        region_key: lo,
        region_key_end: hi,
        region_code: input.region,
        title: input.title,
        starts_on: input.startsOn,
        ends_on: input.endsOn,
        second_percent: input.secondPercent,
        state: 'draft',
        note: input.note ?? null,
        drawn: null,
        report: null,
        created_at: ctx.now,
        created_by: ctx.actor.id,
        opened_at: null,
        closed_at: null,
        closed_by: null,
      })
      .execute();
    ctx.note({ table: 'survey_campaign', id, city: regions.unit(input.region) });
    return { id };
  },
});

/** Draws the list in the background, under whoever opened; it may be repeated without harm. */
export const drawCampaign = defineAction({
  name: 'survey.draw-campaign',
  title: '抽取调查名单（后台）',
  input: z.strictObject({ campaignId: z.uuid() }),
  allow: { roles: OFFICERS, on: aimed },
  audit: 'write',
  async run(ctx, { campaignId }) {
    const campaign = await lockCampaign(ctx, campaignId);
    if (campaign.state !== 'drawing') return { id: campaign.id, people: campaign.drawn?.people ?? 0 };
    const drawn = await drawList(ctx, campaign, ctx.today);
    await ctx.db
      .updateTable('survey_campaign')
      .set({ state: 'open', drawn: JSON.stringify(drawn), opened_at: ctx.now })
      .where('id', '=', campaign.id)
      .execute();
    ctx.note({
      table: 'survey_campaign',
      id: campaign.id,
      city: campaign.city,
      details: { people: drawn.people },
    });
    return { id: campaign.id, people: drawn.people };
  },
});

/** Opens a drafted campaign: from now on its list stands. */
export const openCampaign = defineAction({
  name: 'survey.open-campaign',
  title: '开始调查',
  input: z.strictObject({ campaignId: z.uuid() }),
  allow: { roles: OFFICERS, on: aimed },
  audit: 'write',
  async run(ctx, { campaignId }) {
    const campaign = await lockCampaign(ctx, campaignId);
    if (campaign.state !== 'draft') return refuse('conflict', 'campaign-not-draft');
    await ctx.db
      .updateTable('survey_campaign')
      .set({ state: 'drawing' })
      .where('id', '=', campaign.id)
      .execute();
    await ctx.enqueue(drawCampaign, { campaignId: campaign.id });
    ctx.note({ table: 'survey_campaign', id: campaign.id, city: campaign.city });
    return { id: campaign.id };
  },
});
