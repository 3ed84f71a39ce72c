import { z } from 'zod';
import { FORM_ORDER } from '../../modules/employment/index.ts';
import truths from './new-employment.json' with { type: 'json' };

const date = z.iso.date();
const spell = z.strictObject({
  form: z.enum(FORM_ORDER),
  from: date,
  to: date.nullable(),
  state: z.enum(['pending', 'verified', 'rejected', 'retracted']),
  verifiedOn: date.optional(),
  recordedOn: date.optional(),
  supersededBy: z.number().int().optional(),
});
const person = z.strictObject({
  key: z.string(),
  why: z.string(),
  decision: z.string().optional(),
  name: z.string(),
  residentId: z.string(),
  region: z.string(),
  movedTo: z.strictObject({ region: z.string(), on: date }).optional(),
  urbanRural: z.enum(['URBAN', 'RURAL']),
  category: z.number().int(),
  grade: z.number().int(),
  spells: z.array(spell),
  /** Year to the index of the spell that counts in it. */
  counts: z.record(z.string(), z.number().int()),
});
const total = z.strictObject({ starts: z.number(), persons: z.number() });
const file = z.strictObject({
  about: z.string(),
  definition: z.string(),
  persons: z.array(person),
  totals: z.strictObject({
    byYear: z.record(z.string(), z.number()),
    byYearAndUnit: z.record(z.string(), z.record(z.string(), z.number())),
    plans: z.strictObject({ '2022-2024': total, '2025-2027': total }),
  }),
});

export type TruePerson = z.output<typeof person>;

/** Persons whose count of new employment is known beforehand, and the totals over all of them. */
export const NEW_EMPLOYMENT_TRUTHS = file.parse(truths);
