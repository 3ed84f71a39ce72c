import type { Context } from '../../../platform/action/index.ts';
import { measureByRegion } from '../../../platform/indicator/index.ts';
import { newEmployment } from '../indicators.ts';
import '../params.ts';
import type { Asked } from '../slice.ts';

export interface CountyFigure {
  code: string;
  name: string;
  fullName: string;
  /** Name of the reporting unit, so that 平潭 stands beside Fuzhou. */
  unit: string;
  /** Null where no mainland office works. */
  count: number | null;
}

/** The figure of every county of the province, for its map; null for any other region, and where no map is drawn. */
export async function countyFigures(ctx: Context, { region, slice }: Asked) {
  const { regions, tiles } = ctx.params;
  if (tiles === undefined || region.code !== regions.province.code) return null;
  const counted = await measureByRegion(ctx.db, newEmployment, 'county', slice);
  const countOf = (code: string) => counted.find(({ key }) => key === regions.key(code))?.count ?? 0;
  const counties = regions.counties().map(({ code, name, administered }): CountyFigure => ({
    code,
    name,
    fullName: regions.fullName(code),
    unit: regions.unitRegion(regions.unit(code))?.name ?? '',
    count: administered ? countOf(code) : null,
  }));
  return { layout: tiles, counties };
}
