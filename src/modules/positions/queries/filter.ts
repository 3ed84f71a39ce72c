import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { z } from 'zod';
import { isAccommodationKey } from '../../../kernel/vocabulary.ts';
import type { Regions } from '../../../kernel/regions.ts';
import type { Context } from '../../../platform/action/index.ts';
import type { Tables } from '../../../platform/database/schema.ts';
import { containing } from '../../../platform/database/like.ts';
import { WORK_FORMS } from '../parsing/index.ts';

const empty = (value: unknown) => (value === '' ? undefined : value);

/** What a list of positions may be narrowed by; every value comes from an address. Empty ones count as left out. */
export const positionFilter = {
  text: z.preprocess(empty, z.string().trim().max(60).optional()),
  region: z.preprocess(
    empty,
    z
      .string()
      .regex(/^\d{6}(\d{3})?$/, 'unknown-region')
      .optional(),
  ),
  /** A code, or the beginning of one that ends at a hyphen: `4-01` for the middle group. */
  occupation: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[1-8](-\d{2}){0,3}$/, 'positions.unknown-occupation')
      .optional(),
  ),
  form: z.preprocess(empty, z.enum(WORK_FORMS as [string, ...string[]]).optional()),
  /** Yuan a month that the position pays at least at its upper end. */
  wage: z.preprocess(empty, z.coerce.number().int().min(0).max(1_000_000).optional()),
  accommodation: z.preprocess(
    empty,
    z.string().refine(isAccommodationKey, 'positions.unknown-accommodation').optional(),
  ),
  page: z.preprocess(empty, z.coerce.number().int().min(1).max(10_000).default(1)),
};

const filterSchema = z.object(positionFilter);
export type PositionFilter = z.output<typeof filterSchema>;

/** Codes a place of work may have to lie in a region: the region itself and the counties below it. */
export function codesIn(region: string, regions: Regions): string[] {
  const county = region.slice(0, 6);
  if (regions.get(county)?.level === 'county') return [county];
  const range = regions.range(county);
  const inside = regions
    .counties()
    .filter(({ code }) => regions.key(code) >= range.lo && regions.key(code) < range.hi);
  return [county, ...inside.map(({ code }) => code)];
}

/** Conditions of a filter on `position`. */
export function matching(ctx: Context, filter: PositionFilter) {
  return (eb: ExpressionBuilder<Tables, 'position'>): Expression<SqlBool> => {
    const all: Expression<SqlBool>[] = [];
    const { text, region, occupation, form, wage, accommodation } = filter;
    if (text) {
      const like = containing(text);
      all.push(eb.or([eb('title', 'ilike', like), eb('employer_name', 'ilike', like)]));
    }
    if (region && ctx.params.regions.get(region)?.level !== 'province') {
      all.push(eb('region_code', 'in', codesIn(region, ctx.params.regions)));
    }
    if (occupation) all.push(eb('occupation', 'like', `${occupation}%`));
    if (form) all.push(eb('form', '=', form as 'REMOTE'));
    if (wage) all.push(eb(eb.fn.coalesce('wage_high', 'wage_low'), '>=', wage * 100));
    if (accommodation) all.push(sql<SqlBool>`accommodations @> ${[accommodation]}::text[]`);
    return eb.and(all);
  };
}

/** Open to whoever looks: published, on the day, with a place left. */
export function openNow(ctx: Context) {
  return (eb: ExpressionBuilder<Tables, 'position'>): Expression<SqlBool> =>
    eb.and([
      eb('state', '=', 'open'),
      eb('opens_on', '<=', ctx.today),
      eb.or([eb('closes_on', 'is', null), eb('closes_on', '>=', ctx.today)]),
      eb('filled', '<', eb.ref('headcount')),
    ]);
}
