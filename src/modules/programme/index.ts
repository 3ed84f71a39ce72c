export { newEmployment } from './indicators.ts';
export { planParameter, type Plan } from './plan.ts';
export { newEmploymentFigure } from './queries/figure.ts';
export { newEmploymentRows } from './queries/rows.ts';
