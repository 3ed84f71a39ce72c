import { z } from 'zod';
import { compareDates, plainDate } from '../../../kernel/dates.ts';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { measure } from '../progress/measure.ts';
import { lockCampaign } from './actions.ts';

const aimed = onRecord('survey_campaign', 'campaignId');

/** Gives a campaign more days; a day before the one that stands would take time from people who plan with it. */
export const extendCampaign = defineAction({
  name: 'survey.extend-campaign',
  title: '延长调查',
  input: z.strictObject({ campaignId: z.uuid(), endsOn: day }),
  allow: { roles: OFFICERS, on: aimed },
  audit: 'write',
  async run(ctx, { campaignId, endsOn }) {
    const campaign = await lockCampaign(ctx, campaignId);
    if (campaign.state === 'closed') return refuse('conflict', 'campaign-closed');
    if (compareDates(endsOn, plainDate(campaign.ends_on)) <= 0) return invalidField('endsOn', 'not-later');
    await ctx.db
      .updateTable('survey_campaign')
      .set({ ends_on: endsOn })
      .where('id', '=', campaign.id)
      .execute();
    ctx.note({ table: 'survey_campaign', id: campaign.id, city: campaign.city, details: { endsOn } });
    return { id: campaign.id };
  },
});

/** Ends a campaign: its numbers are frozen as the report. Visits that are still on a phone come in, and leave the report as it is. */
export const closeCampaign = defineAction({
  name: 'survey.close-campaign',
  title: '结束调查',
  input: z.strictObject({ campaignId: z.uuid() }),
  allow: { roles: OFFICERS, on: aimed },
  audit: 'write',
  async run(ctx, { campaignId }) {
    const campaign = await lockCampaign(ctx, campaignId);
    if (campaign.state !== 'open') return refuse('conflict', 'campaign-not-open');
    const report = await measure(ctx, campaign.id, campaign.region_code);
    await ctx.db
      .updateTable('survey_campaign')
      .set({
        state: 'closed',
        report: JSON.stringify(report),
        closed_at: ctx.now,
        closed_by: ctx.actor.id,
      })
      .where('id', '=', campaign.id)
      .execute();
    ctx.note({
      table: 'survey_campaign',
      id: campaign.id,
      city: campaign.city,
      details: { drawn: report.total.drawn, met: report.total.met },
    });
    return { id: campaign.id };
  },
});
