import { z } from 'zod';
import { OUTCOME_ORDER } from '../outcomes.ts';
import { visitFacts } from '../../people/index.ts';

/**
 * What a helper brings home from one visit. Made where there is no signal, sent when there is one: the id is made with the
 * visit, so that sending it twice is sending it once. `visitedAt` is the clock of the phone.
 */
export const visitTold = z.strictObject({
  id: z.uuid(),
  campaignId: z.uuid(),
  personId: z.uuid(),
  visitedAt: z.iso.datetime({ offset: true }),
  outcome: z.enum(OUTCOME_ORDER),
  /** Why, for every outcome but `met`; in the helper's words. */
  reason: z.string().trim().max(300).optional(),
  /** A second visit, drawn by sample, by somebody who was not there the first time. */
  second: z.boolean().default(false),
  /** Whether the second visitor found what the first had written. */
  agrees: z.boolean().optional(),
  offline: z.boolean().default(false),
  ...visitFacts,
});
export type VisitTold = z.output<typeof visitTold>;
