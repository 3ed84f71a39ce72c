import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, onRecord, type Context } from '../../../platform/action/index.ts';
import { filter, pageNumber } from '../../../platform/input/index.ts';
import type { CampaignState } from '../tables.ts';

const PAGE_SIZE = 20;

/** A campaign as pages head it. */
export interface CampaignBrief {
  id: string;
  title: string;
  regionCode: string;
  region: string;
  startsOn: string;
  endsOn: string;
  secondPercent: number;
  state: CampaignState;
  note: string | null;
  people: number | null;
  /** The actor answers for the whole region, and may change it. */
  own: boolean;
}

type Row = {
  id: string;
  title: string;
  region_code: string;
  region_key: number;
  region_key_end: number;
  starts_on: string;
  ends_on: string;
  second_percent: number;
  state: CampaignState;
  note: string | null;
  drawn: { people: number } | null;
};
const COLUMNS = [
  'id',
  'title',
  'region_code',
  'region_key',
  'region_key_end',
  'starts_on',
  'ends_on',
  'second_percent',
  'state',
  'note',
  'drawn',
] as const;

export function briefOf(ctx: Context, row: Row): CampaignBrief {
  const { scope } = ctx.actor;
  return {
    id: row.id,
    title: row.title,
    regionCode: row.region_code,
    region: ctx.params.regions.fullName(row.region_code),
    startsOn: plainDate(row.starts_on),
    endsOn: plainDate(row.ends_on),
    secondPercent: row.second_percent,
    state: row.state,
    note: row.note,
    people: row.drawn?.people ?? null,
    own: scope !== null && row.region_key >= scope.lo && row.region_key_end <= scope.hi,
  };
}

/** The campaign, which the target check has proved to be visible. */
export async function campaignBrief(ctx: Context, id: string): Promise<CampaignBrief> {
  const row = await ctx.db
    .selectFrom('survey_campaign')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return briefOf(ctx, row);
}

/** Campaigns that touch the actor's region, the open ones first, then the newest. */
export const listCampaigns = defineQuery({
  name: 'survey.campaigns',
  title: '调查列表',
  input: z.object({
    state: filter(z.enum(['draft', 'drawing', 'open', 'closed'])),
    page: pageNumber,
  }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'none',
  async run(ctx, { state, page }) {
    let found = ctx.db.selectFrom('survey_campaign');
    if (state) found = found.where('state', '=', state);
    const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
    const rows = await found
      .select(COLUMNS)
      .orderBy(sql`state <> 'open'`)
      .orderBy('starts_on', 'desc')
      .orderBy('id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute();
    return {
      state: state ?? null,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      rows: rows.map((row) => briefOf(ctx, row)),
    };
  },
});

export const openCampaignFile = defineQuery({
  name: 'survey.campaign',
  title: '一次调查',
  input: z.strictObject({ campaignId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('survey_campaign', 'campaignId') },
  audit: 'none',
  run: (ctx, { campaignId }) => campaignBrief(ctx, campaignId),
});
