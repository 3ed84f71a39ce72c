import { z } from 'zod';
import type { PlainDate } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { personKey, profileFields } from '../actions/common.ts';
import { answerFields, spokenFields } from '../consent/input.ts';
import { recordAnswer } from '../consent/record.ts';
import { abilityGrounds, abilityLevels, stateAbilities } from './state-abilities.ts';
import { needFields, stateNeed } from './state-need.ts';
import { withLevel } from './parts.ts';
import { stateProfile } from './state-profile.ts';

const { name, urbanRural, village, address, phone, guardianName, guardianPhone, education } = profileFields;

/** What somebody who met the person may bring back for the file. Only what was found to be different or new. */
export const visitFacts = {
  /** Core facts that are not as the file has them. */
  facts: z
    .strictObject({
      name: name.optional(),
      urbanRural,
      village,
      address,
      phone,
      guardianName,
      guardianPhone,
      education,
    })
    .optional(),
  abilities: abilityLevels.optional(),
  grounds: abilityGrounds.optional(),
  need: z.strictObject(needFields).optional(),
  /** Answers to texts that were read to the person. */
  consents: z
    .array(z.strictObject({ ...answerFields, ...spokenFields }))
    .max(20)
    .optional(),
};
const shape = z.object(visitFacts);
export type VisitFacts = z.output<typeof shape>;

/** `counted`; `beside`: a later or better word stands; `held-back`: it could not be read and waits for the office. */
export type PartResult = 'counted' | 'beside' | 'held-back';

/** A fact that was left out stays as it is. */
function said(facts: NonNullable<VisitFacts['facts']>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, string | number] => {
      const [, value] = entry;
      return value !== undefined && value !== '';
    }),
  );
}

const outcomeOf = (stated: { beside: boolean } | Refusal): PartResult =>
  stated instanceof Refusal ? 'held-back' : stated.beside ? 'beside' : 'counted';

/**
 * Writes what a visit brought into the file, as the word of the survey on the day of the visit: what stands already by a
 * later or better word stays, and the visit's is kept beside it. One part that cannot be taken does not keep the others out.
 * Gives what became of each part that was told.
 */
export async function stateVisit(
  ctx: Context,
  personId: string,
  on: PlainDate,
  told: VisitFacts,
): Promise<Record<string, PartResult>> {
  const results: Record<string, PartResult> = {};
  const common = { source: 'survey', on };
  const person = await personKey(ctx, personId);
  if (told.facts) {
    const facts = said(told.facts);
    const stated = await stateProfile(ctx, person, {
      ...common,
      values: (held) => ({ ...withLevel(held!, told.facts?.education ?? held!.education), ...facts }),
    });
    const beside = stated instanceof Refusal ? [] : stated.beside;
    results['facts'] = outcomeOf(stated instanceof Refusal ? stated : { beside: beside.length > 0 });
  }
  if (told.abilities && Object.keys(told.abilities).length > 0) {
    const { abilities, grounds = {} } = told;
    results['abilities'] = outcomeOf(await stateAbilities(ctx, person, { ...common, abilities, grounds }));
  }
  if (told.need) results['need'] = outcomeOf(await stateNeed(ctx, person, { ...common, need: told.need }));
  for (const answer of told.consents ?? []) {
    const recorded = await recordAnswer(ctx, { ...answer, personId, source: 'form' });
    results[`consent ${answer.purpose}`] = recorded instanceof Refusal ? 'held-back' : 'counted';
  }
  return results;
}
