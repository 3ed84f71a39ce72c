import { z } from 'zod';
import {
  addDays,
  compareDates,
  isPlainDate,
  plainDate,
  yearOf,
  type PlainDate,
} from '../../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import type { Region } from '../../../kernel/regions.ts';
import type { Context } from '../../../platform/action/index.ts';
import { overAllRegions } from '../../../platform/indicator/index.ts';
import { parameters } from '../../employment/index.ts';
import type { Look } from './asked.ts';
import type { By } from './cohort.ts';
import { lastKept } from './keep.ts';
import { GROUP_NAMES, type GroupName } from './groups.ts';

const day = z
  .string()
  .refine((text): boolean => text === '' || isPlainDate(text), 'date')
  .optional();

/** Left out: the reader's own region, from the first day of the year, as of the last day at hand, by region. */
export const funnelFields = {
  region: z
    .string()
    .regex(/^\d{6}(\d{3}){0,2}$/, 'region')
    .optional(),
  from: day,
  on: day,
  by: z.enum(['region', ...GROUP_NAMES]).default('region'),
};

export interface FunnelAsked {
  region: Region;
  look: Look;
  by: 'region' | GroupName;
  cells: By;
  /** Whether the reader serves the region: else the whole province alone, without small cells. */
  own: boolean;
}

const STEPS = { province: 1e8, city: 1e6, county: 1e3, township: null, village: null } as const;
type Input = z.output<z.ZodObject<typeof funnelFields>>;

/** The days asked for; the period ends today at the latest. */
function daysOf(
  ctx: Context,
  { from, on }: Input,
  last: PlainDate,
): { from: PlainDate; on: PlainDate } | Refusal {
  const end = on ? plainDate(on) : last;
  if (compareDates(end, ctx.today) > 0) return invalidField('on', 'programme.funnel-ahead');
  const begin = from ? plainDate(from) : plainDate(`${yearOf(end)}-01-01`);
  if (compareDates(begin, end) > 0) return invalidField('from', 'programme.funnel-days');
  if (compareDates(addDays(begin, 3 * 366), end) < 0) return invalidField('from', 'programme.funnel-long');
  return { from: begin, on: end };
}

/** Which people, days and cells are meant. Refuses unknown regions, days ahead, and regions that others serve. */
export async function resolveFunnel(ctx: Context, input: Input): Promise<FunnelAsked | Refusal> {
  const { regions, book } = ctx.params;
  const region = regions.get(input.region ?? ctx.actor.regionCode ?? regions.province.code);
  if (!region) return invalidField('region', 'unknown-region');
  const range = regions.range(region.code);
  // Of a city and the province the last night's numbers are at hand.
  const wide = region.level === 'province' || region.level === 'city';
  const last = wide ? await overAllRegions(ctx, () => lastKept(ctx)) : ctx.today;
  const days = daysOf(ctx, input, last);
  if (days instanceof Refusal) return days;
  const { scope } = ctx.actor;
  const own = scope !== null && range.lo >= scope.lo && range.hi <= scope.hi;
  if (!own && region.code !== regions.province.code) return refuse('forbidden', 'programme.funnel-not-yours');
  // Of two periods one is the other and a few people: a reader from elsewhere is told of today alone.
  if (!own && (days.on !== last || days.from !== `${yearOf(last)}-01-01`))
    return invalidField('on', 'programme.funnel-today');
  const step = STEPS[region.level];
  const look = {
    range,
    ...days,
    present: days.on === ctx.today,
    ages: book.on(parameters.workingAge, days.from).value,
  };
  const cells: By = input.by === 'region' ? (step === null ? null : { step }) : { group: input.by };
  return { region, look, by: input.by, cells, own };
}
