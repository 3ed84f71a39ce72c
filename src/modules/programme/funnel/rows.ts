import { sql } from 'kysely';
import { z } from 'zod';
import { maskName, spokenName } from '../../../kernel/mask.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { pageNumber } from '../../../platform/input/index.ts';
import { cohortOf } from './cohort.ts';
import { groupOf } from './groups.ts';
import { funnelFields, resolveFunnel } from './resolve.ts';
import { STAGE_KEYS, STAGES } from './stages.ts';

const PAGE_SIZE = 50;

interface Row {
  person_id: string;
  region_key: number;
  furthest: number;
  waits: boolean;
  name: string | null;
  total: number;
}

/** The people behind a number of the funnel, by the same statement, under the reader's own scope. Names are masked. */
export const funnelRows = defineQuery({
  name: 'programme.funnel-rows',
  title: '就业服务漏斗名单',
  input: z.strictObject({
    ...funnelFields,
    stage: z.enum(STAGE_KEYS),
    /** A cell of the group; of regions the region itself is asked for. */
    key: z.string().max(20).optional(),
    page: pageNumber,
  }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'sensitive-read',
  async run(ctx, input) {
    const asked = await resolveFunnel(ctx, input);
    if (asked instanceof Refusal) return asked;
    const { regions } = ctx.params;
    const { look, region, by, cells, own } = asked;
    const stage = STAGES.findIndex(({ key }) => key === input.stage);
    const cell = by !== 'region' && input.key !== undefined ? input.key : null;
    const inCell =
      cell === null ? sql`true` : sql`key is not distinct from ${cell === 'none' ? null : cell}::text`;
    const { rows } = await sql<Row>`
      select x.*, f.name from (
        select *, count(*) over ()::integer as total from (${cohortOf(look, cells)}) y
        where furthest >= ${stage}::integer and ${inCell}
        order by region_key, person_id limit ${PAGE_SIZE} offset ${(input.page - 1) * PAGE_SIZE}) x
        left join person_profile f on f.person_id = x.person_id and f.superseded_by is null
      order by x.region_key, x.person_id`.execute(ctx.db);
    const total = rows[0]?.total ?? 0;
    ctx.note({
      table: 'person',
      details: { region: region.code, stage: input.stage, page: input.page, rows: rows.length },
    });
    return {
      region: { code: region.code, name: regions.fullName(region.code) },
      from: look.from,
      on: look.on,
      by,
      own,
      stage: input.stage,
      title: STAGES[stage]?.title ?? '',
      cell:
        cell === null || by === 'region'
          ? null
          : `${groupOf(by).title}：${groupOf(by).cells.find(({ key }) => key === cell)?.label ?? '没有登记'}`,
      total,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      rows: rows.map((row) => ({
        personId: row.person_id,
        name: { shown: maskName(row.name ?? ''), spoken: spokenName(row.name ?? '') },
        region: regions.fullName(regions.codeOf(row.region_key)),
        latest: STAGES[row.furthest]?.title ?? '',
        waits: row.waits,
      })),
    };
  },
});
