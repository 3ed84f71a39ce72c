import { z } from 'zod';
import { NATURES } from '../natures.ts';

/** Told in the document, judged by {@link readLevyRow} alone, so that all doors name the same field with the same reason. */
const told = (description: string, schema: Record<string, unknown>) =>
  z
    .unknown()
    .optional()
    .meta({ ...schema, description });

const exact = (description: string) =>
  told(`${description}. A JSON number, a decimal text or "p/q".`, {
    anyOf: [{ type: 'number' }, { type: 'string' }],
  });

/** One employer, as the document of the API tells it. */
export const levyRow = z
  .looseObject({
    id: told('Comes back in the answer.', { anyOf: [{ type: 'string' }, { type: 'integer' }] }),
    year: exact('Year of the levy period'),
    nature: told('Kind of body', { enum: NATURES }),
    region: told('Six digits of the place that levies', { type: 'string' }),
    headcount: exact('Average staff of the year'),
    monthlyHeadcount: told('Twelve; null for months without the employer', { type: 'array' }),
    seasonal: told('Seasonal people: { count, months }', { type: 'array' }),
    monthsOpen: exact('Months that the employer existed, 12 by default'),
    employees: told('{ weight 1 or 2 | category, grade, veteranGrade; months }', { type: 'array' }),
    disabledWeighted: exact('Weighted persons on average, in place of employees'),
    totalWages: exact('Wages of the year, yuan'),
    localAverageWage: exact('Yuan a year, overrides the parameter'),
    ratio: exact('Overrides the parameter'),
    declared: told('False: not declared in time, nobody counts', { type: 'boolean' }),
    reduction: exact('Granted after a disaster, yuan'),
    paid: exact('Already paid, yuan'),
    overdueDays: exact('Days overdue'),
  })
  .meta({ required: ['id', 'year', 'nature', 'totalWages'] });
