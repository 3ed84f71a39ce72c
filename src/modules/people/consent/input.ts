import { z } from 'zod';
import { PURPOSE_IDS } from './purposes.ts';
import { MANNERS, type SpokenManner } from './tables.ts';

const manners = Object.keys(MANNERS) as [SpokenManner, ...SpokenManner[]];

/** How an answer was taken by somebody else; shared with forms that record a consent on the way. */
export const spokenFields = {
  decidedBy: z.enum(['self', 'guardian']).default('self'),
  manner: z.enum(manners),
  wish: z.enum(['agrees', 'objects', 'unsaid']).optional(),
};

export const answerFields = {
  purpose: z.enum(PURPOSE_IDS),
  wording: z.coerce.number().int().min(1).max(1000),
  answer: z.enum(['given', 'withdrawn']),
};
