import { z } from 'zod';
import { defineEvent } from '../../platform/event/index.ts';

const spell = z.object({
  spellId: z.string(),
  personId: z.string(),
  city: z.number(),
  /** Civil date of the start. */
  startedOn: z.string(),
  positionId: z.string().nullable(),
  referralId: z.string().nullable(),
});

/** A person began to work: recorded, not yet verified. */
export const spellBegan = defineEvent({
  name: 'employment.spell-began',
  payload: spell,
  about: (p) => p.personId,
});

/** The evidence of a spell was found to be enough. */
export const spellVerified = defineEvent({
  name: 'employment.spell-verified',
  payload: spell,
  about: (p) => p.personId,
});

/** The work ended; `endedOn` is the last day in work. */
export const spellEnded = defineEvent({
  name: 'employment.spell-ended',
  payload: spell.extend({ endedOn: z.string() }),
  about: (p) => p.personId,
});

/** A spell was replaced by a corrected one, which waits to be verified. */
export const spellCorrected = defineEvent({
  name: 'employment.spell-corrected',
  payload: spell.extend({ corrects: z.string() }),
  about: (p) => p.personId,
});

/** A spell was taken back: it turned out not to be so. */
export const spellRetracted = defineEvent({
  name: 'employment.spell-retracted',
  payload: spell,
  about: (p) => p.personId,
});
