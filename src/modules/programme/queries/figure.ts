import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import {
  measureBy,
  measureByRegion,
  measureTotal,
  overAllRegions,
} from '../../../platform/indicator/index.ts';
import { parameters } from '../../employment/index.ts';
import { BREAK_DOWNS, newEmployment, type NewEmploymentBy } from '../indicators.ts';
import { countyFigures } from './counties.ts';
import { courseOf } from './course.ts';
import { resolveSlice, sliceFields, type Asked } from '../slice.ts';
import { paceOf } from '../targets/pace.ts';
import { targetsOf } from '../targets/read.ts';
import { toldTo } from '../told.ts';
import { pendingIn } from './pending.ts';

export interface FigureCell {
  /** Key of the cell, to open its rows; `none` where it is not known. */
  key: string;
  label: string;
  /** Null: withheld, since so few persons could be recognised. */
  count: number | null;
  /** The region to drill down to. */
  region?: string;
}

const STEP_BELOW = { province: 'city', city: 'county', county: 'township' } as const;

/** By the regions directly below, all of them, and what is recorded no further down than the region itself. */
async function byRegion(ctx: Context, { region, slice }: Asked): Promise<FigureCell[]> {
  const { regions } = ctx.params;
  const step = region.level === 'township' || region.level === 'village' ? null : STEP_BELOW[region.level];
  if (step === null) return [];
  const counted = await measureByRegion(ctx.db, newEmployment, step, slice);
  const countOf = (code: string) => counted.find(({ key }) => regions.codeOf(key) === code)?.count ?? 0;
  const below = regions
    .children(region.code)
    .map(({ code, name }) => ({ key: code, label: name, count: countOf(code), region: code }));
  const rest =
    counted.reduce((sum, { count }) => sum + count, 0) - below.reduce((sum, { count }) => sum + count, 0);
  return rest === 0 ? below : [...below, { key: region.code, label: '没有细分到下一级', count: rest }];
}

async function byDimension(ctx: Context, by: NewEmploymentBy, asked: Asked): Promise<FigureCell[]> {
  const { slice, own } = asked;
  const { cells = [], personal } = newEmployment.by[by];
  const found = await measureBy(ctx.db, newEmployment, by, slice);
  const told = personal && !own ? await toldTo(ctx, by, asked) : () => true;
  return found.map(({ key, count }) => ({
    key: key ?? 'none',
    label: key === null ? '没有登记' : (cells.find((cell) => cell.key === key)?.label ?? key),
    count: told(key) ? count : null,
  }));
}

/**
 * New employment of a region in a plan or one of its years: starts, distinct persons, what waits, the target, and the figure
 * broken down. All staff see the figures of the whole province; the rows open to those who serve the region.
 */
export const newEmploymentFigure = defineQuery({
  name: 'programme.new-employment',
  title: '新增就业统计',
  input: z.strictObject({ ...sliceFields, by: z.enum(['region', ...BREAK_DOWNS]).default('region') }),
  allow: { roles: [...STAFF, 'auditor'], on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const asked = resolveSlice(ctx, input);
    if (asked instanceof Refusal) return asked;
    const { plan, plans, year, region, own, slice } = asked;
    const { book, regions } = ctx.params;
    const { by } = input;
    const figures = await overAllRegions(ctx, async () => ({
      total: await measureTotal(ctx.db, newEmployment, slice),
      pending: await pendingIn(ctx, slice),
      targets: await targetsOf(ctx, plan),
      map: by === 'region' ? await countyFigures(ctx, asked) : null,
      course: await courseOf(ctx, asked),
      cells: by === 'region' ? await byRegion(ctx, asked) : await byDimension(ctx, by, asked),
    }));
    const target = figures.targets(region.code, year);
    const rest = book.history(parameters.minimumBreak).at(-1);
    return {
      plan: {
        id: plan.id,
        title: plan.title,
        years: plan.years,
        confirmed: plan.confirmed,
        source: plan.source,
      },
      plans: plans.map(({ id, title, years }) => ({ id, title, years })),
      year,
      on: ctx.today,
      region: {
        code: region.code,
        name: regions.fullName(region.code),
        path: regions.path(region.code).map(({ code, name }) => ({ code, name })),
      },
      own,
      by,
      starts: figures.total.count,
      persons: figures.total.distinct,
      pending: figures.pending,
      target,
      pace: paceOf(target, figures.total.count, slice.years, ctx.today),
      cells: figures.cells,
      map: figures.map,
      course: figures.course,
      indicator: {
        id: newEmployment.id,
        title: newEmployment.title,
        unit: newEmployment.unit,
        formula: newEmployment.formula,
        dedupe: newEmployment.dedupe,
        cites: newEmployment.cites,
      },
      minimumBreak: rest ? { days: rest.value, confirmed: rest.confirmed } : null,
    };
  },
});
