import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { accommodationEntry, isAccommodationKey } from '../../../../kernel/vocabulary.ts';
import { plainDate } from '../../../../kernel/dates.ts';
import { STAFF } from '../../../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../../../platform/action/index.ts';
import { filter, pageNumber, pageSize, regionCode } from '../../../../platform/input/index.ts';
import { EDUCATION_WORDS } from '../../engine/words.ts';
import { OUTLOOK_CODES, type OutlookReason } from './reasons.ts';

const SORTS = ['since', '-since', 'brings', '-brings'] as const;

export const withoutInput = z.object({
  region: filter(regionCode),
  reason: filter(z.enum(OUTLOOK_CODES)),
  sort: filter(z.enum(SORTS)),
  size: pageSize(20),
  page: pageNumber,
});
export type WithoutInput = z.output<typeof withoutInput>;

export interface WithoutRow {
  id: string;
  title: string;
  employer: string | null;
  region_key: number;
  reason: OutlookReason;
  seekers: number;
  kept_away: number;
  change: string | null;
  change_to: string | null;
  brings: number;
  since: string;
  computed_on: string;
}

/** Kept in the night; a position that has closed since is not shown. */
export function withoutFound(ctx: Context, input: WithoutInput): RawBuilder<WithoutRow> {
  const { regions } = ctx.params;
  const range = regions.knownRange(input.region) ?? ctx.actor.scope;
  return sql<WithoutRow>`
    select o.position_id as id, j.title, j.employer_name as employer, o.region_key, o.reason, o.seekers, o.kept_away, o.change,
      o.change_to, o.brings, o.since::text, o.computed_on::text
    from position_outlook o join position j on j.id = o.position_id
    where j.state = 'open' and j.filled < j.headcount
      and (${input.reason ?? null}::text is null or o.reason = ${input.reason ?? null})
      and ${range ? sql`o.region_key >= ${range.lo} and o.region_key < ${range.hi}` : sql`true`}`;
}

export const withoutOrder = (sort: WithoutInput['sort']): RawBuilder<unknown> =>
  ({
    since: sql`since, id`,
    '-since': sql`since desc, id desc`,
    brings: sql`brings, id`,
    '-brings': sql`brings desc, id`,
  })[sort ?? '-brings'];

/** What would bring people, in a sentence. */
export function changeWords({
  change,
  change_to,
  brings,
}: Pick<WithoutRow, 'change' | 'change_to' | 'brings'>): string {
  const to = change_to ?? '';
  const what = {
    accommodation: isAccommodationKey(to) ? `单位提供${accommodationEntry(to).plain}` : '',
    wage: `最高工资提到每月 ${to} 元`,
    reach: '可以在家做',
    education: `学历要求降到${EDUCATION_WORDS[Number(to)] ?? '不限'}`,
  }[change ?? ''];
  return what ? `${what}，就有 ${brings} 人合适。` : '只改一处还不够，要改几处。';
}

/** Open positions for which nobody of the county fits. */
export const listWithoutCandidates = defineQuery({
  name: 'matching.without-candidates',
  title: '没有合适的人的岗位',
  input: withoutInput,
  allow: { roles: STAFF, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const found = withoutFound(ctx, input);
    const { rows: counted } = await sql<{ n: number; on: string | null }>`
      select count(*)::int as n, max(computed_on) as "on" from (${found}) x`.execute(ctx.db);
    const { rows } = await sql<WithoutRow>`${found}
      order by ${withoutOrder(input.sort)} limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(
      ctx.db,
    );
    const { n = 0, on = null } = counted[0] ?? {};
    return {
      total: n,
      computedOn: on === null ? null : plainDate(on),
      page: input.page,
      size: input.size,
      pages: Math.max(1, Math.ceil(n / input.size)),
      rows: rows.map(({ region_key, since, computed_on, ...row }) => ({
        ...row,
        region: ctx.params.regions.fullName(ctx.params.regions.codeOf(region_key)),
        since: plainDate(since),
        computedOn: plainDate(computed_on),
        changeWords: changeWords(row),
      })),
    };
  },
});
