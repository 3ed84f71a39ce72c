import type { Answers, CoreField, Visit } from './types.ts';

const filled = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** Only what was found to be other than the file says; what was left empty is not said. */
function factsOf({ wrong = [], facts = {} }: Answers): Record<string, string> | undefined {
  const said = wrong.flatMap((field: CoreField) => {
    const value = filled(facts[field]);
    return value === undefined ? [] : [[field, value] as const];
  });
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** Levels and their grounds; a function that was not assessed is left out, which is not the same as 0. */
function abilitiesOf({ assess, groups = {} }: Answers) {
  if (assess !== 'yes') return {};
  const abilities: Record<string, number> = {};
  const grounds: Record<string, { evidence?: string; confidence?: string }> = {};
  for (const { levels, evidence, confidence } of Object.values(groups)) {
    for (const [key, level] of Object.entries(levels)) {
      if (level === '') continue;
      abilities[key] = Number(level);
      if (evidence || confidence)
        grounds[key] = { ...(evidence && { evidence }), ...(confidence && { confidence }) };
    }
  }
  return Object.keys(abilities).length > 0 ? { abilities, grounds } : {};
}

function needOf(answers: Answers): object | undefined {
  if (answers.wantsWork === undefined) return undefined;
  const wage = filled(answers.minWageYuan);
  if (answers.wantsWork === 'no') return { wantsWork: 'no' };
  return {
    wantsWork: 'yes',
    occupations: answers.occupations ?? '',
    skills: answers.skills ?? '',
    ...(wage && { minWageYuan: wage }),
    ...(answers.commute && { commute: answers.commute }),
    forms: answers.forms ?? [],
  };
}

function consentsOf({ consents = {} }: Answers): object[] | undefined {
  const answered = Object.entries(consents).flatMap(([purpose, given]) =>
    given.answer === 'given' || given.answer === 'withdrawn' ? [{ purpose, ...given }] : [],
  );
  return answered.length > 0 ? answered : undefined;
}

/**
 * What goes to the house: the input of `survey.record-visit`. Made anew from the answers each time, with the visit's own id,
 * so that sending again says the same again.
 */
export function toldOf({
  id,
  campaignId,
  personId,
  second,
  visitedAt,
  answers,
}: Visit): Record<string, unknown> {
  const reason = filled(answers.reason);
  const common = {
    id,
    campaignId,
    personId,
    second,
    visitedAt,
    offline: true,
    outcome: answers.outcome,
    ...(reason && { reason }),
  };
  if (answers.outcome !== 'met') return common;
  if (second) return { ...common, ...(answers.agrees && { agrees: answers.agrees === 'yes' }) };
  const facts = factsOf(answers);
  const need = needOf(answers);
  const consents = consentsOf(answers);
  return {
    ...common,
    ...(facts && { facts }),
    ...abilitiesOf(answers),
    ...(need && { need }),
    ...(consents && { consents }),
  };
}
