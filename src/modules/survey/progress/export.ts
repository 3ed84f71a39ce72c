import { z } from 'zod';
import { STAFF } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import { defineExport } from '../../../platform/documents/index.ts';
import type { Place } from '../campaign/places.ts';
import { numbersOf } from './measure.ts';
import { NUMBER_KEYS, type Numbers } from './numbers.ts';

const input = z.object({ campaignId: z.uuid() });
type Row = Place & Numbers;

const TITLES: Readonly<Record<keyof Numbers, string>> = {
  drawn: '名单',
  visited: '已走访',
  visits: '走访次数',
  met: '见到本人',
  away: '不在家',
  refused: '不愿意谈',
  moved: '搬走了',
  died: '去世了',
  notFound: '找不到',
  toSettle: '等核对',
  second: '抽中复访',
  secondDone: '已复访',
  secondAgrees: '复访一致',
};

async function placesOf(ctx: Context, campaignId: string): Promise<Row[]> {
  const row = await ctx.db
    .selectFrom('survey_campaign')
    .select(['id', 'region_code', 'report'])
    .where('id', '=', campaignId)
    .executeTakeFirst();
  return row ? (await numbersOf(ctx, row)).places : [];
}

/** The numbers of a campaign's report, place by place: no persons. */
export const reportExport = defineExport({
  name: 'survey.report',
  title: '调查报告的数字',
  source: '一次就业状况调查的数字',
  input,
  roles: STAFF,
  personal: false,
  columns: [
    { title: '地区', width: 30, value: (row: Row) => row.fullName },
    ...NUMBER_KEYS.map((key) => ({
      title: TITLES[key],
      width: 10,
      kind: 'number' as const,
      value: (row: Row) => row[key],
    })),
  ],
  count: async (ctx, { campaignId }) => (await placesOf(ctx, campaignId)).length,
  async *rows(ctx, { campaignId }) {
    yield* await placesOf(ctx, campaignId);
  },
});
