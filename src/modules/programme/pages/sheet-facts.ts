import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { newEmployment } from '../indicators.ts';
import { newEmploymentFigure } from '../queries/figure.ts';
import type { SheetFacts } from '../sheet.ts';
import { asked } from './address.ts';

/** The figure that the address names, and the words around it. */
export async function sheetFacts(args: LoaderFunctionArgs): Promise<SheetFacts> {
  const { searchParams } = new URL(args.request.url);
  const figure = await ask(args, newEmploymentFigure, asked(searchParams, ['plan', 'year', 'region', 'by']));
  const { plan, region, year, on, starts, persons, pending, target, cells, by, indicator } = figure;
  return {
    year,
    on,
    starts,
    persons,
    pending,
    target,
    cells,
    plan: plan.title,
    region: region.name,
    by: by === 'region' ? '地区' : newEmployment.by[by].title,
    formula: indicator.formula,
    cites: indicator.cites,
  };
}
