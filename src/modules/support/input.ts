import { z } from 'zod';
import { isPlainDate } from '../../kernel/dates.ts';
import { FACT_KEYS, fact, SUBJECTS, type FactDeclaration, type FactKey } from './facts.ts';
import type { Subject } from './facts.ts';

/** Ten thousand million yuan: more than any employer pays, and still exact as a number of fen. */
const MOST_FEN = 1_000_000_000_000;

/** The shape of a fact's value: true or false, one of the options, whole persons or months, or fen. */
export function factSchema(declared: FactDeclaration): z.ZodType<boolean | number | string> {
  switch (declared.kind) {
    case 'yes-no':
      return z.boolean();
    case 'choice':
      return z.enum(Object.keys(declared.options));
    case 'count':
      return z.int().min(0).max(declared.most);
    case 'money':
      return z.int().min(0).max(MOST_FEN);
  }
}

/** For the API's description: the label, with the unit of a number. */
function meaning(key: FactKey): string {
  const declared = fact(key);
  if (declared.kind === 'money') return `${declared.label}（分，${declared.unit.replace('元/', '每')}）`;
  return declared.kind === 'count' ? `${declared.label}（${declared.unit}）` : declared.label;
}

const shape = Object.fromEntries(
  FACT_KEYS.map((key) => [key, factSchema(fact(key)).optional().describe(meaning(key))]),
) as Record<FactKey, z.ZodOptional<z.ZodType<boolean | number | string>>>;

/** What one may ask: for whom, on which day, and what is known. What is left out is not known. */
export const eligibilityInput = z.strictObject({
  subject: z.enum(Object.keys(SUBJECTS) as [Subject, ...Subject[]]),
  on: z.string().refine(isPlainDate, 'date').optional().describe('civil date; today when left out'),
  facts: z.strictObject(shape).default({}),
});
